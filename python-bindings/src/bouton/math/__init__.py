"""``brainpy.math`` as far as simulations need it: environment, variables, arrays, functions of values of a step."""

from bouton import _env
from bouton._arrays import np
from bouton._loop import for_loop
from bouton._trace import Value
from bouton._variable import Variable
from bouton.math import random
from bouton.math._functions import *  # noqa: F403
from bouton.math._functions import abs, max, min, sum  # noqa: A004, F401

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
