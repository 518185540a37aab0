"""States in files: ``save_pytree`` writes nested dicts, lists, numbers and arrays as one file, ``load_pytree`` reads it."""

import json
import os

from bouton import errors
from bouton._arrays import np
from bouton._variable import Variable

__all__ = ["load", "load_pytree", "save", "save_pytree"]

_KIND = "bouton state"


def _out(x):
    x = x.value if isinstance(x, Variable) else x
    if isinstance(x, dict):
        return {"dict": [[k, _out(v)] for k, v in x.items()]}
    if isinstance(x, (list, tuple)):
        return {type(x).__name__: [_out(v) for v in x]}
    if hasattr(x, "tolist") and getattr(x, "shape", ()) != ():
        a = np.asarray(x)
        kind = "bool" if str(a.dtype) in ("bool", "<class 'bool'>") else "int" if "int" in str(a.dtype) else "float"
        return {"array": [list(a.shape), kind, a.flatten().tolist()]}
    if hasattr(x, "tolist"):
        return x.tolist()
    if x is None or isinstance(x, (bool, int, float, str)):
        return x
    raise errors.BadValueError(f"A state is made of dicts, lists, numbers, texts and arrays; a {type(x).__name__} cannot be written.")


def _in(x):
    if not isinstance(x, dict):
        return x
    ((kind, value),) = x.items()
    if kind == "dict":
        return {k: _in(v) for k, v in value}
    if kind == "array":
        shape, of, data = value
        return np.asarray(data, dtype={"bool": bool, "int": int, "float": float}[of]).reshape(tuple(shape))
    return (tuple if kind == "tuple" else list)(_in(v) for v in value)


def save_pytree(filename, target, overwrite=True, async_manager=None, verbose=True):
    """Writes a state, such as ``bp.save_state(net)``."""
    if os.path.exists(filename) and not overwrite:
        raise errors.BadValueError(f"The file '{filename}' exists; pass overwrite=True to replace it.")
    os.makedirs(os.path.dirname(os.path.abspath(filename)), exist_ok=True)
    # Written beside and moved, so that a file is whole or not there.
    fresh = f"{filename}.new"
    with open(fresh, "w", encoding="utf-8") as file:
        json.dump({_KIND: 1, "state": _out(target)}, file)
    os.replace(fresh, filename)


def load_pytree(filename, target=None, parallel=True):
    """Reads what :func:`save_pytree` wrote."""
    try:
        with open(filename, encoding="utf-8") as file:
            read = json.load(file)
    except FileNotFoundError:
        raise errors.BoutonError(f"There is no file '{filename}'.") from None
    except (ValueError, UnicodeDecodeError):
        raise errors.BoutonError(f"'{filename}' was not written by save_pytree of Bouton; brainpy's own files are read by brainpy.") from None
    if not isinstance(read, dict) or _KIND not in read:
        raise errors.BoutonError(f"'{filename}' was not written by save_pytree of Bouton; brainpy's own files are read by brainpy.")
    return _in(read["state"])


save, load = save_pytree, load_pytree
