"""Parameters for the OSHLab kernel in papermill, which knows no TypeScript by itself.

papermill loads this by the entry point `papermill.engine`; the engine is its own one, and loading it registers
how parameters are written for the kernel `oshlab`.
"""

import json
import math
import re

from papermill.engines import NBClientEngine
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

DECLARATION = re.compile(
    r"^(?:let|var|const)\s+(?P<name>[\w$]+)\s*(?::\s*(?P<type>[^=]+?))?\s*=\s*(?P<value>.+?);?\s*(?://\s*(?P<help>.*))?$",
    re.MULTILINE,
)


class TypeScriptTranslator(Translator):
    """Writes parameters as TypeScript, and reads which ones a notebook has."""

    @classmethod
    def translate_none(cls, val):
        return "null"

    @classmethod
    def translate_escaped_str(cls, str_val):
        return json.dumps(str(str_val), ensure_ascii=False)

    @classmethod
    def translate_float(cls, val):
        if math.isnan(val):
            return "NaN"
        return cls.translate_raw_str(val) if math.isfinite(val) else "Infinity" if val > 0 else "-Infinity"

    @classmethod
    def translate_dict(cls, val):
        return "{ " + ", ".join(f"{cls.translate_str(key)}: {cls.translate(one)}" for key, one in val.items()) + " }"

    @classmethod
    def translate_list(cls, val):
        return "[" + ", ".join(cls.translate(one) for one in val) + "]"

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}".strip()

    @classmethod
    def assign(cls, name, str_val):
        return f"let {name} = {str_val};"

    @classmethod
    def inspect(cls, parameters_cell):
        return [
            Parameter(
                name=found["name"],
                inferred_type_name=(found["type"] or "None").strip(),
                default=found["value"],
                help=found["help"] or "",
            )
            for found in DECLARATION.finditer(parameters_cell["source"])
        ]


papermill_translators.register("oshlab", TypeScriptTranslator)


class Engine(NBClientEngine):
    """papermill's own engine, under the name of the kernel."""
