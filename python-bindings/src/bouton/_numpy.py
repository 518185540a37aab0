"""numpy's own functions called with values of a step or variables (CPython)."""

import operator

from bouton._trace import Operators, current, number
from bouton._variable import Variable

_OPERATORS = {
    "add": operator.add, "subtract": operator.sub, "multiply": operator.mul, "divide": operator.truediv, "true_divide": operator.truediv,
    "power": operator.pow, "less": operator.lt, "less_equal": operator.le, "greater": operator.gt, "greater_equal": operator.ge, "equal": operator.eq,
    "not_equal": operator.ne, "negative": operator.neg, "invert": operator.invert, "logical_not": operator.invert, "bitwise_and": operator.and_,
    "bitwise_or": operator.or_, "logical_and": operator.and_, "logical_or": operator.or_, "remainder": operator.mod, "floor_divide": operator.floordiv,
}  # fmt: skip
_SAME = frozenset(
    "exp log sqrt tanh sin cos sinh cosh absolute floor ceil maximum minimum square expm1 log10 log2 reciprocal sign".split()
)
_WHOLE = frozenset("where sum mean std var clip dot matmul zeros_like ones_like full_like".split())


def _engine(name, args, kwargs):
    """What the engine does for a function of numpy, or None."""
    from bouton import math as bm

    if current() is None or current().eager and not any(isinstance(x, Operators) for x in args):
        return None
    if name in _OPERATORS and not kwargs:
        left = args[0] if isinstance(args[0], Operators) else current().value(args[0])
        return _OPERATORS[name](left, *args[1:])
    if name in _SAME and not kwargs or name in _WHOLE:
        return getattr(bm, name)(*args, **kwargs)
    return None


def _plain(x, name):
    if isinstance(x, Variable) and current() is None:
        return x.value
    if isinstance(x, Operators):
        return number(x, f"numpy.{name} asks for a value of the step")
    if isinstance(x, (tuple, list)):
        return type(x)(_plain(v, name) for v in x)
    return x


def ufunc(f, method, inputs, kwargs):
    if method == "__call__":
        made = _engine(f.__name__, inputs, kwargs)
        if made is not None:
            return made
    return getattr(f, method)(*[_plain(x, f.__name__) for x in inputs], **{k: _plain(v, f.__name__) for k, v in kwargs.items()})


def function(f, args, kwargs):
    made = _engine(f.__name__, args, kwargs)
    if made is not None:
        return made
    return f(*[_plain(x, f.__name__) for x in args], **{k: _plain(v, f.__name__) for k, v in kwargs.items()})
