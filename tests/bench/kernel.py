"""Times one kernel through jupyter_client and prints JSON; what a kernel does not manage in time is null.

Usage: python kernel.py SPEC    a JSON object: name, cells (first, line, five, types), import, print, complete
"""

import json
import os
import queue
import statistics
import subprocess
import sys
import time

from jupyter_client.manager import start_new_kernel

RUNS = 5
CELLS = 30
PATIENCE = 60


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


def ready(name):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        manager, client = start_new_kernel(kernel_name=name, startup_timeout=PATIENCE)
        times.append((time.perf_counter() - start) * 1000)
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return statistics.median(times)


def warm(client, code):
    for _ in range(5):
        cell(client, code)
    return statistics.median(cell(client, code) for _ in range(CELLS))


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


def session(name, measures):
    """Measures in a kernel of their own; where it does not answer any more, the rest is null."""
    manager, client = start_new_kernel(kernel_name=name, startup_timeout=PATIENCE)
    try:
        return {key: tried(lambda: measure(manager, client)) for key, measure in measures.items()}
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def main(spec):
    name, cells = spec["name"], spec["cells"]
    found = {"ready": ready(name)}
    found |= session(
        name,
        {
            "first": lambda _, client: cell(client, cells["first"]),
            "line": lambda _, client: warm(client, cells["line"]),
            "five": lambda _, client: warm(client, cells["five"]),
            "complete": lambda _, client: completions(client, spec["complete"]),
            "busy": lambda _, client: busy_completions(client, spec["wait"], spec["complete"]),
            "memory": lambda manager, _: memory(manager),
        },
    )
    if spec.get("types"):
        found |= session(
            name,
            {
                "import": lambda _, client: cell(client, spec["types"]),
                "typed": lambda _, client: warm(client, cells["line"]),
            },
        )
    if spec.get("library"):
        found |= session(
            name,
            {
                "warmed": lambda _, client: cell(client, cells["first"]),
                "library": lambda _, client: cell(client, spec["library"]),
            },
        )
    for count in (1_000, 10_000, 100_000):
        found |= session(name, {f"lines{count}": lambda _, client: lines(client, spec["print"], count)})
    print(json.dumps(found))


os.environ["JUPYTER_PLATFORM_DIRS"] = "1"
main(json.loads(sys.argv[1]))
