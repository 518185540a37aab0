"""Functions of numbers, arrays and values of a step: the same call works in an update and outside."""

import builtins
import math

from bouton import _arrays, _axes, _bridge, errors
from bouton._arrays import np
from bouton._trace import Operators, Value, current, number
from bouton._variable import Variable, plain


__all__ = [
    "abs", "absolute", "all", "any", "arctan2", "ceil", "clip", "cos", "cosh", "count_nonzero", "dot", "exp", "expand_dims", "expm1", "exprel",
    "flatten", "floor", "full_like", "heaviside", "log", "log10", "log1p", "log2", "logical_and", "logical_not", "logical_or", "matmul", "max",
    "maximum", "mean", "min", "minimum", "negative", "ones_like", "power", "ravel", "reciprocal", "relu", "remainder", "reshape", "sigmoid", "sign",
    "sin", "sinh", "softplus", "sqrt", "square", "squeeze", "std", "sum", "tan", "tanh", "var", "where", "zeros_like",
]  # fmt: skip


def traced(*xs):
    """The open trace, if one of these belongs into it."""
    t = current()
    return t if t and builtins.any(isinstance(x, Operators) for x in xs) else None


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


def asked(name, *args, **kwargs):
    """numpy's function in a step that the engine has not: with the numbers of the step, which a run gives only step by step."""
    f = getattr(np, name, None)
    if f is None:
        raise errors.UnknownNameError(f"bm.{name} is not here: numpy is not on GraalPy. Use the kernel 'Python 3' (CPython with bouton).")
    ask = lambda x: number(x, f"bm.{name} asks for a value of the step") if isinstance(x, Operators) else x
    return f(*[ask(x) for x in args], **{k: ask(v) for k, v in kwargs.items()})


def _reduction(name):
    def f(x, axis=None, keepdims=False, **kwargs):
        if traced(x):
            return getattr(x, name)(axis, keepdims)
        given = {**({} if axis is None else {"axis": axis}), **({"keepdims": True} if keepdims else {}), **kwargs}
        return getattr(np, name)(plain(x), **given)

    f.__name__, f.__doc__ = name, f"{name}(x, axis=None) of all elements or along axes."
    return f


sum, mean, max, min, any, all = (_reduction(n) for n in ("sum", "mean", "max", "min", "any", "all"))  # noqa: A001


def var(x, axis=None):
    if traced(x):
        d = x - mean(x, axis, True)
        return mean(d * d, axis)
    return np.var(plain(x), **({} if axis is None else {"axis": axis}))


def std(x, axis=None):
    return sqrt(var(x, axis))


def count_nonzero(x, axis=None):
    """How many elements are not 0."""
    return sum(where(x != 0, 1.0, 0.0), axis) if traced(x) else np.sum(plain(x) != 0, **({} if axis is None else {"axis": axis}))


def zeros_like(x, dtype=None):
    return x * 0.0 if traced(x) else np.zeros(_arrays.shape_of(x))


def ones_like(x, dtype=None):
    return x * 0.0 + 1.0 if traced(x) else np.ones(_arrays.shape_of(x))


def full_like(x, value, dtype=None):
    return x * 0.0 + value if traced(x) else np.full(_arrays.shape_of(x), value)


def log1p(x):
    return log(x + 1.0)


def tan(x):
    return sin(x) / cos(x)


def arctan2(y, x):
    return asked("arctan2", y, x) if traced(x, y) else np.arctan2(plain(y), plain(x))


def reshape(x, shape):
    return x.reshape(shape) if traced(x) else np.asarray(plain(x)).reshape(shape if hasattr(shape, "__len__") else (shape,))


def flatten(x):
    return x.flatten() if traced(x) else np.asarray(plain(x)).flatten()


ravel = flatten


def expand_dims(x, axis):
    """One more axis of length 1."""
    return reshape(x, _axes.expanded(_arrays.shape_of(x), axis))


def squeeze(x, axis=None):
    """Without axes of length 1."""
    return reshape(x, _axes.squeezed(_arrays.shape_of(x), axis))


def dot(x, y):
    """The product of a vector and a matrix, or of two vectors. In a step the matrix is constant."""
    t = traced(x, y)
    if t is None:
        return np.dot(plain(x), plain(y))
    rank = len(_arrays.shape_of(x)), len(_arrays.shape_of(y))
    if rank == (1, 1):
        return sum(x * y)
    matrix, vector = (y, x) if rank == (1, 2) else (x, y)
    if sorted(rank) != [1, 2] or isinstance(matrix, (Value, Variable)):
        return asked("dot", x, y)
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
