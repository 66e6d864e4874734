"""Times kernels through jupyter_client: start to ready, warm cells. Prints JSON.

Usage: python kernel.py KERNEL CODE...   one kernel, started RUNS times; each code run CELLS times when warm
"""

import json
import statistics
import sys
import time

from jupyter_client.manager import start_new_kernel

RUNS = 5
CELLS = 20


def cell(client, code):
    start = time.perf_counter()
    reply = client.execute_interactive(code, timeout=60, output_hook=lambda message: None)
    assert reply["content"]["status"] == "ok", reply["content"]
    return (time.perf_counter() - start) * 1000


def main(name, *codes):
    ready = []
    for run in range(RUNS):
        start = time.perf_counter()
        manager, client = start_new_kernel(kernel_name=name, startup_timeout=60)
        ready.append((time.perf_counter() - start) * 1000)
        if run < RUNS - 1:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    first = cell(client, codes[0])
    warm = []
    for code in codes[1:]:
        for _ in range(5):
            cell(client, code)
        warm.append(statistics.median(cell(client, code) for _ in range(CELLS)))
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    print(json.dumps({"ready": statistics.median(ready), "first": first, "warm": warm}))


main(*sys.argv[1:])
