"""The state of a system as numbers: ``save_state``, ``load_state``, and files of them (``checkpoints``)."""

from bouton import _bridge, errors
from bouton._arrays import np
from bouton._variable import Variable

__all__ = ["load_state", "save_state"]


def _nodes(target):
    """All parts by path, projections' own synapses and layers included; the target itself under its class's name."""
    seen, found = set(), {}

    def walk(x, path):
        if id(x) in seen:
            return
        seen.add(id(x))
        found[path or type(x).__name__] = x
        inside = {**x.parts(), **{k: v for k, v in getattr(x, "refs", {}).items() if k not in ("pre", "post")}}
        for name, part in inside.items():
            if hasattr(part, "parts"):
                walk(part, f"{path}.{name}" if path else name)

    walk(target, "")
    return found


def _variables(node):
    """The variables of a node by name."""
    found = {k: v for k, v in vars(node).items() if isinstance(v, Variable)}
    group = getattr(node, "group", None)
    if group is not None and hasattr(group, "variableNames"):
        found.update({str(k): Variable(java=group.variable(k)) for k in group.variableNames()})
    if hasattr(type(node), "edges") and not type(node).__name__.startswith(("JitFP", "EventJitFP")):
        found["weight"] = node.weight
    return found


def _lasting(node):
    """Delays and what is bound for the next step: name -> numbers."""
    group, java = getattr(node, "group", None), vars(node).get("java")
    if hasattr(group, "lasting"):
        return {str(e.getKey()): np.asarray(_bridge.from_array(e.getValue())) for e in group.lasting().entrySet()}
    return {"delay": np.asarray(_bridge.from_array(java.state()))} if hasattr(java, "restore") else {}


def save_state(target, **kwargs):
    """The variables of a system and its parts, and what their delays keep: path of the part -> name -> array."""
    with _bridge.java_errors():
        state = {path: {**{k: v.value for k, v in _variables(node).items()}, **_lasting(node)} for path, node in _nodes(target).items()}
    return {path: names for path, names in state.items() if names}


def load_state(target, state_dict, **kwargs):
    """Sets what :func:`save_state` gave of a system built alike. Returns the names that were missing, and those that the system has not."""
    nodes = _nodes(target)
    missing, unexpected = [], [path for path in state_dict if path not in nodes]
    for path, node in nodes.items():
        given = dict(state_dict.get(path, {}))
        for key, v in _variables(node).items():
            if key not in given:
                missing.append(f"{path}.{key}")
                continue
            x = given.pop(key)
            if tuple(np.asarray(x).shape) != v.shape:
                raise errors.ShapeError(f"{path}.{key} has shape {v.shape}, and what was saved has shape {tuple(np.asarray(x).shape)}.")
            v.value = x
        with _bridge.java_errors():
            for key in _lasting(node):
                if key.startswith("delay") and key not in given:
                    missing.append(f"{path}.{key}")
            _restore(node, given)
    return missing, unexpected


def _restore(node, given):
    group, java = getattr(node, "group", None), vars(node).get("java")
    if hasattr(group, "restore"):
        kept = _bridge.jclass("java.util.LinkedHashMap")()
        for key, x in given.items():
            kept.put(key, _bridge.to_double_array(x.tolist() if _bridge.ON_GRAALPY else x))
        group.restore(kept)
    elif "delay" in given:
        java.restore(_bridge.to_double_array(given["delay"].tolist() if _bridge.ON_GRAALPY else given["delay"]))
