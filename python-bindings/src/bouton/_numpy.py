"""numpy's own functions called with values of a step or variables (CPython)."""

import operator

from bouton._trace import Operators, current, number
from bouton._variable import Variable

_OPERATORS = {
    "add": "add", "subtract": "sub", "multiply": "mul", "divide": "truediv", "true_divide": "truediv", "power": "pow", "less": "lt", "less_equal": "le",
    "greater": "gt", "greater_equal": "ge", "equal": "eq", "not_equal": "ne", "bitwise_and": "and", "bitwise_or": "or", "logical_and": "and",
    "logical_or": "or", "remainder": "mod", "floor_divide": "floordiv",
}  # fmt: skip
#: The method of the right operand that does the same.
_TURNED = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le", "eq": "eq", "ne": "ne", "and": "and", "or": "or"}
_OF_ONE = {"negative": operator.neg, "invert": operator.invert, "logical_not": operator.invert}
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
        left, right = args
        method = _OPERATORS[name]
        if isinstance(left, Operators):
            return getattr(left, f"__{method}__")(right)
        return getattr(right, f"__{_TURNED[method]}__" if method in _TURNED else f"__r{method}__")(left)
    if name in _OF_ONE and not kwargs:
        return _OF_ONE[name](args[0])
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
