"""Compares Bouton with brainpy 2.9.0, name by name: ./bouton names [NAMESPACE...] [--gaps].

Columns: does the name exist, are its parameters the same in the same order, are their defaults the same, and which traces and tests prove it. What is
brainpy's was asked by inspect (brainpy_names.py) and lies in src/bouton/brainpy-2.9.0.json; what is missing on purpose stands in EXCEPTIONS.
"""

import argparse
import fnmatch
import functools
import gzip
import inspect
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SPACES = ("dyn", "dnn", "conn", "init", "inputs", "measure")
# Here a name may not be missing any more.
COMPLETE = ("dyn", "dnn", "conn", "init", "inputs", "measure")
_TRAINING = "belongs to training"
EXCEPTIONS = {
    "dyn": {"RNNCell GRUCell LSTMCell Conv*LSTMCell": _TRAINING, "GradNeuDyn": _TRAINING},
    "dnn": {
        "*Pool *Pool?d BatchNorm* Conv?D Conv?d ConvTranspose?d GroupNorm InstanceNorm LayerNorm Dropout Flatten Unflatten Activation FunAsLayer": _TRAINING,
        "CELU ELU GELU GLU Hardshrink Hardsigmoid Hardswish Hardtanh LeakyReLU LogSigmoid LogSoftmax Mish PReLU RReLU ReLU ReLU6 SELU SiLU": _TRAINING,
        "Sigmoid Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold": _TRAINING,
        "FromFlax ToFlax ToFlaxRNNCell": "belongs to another framework",
    },
    "init": {"delay": "a helper of brainpy's own classes"},
    "conn": {"coo2mat_num mat2mat_num": "does not run in brainpy 2.9.0", "visualizeMat": "draws with matplotlib", "set_default_dtype get_idx_type": "numbers of synapses are 32 bits here"},
}
# Parameters that say how brainpy computes, not what: they are accepted and mean nothing here.
OF_JAX = {"sharding", "spk_fun", "spk_dtype", "spk_reset", "spk_type", "detach_spk", "stop_spike_gradient", "show_code", "var_type"}


def exception(space, name):
    for patterns, reason in EXCEPTIONS.get(space, {}).items():
        if any(fnmatch.fnmatchcase(name, p) for p in patterns.split()):
            return reason
    return None


def value_of(default):
    """A default as something that can be compared: numbers, texts, and initializers as text."""
    if isinstance(default, dict):
        text = default["object"]
        one = re.fullmatch(r"(?:OneInit|Constant)\(value=(.*)\)", text)
        if text in ("ZeroInit", "ZeroInit()"):
            return 0.0
        if text == "None":
            return None
        uniform = re.fullmatch(r"Uniform\((?:min_val=)?(.*), (?:max_val=)?(.*)\)", text)
        if uniform:
            return ("Uniform", float(uniform[1]), float(uniform[2]))
        return float(one[1]) if one else text
    if isinstance(default, bool) or default is None or isinstance(default, str):
        return default
    if isinstance(default, (int, float)):
        return float(default)
    if isinstance(default, (list, tuple)):
        return [value_of(d) for d in default]
    return default


def own_value(space, name, parameter, default):
    """The same of a default of ours; what the catalogue draws is written in its equations."""
    if default is None and space in ("dyn", "rates"):
        text = catalogue_default(name, parameter)
        if text:
            found = re.fullmatch(r"(?:(\S+) \+ )?uniform\(\)(?: \* (\S+))?", text)
            if found:
                low = float(found[1] or 0)
                return ("Uniform", low, low + float(found[2] or 1))
            return text
    if space == "dnn" and type(default).__name__ in ("XavierNormal", "Identity"):
        return {"Identity": "Identity0(mode=NonBatchingMode)"}.get(type(default).__name__, "XavierNormal")
    if type(default).__name__ == "Normal":
        return re.sub(r"Normal\[mean=0.0, scale=(.*), seed=.*", r"Normal(scale=\1)", str(default))
    if hasattr(default, "java") and default.java is not None and type(default).__name__ in ("ZeroInit", "OneInit", "Constant"):
        return value_of({"object": f"Constant(value={default([1])[0]})"})
    if inspect.isclass(default) or inspect.isfunction(default):
        return default.__name__
    if isinstance(default, (bool, int, float, str, list, tuple, type(None))):
        return value_of(default)
    return value_of({"object": str(default)})


@functools.lru_cache
def catalogue_default(name, parameter):
    import bouton as bp

    models = bp._bridge.jclass("bouton.dyn.Models")
    if name not in [str(n) for n in models.names()]:
        return None
    for p in models.named(name).spec().params():
        if str(p.name()) == parameter:
            return None if p.value() is None else str(p.value().text())
    return None


@functools.lru_cache
def traces():
    """How many reference traces there are of each class."""
    counts = {}
    for path in sorted((ROOT / "engine/src/test/resources").rglob("manifest*.json*")):
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for word in re.findall(r'"brainpy\.(?:dyn|dnn|conn|neurons|synapses|synouts|synplast|rates)\.(\w+)"', raw.decode()):
            counts[word] = counts.get(word, 0) + 1
    return counts


