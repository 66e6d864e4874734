"""A Jupyter Server extension: builds the page of one chapter, and shows it behind the server's own token.

    POST oshlab/preview/build/<chapter>   runs the report of that chapter; answers its progress, one JSON a line
    GET  oshlab/preview/site/<path>       the site that was built
"""

import asyncio
import json
import os
import re
import signal
from pathlib import Path

from jupyter_server.base.handlers import AuthenticatedFileHandler, JupyterHandler
from jupyter_server.utils import url_path_join
from tornado import web
from tornado.iostream import StreamClosedError

CHAPTER = re.compile(r"[a-z0-9][a-z0-9-]*")


class BuildHandler(JupyterHandler):
    """Runs `oshlab report` for one chapter; a browser that goes away, or asks again, ends the run."""

    running = None

    def initialize(self, root, command):
        self.root = root
        self.command = command

    @web.authenticated
    async def post(self, chapter):
        if not CHAPTER.fullmatch(chapter):
            raise web.HTTPError(400, "This is not the name of a chapter.")
        await self._stop()
        self.set_header("Content-Type", "application/x-ndjson")
        process = await asyncio.create_subprocess_exec(
            *self.command,
            *("report", "--folder", self.root, "--chapter", chapter),
            *("--out", os.path.join("build", "preview"), "--json"),
            cwd=self.root,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            limit=2**24,
            start_new_session=True,
        )
        BuildHandler.running = process
        said = asyncio.ensure_future(process.stderr.read())
        try:
            async for line in process.stdout:
                self.write(line)
                await self.flush()
            code = await process.wait()
            words = (await said).decode("utf8", "replace").strip()
            self.write(json.dumps({"event": "end", "code": code, "words": words[-4000:]}) + "\n")
        except StreamClosedError:
            await self._stop()

    async def _stop(self):
        process = BuildHandler.running
        if process is not None and process.returncode is None:
            os.killpg(process.pid, signal.SIGTERM)
            await process.wait()


class PageHandler(AuthenticatedFileHandler):
    """The built site. No script of it runs inside the Lab: pages and figures need none."""

    @property
    def content_security_policy(self):
        return "; ".join(
            [
                "sandbox allow-same-origin allow-popups",
                "default-src 'self'",
                "script-src 'none'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "frame-ancestors 'self'",
            ]
        )

    def check_xsrf_cookie(self):
        """Pages ask without a referrer. They are only read here, and no other site can read the answer."""

    def set_extra_headers(self, path):
        self.set_header("Cache-Control", "no-store")


def _jupyter_server_extension_points():
    return [{"module": "oshlab_preview"}]


def _load_jupyter_server_extension(server):
    root = server.contents_manager.root_dir
    command = json.loads(os.environ["OSHLAB_COMMAND"])
    base = url_path_join(server.web_app.settings["base_url"], "oshlab", "preview")
    pages = str(Path(root, "build", "preview"))
    server.web_app.add_handlers(
        ".*$",
        [
            (base + r"/build/([^/]+)", BuildHandler, {"root": root, "command": command}),
            (base + r"/site/(.*)", PageHandler, {"path": pages, "default_filename": "index.html"}),
        ],
    )
