"""``brainpy.math`` as far as simulations need it: environment, variables, arrays, functions of values of a step."""

import contextlib

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


class BatchingMode:
    """Refused where it is given: one network runs at a time."""

    def __init__(self, batch_size=1):
        self.batch_size = batch_size


nonbatching_mode, training_mode, batching_mode = NonBatchingMode(), TrainingMode(), BatchingMode()


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


def set(mode=None, dt=None, x64=None, float_=None, int_=None, bool_=None, complex_=None, **unknown):  # noqa: A001 - brainpy's name
    """Sets several at once; ``float_`` chooses the precision, as ``x64`` does."""
    from bouton._system import refuse_mode
    from bouton.errors import UnknownNameError

    if unknown:
        raise UnknownNameError(f"bm.set has no '{next(iter(unknown))}'. Known: mode, dt, x64, float_, int_, bool_, complex_.")
    refuse_mode(mode)
    if dt is not None:
        set_dt(dt)
    if float_ is not None and x64 is None:
        x64 = "32" not in str(float_)
    if x64 is not None:
        enable_x64(x64)


set_environment = set


@contextlib.contextmanager
def environment(mode=None, dt=None, x64=None, **others):
    """What ``bm.set`` sets, for the time of a with statement."""
    before = _env.dt(), _env.x64()
    set(mode, dt, x64, **others)
    try:
        yield
    finally:
        _env.set_dt(before[0])
        _env.set_x64(before[1])


def jit(func=None, *_, **__):
    """The function itself: runs are compiled anyway. Also as a decorator."""
    return (lambda f: f) if func is None else func


def fill_diagonal(a, val, inplace=True):
    """Sets the diagonal of a matrix."""
    if isinstance(a, Variable):
        a.value = fill_diagonal(a.value, val)
        return a
    rows = np.asarray(a).tolist()
    filled = np.asarray([[val if i == j else x for j, x in enumerate(row)] for i, row in enumerate(rows)])
    if inplace and hasattr(a, "__setitem__") and not isinstance(a, list):
        a[:] = filled
        return a
    return filled


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
