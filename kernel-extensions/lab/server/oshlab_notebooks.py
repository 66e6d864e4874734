"""What a cell printed and what it is: taken apart when a notebook is saved, put together when it is opened.

A notebook that git sees holds its author's words and code, never what the code found: outputs may be
confidential, and they would be in the history for ever.
"""

import hashlib
from copy import deepcopy

# Metadata that running leaves behind: bound values, timings, parameters, state of widgets, the kernel's version.
OF_CELL = ("user_expressions", "execution", "papermill")
OF_NOTEBOOK = ("language_info", "papermill", "widgets")


def strip(nb):
    """Returns a copy of the notebook without outputs, execution counts and bound values."""
    bare = deepcopy(nb)
    metadata = bare.get("metadata", {})
    language = metadata.get("language_info", {}).get("name")
    for name in OF_NOTEBOOK:
        metadata.pop(name, None)
    if language:
        metadata["language_info"] = {"name": language}
    for cell in bare.get("cells", []):
        for name in OF_CELL:
            cell.get("metadata", {}).pop(name, None)
        if cell.get("cell_type") == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return bare


def results(nb):
    """Returns what `strip` takes away: of the notebook, and of each cell with the hash of its source."""
    cells = {}
    for index, cell in enumerate(nb.get("cells", [])):
        kept = _some(cell.get("metadata", {}), OF_CELL)
        result = {"metadata": kept} if kept else {}
        if cell.get("cell_type") == "code" and (cell.get("outputs") or cell.get("execution_count")):
            result["outputs"] = cell.get("outputs", [])
            result["execution_count"] = cell.get("execution_count")
        if result:
            cells[_name(cell, index)] = {"source": _hash(cell), **result}
    return {"metadata": _some(nb.get("metadata", {}), OF_NOTEBOOK), "cells": cells}


def restore(nb, found):
    """Gives the notebook (in place) what was taken from it, each cell only if its source is still the same."""
    nb.setdefault("metadata", {}).update(deepcopy(found.get("metadata", {})))
    for index, cell in enumerate(nb.get("cells", [])):
        result = found.get("cells", {}).get(_name(cell, index))
        if result is None or result["source"] != _hash(cell) or cell.get("outputs"):
            continue
        cell.setdefault("metadata", {}).update(deepcopy(result.get("metadata", {})))
        if cell.get("cell_type") == "code" and "outputs" in result:
            cell["outputs"] = deepcopy(result["outputs"])
            cell["execution_count"] = result["execution_count"]
    return nb


def _some(metadata, names):
    return {name: metadata[name] for name in names if name in metadata}


def _name(cell, index):
    return cell.get("id") or f"#{index}"


def _hash(cell):
    source = cell.get("source", "")
    text = source if isinstance(source, str) else "".join(source)
    return hashlib.sha256(text.encode("utf8")).hexdigest()
