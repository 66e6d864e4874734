"""Runs a chapter with a stock Jupyter tool, as it lies, and prints how many outputs of each MIME type came."""
import json
import sys
from collections import Counter
from pathlib import Path

import nbformat

tool, chapter, result = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])

if tool == "nbclient":
    from nbclient import NotebookClient

    notebook = nbformat.read(chapter, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(chapter.parent)}}).execute()
else:
    import papermill

    papermill.execute_notebook(str(chapter), str(result), cwd=str(chapter.parent), progress_bar=False)
    notebook = nbformat.read(result, as_version=4)

kinds = Counter()
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        kinds[output.output_type] += 1
        for kind in output.get("data", {}):
            kinds[kind] += 1
print(json.dumps(kinds))
