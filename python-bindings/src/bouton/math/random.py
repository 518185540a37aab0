"""Random numbers of the engine's streams; ``seed`` also covers connectivity, initial values and draws of runs."""

from bouton import _env
from bouton._arrays import np

__all__ = ["normal", "rand", "randint", "randn", "random", "seed", "uniform"]


def seed(value=None):
    """Sets the seed of everything random that is made from now on."""
    _env.set_seed(value)


def _shape(size):
    return () if size is None else (size,) if isinstance(size, int) else tuple(size)


def _draw(kind, size, *args):
    from bouton import init

    shape = _shape(size)
    a = getattr(init, kind)(*args)(shape or (1,))
    return a if shape else float(a[0])


def uniform(low=0.0, high=1.0, size=None):
    return _draw("Uniform", size, low, high)


def random(size=None):
    return uniform(size=size)


def rand(*shape):
    return uniform(size=shape or None)


def normal(loc=0.0, scale=1.0, size=None):
    return _draw("Normal", size, loc, scale)


def randn(*shape):
    return normal(size=shape or None)


def randint(low, high=None, size=None):
    low, high = (0, low) if high is None else (low, high)
    u = uniform(size=size)
    if size is None:
        return low + int(u * (high - low))
    return np.asarray([low + int(x * (high - low)) for x in u.flatten()]).reshape(u.shape)
