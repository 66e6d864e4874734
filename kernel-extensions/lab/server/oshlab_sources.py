"""A Jupyter Server extension: brings a file into the catalogue, step by step, by the real commands.

    POST oshlab/sources/look      {files, source?}: what the files are, and what would become of them
    POST oshlab/sources/describe  {files, source}: drafts the description of a new source
    POST oshlab/sources/fill      {source, answers}: fills in what the draft leaves open
    POST oshlab/sources/import    {files, source, date?, from?}: imports them
    POST oshlab/sources/quality   {source}: the state of the data, with its page
    POST oshlab/sources/privacy   {source}: the page of the privacy report
    POST oshlab/sources/letter    {source}: shows the letter to the manager; nothing is sent

Each answers what the command says as JSON, with {problem} where a person must put something right. Who accepts
`application/x-ndjson` gets lines: `{"progress": {"step", "part"}}` for as long as it takes, and the answer last. Who
hangs up stops the command: an import that is stopped leaves nothing behind.
"""

import asyncio
import json

from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import url_path_join
from oshlab_command import Command
from tornado import web


def _words(step, source, asked):
    """The words of the command for a step; values never stand where a flag could."""
    files = ["--", *(str(file) for file in asked.get("files", []))]
    named = [f"--as={source}"] if source else []
    if step == "look":
        return ["import", "--json", *named, *(["--dry-run"] if source else []), *files]
    if step == "describe":
        return ["import", "--json", "--describe", *named, *files]
    if step == "import":
        said = [f"--{key}={asked[key]}" for key in ("date", "from") if asked.get(key)]
        return ["import", "--json", *named, *said, *files]
    if step == "letter":
        return ["quality", "mail", "--json", "--", source]
    return [step, "--json", "--", source]


LINES = "application/x-ndjson"

PROGRESS = {step: ["--progress"] for step in ("look", "describe", "import")}


class StepHandler(APIHandler):
    """Runs one step."""

    running = None

    def initialize(self, command):
        self.command = command

    @web.authenticated
    async def post(self, step):
        asked = self.get_json_body() or {}
        words = _words(step, str(asked.get("source", "")), asked)
        follows = LINES in self.request.headers.get("Accept", "")
        if follows:
            self.set_header("Content-Type", LINES)
            words = [words[0], *PROGRESS.get(step, []), *words[1:]]
        told = self._tell if follows else None
        self.running = asyncio.ensure_future(
            self.command.json(*words, given=asked.get("answers"), told=told)
        )
        try:
            answer = await self.running
        except asyncio.CancelledError:
            return
        self.finish(json.dumps(answer))

    def _tell(self, progress):
        self.write(json.dumps({"progress": progress}) + "\n")
        self.flush()

    def on_connection_close(self):
        """Nobody waits for it any more."""
        if self.running:
            self.running.cancel()


def _jupyter_server_extension_points():
    return [{"module": "oshlab_sources"}]


def _load_jupyter_server_extension(server):
    base = url_path_join(server.web_app.settings["base_url"], "oshlab", "sources")
    steps = r"/(look|describe|fill|import|quality|privacy|letter)"
    settings = {"command": Command(server.contents_manager.root_dir)}
    server.web_app.add_handlers(".*$", [(base + steps, StepHandler, settings)])
