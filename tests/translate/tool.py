"""What a translator's tool does with an XLIFF file: reads it, fills segments, marks them, writes it again."""

import copy
import json
import sys

from translate.storage.xliff2 import Xliff2File


def changed(element, write):
    element = copy.deepcopy(element)
    for leaf in element.flatten():
        leaf.sub = [write(part) if isinstance(part, str) else part for part in leaf.sub]
    return element


def main(path, out):
    store = Xliff2File.parsefile(path)
    seen = []
    for unit in store.units:
        seen.append({"id": unit.getid(), "target": str(unit.target or ""), "translated": unit.istranslated()})
        if unit.target:
            unit.rich_target = unit.rich_target
        else:
            unit.rich_target = [changed(element, str.upper) for element in unit.rich_source]
        unit.marktranslated()
    store.savefile(out)
    json.dump(seen, sys.stdout)


main(*sys.argv[1:])
