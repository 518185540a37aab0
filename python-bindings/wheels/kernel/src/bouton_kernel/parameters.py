"""Parameters of papermill for Java notebooks: ``papermill in.ipynb out.ipynb -p tau 9``.

papermill loads this module as the entry point of an engine, which is its only door for other packages, and with it learns how values are written
for Java. It is asked for the type of no variable, so each value goes to the kernel as JSON, which knows the types that the notebook declared.
"""

import json
import re

from papermill.engines import NBClientEngine
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

_DECLARATION = re.compile(r"^\s*([\w.<>, \[\]]+?)\s+(\w+)\s*=\s*(.*?)\s*;\s*(?://\s*(.*))?$")


class JavaTranslator(Translator):
    """Values as lines ``%parameter NAME JSON``."""

    @classmethod
    def translate(cls, val):
        return json.dumps(val, ensure_ascii=False)

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}".strip()

    @classmethod
    def assign(cls, name, str_val):
        return f"%parameter {name} {str_val}"

    @classmethod
    def inspect(cls, parameters_cell):
        found = map(_DECLARATION.match, parameters_cell["source"].splitlines())
        return [Parameter(m[2], m[1], m[3], m[4] or "") for m in found if m]


class Engine(NBClientEngine):
    """papermill's own engine, under the name ``bouton``."""


papermill_translators.register("java", JavaTranslator)
