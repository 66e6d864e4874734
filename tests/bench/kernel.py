"""Times one kernel through jupyter_client and prints JSON; what a kernel does not manage in time is null.

Usage: python kernel.py SPEC    a JSON object: name, folder, cells (first, line, five, types), import, print, complete
"""

import json
import os
import queue
import signal
import statistics
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

from jupyter_client.manager import start_new_kernel

RUNS = 5
CELLS = 30
PATIENCE = 60
IDLE = 2


def cell(client, code, hook=lambda message: None, timeout=PATIENCE):
    start = time.perf_counter()
    reply = client.execute_interactive(code, timeout=timeout, output_hook=hook)
    assert reply["content"]["status"] == "ok", reply["content"]
    return (time.perf_counter() - start) * 1000


def reply_to(client, message, timeout=PATIENCE):
    end = time.perf_counter() + timeout
    while (left := end - time.perf_counter()) > 0:
        reply = client.get_shell_msg(timeout=left)
        if reply["parent_header"].get("msg_id") == message:
            return reply["content"]
    raise queue.Empty


@contextmanager
def kernel(spec):
    """A kernel of its own in the spec's folder; it is gone afterwards, whatever happens."""
    manager, client = start_new_kernel(
        kernel_name=spec["name"], startup_timeout=PATIENCE, cwd=spec["folder"]
    )
    try:
        yield manager, client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def fresh(spec, code, idle=0):
    """The median time of a cell that is the first one of its kernel, and of getting ready."""
    ready, first = [], []
    for _ in range(RUNS):
        start = time.perf_counter()
        with kernel(spec) as (_, client):
            ready.append((time.perf_counter() - start) * 1000)
            time.sleep(idle)
            first.append(tried(lambda: cell(client, code)))
    return statistics.median(ready), None if None in first else statistics.median(first)


def warm(client, code, *before):
    """The median time of a cell that is another one each time: nothing is known of it."""
    for one in before:
        cell(client, one)
    times = [cell(client, code.replace("STEP", str(run))) for run in range(5 + CELLS)]
    return statistics.median(times[5:])


def completions(client, code):
    """The 95th percentile of the time to an answer that holds something."""
    times = []
    for _ in range(40):
        start = time.perf_counter()
        found = reply_to(client, client.complete(code, len(code)), 10)["matches"]
        times.append((time.perf_counter() - start) * 1000)
        assert found, "nothing is proposed"
    return statistics.quantiles(times[5:], n=20)[-1]


def busy_completions(client, wait, code):
    running = client.execute(wait)
    time.sleep(0.3)
    try:
        start = time.perf_counter()
        result = completions(client, code)
        # An answer after the cell has ended is none while it ran.
        return result if time.perf_counter() - start < 4 else None
    finally:
        reply_to(client, running)


def lines(client, code, count):
    kept = []

    def hook(message):
        if message["msg_type"] == "stream":
            kept.append(message["content"]["text"])

    took = cell(client, code.replace("COUNT", str(count)), hook)
    return {"ms": took, "kept": "".join(kept).count("\n") / count}


def memory(manager):
    """Proportional set size of the kernel and its children, in megabytes."""
    pids = [manager.provisioner.pid]
    for pid in pids:
        found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True).stdout.split()
        pids.extend(int(one) for one in found)
    total = 0
    for pid in pids:
        with open(f"/proc/{pid}/smaps_rollup") as rollup:
            total += sum(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
    return total / 1024


def tried(measure):
    try:
        return measure()
    except (AssertionError, TimeoutError, queue.Empty, OSError):
        return None


def session(spec, measures):
    """Measures in a kernel of their own; where it does not answer any more, the rest is null."""
    with kernel(spec) as (manager, client):
        return {key: tried(lambda: measure(manager, client)) for key, measure in measures.items()}


def main(spec):
    cells = spec["cells"]
    ready, first = fresh(spec, cells["first"])
    found = {"ready": ready, "first": first}
    found |= session(
        spec,
        {
            "line": lambda _, client: warm(client, cells["line"], cells["first"]),
            "five": lambda _, client: warm(client, cells["five"]),
            "complete": lambda _, client: completions(client, spec["complete"]),
            "busy": lambda _, client: busy_completions(client, spec["wait"], spec["complete"]),
            "memory": lambda manager, _: memory(manager),
        },
    )
    if spec.get("types"):
        found |= session(
            spec,
            {
                "import": lambda _, client: cell(client, spec["types"]),
                "typed": lambda _, client: warm(client, cells["line"]),
            },
        )
    if spec.get("library"):
        found["library"] = fresh(spec, spec["library"])[1]
        found["libraryIdle"] = fresh(spec, spec["library"], IDLE)[1]
        found |= session(
            spec,
            {
                "imported": lambda _, client: cell(client, spec["library"]),
                "libraryTyped": lambda _, client: warm(client, cells["line"], cells["first"]),
                "libraryLines": lambda _, client: lines(client, spec["print"], 1_000),
                "libraryMemory": lambda manager, _: memory(manager),
            },
        )
    for count in (1_000, 10_000, 100_000):
        found |= session(
            spec,
            {
                "warmed": lambda _, client: cell(client, cells["first"]),
                f"lines{count}": lambda _, client: lines(client, spec["print"], count),
            },
        )
    print(json.dumps(found))


def end_with(parent):
    """Ends this process, and with it its kernels, when the one that started it is gone."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGTERM)


os.environ["JUPYTER_PLATFORM_DIRS"] = "1"
signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
main(json.loads(sys.argv[1]))
