"""Signatures and documentation of classes made from the engine's catalogue; the order of arguments is brainpy's."""

import inspect
import json
import pkgutil

from bouton import _bridge

COMMON = {"size": None, "keep_size": False, "sharding": None, "method": "exp_auto", "name": None, "mode": None}
IGNORED = {"spk_fun", "spk_dtype", "spk_reset", "detach_spk", "init_var", "scaling", "spk_type", "input_var", "seed"}
_loaded = {}


def facts():
    """Names, parameters and defaults of brainpy, as tools/brainpy_names.py wrote them."""
    if not _loaded:
        _loaded.update(json.loads(pkgutil.get_data("bouton", "brainpy-2.9.0.json").decode("utf-8")))
    return _loaded


def docstring(spec):
    lines = [str(spec.title()), "", "Parameters"]
    for p in spec.params():
        unit = f" [{p.unit()}]" if str(p.unit()) else ""
        default = "None" if p.value() is None else str(p.value().text())
        lines.append(f"    {p.name()} = {default}{unit}, {p.range().text()}: {p.doc()}")
    lines += ["", "Equations"] + [f"    d{o.name()}/dt = {o.expr().text()}" for o in spec.odes()]
    lines += ["", "States"] + [f"    {s.name()}{' [' + str(s.unit()) + ']' if str(s.unit()) else ''}: {s.doc()}" for s in spec.states()]
    lines += [f"    {p.name()}: {p.doc()}" for p in spec.ports()]
    lines += [f"    Note: {n}" for n in spec.notes()] + [str(r) for r in spec.references()]
    return "\n".join(lines)


def _default(parameter):
    """The default of a parameter of the catalogue: a number where it is one."""
    e = parameter.value()
    if e is None:
        return None
    try:
        return float(str(e.text()))
    except ValueError:
        return None


def signature(name, spec=None):
    """Brainpy's parameters in brainpy's order with the catalogue's defaults; what only the catalogue has follows."""
    kinds = inspect.Parameter
    own = {} if spec is None else {str(p.name()): _default(p) for p in spec.params()}
    out = spec is not None and bool(_bridge.member(spec, "is")("out"))
    its_own = facts()["dyn"].get(name, [])
    known = [p[0] for p in its_own if p[1] in "pk"] or [*([] if out else COMMON), *own]
    its = {p[0]: p[2] for p in facts()["dyn"].get(name, []) if len(p) > 2 and not isinstance(p[2], dict)}
    params = []
    for n in known:
        missing = n == "size" or (n in own and own[n] is None and _required(name, n))
        default = own[n] if n in own else its.get(n, COMMON.get(n))
        params.append(kinds(n, kinds.POSITIONAL_OR_KEYWORD, default=kinds.empty if missing else default))
    params += [kinds(n, kinds.KEYWORD_ONLY, default=own[n]) for n in own if n not in known]
    needed = [p for p in params if p.default is kinds.empty]
    rest = [kinds(p[0], kinds.VAR_KEYWORD) for p in its_own if p[1] == "**"]
    return inspect.Signature([*needed, *(p for p in params if p.default is not kinds.empty), *rest])


def _required(name, parameter):
    return any(p[0] == parameter and len(p) == 2 for p in facts()["dyn"].get(name, []))


def bind(cls, args, kwargs):
    """All arguments by name; names are checked where they are used."""
    order = [n for n, p in cls.__signature__.parameters.items() if p.kind is p.POSITIONAL_OR_KEYWORD]
    if len(args) > len(order):
        raise TypeError(f"{cls.__name__} takes at most {len(order)} arguments by position: {', '.join(order)}")
    given = dict(zip(order, args))
    twice = [k for k in kwargs if k in given]
    if twice:
        raise TypeError(f"{cls.__name__} got '{twice[0]}' twice")
    return {**given, **kwargs}
