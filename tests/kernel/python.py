"""What stock Jupyter tools do with a kernel: one check a function, named on the command line."""

import copy
import json
import os
import subprocess
import sys

import nbclient
import nbformat
import papermill
from jupyter_client.manager import start_new_kernel

# How long a busy machine may take, in seconds.
PATIENCE = 120
KERNEL = {"name": "oshlab", "display_name": "TypeScript (OSHLab)", "language": "typescript"}
CELLS = [
    "let year: number = 2022;\nconst label = () => `in ${year}`;",
    "year = 2023;\nlabel()",
    "for (let i = 0; i < 2000; i++) console.log(i);",
    "({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>x</b>', 'text/plain': 'x' }) })",
]


def notebook():
    cells = [nbformat.v4.new_code_cell(code) for code in CELLS]
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})


def summary(executed):
    nbformat.validate(executed)
    return [
        {
            "count": cell.execution_count,
            "text": "".join(output.get("text", "") for output in cell.outputs),
            "data": [dict(output.data) for output in cell.outputs if "data" in output],
        }
        for cell in executed.cells
    ]


def with_nbclient(folder):
    executed = nbclient.NotebookClient(notebook(), timeout=PATIENCE, resources={"metadata": {"path": folder}}).execute()
    return summary(executed)


def with_lines(folder):
    """100,000 printed lines: whether all are kept."""
    code = "for (let line = 0; line < 100_000; line++) console.log(line);"
    cells = [nbformat.v4.new_code_cell(text) for text in ["1;", code]]
    printed = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
    runner = nbclient.NotebookClient(printed, timeout=PATIENCE, resources={"metadata": {"path": folder}})
    with runner.setup_kernel():
        runner.execute_cell(printed.cells[0], 0)
        runner.execute_cell(printed.cells[1], 1)
    text = "".join(output.text for output in printed.cells[1].outputs)
    return {"whole": text == "".join(f"{line}\n" for line in range(100_000))}


def with_papermill(folder):
    nbformat.write(notebook(), folder + "/in.ipynb")
    papermill.execute_notebook(folder + "/in.ipynb", folder + "/out.ipynb", cwd=folder, progress_bar=False)
    return summary(nbformat.read(folder + "/out.ipynb", as_version=4))


def tool(name, *args):
    program = os.path.join(os.path.dirname(sys.executable), name)
    return subprocess.run([program, *args], check=True, capture_output=True, text=True).stdout


def with_parameters(folder):
    code = "let year: number = 2022; // Which year\nlet names: string[] = [];\nlet about: unknown = null;"
    first = nbformat.v4.new_code_cell(code, metadata={"tags": ["parameters"]})
    last = nbformat.v4.new_code_cell("[year + 1, names, about]")
    nb = nbformat.v4.new_notebook(cells=[first, last], metadata={"kernelspec": KERNEL})
    nbformat.write(nb, folder + "/in.ipynb")
    given = {"year": 2024, "names": ['é"\n', "😀"], "about": {"a b": [1, None, True, -2.5, float("inf")]}}
    known = papermill.inspect_notebook(folder + "/in.ipynb")
    run = papermill.execute_notebook(folder + "/in.ipynb", folder + "/out.ipynb", given, cwd=folder, progress_bar=False)
    plain = {"year": 2025}
    without = papermill.execute_notebook(
        nb, None, plain, cwd=folder, progress_bar=False, kernel_name="oshlab", language=".net-csharp"
    )
    return {
        "known": [[one["name"], one["inferred_type_name"], one["default"], one["help"]] for one in known.values()],
        "tags": [cell.metadata.get("tags", []) for cell in run.cells],
        "shown": " ".join(run.cells[2].outputs[0].data["text/plain"].split()),
        "without": without.cells[2].outputs[0].data["text/plain"],
    }


def alike(one, other):
    """Are the cells the same, and what both notebooks say of themselves?"""
    parts = [[(cell.id, cell.cell_type, cell.source, cell.metadata) for cell in nb.cells] for nb in (one, other)]
    return parts[0] == parts[1] and one.metadata.get("oshlab") == other.metadata.get("oshlab")


def with_jupytext(folder):
    """There and back again, with a line added on the way."""
    nb = nbformat.read(os.environ["CHAPTER"], as_version=4)
    nbformat.write(nb, folder + "/chapter.ipynb")
    tool("jupytext", "--to", "ts:percent", folder + "/chapter.ipynb")
    tool("jupytext", "--to", "ipynb", "--update", folder + "/chapter.ts")
    same = alike(nb, nbformat.read(folder + "/chapter.ipynb", as_version=4))
    with open(folder + "/chapter.ts", "a") as file:
        file.write("\n// %%\nconst added = 1;\n")
    tool("jupytext", "--to", "ipynb", "--update", folder + "/chapter.ts")
    after = nbformat.read(folder + "/chapter.ipynb", as_version=4)
    return {"same": same, "cells": len(after.cells) - len(nb.cells), "added": after.cells[-1].source}


def with_nbdime(folder):
    """Two people change a chapter at once."""
    base = nbformat.read(os.environ["CHAPTER"], as_version=4)
    mine, theirs = copy.deepcopy(base), copy.deepcopy(base)
    mine.cells[1].source += "\n// mine"
    theirs.cells[3].source += "\n// theirs"
    both = copy.deepcopy(mine)
    both.cells[3].source = theirs.cells[3].source
    paths = [f"{folder}/{name}.ipynb" for name in ("base", "mine", "theirs", "merged")]
    for nb, path in zip((base, mine, theirs), paths):
        nbformat.write(nb, path)
    tool("nbmerge", *paths[:3], "--out", paths[3])
    return {
        "diff": "+// mine" in tool("nbdiff", "--no-color", *paths[:2]),
        "merged": alike(nbformat.read(paths[3], as_version=4), both),
    }


def reply_to(client, message):
    """The reply to a message; replies to others, asked while a kernel got ready, are passed over."""
    while True:
        reply = client.get_shell_msg(timeout=PATIENCE)
        if reply["parent_header"].get("msg_id") == message:
            return reply["content"]


def with_interrupt(folder):
    manager, client = start_new_kernel(kernel_name="oshlab", cwd=folder)
    try:
        client.execute_interactive("const kept = 'kept';", timeout=PATIENCE)
        message = client.execute("console.log('runs'); while (true) {}")
        while client.get_iopub_msg(timeout=PATIENCE)["msg_type"] != "stream":
            pass
        manager.interrupt_kernel()
        code = reply_to(client, message)["oshlab"]["code"]
        after = client.execute("", user_expressions={"kept": "kept"})
        kept = reply_to(client, after)["user_expressions"]["kept"]["data"]["text/plain"]
        return {"code": code, "kept": kept}
    finally:
        client.stop_channels()
        manager.shutdown_kernel()


def with_restart(folder):
    manager, client = start_new_kernel(kernel_name="oshlab", cwd=folder)
    try:
        client.execute_interactive("globalThis.old = 1;", timeout=PATIENCE)
        manager.restart_kernel()
        client.wait_for_ready(timeout=PATIENCE)
        message = client.execute("", user_expressions={"old": "typeof old"})
        return reply_to(client, message)["user_expressions"]["old"]["data"]["text/plain"]
    finally:
        client.stop_channels()
        manager.shutdown_kernel()


print(json.dumps(globals()["with_" + sys.argv[1]](sys.argv[2])))
