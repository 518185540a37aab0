"""A small array for GraalPy, where numpy is not at hand: what simulations and their results need, with numpy's meaning."""

import builtins
import math as _math

bool_ = bool
float32 = float64 = float16 = float
int32 = int64 = int8 = uint32 = int
pi, e, inf, nan, newaxis = _math.pi, _math.e, _math.inf, _math.nan, None


class Array:
    """Numbers row by row, with a shape."""

    def __init__(self, data, shape=None):
        if shape is None:
            data, shape = _flatten(data)
        self._data = data if isinstance(data, list) else list(data)
        self.shape = tuple(shape)
        if len(self._data) != _math.prod(self.shape):
            raise ValueError(f"{len(self._data)} numbers do not fill the shape {self.shape}")

    size = property(lambda self: len(self._data))
    ndim = property(lambda self: len(self.shape))

    @property
    def dtype(self):
        return type(self._data[0]) if self._data else float

    def __len__(self):
        if not self.shape:
            raise TypeError("an array of one number has no length")
        return self.shape[0]

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def tolist(self):
        if self.ndim <= 1:
            return list(self._data) if self.ndim else self._data[0]
        return [row.tolist() for row in self]

    def item(self, *at):
        return self[at] if at else self._data[0]

    def astype(self, dtype):
        kind = {"bool": bool, "int": int, "float": float}.get(str(dtype).rstrip("0123456789"), dtype)
        return Array([kind(v) for v in self._data], self.shape)

    def copy(self):
        return Array(list(self._data), self.shape)

    def flatten(self):
        return Array(list(self._data), (self.size,))

    ravel = flatten

    def reshape(self, *shape):
        shape = tuple(shape[0]) if len(shape) == 1 and hasattr(shape[0], "__len__") else shape
        if -1 in shape:
            known = -_math.prod(shape)
            shape = tuple(self.size // known if s == -1 else s for s in shape)
        return Array(self._data, shape)

    def transpose(self, *axes):
        axes = axes[0] if len(axes) == 1 and hasattr(axes[0], "__len__") else axes
        axes = tuple(axes) if axes else tuple(range(self.ndim))[::-1]
        steps = _steps(self.shape)
        return Array([self._data[k] for k in _walk([self.shape[a] for a in axes], [steps[a] for a in axes])], [self.shape[a] for a in axes])

    T = property(lambda self: self.transpose())

    def _where(self, key):
        """The shape that a key gives, and the places of its elements."""
        keys = list(key) if isinstance(key, tuple) else [key]
        if builtins.any(k is None for k in keys):
            return None
        if Ellipsis in [k for k in keys if not hasattr(k, "__len__")]:
            at = next(i for i, k in enumerate(keys) if k is Ellipsis)
            keys[at : at + 1] = [slice(None)] * (self.ndim - len(keys) + 1)
        if len(keys) == 1 and _logical(keys[0]) and shape_of(keys[0]) == self.shape and self.ndim > 1:
            picked = [k for k, on in enumerate(array(keys[0])._data) if on]
            return (len(picked),), picked
        keys += [slice(None)] * (self.ndim - len(keys))
        if len(keys) > self.ndim:
            raise IndexError(f"{len(keys)} indices for an array of {self.ndim} axes")
        shape, lists, zipped, first = [], [], None, None
        for axis, (k, n, step) in enumerate(zip(keys, self.shape, _steps(self.shape))):
            if isinstance(k, slice):
                chosen = range(*k.indices(n))
                shape.append(len(chosen))
                lists.append([i * step for i in chosen])
            elif hasattr(k, "__len__") or isinstance(k, Array):
                chosen = array(k)._data
                if _logical(k):
                    chosen = [i for i, on in enumerate(chosen) if on]
                places = [_at(int(i), n) * step for i in chosen]
                if zipped is None:
                    zipped, first = places, len(lists)
                    shape.append(len(places))
                    lists.append(places)
                else:
                    lists[first] = zipped = [a + b for a, b in zip(zipped, places if len(places) > 1 else places * len(zipped))]
            else:
                lists.append([_at(int(k), n) * step])
        places = [0]
        for choice in lists:
            places = [p + c for p in places for c in choice]
        return tuple(shape), places

    def __getitem__(self, key):
        if self.ndim == 1 and isinstance(key, int):
            return self._data[_at(key, self.shape[0])]
        found = self._where(key)
        if found is None:
            keys = list(key) if isinstance(key, tuple) else [key]
            kept = self[tuple(k for k in keys if k is not None)] if len(keys) > keys.count(None) else self
            shape = list(shape_of(kept))
            for axis, k in enumerate(keys):
                if k is None:
                    shape.insert(axis, 1)
            return array(kept).reshape(tuple(shape))
        shape, places = found
        return Array([self._data[p] for p in places], shape) if shape else self._data[places[0]]

    def __setitem__(self, key, value):
        shape, places = self._where(key)
        if isinstance(value, (Array, list, tuple)):
            values = _spread(array(value), shape)
            for p, v in zip(places, values):
                self._data[p] = v
        else:
            for p in places:
                self._data[p] = value

    def _with(self, other, f):
        # A value of a step does the arithmetic itself.
        if hasattr(other, "__array_priority__"):
            return NotImplemented
        if isinstance(other, (list, tuple)):
            other = array(other)
        if not isinstance(other, Array):
            return Array([f(a, other) for a in self._data], self.shape)
        if other.shape == self.shape:
            return Array([f(a, b) for a, b in zip(self._data, other._data)], self.shape)
        shape = broadcast_shapes(self.shape, other.shape)
        return Array([f(a, b) for a, b in zip(_spread(self, shape), _spread(other, shape))], shape)

    def __neg__(self):
        return Array([-v for v in self._data], self.shape)

    def __invert__(self):
        return Array([not v for v in self._data], self.shape)

    def __abs__(self):
        return abs(self)

    def __float__(self):
        return float(self._data[0])

    def __int__(self):
        return int(self._data[0])

    __index__ = __int__

    def __bool__(self):
        if self.size != 1:
            raise ValueError("The truth of an array of several elements is not known; use bm.any or bm.all.")
        return bool(self._data[0])

    def __format__(self, spec):
        return format(self._data[0], spec) if spec else str(self)

    __hash__ = object.__hash__

    def __repr__(self):
        shown = ", ".join(f"{v:.6g}" if isinstance(v, float) else str(v) for v in self._data[:8])
        return f"array([{shown}{', ...' if self.size > 8 else ''}], shape={self.shape})"


def _operator(f, swap=False):
    return (lambda self, o: self._with(o, lambda a, b: f(b, a))) if swap else (lambda self, o: self._with(o, f))


def _divide(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        return nan if a == 0 or a != a else _math.copysign(inf, a) * _math.copysign(1.0, b)


for _name, _f in {
    "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "truediv": _divide, "pow": lambda a, b: a**b,
    "mod": lambda a, b: a % b, "floordiv": lambda a, b: a // b,
}.items():  # fmt: skip
    setattr(Array, f"__{_name}__", _operator(_f))
    setattr(Array, f"__r{_name}__", _operator(_f, True))
for _name, _f in {
    "lt": lambda a, b: a < b, "le": lambda a, b: a <= b, "gt": lambda a, b: a > b, "ge": lambda a, b: a >= b, "eq": lambda a, b: a == b,
    "ne": lambda a, b: a != b, "and": lambda a, b: a & b, "or": lambda a, b: a | b,
}.items():  # fmt: skip
    setattr(Array, f"__{_name}__", _operator(_f))
ndarray = Array


def _at(i, n):
    k = i + n if i < 0 else i
    if not 0 <= k < n:
        raise IndexError(f"index {i} of {n}")
    return k


def _steps(shape):
    steps, n = [], 1
    for s in reversed(shape):
        steps.append(n)
        n *= s
    return steps[::-1]


def _walk(shape, steps):
    places = [0]
    for n, step in zip(shape, steps):
        places = [p + k * step for p in places for k in range(n)]
    return places


def _spread(a, shape):
    if a.shape == tuple(shape):
        return a._data
    own = (1,) * (len(shape) - a.ndim) + a.shape
    return [a._data[p] for p in _walk(shape, [0 if n == 1 else s for n, s in zip(own, _steps(own))])]


def broadcast_shapes(*shapes):
    """The shape of what arrays of these shapes give together."""
    out = []
    for k in range(1, builtins.max(len(s) for s in shapes) + 1):
        sizes = {s[-k] for s in shapes if len(s) >= k} - {1}
        if len(sizes) > 1:
            raise ValueError(f"arrays of the shapes {', '.join(map(str, shapes))} do not go together")
        out.append(sizes.pop() if sizes else 1)
    return tuple(out[::-1])


def _logical(x):
    if isinstance(x, Array):
        return bool(x._data) and isinstance(x._data[0], bool)
    return isinstance(x, (list, tuple)) and len(x) > 0 and isinstance(x[0], bool)


def _flatten(data):
    if isinstance(data, Array):
        return data._data, data.shape
    if hasattr(data, "tolist"):
        data = data.tolist()
    if isinstance(data, (list, tuple, range)):
        # A row of numbers is taken as it is: a list per number would take many times the memory.
        if not builtins.any(isinstance(d, (list, tuple, range)) or hasattr(d, "tolist") for d in data):
            return list(data), (len(data),)
        rows = [_flatten(d) for d in data]
        return [x for r, _ in rows for x in r], (len(rows),) + (rows[0][1] if rows else ())
    return [data], ()


def shape_of(x):
    return x.shape if isinstance(x, Array) else _flatten(x)[1]


def array(x, dtype=None):
    data, shape = _flatten(x)
    a = Array(list(data), shape)
    return a if dtype is None else a.astype(dtype)


def asarray(x, dtype=None):
    return x if isinstance(x, Array) and dtype is None else array(x, dtype)


from bouton._plain_functions import *  # noqa: E402, F403
from bouton._plain_functions import abs, all, any, max, min, round, sum  # noqa: E402, A004, F401
