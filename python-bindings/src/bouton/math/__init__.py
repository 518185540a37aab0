"""``brainpy.math`` as far as simulations need it: environment, variables, arrays, functions of values of a step."""

import contextlib

from bouton import _env
from bouton._arrays import np
from bouton._collect import NodeDict, NodeList  # noqa: F401
from bouton._loop import for_loop
from bouton._modes import BatchingMode, Mode, NonBatchingMode, TrainingMode, batching_mode, nonbatching_mode, training_mode, refuse  # noqa: F401
from bouton._trace import Value
from bouton._trees import each
from bouton._variable import Variable, plain
from bouton.math import random
from bouton.math._control import *  # noqa: F403
from bouton.math._functions import *  # noqa: F403
from bouton.math._functions import abs, all, any, asked, max, min, sum, traced  # noqa: A004, F401

__all__ = ["Variable", "for_loop", "random"]

dt = None
float_, int_, bool_ = float, int, bool
if hasattr(np, "pi"):
    pi = np.pi
ndarray = Array = JaxArray = np.ndarray


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
    from bouton.errors import UnknownNameError

    if unknown:
        raise UnknownNameError(f"bm.set has no '{next(iter(unknown))}'. Known: mode, dt, x64, float_, int_, bool_, complex_.")
    refuse(mode)
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


def fill_diagonal(a, val, inplace=True):
    """Sets the diagonal of a matrix."""
    if isinstance(a, Variable):
        a.value = fill_diagonal(a.value, val)
        return a
    filled = a if inplace and hasattr(a, "__setitem__") and not isinstance(a, list) else np.asarray(a).copy()
    np.fill_diagonal(filled, val)
    return filled


def clear_name_cache(ignore_warn=True):
    """Names of what is made from now on begin anew: ``LifRef0``."""
    _env.clear_names()


def set_platform(platform):
    """Bouton runs on the CPU."""
    if platform != "cpu":
        from bouton.errors import BoutonError

        raise BoutonError(f"Bouton runs on the CPU; there is no platform '{platform}'.")


def set_threads(count):
    """Number of threads of runs, 0 for automatic; results do not depend on it."""
    _env.set_threads(count)


_TRAINING = "belongs to training; Bouton simulates forward and has no gradients"
_ABSENT = {
    **dict.fromkeys("grad vector_grad functional_vector_grad jacobian jacrev jacfwd hessian autograd TrainVar surrogate training_environment".split(), _TRAINING),
    "vmap": "belongs to JAX; run sweeps with bp.running.cpu_ordered_parallel, or make the population larger",
    **dict.fromkeys("event sparse jitconn pre2post_event_sum pre2post_sum pre2syn syn2post syn2post_sum".split(), "is made for operators of JAX; use the layers of bp.dnn"),
    **dict.fromkeys("sharding ShardedArray".split(), "belongs to JAX; Bouton runs on the threads of one machine (bm.set_threads)"),
}


def __getattr__(name):
    if name == "dt":
        return _env.dt()
    from bouton import _bridge
    from bouton.errors import BoutonError, UnknownNameError

    if name in _ABSENT:
        raise BoutonError(f"bm.{name} {_ABSENT[name]}.")
    if not name.startswith("_") and hasattr(np, name):
        return _of_numpy(name)
    if name.startswith("_"):
        raise AttributeError(name)
    from bouton import _missing

    from bouton.math import _control, _functions

    own = {*__all__, *_control.__all__, *_functions.__all__, "set_dt", "get_dt", "enable_x64", "environment", "asarray", "zeros", "ones", "arange", "as_numpy"}
    names = _missing.names(sorted(own) + ([] if _bridge.ON_GRAALPY else sorted(n for n in dir(np) if n[0].islower() and n not in own)))
    where = " on GraalPy, where numpy is not installed" if _bridge.ON_GRAALPY else ""
    raise UnknownNameError(f"bm has no '{name}'{where}{_bridge.jclass('bouton.error.Names').hint(name, names)}")


def _of_numpy(name):
    """numpy's function, which takes variables too and in a step asks for their values."""
    f = getattr(np, name)
    if isinstance(f, type) or not callable(f):
        return f

    def call(*args, **kwargs):
        if traced(*args):
            return asked(name, *args, **kwargs)
        return f(*each(plain, list(args)), **each(plain, kwargs))

    call.__name__, call.__doc__ = name, getattr(f, "__doc__", None)
    return call


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
