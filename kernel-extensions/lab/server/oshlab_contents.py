"""How the Lab's files reach the disk: notebooks without their outputs, checkpoints outside what git sees.

Results and checkpoints are kept in `data/lab/`, which git ignores.
"""

import base64
import json
import os
import shutil
import tempfile
from datetime import datetime, timezone
from pathlib import Path

import nbformat
from jupyter_core.utils import ensure_dir_exists
from jupyter_server.services.contents.filecheckpoints import AsyncFileCheckpoints
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from tornado.web import HTTPError

from oshlab_notebooks import restore, results, strip

KEPT = os.path.join("data", "lab")


class OshlabCheckpoints(AsyncFileCheckpoints):
    """Checkpoints in `data/lab/checkpoints/`, at the same path as the file."""

    def checkpoint_path(self, checkpoint_id, path):
        parent, name = os.path.split(path.strip("/"))
        stem, extension = os.path.splitext(name)
        folder = os.path.join(self.root_dir, KEPT, "checkpoints", *parent.split("/"))
        with self.perm_to_403():
            ensure_dir_exists(folder)
        return os.path.join(folder, f"{stem}-{checkpoint_id}{extension}")


class OshlabContentsManager(AsyncLargeFileManager):
    """Saves every notebook under the root without results, keeps these in `data/lab/outputs/`,
    and gives them back when the notebook is opened."""

    def _checkpoints_class_default(self):
        return OshlabCheckpoints

    # The lowest point before a notebook becomes a file: whatever asked for it (save, autosave, save as,
    # copy, restore) comes past here.
    async def _save_notebook(self, os_path, nb, capture_validation_error=None):
        self._keep(os_path, results(nb))
        bare = strip(nb)
        # Running is no change: a chapter that was only run is as the last report saw it.
        if _on_disk(os_path) != bare:
            await super()._save_notebook(os_path, bare, capture_validation_error=capture_validation_error)

    async def _read_notebook(self, os_path, as_version=4, capture_validation_error=None, raw=False):
        answer = await super()._read_notebook(os_path, as_version, capture_validation_error, raw)
        restore(answer[0] if raw else answer, nbformat.from_dict(self._kept(os_path)))
        return answer

    async def _save_file(self, os_path, content, format):
        if not os_path.endswith(".ipynb"):
            return await super()._save_file(os_path, content, format)
        # A notebook that was edited as text, or uploaded.
        await self._save_notebook(os_path, restore(_parse(content, format), self._kept(os_path)))

    async def save(self, model, path=""):
        if model.get("chunk") is not None and path.endswith(".ipynb"):
            return await self._save_chunk(model, path.strip("/"))
        return await super().save(model, path)

    async def _save_chunk(self, model, path):
        """A large notebook arrives in pieces: they are collected where git doesn't look."""
        part = Path(self._folder("uploads"), path.replace("/", "%2F"))
        if model["chunk"] == 1:
            part.unlink(missing_ok=True)
        piece = model["content"] if model.get("format") == "text" else base64.b64decode(model["content"])
        with open(part, "ab") as file:
            file.write(piece.encode("utf8") if isinstance(piece, str) else piece)
        if model["chunk"] != -1:
            now = datetime.now(timezone.utc)
            about = {"name": part.name, "path": path, "type": "file", "writable": True, "mimetype": None}
            return {**about, "created": now, "last_modified": now, "content": None, "format": None}
        try:
            content = _parse(part.read_bytes().decode("utf8"), "text")
        finally:
            part.unlink()
        return await super().save({"type": "notebook", "content": content}, path)

    async def rename_file(self, old_path, new_path):
        await self._strip_on_disk(old_path)
        await super().rename_file(old_path, new_path)
        before, after = (self._kept_path(self._get_os_path(path)) for path in (old_path, new_path))
        for old, new in ((before, after), (before.with_suffix(""), after.with_suffix(""))):
            if old.exists():
                new.parent.mkdir(parents=True, exist_ok=True)
                if new.is_dir():
                    shutil.rmtree(new)
                os.replace(old, new)

    async def copy(self, from_path, to_path=None):
        await self._strip_on_disk(from_path)
        return await super().copy(from_path, to_path)

    async def delete_file(self, path):
        await super().delete_file(path)
        self._kept_path(self._get_os_path(path)).unlink(missing_ok=True)

    async def _strip_on_disk(self, path):
        """Cleans notebooks that something else (papermill, an unpacked archive) wrote with outputs."""
        place = Path(self._get_os_path(path))
        for file in place.rglob("*.ipynb") if place.is_dir() else [place]:
            if file.suffix != ".ipynb" or not file.is_file():
                continue
            try:
                nb = nbformat.reads(file.read_text("utf8"), as_version=4)
            except Exception:
                raise HTTPError(400, f"{file.name} is not a readable notebook, so it stays where it is.") from None
            if strip(nb) != nb:
                await self._save_notebook(str(file), nb)

    def _keep(self, os_path, found):
        place = self._kept_path(os_path)
        if not any(found.values()) and not place.exists():
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(handle, "w", encoding="utf8") as file:
            json.dump(found, file)
        os.replace(temporary, place)

    def _kept(self, os_path):
        try:
            return json.loads(self._kept_path(os_path).read_text("utf8"))
        except (OSError, ValueError):
            return {}

    def _kept_path(self, os_path):
        return Path(self._folder("outputs"), os.path.relpath(os_path, self.root_dir) + ".json")

    def _folder(self, name):
        folder = os.path.join(self.root_dir, KEPT, name)
        os.makedirs(folder, exist_ok=True)
        ignore = Path(self.root_dir, KEPT, ".gitignore")
        if not ignore.exists():
            ignore.write_text("*\n")
        return folder


def _on_disk(os_path):
    try:
        return nbformat.reads(Path(os_path).read_text("utf8"), as_version=4)
    except Exception:
        return None


def _parse(content, format):
    text = content if format == "text" else base64.b64decode(content).decode("utf8")
    try:
        return nbformat.reads(text, as_version=4)
    except Exception as error:
        raise HTTPError(400, f"This is not a readable notebook, so it was not saved: {error}") from None
