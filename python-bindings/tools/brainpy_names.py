"""Writes the names, parameters and defaults of brainpy, asked by inspect: brainpy_names.py FILE, in an environment with brainpy 2.9.0.

Per namespace and name a list of [parameter, kind] or [parameter, kind, default]; kind is "p" (by position or keyword), "k" (keyword only), "*" or "**".
A default that is no number, string, truth value or None is {"object": its class or text}.
"""

import importlib.metadata
import inspect
import json
import re
import sys
import warnings

warnings.filterwarnings("ignore")

import brainpy as bp  # noqa: E402

SPACES = ("dyn", "dnn", "conn", "init", "inputs", "measure", "neurons", "synapses", "synouts", "synplast", "channels", "rates", "ode", "sde")
TOP = (
    "DSRunner DynSysGroup Dynamic DynamicalSystem IntegratorRunner JointEq Network Projection Sequential VarDelay clear_input load_state odeint "
    "reset_state save_state sdeint"
).split()
KINDS = {"POSITIONAL_ONLY": "p", "POSITIONAL_OR_KEYWORD": "p", "KEYWORD_ONLY": "k", "VAR_POSITIONAL": "*", "VAR_KEYWORD": "**"}


def plain(value):
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if value == value and abs(value) != float("inf") else {"object": repr(value)}
    if isinstance(value, (tuple, list)):
        return [plain(v) for v in value]
    if inspect.isclass(value) or inspect.isfunction(value):
        return {"object": value.__name__}
    text = re.sub(r", (rng|seed)=.*\)$", ")", repr(value))
    return {"object": type(value).__name__ if text.startswith("<") or "\n" in text or " at 0x" in text else text}


def parameters(thing):
    try:
        found = inspect.signature(thing).parameters.values()
    except (TypeError, ValueError):
        return None
    return [[p.name, KINDS[p.kind.name]] + ([] if p.default is p.empty else [plain(p.default)]) for p in found]


def names(space):
    """The public callables of a namespace; modules and typing helpers are left out."""
    out = {}
    for name in dir(space):
        thing = getattr(space, name)
        if name.startswith("_") or inspect.ismodule(thing) or not callable(thing) or getattr(thing, "__module__", "") == "typing":
            continue
        if not getattr(thing, "__module__", "").startswith(("brainpy", "braintools")):
            continue
        signature = parameters(thing)
        if signature is not None:
            out[name] = signature
    return out


def main(path):
    version = importlib.metadata.version("brainpy")
    spaces = {s: names(getattr(bp, s)) for s in SPACES}
    spaces["bp"] = {n: parameters(getattr(bp, n)) for n in TOP}
    lines = ["{", f'"brainpy": "{version}",']
    for k, (space, found) in enumerate(spaces.items()):
        lines.append(f'"{space}": {{')
        lines.append(",\n".join(f'  "{n}": {json.dumps(s)}' for n, s in sorted(found.items())))
        lines.append("}" if k == len(spaces) - 1 else "},")
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join([*lines, "}"]) + "\n")
    print({s: len(v) for s, v in spaces.items()})


if __name__ == "__main__":
    main(sys.argv[1])
