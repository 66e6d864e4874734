"""A session in jupyter console, typed by a person at a terminal: says what the terminal showed."""

import os
import pty
import re
import select
import sys
import time

TYPED = [
    (b"In [1]:", b"let year = 2022;\r"),
    (b"In [2]:", b"const label = () => `in ${year}`;\r"),
    (b"In [3]:", b"year = 2023; label()\r"),
    (b"Out[3]: 'in 2023'", b"throw new RangeError('too far')\r"),
    (b"RangeError: too far", b"Number(prompt('How many? ')) * 2\r"),
    (b"How many?", b"21\r"),
    (b"Out[5]: 42", b"\x04"),
    (b"exit", b"y\r"),
]

pid, terminal = pty.fork()
if pid == 0:
    console = [sys.executable, "-m", "jupyter_console", "--kernel", "oshlab", "--simple-prompt"]
    os.execvpe(console[0], console, {**os.environ, "TERM": "dumb", "PYTHONUNBUFFERED": "1"})
shown = b""
for wait_for, keys in TYPED:
    deadline = time.time() + 120
    while wait_for not in shown:
        ready, _, _ = select.select([terminal], [], [], max(0, deadline - time.time()))
        if not ready:
            sys.exit(f"never came: {wait_for}\n{shown.decode()}")
        try:
            shown += os.read(terminal, 65536)
        except OSError:
            sys.exit(f"ended before: {wait_for}\n{shown.decode()}")
    shown = shown.partition(wait_for)[2]
    os.write(terminal, keys)
_, status = os.waitpid(pid, 0)
print(os.waitstatus_to_exitcode(status))
