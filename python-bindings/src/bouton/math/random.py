"""Random numbers of the engine's streams; ``seed`` also covers connectivity, initial values and draws of runs.

In an update the numbers are new in every step; elsewhere they are arrays (or a number, without a size).
"""

import math

from bouton import _env, errors
from bouton._arrays import np
from bouton._trace import current

__all__ = [
    "RandomState", "bernoulli", "choice", "default_rng", "exponential", "normal", "permutation", "poisson", "rand", "randint", "randn", "random", "random_sample", "seed",
    "shuffle", "standard_normal", "truncated_normal", "uniform",
]  # fmt: skip


#: Whose numbers are drawn in a step.
_key = ["step"]


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


def _like(size, *params):
    """The size of a draw in a step: as asked, else that of its parameters."""
    shapes = [tuple(p.shape) for p in params if hasattr(p, "shape") and tuple(p.shape)]
    return _shape(size) if size is not None or not shapes else shapes[0]


def _unit(size):
    t = current()
    return t.draw("UNIFORM", _shape(size), key=_key[-1]) if t else _draw("Uniform", size, 0.0, 1.0)


def _gauss(size):
    t = current()
    return t.draw("NORMAL", _shape(size), key=_key[-1]) if t else _draw("Normal", size, 0.0, 1.0)


def uniform(low=0.0, high=1.0, size=None, key=None):
    """Uniform in [low, high)."""
    return low + _unit(_like(size, low, high) or None) * (high - low)


def random(size=None, key=None):
    return _unit(size)


random_sample = random


def rand(*shape, key=None):
    return _unit(shape or None)


def normal(loc=0.0, scale=1.0, size=None, key=None):
    return loc + _gauss(_like(size, loc, scale) or None) * scale


def standard_normal(size=None, key=None):
    return _gauss(size)


def randn(*shape, key=None):
    return _gauss(shape or None)


def truncated_normal(lower, upper, size=None, loc=0.0, scale=1.0, key=None):
    """Normal numbers between two bounds; outside of a step."""
    if current():
        raise errors.BoutonError("bm.random.truncated_normal is for values made before a run, not for an update.")
    return _draw("TruncatedNormal", size, loc, scale, lower, upper)


def exponential(scale=1.0, size=None, key=None):
    from bouton import math as bm

    return bm.log(_unit(_like(size, scale) or None)) * (-scale)


def bernoulli(p=0.5, size=None, key=None):
    """True with probability p."""
    return _unit(_like(size, p) or None) < p


def poisson(lam=1.0, size=None, key=None):
    """Poisson counts of the mean lam."""
    t = current()
    if t:
        return t.draw("POISSON", _like(size, lam), lam, key=_key[-1])
    from bouton._integrate import once

    shape = _like(size, lam)
    counts = once(lambda: [current().draw("POISSON", shape, lam)])[0]
    return counts if shape else int(counts[0])


def randint(low, high=None, size=None, dtype=None, key=None):
    """Whole numbers, low <= k < high (0 <= k < low if only one is given)."""
    from bouton import math as bm

    low, high = (0, low) if high is None else (low, high)
    if current():
        return bm.floor(_unit(size) * (high - low) + low)
    u = _unit(size)
    if size is None:
        return low + int(u * (high - low))
    return np.asarray([low + int(x * (high - low)) for x in u.flatten()]).reshape(u.shape)


def permutation(x, axis=0, independent=False, key=None):
    """The numbers 0 .. x - 1, or the rows of x, in random order."""
    if current():
        raise errors.BoutonError("bm.random.permutation is for values made before a run, not for an update.")
    rows = list(range(x)) if isinstance(x, int) else list(x)
    keys = _draw("Uniform", (len(rows),), 0.0, 1.0).tolist() if rows else []
    return np.asarray([rows[i] for i in sorted(range(len(rows)), key=lambda i: keys[i])])


def shuffle(x, axis=0, key=None):
    """The rows of x in random order."""
    return permutation(x)


def choice(a, size=None, replace=True, p=None, key=None):
    """Elements of a (or of 0 .. a - 1), with or without repetition."""
    if p is not None:
        raise errors.BoutonError("bm.random.choice draws evenly here; leave p out.")
    rows = list(range(a)) if isinstance(a, int) else list(a)
    n = math.prod(_shape(size))
    if not replace and n > len(rows):
        raise errors.BadValueError(f"bm.random.choice cannot take {n} different elements out of {len(rows)}.")
    picked = np.asarray([rows[int(k)] for k in randint(0, len(rows), (n,))]) if replace else permutation(rows)[:n]
    return picked.reshape(_shape(size)) if size is not None else picked[0]


class RandomState:
    """Random numbers of a seed of their own; its methods are the functions of this module."""

    def __init__(self, seed_or_key=None, seed=None):
        seed = seed_or_key if seed is None else seed
        self._seed = _env.fresh_seed() if seed is None else int(seed)
        self._streams = 0

    def seed(self, seed_or_key=None, seed=None):
        """Begins again with a seed."""
        self.__init__(seed_or_key, seed)

    def __getattr__(self, name):
        function = globals().get(name) if name in __all__ and name != "seed" else None
        if function is None:
            raise AttributeError(f"RandomState has no '{name}'. Known: {', '.join(n for n in __all__ if n[0].islower())}.")

        def draw(*args, **kwargs):
            _key.append(f"random/{self._seed}")
            try:
                with _env.own_streams(self._seed, self._streams) as used:
                    return function(*args, **kwargs)
            finally:
                _key.pop()
                self._streams = used[0]

        return draw


def default_rng(seed_or_key=None, clone=True):
    """A ``RandomState``; without a seed, of a new one."""
    return seed_or_key if isinstance(seed_or_key, RandomState) else RandomState(seed_or_key)


def split_key():
    """A number that seeds a ``RandomState`` of its own."""
    return randint(0, 2**31 - 1)


def clone_rng(seed_or_key=None, clone=True):
    return default_rng(seed_or_key)
