"""Functions of the small array: those of numpy that simulations call."""

import builtins
import math as _math

from bouton import _axes, _plain as _p
from bouton._plain import Array, array, asarray, broadcast_shapes

__all__ = [
    "abs", "absolute", "all", "any", "append", "arange", "arctan", "arctan2", "argmax", "argmin", "argsort", "array_equal", "allclose", "broadcast_to",
    "ceil", "concatenate", "corrcoef", "cos", "cosh", "cumsum", "diag", "diff", "dot", "empty", "exp", "expand_dims", "expm1", "eye", "fill_diagonal",
    "flatnonzero", "floor", "full", "hstack", "isfinite", "isnan", "linspace", "log", "log1p", "logical_and", "logical_not", "logical_or", "matmul",
    "max", "maximum", "mean", "median", "meshgrid", "min", "minimum", "nonzero", "ones", "outer", "prod", "repeat", "reshape", "rint", "roll", "round",
    "sign", "sin", "sinh", "sort", "split", "sqrt", "square", "squeeze", "stack", "std", "sum", "tan", "tanh", "tile", "transpose", "unique", "var",
    "vstack", "where", "zeros",
]  # fmt: skip


def _shape(shape):
    return (shape,) if hasattr(shape, "__index__") and not hasattr(shape, "__len__") else tuple(int(s) for s in shape)


def full(shape, value, dtype=None):
    a = Array([value] * _math.prod(_shape(shape)), _shape(shape))
    return a if dtype is None else a.astype(dtype)


def zeros(shape, dtype=float):
    return full(shape, 0.0, dtype or float)


def ones(shape, dtype=float):
    return full(shape, 1.0, dtype or float)


empty = zeros


def eye(n, m=None, dtype=None):
    return array([[1.0 if i == j else 0.0 for j in range(m or n)] for i in range(n)])


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    n = builtins.max(0, _math.ceil((stop - start) / step - 1e-9))
    a = Array([start + k * step for k in range(n)], (n,))
    return a if dtype is None else a.astype(dtype)


def linspace(start, stop, num=50, endpoint=True):
    return Array([start + (stop - start) * k / builtins.max(1, num - 1 if endpoint else num) for k in range(num)], (num,))


def _each(f):
    return lambda x: Array([f(v) for v in x._data], x.shape) if isinstance(x, Array) else array([f(v) for v in x]) if isinstance(x, (list, tuple)) else f(x)


def _safe(f, at):
    def g(v):
        try:
            return f(v)
        except (ValueError, OverflowError):
            return at(v)

    return g


exp = _each(_safe(_math.exp, lambda v: _math.inf))
log = _each(_safe(_math.log, lambda v: -_math.inf if v == 0 else _math.nan))
sqrt = _each(_safe(_math.sqrt, lambda v: _math.nan))
tanh, sin, cos, tan, expm1, log1p, arctan = map(_each, (_math.tanh, _math.sin, _math.cos, _math.tan, _math.expm1, _math.log1p, _math.atan))
sinh, cosh = _each(_safe(_math.sinh, lambda v: _math.copysign(_math.inf, v))), _each(_safe(_math.cosh, lambda v: _math.inf))
floor, ceil, rint = _each(lambda v: float(_math.floor(v))), _each(lambda v: float(_math.ceil(v))), _each(lambda v: float(builtins.round(v)))
sign = _each(lambda v: (v > 0) - (v < 0) + 0.0)
square, isnan, isfinite = _each(lambda v: v * v), _each(lambda v: v != v), _each(lambda v: _math.isfinite(v))
logical_not, abs = _each(lambda v: not v), _each(builtins.abs)
absolute = abs


def round(x, decimals=0):
    return _each(lambda v: builtins.round(v, decimals))(x)


def _pairs(f):
    def g(a, b):
        if isinstance(a, (Array, list, tuple)):
            return asarray(a)._with(b, f)
        return asarray(b)._with(a, lambda x, y: f(y, x)) if isinstance(b, (Array, list, tuple)) else f(a, b)

    return g


maximum, minimum, arctan2 = _pairs(builtins.max), _pairs(builtins.min), _pairs(_math.atan2)
logical_and, logical_or = _pairs(lambda a, b: bool(a and b)), _pairs(lambda a, b: bool(a or b))


