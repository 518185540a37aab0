"""Writes the type stubs of bouton.dyn from the engine's catalogue: make_stubs.py FOLDER (the package's folder in a wheel being made)."""

import inspect
import pathlib
import sys

import bouton as bp
from bouton._catalogue import COMMON, IGNORED

HEAD = '''"""Made from the engine's catalogue of models; do not edit."""

from typing import Any

from bouton._system import DynamicalSystem
from bouton._trace import Value
from bouton._variable import Variable

Values = Any
'''


def stub(name, cls):
    sig = inspect.signature(cls)
    params = ", ".join(
        ("*, " if p.kind is p.KEYWORD_ONLY and k and list(sig.parameters.values())[k - 1].kind is not p.KEYWORD_ONLY else "")
        + ("**" if p.kind is p.VAR_KEYWORD else "")
        + p.name
        + (": int | tuple[int, ...]" if p.name == "size" else ": Any" if p.name in COMMON or p.name in IGNORED else ": Values | None")
        + ("" if p.default is p.empty else f" = {p.default!r}")
        for k, p in enumerate(sig.parameters.values())
    )
    lines = [f"class {name}(DynamicalSystem):", f'    """{(cls.__doc__ or name).splitlines()[0]}"""', ""]
    if hasattr(cls, "_new"):
        lines += [f"    {str(s.name())}: Variable" for s in bp._bridge.jclass("bouton.dyn.Models").named(name).spec().states()]
    lines += [f"    def __init__(self, {params}) -> None: ...", "    @classmethod", "    def desc(cls, *args: Any, **kwargs: Any) -> Any: ..."]
    lines += ["    def __call__(self, x: Any = ...) -> Value: ..."]
    return "\n".join(lines)


def main(folder):
    names = [str(n) for n in bp._bridge.jclass("bouton.dyn.Models").names()]
    parts = [stub(n, getattr(bp.dyn, n)) for n in names]
    from bouton import _conductance, projections

    parts += [f"class {n}(DynamicalSystem): ..." for n in projections.__all__]
    parts += [f"class {n}(DynamicalSystem): ..." for n in ("SpikeTimeGroup", "InputVar", "PoissonInput", "DelayCoupling", "DiffusiveCoupling", "AdditiveCoupling", "SynConn")]
    parts += [f"class {n}(DynamicalSystem): ..." for n in _conductance.__all__ if n != "mix_ions"]
    parts.append("def mix_ions(*ions: Any) -> MixIons: ...")
    parts.append("def from_equations(name: str, equations: str) -> type: ...")
    pathlib.Path(folder, "dyn.pyi").write_text(HEAD + "\n\n" + "\n\n\n".join(parts) + "\n", encoding="utf-8")
    pathlib.Path(folder, "py.typed").write_text("", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