@functools.lru_cache
def mentions():
    """In which test files each word stands."""
    words = {}
    for folder, pattern in (("engine/src/test/java", "*.java"), ("python-bindings/tests", "*.py")):
        for path in sorted((ROOT / folder).rglob(pattern)):
            if path.name == "test_names.py":
                continue
            for word in set(re.findall(r"[A-Za-z_]\w+", path.read_text(encoding="utf-8"))):
                words.setdefault(word, []).append(path.stem)
    return words


def proof(space, name):
    import bouton as bp

    found = []
    if traces().get(name):
        found.append(f"{traces()[name]} traces")
    if space == "dyn" and name in [str(n) for n in bp._bridge.jclass("bouton.dyn.Models").names()]:
        found.append("LawTest")
    found += [f for f in mentions().get(name, []) if f not in found][:2]
    return ", ".join(found)


def compare(space, name, reference):
    """One row: name and four cells; an empty cell is a gap."""
    import bouton as bp

    module = getattr(bp, space, None)
    thing = getattr(module, name, None) if module is not None else None
    reason = exception(space, name)
    if thing is None:
        return (name, f"no: {reason}" if reason else "", *(("-",) * 3 if reason else ("",) * 3))
    try:
        ours = inspect.signature(thing).parameters
    except (TypeError, ValueError):
        ours = {}
    wanted = [p for p in reference if p[1] in "pk"]
    loose = any(p.kind is p.VAR_KEYWORD for p in ours.values())
    missing = [p[0] for p in wanted if p[0] not in ours]
    order = [n for n in ours if n in [p[0] for p in wanted]]
    same = not missing and order == [p[0] for p in wanted] and not any(
        p.default is p.empty and n not in [w[0] for w in wanted] and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD) for n, p in ours.items()
    )
    wrong = []
    for p in wanted:
        if p[0] not in ours or p[0] in OF_JAX:
            continue
        mine, its = ours[p[0]].default, p[2] if len(p) > 2 else inspect.Parameter.empty
        if mine is inspect.Parameter.empty or its is inspect.Parameter.empty:
            if mine is not its:
                wrong.append(p[0])
        elif own_value(space, name, p[0], mine) != value_of(its):
            wrong.append(p[0])
    signature = "same" if same or (loose and not wanted) else ""
    return name, "yes", signature, "" if wrong or missing else "same", proof(space, name)


def why(space, name, reference):
    """What differs, for a row with gaps."""
    import bouton as bp

    thing = getattr(getattr(bp, space, None), name, None)
    if thing is None:
        return "missing"
    ours = {n: p.default for n, p in inspect.signature(thing).parameters.items()}
    wanted = [p for p in reference if p[1] in "pk"]
    lacks = [p[0] for p in wanted if p[0] not in ours]
    differ = [
        f"{p[0]}: {own_value(space, name, p[0], ours[p[0]])!r} / {value_of(p[2])!r}"
        for p in wanted
        if p[0] in ours and len(p) > 2 and p[0] not in OF_JAX and own_value(space, name, p[0], ours[p[0]]) != value_of(p[2])
    ]
    return "; ".join([*(["lacks " + ", ".join(lacks)] if lacks else []), *differ]) or "order of parameters, or no proof"


def table(spaces):
    from bouton._catalogue import facts

    return {s: [compare(s, n, r) for n, r in sorted(facts()[s].items())] for s in spaces}


def gaps(rows):
    return [r for r in rows if "" in r]


def main():
    from bouton._catalogue import facts

    parser = argparse.ArgumentParser(prog="bouton names", description=__doc__.splitlines()[0])
    parser.add_argument("spaces", nargs="*", help=f"namespaces; {' '.join(SPACES)} unless given")
    parser.add_argument("--gaps", action="store_true", help="only rows with an empty cell, and what differs")
    chosen = parser.parse_args()
    unknown = [s for s in chosen.spaces if s not in facts()]
    if unknown:
        sys.exit(f"bouton: there is no namespace '{unknown[0]}'. Known: {', '.join(k for k in facts() if k != 'brainpy')}")
    for space, rows in table(chosen.spaces or SPACES).items():
        shown = gaps(rows) if chosen.gaps else rows
        widths = [max([len(r[k]) for r in shown] + [9]) for k in range(4)]
        print(f"\nbp.{space}: {len(rows)} names, {len(gaps(rows))} with gaps")
        print("  ".join(h.ljust(w) for h, w in zip(("name", "exists", "signature", "defaults"), widths)) + "  proof")
        for r in shown:
            cells = "  ".join((c or ".").ljust(w) for c, w in zip(r[:4], widths))
            print(cells + "  " + (why(space, r[0], facts()[space][r[0]]) if chosen.gaps else r[4] or "."))


if __name__ == "__main__":
    main()
