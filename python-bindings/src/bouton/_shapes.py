"""Parts, rows, other orders and reductions of values of a step, with numpy's meaning."""

from math import prod

from bouton import _bridge, errors
from bouton._plain import Array, broadcast_shapes
from bouton._trace import Operators, Value, need, number


def gather(trace, java, places, shape):
    """The elements of a Java value at some places."""
    ints = _bridge.to_int_array
    return _bridge.jclass("bouton.network.GatherStep").of(trace.program, java, ints([int(p) for p in places]), ints(list(shape)))


def _places(shape):
    """An array of a shape in which each element is its own place."""
    return Array(list(range(prod(shape))), shape)


def together(trace, values):
    """Java values repeated to their common shape, as numpy does."""
    shapes = [tuple(int(s) for s in v.shape()) for v in values]
    sized = [s for v, s in zip(values, shapes) if int(v.size()) > 1]
    try:
        common = broadcast_shapes(*sized) if sized else ()
    except ValueError:
        raise errors.ShapeError(f"Values of the shapes {', '.join(map(str, sized))} do not go together.") from None
    out = []
    for v, s in zip(values, shapes):
        if int(v.size()) > 1 and s != common:
            if prod(common) == prod(s):
                v = trace.program.reshape(v, _bridge.to_int_array(list(common)))
            else:
                v = gather(trace, v, _spread(s, common), common)
        out.append(v)
    return out


def _spread(shape, common):
    from bouton import _plain

    return _plain._spread(_places(shape), common)


def _fixed(key):
    """(the key with plain arrays,); None if it depends on values of the step."""
    if isinstance(key, tuple):
        parts = [_fixed(k) for k in key]
        return None if any(p is None for p in parts) else (tuple(p[0] for p in parts),)
    if isinstance(key, Operators):
        return None
    if hasattr(key, "tolist"):
        key = key.tolist()
    return (Array(key) if isinstance(key, list) else key,)


def part(x, key):
    """``x[key]``."""
    shape = x.shape
    if isinstance(key, slice) and key.step in (None, 1) and len(shape) == 1:
        a, b, _ = key.indices(shape[0])
        if b <= a:
            raise errors.ShapeError(f"[{a}:{b}] of {shape[0]} elements is empty.")
        t = need("A part of a value")
        return Value(t.program.slice(t.lift(x), a, b))
    fixed = _fixed(key)
    if fixed is None:
        ask = lambda k: number(k, "an index asks for a value of the step") if isinstance(k, Operators) else k
        keys = tuple(ask(k) for k in key) if isinstance(key, tuple) else ask(key)
        return part(x, keys)
    try:
        picked = _places(shape)[fixed[0]]
    except IndexError as wrong:
        raise errors.ShapeError(f"[{key!r}] of a value of shape {shape}: {wrong}") from None
    t = need("A part of a value")
    java = t.lift(x)
    if not isinstance(picked, Array):
        one = t.program.slice(java, picked, picked + 1) if x.size > 1 else java
        return Value(t.program.reshape(one, _bridge.to_int_array([])))
    if picked._data == list(range(x.size)):
        return Value(t.program.reshape(java, _bridge.to_int_array(list(picked.shape))))
    if not picked._data:
        raise errors.ShapeError(f"[{key!r}] of a value of shape {shape} is empty.")
    return Value(gather(t, java, picked._data, picked.shape))


def transpose(x, axes):
    shape = x.shape
    if len(shape) < 2:
        return x
    order = _places(shape).transpose(*axes)
    t = need("A transposed value")
    return Value(gather(t, t.lift(x), order._data, order.shape))


def reduce(x, kind, axis, keepdims):
    """The sum, the largest or smallest of all elements or along axes."""
    t = need(f"{kind.lower()}()")
    program, java, shape = t.program, t.lift(x), x.shape
    if int(java.size()) == 0:
        return Value(java)
    if axis is None or len(shape) <= 1:
        if kind == "SUM":
            total = _bridge.jclass("bouton.network.SumStep").of(program, java)
        else:
            total = _rows(t, kind, java, x.size, (1,))
        return Value(t.program.reshape(total, _bridge.to_int_array([1] * len(shape) if keepdims else [])))
    axes = sorted({a % len(shape) for a in (axis if isinstance(axis, (tuple, list)) else (axis,))})
    kept = [a for a in range(len(shape)) if a not in axes]
    order = kept + axes
    if order != list(range(len(shape))):
        java = t.lift(transpose(x, order))
    out = [shape[a] for a in kept]
    rows = _rows(t, kind, java, prod([shape[a] for a in axes]), out or [1])
    if keepdims:
        out = [1 if a in axes else s for a, s in enumerate(shape)]
    return Value(t.program.reshape(rows, _bridge.to_int_array(out)))


def _rows(t, kind, java, columns, shape):
    step = _bridge.jclass("bouton.network.RowStep")
    return step.of(t.program, getattr(_bridge.jclass("bouton.network.RowStep$Kind"), kind), java, int(columns), _bridge.to_int_array(list(shape)))


def put(x, key, new):
    """x with other elements at a key that is fixed: ``x.at[key].set(new)``."""
    fixed = _fixed(key)
    shape = x.shape
    if fixed is None:
        from bouton import math as bm

        if isinstance(key, Operators) and bool(key.java.isLogical()):
            return bm.where(key, new, x)
        return put(x, number(key, "an index asks for a value of the step"), new)
    picked = _places(shape)[fixed[0]]
    places = picked._data if isinstance(picked, Array) else [picked]
    t = need("An assignment")
    value = t.value(new)
    if value.size > 1:
        where = broadcast_shapes(picked.shape, value.shape) if isinstance(picked, Array) else ()
        if where != picked.shape:
            raise errors.ShapeError(f"Values of shape {value.shape} do not fill a part of shape {picked.shape}.")
        order = dict(zip(places, _spread(value.shape, picked.shape)))
        value = Value(gather(t, value.java, [order.get(p, 0) for p in range(prod(shape))], shape))
    chosen = set(places)
    mask = Array([p in chosen for p in range(prod(shape))], shape)
    return t.call("WHERE", mask, value, x)


class At:
    """``x.at[key]``, of which ``set``, ``add`` and others give x with other elements."""

    def __init__(self, x, key=None):
        self.x, self.key = x, key

    def __getitem__(self, key):
        return At(self.x, key)

    def set(self, value):
        return put(self.x, self.key, value)

    def add(self, value):
        return put(self.x, self.key, self.x[self.key] + value)

    def multiply(self, value):
        return put(self.x, self.key, self.x[self.key] * value)

    def get(self):
        return self.x[self.key]


__all__ = ["At", "gather", "part", "put", "reduce", "together", "transpose"]
