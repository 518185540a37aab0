"""Functions of numbers, arrays and values of a step: the same call works in an update and outside."""

import math

from bouton import _arrays, _bridge, errors
from bouton._arrays import np
from bouton._trace import Operators, Value, current
from bouton._variable import Variable


__all__ = [
    "abs", "absolute", "ceil", "clip", "cos", "cosh", "dot", "exp", "expm1", "exprel", "floor", "heaviside", "log", "log10", "log2",
    "logical_and", "logical_not", "logical_or", "matmul", "max", "maximum", "mean", "min", "minimum", "negative", "power", "reciprocal",
    "relu", "remainder", "sigmoid", "sign", "sin", "sinh", "softplus", "sqrt", "square", "std", "sum", "tanh", "var", "where",
]  # fmt: skip


def traced(*xs):
    """The open trace, if one of these belongs into it."""
    t = current()
    return t if t and any(isinstance(x, Operators) for x in xs) else None


def plain(x):
    return x.value if isinstance(x, Variable) else x


def _engine(name, fn):
    outside = getattr(np, name)

    def f(x):
        t = traced(x)
        return t.call(fn, x) if t else outside(plain(x))

    f.__name__, f.__doc__ = name, f"{name}(x), element by element."
    return f


exp, log, sqrt, tanh, sin, cos, sinh, cosh, abs, floor = (
    _engine(n, n.upper()) for n in ("exp", "log", "sqrt", "tanh", "sin", "cos", "sinh", "cosh", "abs", "floor")
)
absolute = abs


def exprel(x):
    """``(exp(x) - 1) / x``, 1 at 0."""
    t = traced(x)
    if t:
        return t.call("EXPREL", x)
    x = plain(x)
    if _arrays.shape_of(x):
        return np.asarray([exprel(float(v)) for v in np.asarray(x).flatten()]).reshape(_arrays.shape_of(x))
    return math.expm1(x) / x if x != 0 else 1.0


def where(condition, x, y):
    """x where the condition holds, else y."""
    t = traced(condition, x, y)
    return t.call("WHERE", condition, x, y) if t else np.where(plain(condition), plain(x), plain(y))


def maximum(x, y):
    t = traced(x, y)
    return t.call("MAX", x, y) if t else np.maximum(plain(x), plain(y))


def minimum(x, y):
    t = traced(x, y)
    return t.call("MIN", x, y) if t else np.minimum(plain(x), plain(y))


def clip(x, a_min=None, a_max=None):
    """x, no less than a_min and no more than a_max."""
    x = x if a_min is None else maximum(x, a_min)
    return x if a_max is None else minimum(x, a_max)


def ceil(x):
    return -floor(-plain(x) if not current() else -x)


def power(x, y):
    return plain(x) ** plain(y) if not current() else x**y


def square(x):
    return x * x


def expm1(x):
    return x * exprel(x)


def log10(x):
    return log(x) * (1 / math.log(10.0))


def log2(x):
    return log(x) * (1 / math.log(2.0))


def reciprocal(x):
    return 1.0 / x


def negative(x):
    return -x


def sign(x):
    return where(x > 0.0, 1.0, where(x < 0.0, -1.0, 0.0))


def heaviside(x, at_zero=0.0):
    return where(x > 0.0, 1.0, where(x < 0.0, 0.0, at_zero))


def sigmoid(x):
    """``1 / (1 + exp(-x))``."""
    return 1.0 / (exp(-x) + 1.0)


def relu(x):
    """x where it is positive, else 0."""
    return maximum(x, 0.0)


def softplus(x):
    """``log(1 + exp(x))``, which does not overflow."""
    return log(exp(-abs(x)) + 1.0) + maximum(x, 0.0)


def logical_and(x, y):
    t = traced(x, y)
    return t.call("AND", x, y) if t else np.logical_and(plain(x), plain(y))


def logical_or(x, y):
    t = traced(x, y)
    return t.call("OR", x, y) if t else np.logical_or(plain(x), plain(y))


def logical_not(x):
    t = traced(x)
    return t.call("NOT", x) if t else np.logical_not(plain(x))


def remainder(x, y):
    """x modulo y, with the sign of y."""
    return x - floor(x / y) * y


def _whole(name):
    """A function of all elements; in a step only without an axis."""
    outside = getattr(np, name, None)

    def refuse_axis(axis):
        if axis not in (None, 0, -1):
            raise errors.BoutonError(f"In an update, bm.{name} is of all elements; there is no axis {axis}.")

    return outside, refuse_axis


def sum(x, axis=None, **kwargs):  # noqa: A001
    outside, refuse_axis = _whole("sum")
    if traced(x):
        refuse_axis(axis)
        return x.sum()
    return outside(plain(x), **({} if axis is None else {"axis": axis}), **kwargs)


def mean(x, axis=None, **kwargs):
    outside, refuse_axis = _whole("mean")
    if traced(x):
        refuse_axis(axis)
        return x.mean()
    return outside(plain(x), **({} if axis is None else {"axis": axis}), **kwargs)


def var(x, axis=None):
    if traced(x):
        d = x - mean(x, axis)
        return mean(d * d)
    return np.var(plain(x), **({} if axis is None else {"axis": axis}))


def std(x, axis=None):
    return sqrt(var(x, axis))


def _outside_only(name):
    outside = getattr(np, name)

    def f(x, *args, **kwargs):
        if traced(x) and not isinstance(x, Variable):
            raise errors.BoutonError(f"bm.{name} is not for values of a step; record the array and take it after the run.")
        return outside(plain(x), *args, **kwargs)

    f.__name__, f.__doc__ = name, f"{name} of an array."
    return f


max, min = _outside_only("max"), _outside_only("min")  # noqa: A001


def dot(x, y):
    """The product of a vector and a matrix, or of two vectors. In a step the matrix is constant."""
    t = traced(x, y)
    if t is None:
        return np.dot(plain(x), plain(y))
    rank = len(_arrays.shape_of(x)), len(_arrays.shape_of(y))
    if rank == (1, 1):
        return sum(x * y)
    matrix, vector = (y, x) if rank == (1, 2) else (x, y)
    if sorted(rank) != [1, 2] or isinstance(matrix, Value):
        raise errors.BoutonError(f"In an update, bm.dot multiplies vectors, or a vector and a constant matrix, not arrays of {rank[0]} and {rank[1]} axes.")
    n, m = _arrays.shape_of(matrix)
    data = plain_array(matrix)
    if matrix is x:
        data, n, m = data.T, m, n
    if vector.shape[0] != n:
        raise errors.ShapeError(f"bm.dot: a vector of {vector.shape[0]} and a matrix of shape {_arrays.shape_of(matrix)} do not fit.")
    shape = _bridge.to_int_array([n, m])
    values = _bridge.jclass("bouton.init.ArrayValues")(_arrays.flat(data), shape)
    weights = _bridge.jclass("bouton.network.Weights")("matrix", values, shape, t.env)
    return Value(_bridge.jclass("bouton.network.DenseProduct").of(t.program, weights, n, m, False, t.lift(vector)))


matmul = dot


def plain_array(x):
    """A plain array of a variable or array, also in an update: what it held when the update was traced."""
    from bouton._variable import out_of

    return out_of(x.java) if isinstance(x, Variable) else np.asarray(x)
