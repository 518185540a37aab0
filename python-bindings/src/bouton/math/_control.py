"""Choices and loops of ``brainpy.math``: with numbers at once, in a step as part of it."""

from bouton import errors
from bouton._trace import Operators, current
from bouton._trees import each
from bouton._variable import Variable

__all__ = ["Partial", "cls_jit", "cond", "ifelse", "jit", "scan", "while_loop"]


def jit(func=None, *_, **__):
    """The function itself: runs are compiled anyway. Also as a decorator."""
    return (lambda f: f) if func is None else func


cls_jit = jit


class Partial:
    """A function with some of its arguments."""

    def __init__(self, fun, *args, child_objs=None, dyn_vars=None, **keywords):
        self.fun, self.args, self.keywords = fun, args, keywords

    def __call__(self, *args, **keywords):
        return self.fun(*self.args, *args, **{**self.keywords, **keywords})


def _tuple(operands):
    return tuple(operands) if isinstance(operands, (tuple, list)) else (operands,)


def _give(branch, operands):
    return branch(*operands) if callable(branch) else branch


def cond(pred, true_fun, false_fun, operands=(), dyn_vars=None, child_objs=None):
    """What one of two functions (or values) gives for the operands, and only its changes of variables.

    In a step both are described and the engine chooses. A function that updates models makes the run go step by step through Python.
    """
    from bouton import math as bm

    operands = _tuple(operands)
    t = current()
    if t is None or not isinstance(pred, Operators):
        return _give(true_fun if bool(pred) else false_fun, operands)
    if t.eager:
        return _give(true_fun if bool(pred) else false_fun, operands)
    with t.capture() as changed_if:
        a = _give(true_fun, operands)
    with t.capture() as changed_else:
        b = _give(false_fun, operands)
    for key in {**changed_if, **changed_else}:
        v = (changed_if.get(key) or changed_else[key])[0]
        before = v.value
        v.value = bm.where(pred, changed_if[key][1] if key in changed_if else before, changed_else[key][1] if key in changed_else else before)
    return each(lambda x, y: None if x is None and y is None else bm.where(pred, x, y), a, b)


def ifelse(conditions, branches, operands=None, show_code=False, dyn_vars=None, child_objs=None):
    """What the first branch gives whose condition holds; the last branch is for when none does."""
    conditions, branches = list(_tuple(conditions)), list(branches)
    if len(branches) != len(conditions) + 1:
        raise errors.BoutonError(f"bm.ifelse takes a branch per condition and one for the rest: {len(conditions) + 1}, not {len(branches)}.")
    operands = () if operands is None else _tuple(operands)

    def choose(k):
        if k == len(conditions):
            return _give(branches[k], operands)
        return cond(conditions[k], lambda: _give(branches[k], operands), lambda: choose(k + 1))

    return choose(0)


def while_loop(body_fun, cond_fun, operands, dyn_vars=None, child_objs=None):
    """Calls ``body_fun(*operands)`` for new operands as long as ``cond_fun(*operands)`` holds. In a step it makes the run go through Python."""
    operands = _tuple(operands)
    while bool(cond_fun(*operands)):
        out = body_fun(*operands)
        operands = operands if out is None else _tuple(out)
    return operands


def scan(body_fun, init, operands, reverse=False, unroll=1, remat=False, progress_bar=False):
    """``body_fun(carry, x) -> (carry, y)`` for each x; returns the last carry and all y."""
    from bouton._loop import for_loop

    many = isinstance(init, (tuple, list))
    carry = [Variable(_array(x)) for x in _tuple(init)]
    scalar = [not getattr(x, "shape", ()) for x in _tuple(init)]

    def body(*xs):
        now = [v.value[0] if s else v.value for v, s in zip(carry, scalar)]
        new, y = body_fun(type(init)(now) if many else now[0], xs if isinstance(operands, (tuple, list)) else xs[0])
        for v, x in zip(carry, _tuple(new)):
            v.value = x
        return y

    ys = for_loop(body, operands, reverse=reverse, progress_bar=progress_bar)
    last = [float(v) if s else v.value for v, s in zip(carry, scalar)]
    return (type(init)(last) if many else last[0]), ys


def _array(x):
    from bouton._arrays import np

    a = np.asarray(x.value if isinstance(x, Variable) else x)
    return a if a.shape else np.asarray([float(a)])
