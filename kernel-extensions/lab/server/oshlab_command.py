"""Runs the real command and takes its answer as JSON: what the Lab can do, `oshlab` can do."""

import asyncio
import json
import os
import signal


class Command:
    """`oshlab` in the project's folder."""

    def __init__(self, root):
        self.root = root
        self._words = json.loads(os.environ["OSHLAB_COMMAND"])

    async def json(self, *words, given=None, told=None):
        """The answer of a command with `--json`, and what it said besides as `words`.

        What the user can put right comes as {problem}; a bug as {words} alone. `told` gets what the command says of its
        progress, a line of JSON each on standard error. When this is cancelled the command is stopped, with the
        programs that it has started.
        """
        process = await asyncio.create_subprocess_exec(
            *self._words,
            *words,
            cwd=self.root,
            env={**os.environ, "OSHLAB_FOLDER": self.root},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=told is not None,
        )
        try:
            out, said, _ = await asyncio.gather(
                process.stdout.read(),
                _heard(process.stderr, told),
                _give(process.stdin, given),
            )
            await process.wait()
        except asyncio.CancelledError:
            _stop(process)
            raise
        answer = json.loads(out) if out.strip() and process.returncode in (0, 1, 2) else {}
        answer = answer if isinstance(answer, dict) else {"all": answer}
        return {**answer, "words": said.decode("utf8", "replace").strip()[-4000:]}


async def _give(into, given):
    """Writes what is given, if anything, to the command; one that has ended doesn't take it."""
    if given is not None:
        into.write(json.dumps(given).encode())
    into.close()
    try:
        await into.wait_closed()
    except (BrokenPipeError, ConnectionResetError):
        pass


async def _heard(stream, told):
    """All that is said, but for the lines on progress, which are told at once."""
    if told is None:
        return await stream.read()
    said = b""
    async for line in stream:
        if line.startswith(b'{"step":'):
            told(json.loads(line))
        else:
            said += line
    return said


def _stop(process):
    """Ends a command and what it has started; where there are no groups of processes, it alone."""
    try:
        if hasattr(os, "killpg") and os.getpgid(process.pid) == process.pid:
            os.killpg(process.pid, signal.SIGTERM)
        else:
            process.terminate()
    except ProcessLookupError:
        pass
