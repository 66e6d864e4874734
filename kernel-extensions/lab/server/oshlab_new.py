"""A Jupyter Server extension: begins a chapter.

    POST oshlab/new/chapter   {name, title, language}: answers {path} of the notebook, or {words} why not
"""

from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import url_path_join
from oshlab_command import Command
from tornado import web


class ChapterHandler(APIHandler):
    """Runs `oshlab new chapter`."""

    def initialize(self, command):
        self.command = command

    @web.authenticated
    async def post(self):
        asked = self.get_json_body() or {}
        name, title, language = (str(asked.get(part, "")) for part in ("name", "title", "language"))
        self.finish(
            await self.command.json(
                *("new", "chapter", "--json", "--folder", self.command.root),
                *(f"--title={title}", f"--language={language}", "--", name),
            )
        )


def _jupyter_server_extension_points():
    return [{"module": "oshlab_new"}]


def _load_jupyter_server_extension(server):
    address = url_path_join(server.web_app.settings["base_url"], "oshlab", "new", "chapter")
    settings = {"command": Command(server.contents_manager.root_dir)}
    server.web_app.add_handlers(".*$", [(address, ChapterHandler, settings)])
