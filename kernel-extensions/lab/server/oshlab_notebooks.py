"""What a cell printed and what it is: taken apart when a notebook is saved, put together when it is opened.

A notebook that git sees holds its author's words and code, never what the code found: outputs may be
confidential, and they would be in the history for ever.
"""

import hashlib
from copy import deepcopy

# Metadata that running leaves behind: bound values, timings, parameters and state of widgets.
RUN_METADATA_OF_CELL = ("user_expressions", "execution", "papermill")
RUN_METADATA_OF_NOTEBOOK = ("widgets", "papermill")


def strip(nb):
    """Returns a copy of the notebook without outputs, execution counts and bound values."""
    bare = deepcopy(nb)
    for name in RUN_METADATA_OF_NOTEBOOK:
        bare.get("metadata", {}).pop(name, None)
    for cell in bare.get("cells", []):
        for name in RUN_METADATA_OF_CELL:
            cell.get("metadata", {}).pop(name, None)
        if cell.get("cell_type") == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return bare


def results(nb):
    """Returns what `strip` takes away from the cells: a dict by cell, each with the hash of its source."""
    found = {}
    for index, cell in enumerate(nb.get("cells", [])):
        metadata = cell.get("metadata", {})
        kept = {name: metadata[name] for name in RUN_METADATA_OF_CELL if name in metadata}
        result = {"metadata": kept} if kept else {}
        if cell.get("cell_type") == "code" and (cell.get("outputs") or cell.get("execution_count")):
            result["outputs"] = cell.get("outputs", [])
            result["execution_count"] = cell.get("execution_count")
        if result:
            found[_name(cell, index)] = {"source": _hash(cell), **result}
    return found


def restore(nb, found):
    """Gives the notebook (in place) the results of the cells whose source is still the same."""
    for index, cell in enumerate(nb.get("cells", [])):
        result = found.get(_name(cell, index))
        if result is None or result["source"] != _hash(cell) or cell.get("outputs"):
            continue
        cell.setdefault("metadata", {}).update(deepcopy(result.get("metadata", {})))
        if cell.get("cell_type") == "code" and "outputs" in result:
            cell["outputs"] = deepcopy(result["outputs"])
            cell["execution_count"] = result["execution_count"]
    return nb


def _name(cell, index):
    return cell.get("id") or f"#{index}"


def _hash(cell):
    source = cell.get("source", "")
    text = source if isinstance(source, str) else "".join(source)
    return hashlib.sha256(text.encode("utf8")).hexdigest()
