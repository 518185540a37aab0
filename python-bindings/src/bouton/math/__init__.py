"""``brainpy.math`` as far as simulations need it: environment, variables, arrays, functions of values of a step."""

from bouton import _env
from bouton._arrays import np
from bouton._loop import for_loop
from bouton._trace import Operators, Value, current
from bouton._variable import Variable
from bouton.math import random

__all__ = ["Variable", "for_loop", "random"]

dt = None
float_, int_, bool_ = float, int, bool
if hasattr(np, "pi"):
    pi = np.pi
ndarray = np.ndarray


class TrainingMode:
    """Taken by layers, whose weights may always learn; refused elsewhere: Bouton has no gradients."""


class NonBatchingMode:
    """The mode of all simulations."""


def set_dt(value):
    """Sets the length of a step, ms, for everything made from now on."""
    _env.set_dt(value)


def get_dt():
    return _env.dt()


def enable_x64(x64=True):
    """Double precision for everything made from now on."""
    _env.set_x64(x64)


def disable_x64():
    _env.set_x64(False)


def set(mode=None, dt=None, x64=None, **_):  # noqa: A001 - brainpy's name
    """Sets several at once."""
    if dt is not None:
        set_dt(dt)
    if x64 is not None:
        enable_x64(x64)


def set_platform(platform):
    """Bouton runs on the CPU."""
    if platform != "cpu":
        from bouton.errors import BoutonError

        raise BoutonError(f"Bouton runs on the CPU; there is no platform '{platform}'.")


def set_threads(count):
    """Number of threads of runs, 0 for automatic; results do not depend on it."""
    _env.set_threads(count)


def __getattr__(name):
    if name == "dt":
        return _env.dt()
    from bouton import _bridge
    from bouton.errors import BoutonError

    if name in ("grad", "vector_grad", "jacobian", "vmap", "TrainVar", "surrogate", "scan", "while_loop", "cond", "ifelse"):
        raise BoutonError(f"bm.{name} belongs to training or JAX; Bouton simulates forward and has no '{name}'.")
    if not _bridge.ON_GRAALPY and hasattr(np, name):
        return getattr(np, name)
    raise AttributeError(f"bm has no '{name}' here.")


del dt


def _function(name, fn):
    outside = getattr(np, name)

    def f(x, *args):
        if isinstance(x, Operators) and current():
            return current().call(fn, x, *args)
        return outside(x.value if isinstance(x, Variable) else x, *args)

    f.__name__, f.__doc__ = name, f"{name}(x), of values of a step and of arrays."
    return f


exp, log, sqrt, tanh, sin, cos, abs = (
    _function(n, n.upper()) for n in ("exp", "log", "sqrt", "tanh", "sin", "cos", "abs")
)


def where(condition, x, y):
    """x where the condition holds, else y."""
    t = current()
    if t and any(isinstance(v, Operators) for v in (condition, x, y)):
        return t.call("WHERE", condition, x, y)
    return np.where(condition, x, y)


def maximum(x, y):
    return current().call("MAX", x, y) if current() else np.maximum(x, y)


def minimum(x, y):
    return current().call("MIN", x, y) if current() else np.minimum(x, y)


def sum(x, *args):  # noqa: A001
    return x.sum() if isinstance(x, Operators) else np.sum(x, *args)


def mean(x, *args):
    return x.mean() if isinstance(x, Operators) else np.mean(x, *args)


def max(x, *args):  # noqa: A001
    return np.max(as_numpy(x), *args)


def min(x, *args):  # noqa: A001
    return np.min(as_numpy(x), *args)


def as_numpy(x):
    """A plain array of a variable or array."""
    return x.value if isinstance(x, Variable) else np.asarray(x)


def as_jax(x):
    """The value itself: there is no JAX here."""
    return x if isinstance(x, Value) else x.value if isinstance(x, Variable) else np.asarray(x)


as_ndarray = as_numpy
zeros, ones, full, arange, linspace = np.zeros, np.ones, np.full, np.arange, np.linspace


def asarray(x, dtype=None):
    if isinstance(x, Value):
        return x
    return np.asarray(as_numpy(x), dtype=dtype)


array = asarray
