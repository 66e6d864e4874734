"""Ends the server when the command that started it is gone, however that ended."""

import os
import signal
import sys
import threading


def end_with_parent():
    """Standard input is a pipe that the command holds open and never writes to; its end is ours."""

    def wait():
        while os.read(sys.stdin.fileno(), 1):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()
