"""A Jupyter Server extension: begins a chapter.

    POST oshlab/new/chapter   {name, title, language}: answers {path} of the notebook, or {words} why not
"""

import asyncio
import json
import os

from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import url_path_join
from tornado import web


class ChapterHandler(APIHandler):
    """Runs `oshlab new chapter`."""

    def initialize(self, root, command):
        self.root = root
        self.command = command

    @web.authenticated
    async def post(self):
        asked = self.get_json_body() or {}
        name, title, language = (str(asked.get(part, "")) for part in ("name", "title", "language"))
        process = await asyncio.create_subprocess_exec(
            *self.command,
            *("new", "chapter", "--json", "--folder", self.root),
            *(f"--title={title}", f"--language={language}", "--", name),
            cwd=self.root,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, said = await process.communicate()
        made = json.loads(out) if process.returncode == 0 else {}
        self.finish({**made, "words": said.decode("utf8", "replace").strip()[-4000:]})


def _jupyter_server_extension_points():
    return [{"module": "oshlab_new"}]


def _load_jupyter_server_extension(server):
    settings = {
        "root": server.contents_manager.root_dir,
        "command": json.loads(os.environ["OSHLAB_COMMAND"]),
    }
    address = url_path_join(server.web_app.settings["base_url"], "oshlab", "new", "chapter")
    server.web_app.add_handlers(".*$", [(address, ChapterHandler, settings)])
