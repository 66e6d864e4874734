"""A Jupyter Server extension: output checking, by the real command.

    POST oshlab/check/report   {way?, output?, undo?}: the whole report with all earlier editions, as `oshlab check
                               --json` says it; with a way out, which is applied to an output that these leave open; or
                               with an output for which what was chosen is taken back
    POST oshlab/check/shown    {chapter, outputs}: what a notebook shows now, beside the chapters as they last ran

What a notebook shows is handed over as the command's input; it is never written down.
"""

from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import url_path_join
from oshlab_command import Command
from tornado import web


class CheckHandler(APIHandler):
    """Runs `oshlab check`."""

    def initialize(self, command):
        self.command = command

    @web.authenticated
    async def post(self, what):
        asked = self.get_json_body() or {}
        words = ["check", "--json", "--folder", self.command.root]
        if what == "shown":
            return self.finish(await self.command.json(*words, "--shown", given=asked))
        names = {"way": "apply", "output": "output", "undo": "undo"}
        flags = [f"--{flag}={asked[name]}" for name, flag in names.items() if asked.get(name)]
        self.finish(await self.command.json(*words, *flags))


def _jupyter_server_extension_points():
    return [{"module": "oshlab_check"}]


def _load_jupyter_server_extension(server):
    address = url_path_join(server.web_app.settings["base_url"], "oshlab", "check") + r"/(report|shown)"
    settings = {"command": Command(server.contents_manager.root_dir)}
    server.web_app.add_handlers(".*$", [(address, CheckHandler, settings)])
