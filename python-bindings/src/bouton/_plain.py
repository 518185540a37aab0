"""A small array for GraalPy, where numpy is not at hand: what results of runs need, not more."""

import builtins
import math as _math

bool_ = bool
float32 = float64 = float
int32 = int64 = int
ndarray = None


class Array:
    """Numbers row by row, with a shape."""

    def __init__(self, data, shape=None):
        if shape is None:
            data, shape = _flatten(data)
        self._data = list(data)
        self.shape = tuple(shape)
        if len(self._data) != _math.prod(self.shape):
            raise ValueError(f"{len(self._data)} numbers do not fill the shape {self.shape}")

    size = property(lambda self: len(self._data))
    ndim = property(lambda self: len(self.shape))

    def __len__(self):
        return self.shape[0]

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def tolist(self):
        if self.ndim <= 1:
            return list(self._data) if self.ndim else self._data[0]
        return [row.tolist() for row in self]

    def flatten(self):
        return Array(self._data, (self.size,))

    def reshape(self, *shape):
        shape = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple) else shape
        if -1 in shape:
            known = -_math.prod(shape)
            shape = tuple(self.size // known if s == -1 else s for s in shape)
        return Array(self._data, shape)

    def __getitem__(self, key):
        if isinstance(key, tuple):
            first, rest = key[0], key[1:]
            part = self[first]
            if not rest:
                return part
            if isinstance(first, slice):
                return Array([row[rest if len(rest) > 1 else rest[0]] for row in part])
            return part[rest if len(rest) > 1 else rest[0]]
        width = self.size // self.shape[0] if self.shape[0] else 0
        if isinstance(key, slice):
            rows = range(*key.indices(self.shape[0]))
            return Array([x for r in rows for x in self._data[r * width : (r + 1) * width]], (len(rows),) + self.shape[1:])
        if isinstance(key, (Array, list)):
            picked = list(key)
            if picked and isinstance(picked[0], bool):
                picked = [i for i, on in enumerate(picked) if on]
            return Array([x for r in picked for x in self._data[r * width : (r + 1) * width]], (len(picked),) + self.shape[1:])
        at = key + self.shape[0] if key < 0 else key
        if not 0 <= at < self.shape[0]:
            raise IndexError(f"index {key} of {self.shape[0]}")
        return self._data[at] if self.ndim == 1 else Array(self._data[at * width : (at + 1) * width], self.shape[1:])

    def __setitem__(self, key, value):
        """Sets one row (or number), or a stretch of them."""
        width = self.size // self.shape[0] if self.shape[0] else 0
        rows = range(*key.indices(self.shape[0])) if isinstance(key, slice) else [key + self.shape[0] if key < 0 else key]
        if rows and not 0 <= rows[0] < self.shape[0]:
            raise IndexError(f"index {key} of {self.shape[0]}")
        at = [r * width + k for r in rows for k in range(width)]
        given = _flatten(value)[0] if hasattr(value, "__len__") else [value]
        if len(given) not in (1, len(at)):
            raise ValueError(f"{len(given)} numbers do not fill {len(at)} places")
        for k, i in enumerate(at):
            self._data[i] = given[k if len(given) > 1 else 0]

    def _each(self, other, f):
        # A value of a step does the arithmetic itself.
        if hasattr(other, "__array_priority__"):
            return NotImplemented
        if isinstance(other, Array) and other.size == self.size:
            return Array([f(a, b) for a, b in zip(self._data, other._data)], self.shape)
        return Array([f(a, other) for a in self._data], self.shape)

    def __add__(self, o):
        return self._each(o, lambda a, b: a + b)

    def __sub__(self, o):
        return self._each(o, lambda a, b: a - b)

    def __rsub__(self, o):
        return self._each(o, lambda a, b: b - a)

    def __mul__(self, o):
        return self._each(o, lambda a, b: a * b)

    def __truediv__(self, o):
        return self._each(o, lambda a, b: a / b)

    def __lt__(self, o):
        return self._each(o, lambda a, b: a < b)

    def __gt__(self, o):
        return self._each(o, lambda a, b: a > b)

    def __le__(self, o):
        return self._each(o, lambda a, b: a <= b)

    def __ge__(self, o):
        return self._each(o, lambda a, b: a >= b)

    __radd__, __rmul__ = __add__, __mul__

    def __rtruediv__(self, o):
        return self._each(o, lambda a, b: b / a)

    def __pow__(self, o):
        return self._each(o, lambda a, b: a**b)

    def __rpow__(self, o):
        return self._each(o, lambda a, b: b**a)

    @property
    def T(self):
        if self.ndim < 2:
            return self
        n, m = self.shape
        return Array([self._data[i * m + j] for j in range(m) for i in range(n)], (m, n))

    def __neg__(self):
        return self * -1

    def __float__(self):
        return float(self._data[0])

    def sum(self):
        return builtins.sum(self._data)

    def mean(self):
        return self.sum() / self.size

    def max(self):
        return builtins.max(self._data)

    def min(self):
        return builtins.min(self._data)

    def __repr__(self):
        shown = self._data[:6]
        return f"array({shown}{' ...' if self.size > 6 else ''}, shape={self.shape})"


def _flatten(data):
    if isinstance(data, Array):
        return data._data, data.shape
    if isinstance(data, (list, tuple, range)):
        rows = [_flatten(d) for d in data]
        return [x for r, _ in rows for x in r], (len(rows),) + (rows[0][1] if rows else ())
    return [data], ()


def array(x, dtype=None):
    data, shape = _flatten(x)
    return Array([dtype(v) for v in data] if dtype else data, shape)


asarray = array


def full(shape, value, dtype=None):
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    return Array([value] * _math.prod(shape), shape)


def zeros(shape, dtype=float):
    return full(shape, dtype(0))


def ones(shape, dtype=float):
    return full(shape, dtype(1))


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    n = builtins.max(0, _math.ceil((stop - start) / step - 1e-9))
    return Array([start + k * step for k in range(n)], (n,))


def linspace(a, b, n=50):
    return Array([a + (b - a) * k / builtins.max(1, n - 1) for k in range(n)], (n,))


def _map(f):
    return lambda x: Array([f(v) for v in x._data], x.shape) if isinstance(x, Array) else f(x)


exp, log, sqrt, tanh, sin, cos, sinh, cosh = map(
    _map, (_math.exp, _math.log, _math.sqrt, _math.tanh, _math.sin, _math.cos, _math.sinh, _math.cosh)
)
floor = _map(lambda v: float(_math.floor(v)))
logical_not = _map(lambda v: not v)
abs = _map(builtins.abs)


def _pairs(f):
    def g(a, b):
        if isinstance(a, Array):
            return a._each(b, f)
        return b._each(a, lambda x, y: f(y, x)) if isinstance(b, Array) else f(a, b)

    return g


maximum, minimum = _pairs(builtins.max), _pairs(builtins.min)
logical_and, logical_or = _pairs(lambda a, b: bool(a and b)), _pairs(lambda a, b: bool(a or b))


def dot(a, b):
    if a.ndim == 1 and b.ndim == 1:
        return builtins.sum(x * y for x, y in zip(a._data, b._data))
    if a.ndim == 1:
        return Array([builtins.sum(x * y for x, y in zip(a._data, b._data[j :: b.shape[1]])) for j in range(b.shape[1])])
    if b.ndim == 1:
        return Array([dot(row, b) for row in a])
    return Array([dot(row, b).tolist() for row in a])


def var(x):
    m = mean(x)
    return array(x)._each(m, lambda a, b: (a - b) ** 2).mean()


def where(c, a, b):
    if not isinstance(c, Array):
        return a if c else b
    n = c.size
    pick = lambda x, i: x._data[i] if isinstance(x, Array) else x
    return Array([pick(a, i) if c._data[i] else pick(b, i) for i in range(n)], c.shape)


def sum(x):
    return x.sum() if isinstance(x, Array) else builtins.sum(x)


def mean(x):
    return array(x).mean()


def max(x):
    return array(x).max()


def min(x):
    return array(x).min()


def all(x):
    return builtins.all(array(x)._data)


def array_equal(a, b):
    return array(a).tolist() == array(b).tolist()


pi = _math.pi
