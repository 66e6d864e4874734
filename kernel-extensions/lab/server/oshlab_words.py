"""JupyterLab's own words where its language pack has none: `words/<locale>.json`, by their English words.

The Dutch pack holds a sixth of them: without these, menus and dialogs would be half in English. Words that have a plural
are two, one and several: JupyterLab takes no single ones for them.
"""

import json
from pathlib import Path

from jupyterlab_server import translations_handler

WORDS = Path(__file__).parent / "words"


def complete(pack_of):
    """The function that reads a language pack, with our words added to it."""

    def read(locale):
        pack, message = pack_of(locale)
        ours = WORDS / f"{locale}.json"
        if "jupyterlab" in pack and ours.is_file():
            words = json.loads(ours.read_text("utf8"))
            forms = {english: own if isinstance(own, list) else [own] for english, own in words.items()}
            pack["jupyterlab"].update(forms)
        return pack, message

    return read


def _jupyter_server_extension_points():
    return [{"module": "oshlab_words"}]


def _load_jupyter_server_extension(_server):
    translations_handler.get_language_pack = complete(translations_handler.get_language_pack)
