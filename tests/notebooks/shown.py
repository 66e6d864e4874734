"""Runs a notebook in a kernel with stock nbclient, and prints what its cells show: MIME type and content."""

import json
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

path, kernel = Path(sys.argv[1]), sys.argv[2]
notebook = nbformat.read(path, as_version=4)
folder = {"metadata": {"path": str(path.parent)}}
NotebookClient(notebook, timeout=120, kernel_name=kernel, resources=folder).execute()

shown = []
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            shown.append([output.name, output.text])
        else:
            shown += [[kind, content] for kind, content in output.data.items()]
print(json.dumps(shown))
