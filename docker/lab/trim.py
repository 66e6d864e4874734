"""Takes from the Python environment that runs it what only the tests need.

    .venv/bin/python trim.py requirements.in

Stays: what requirements.in names above its line about the tests, and all that this needs.
"""

import shutil
import sys
from importlib.metadata import distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

environment = Path(sys.prefix)
site = next(environment.glob("lib/python3*/site-packages"))
wanted, marker, _ = Path(sys.argv[1]).read_text().partition("# Counterparts of the tests")
assert marker, "requirements.in no longer says where the packages of the tests begin"

# Checks how international addresses are written, for jsonschema, which does without where it isn't there; nothing
# of Jupyter asks for that check, and building its grammar would cost half a second of every start.
UNUSED = {"rfc3987-syntax", "lark"}

installed = {canonicalize_name(one.name): one for one in distributions(path=[str(site)])}
todo = [Requirement(line) for line in wanted.splitlines() if line and not line.startswith("#")]
seen, kept = set(), set()
while todo:
    asked = todo.pop()
    name = canonicalize_name(asked.name)
    if str(asked) in seen or name not in installed or name in UNUSED:
        continue
    seen.add(str(asked))
    kept.add(name)
    for text in installed[name].requires or []:
        needed = Requirement(text)
        if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in ("", *asked.extras)):
            todo.append(needed)

for name in installed.keys() - kept:
    print("taken out:", name, installed[name].version)
    for file in installed[name].files or []:
        place = (site / file).resolve()
        if place.is_relative_to(environment):
            place.unlink(missing_ok=True)

# Tests of the packages themselves, and maps that only a debugger reads.
for folder in [*site.rglob("tests"), *site.rglob("test")]:
    if folder.is_dir() and folder.parent != site:
        shutil.rmtree(folder)
for path in [*site.rglob("*.map"), *(environment / "share").rglob("*.map")]:
    path.unlink()
for path in sorted(site.rglob("*"), reverse=True):
    if path.is_dir() and not any(path.iterdir()):
        path.rmdir()