def _reduce(f):
    def g(x, axis=None, keepdims=False):
        x = asarray(x)
        if axis is None or x.ndim == 0:
            return f(x._data)
        if isinstance(axis, (tuple, list)):
            for a in sorted((k % x.ndim for k in axis), reverse=True):
                x = g(x, a)
            return x
        axis %= x.ndim
        last = x.transpose([k for k in range(x.ndim) if k != axis] + [axis])
        n = x.shape[axis]
        parts = [f(last._data[k * n : (k + 1) * n]) for k in range(last.size // builtins.max(1, n))]
        if x.ndim == 1:
            return parts[0]
        return Array(parts, [1 if k == axis else s for k, s in enumerate(x.shape) if keepdims or k != axis])

    return g


def _mean(v):
    return builtins.sum(v) / len(v) if v else _math.nan


def _var(v):
    m = _mean(v)
    return _mean([(x - m) ** 2 for x in v])


def _median(v):
    s = sorted(v)
    return (s[(len(s) - 1) // 2] + s[len(s) // 2]) / 2


sum, mean, var, prod, median = map(_reduce, (builtins.sum, _mean, _var, _math.prod, _median))
std = _reduce(lambda v: _math.sqrt(_var(v)))
max, min, all, any = map(_reduce, (builtins.max, builtins.min, builtins.all, builtins.any))
argmax, argmin = _reduce(lambda v: v.index(builtins.max(v))), _reduce(lambda v: v.index(builtins.min(v)))
for _name in "sum mean var std prod max min all any argmax argmin".split():
    setattr(Array, _name, globals()[_name])


def where(condition, x=None, y=None):
    if x is None:
        return nonzero(condition)
    if not builtins.any(isinstance(v, (Array, list, tuple)) for v in (condition, x, y)):
        return x if condition else y
    parts = [asarray(v) for v in (condition, x, y)]
    shape = broadcast_shapes(*(p.shape for p in parts))
    c, a, b = (_p._spread(p, shape) for p in parts)
    return Array([p if on else q for on, p, q in zip(c, a, b)], shape)


def nonzero(x):
    x = asarray(x)
    found = [k for k, v in enumerate(x._data) if v]
    return tuple(Array([k // step % n for k in found], (len(found),)) for n, step in zip(x.shape, _p._steps(x.shape)))


def flatnonzero(x):
    return nonzero(asarray(x).flatten())[0]


def dot(a, b):
    a, b = asarray(a), asarray(b)
    if a.ndim == 1 and b.ndim == 1:
        return builtins.sum(x * y for x, y in zip(a._data, b._data))
    if a.ndim == 1:
        return Array([builtins.sum(x * y for x, y in zip(a._data, b._data[j :: b.shape[1]])) for j in range(b.shape[1])])
    if b.ndim == 1:
        return Array([dot(row, b) for row in a])
    return Array([dot(row, b).tolist() for row in a])


matmul = dot


def outer(a, b):
    return asarray(a).reshape(-1, 1) * asarray(b).reshape(1, -1)


def concatenate(arrays, axis=0):
    parts = [asarray(a) for a in arrays]
    axis %= parts[0].ndim
    if axis:
        order = list(range(parts[0].ndim))
        order[0], order[axis] = axis, 0
        return concatenate([p.transpose(order) for p in parts]).transpose(order)
    return Array([v for p in parts for v in p._data], (builtins.sum(p.shape[0] for p in parts),) + parts[0].shape[1:])


def stack(arrays, axis=0):
    return concatenate([expand_dims(a, axis) for a in arrays], axis)


def vstack(arrays):
    return concatenate([a if asarray(a).ndim > 1 else asarray(a).reshape(1, -1) for a in arrays])


def hstack(arrays):
    return concatenate(arrays, 0 if asarray(arrays[0]).ndim == 1 else 1)


def append(a, b):
    return concatenate([asarray(a).flatten(), asarray(b).flatten()])


def expand_dims(x, axis):
    return asarray(x).reshape(_axes.expanded(asarray(x).shape, axis))


def squeeze(x, axis=None):
    return asarray(x).reshape(_axes.squeezed(asarray(x).shape, axis))


def reshape(x, shape):
    return asarray(x).reshape(shape)


def transpose(x, axes=()):
    return asarray(x).transpose(*axes)


def broadcast_to(x, shape):
    return Array(list(_p._spread(asarray(x), _shape(shape))), _shape(shape))


def repeat(x, n):
    return Array([v for v in asarray(x)._data for _ in range(n)])


def tile(x, n):
    return Array(asarray(x)._data * n)


def roll(x, shift):
    d = asarray(x)._data
    k = shift % len(d)
    return Array(d[-k:] + d[:-k] if k else list(d), asarray(x).shape)


def cumsum(x, axis=None):
    x, out, total = asarray(x), [], 0
    if axis in (None, 0) and x.ndim <= 1 or axis is None:
        for v in x._data:
            total = total + v
            out.append(total)
        return Array(out)
    rows = [asarray(r) for r in (x if axis == 0 else x.T)]
    for r in rows:
        total = r + total
        out.append(total)
    return stack(out) if axis == 0 else stack(out).T


def diff(x):
    return asarray(x)[1:] - asarray(x)[:-1]


def sort(x):
    return Array(sorted(asarray(x)._data), asarray(x).shape)


def argsort(x):
    d = asarray(x)._data
    return Array(sorted(range(len(d)), key=d.__getitem__))


def unique(x):
    return Array(sorted(set(asarray(x)._data)))


def split(x, parts):
    n = len(x) // parts
    return [asarray(x)[k * n : (k + 1) * n] for k in range(parts)]


def meshgrid(x, y, indexing="xy"):
    x, y = asarray(x), asarray(y)
    if indexing == "xy":
        return [broadcast_to(x.reshape(1, -1), (len(y), len(x))), broadcast_to(y.reshape(-1, 1), (len(y), len(x)))]
    return [broadcast_to(x.reshape(-1, 1), (len(x), len(y))), broadcast_to(y.reshape(1, -1), (len(x), len(y)))]


def diag(x):
    x = asarray(x)
    if x.ndim == 2:
        return Array([x[k, k] for k in range(builtins.min(x.shape))])
    return array([[v if i == j else 0.0 for j in range(x.size)] for i, v in enumerate(x._data)])


def fill_diagonal(x, value):
    for k in range(builtins.min(x.shape)):
        x[k, k] = value


def corrcoef(x, y=None):
    """Rows correlate."""
    rows = [r - _mean(r._data) for r in (asarray(x) if y is None else [asarray(x), asarray(y)])]
    size = [_math.sqrt(dot(r, r)) for r in rows]
    return array([[_p._divide(dot(a, b), p * q) for b, q in zip(rows, size)] for a, p in zip(rows, size)])


def allclose(a, b, rtol=1e-5, atol=1e-8):
    return bool(all(abs(asarray(a) - asarray(b)) <= atol + rtol * abs(asarray(b))))


def array_equal(a, b):
    return asarray(a).shape == asarray(b).shape and asarray(a)._data == asarray(b)._data
