"""The bridge inside the JVM: Java objects are foreign objects of the polyglot runtime."""

import array
import math

import java

from bouton.errors import ShapeError

_bridge = java.type("bouton.python.Bridge")
_Throwable = java.type("java.lang.Throwable")
_CODES = {"double": "d", "float": "f", "int": "i", "long": "q"}


def start():
    """Nothing to do: this Python runs in the JVM already."""


def find_class(name):
    try:
        return java.type(name)
    except KeyError:
        return None


def member(obj, name):
    return getattr(obj, name)


def is_java(x):
    return java.is_object(x) or java.is_type(x)


def class_names(obj):
    return [str(name) for name in _bridge.classNames(obj)]


def identity(obj):
    return _bridge.identity(obj)


def thrown(error):
    return error if isinstance(error, _Throwable) else None


def _flat(seq, out):
    rows = [x for x in seq if hasattr(x, "__len__") and not isinstance(x, str)]
    if not rows:
        out.extend(seq)
        return out
    if len(rows) != len(seq) or len({len(row) for row in rows}) > 1:
        raise ValueError("its rows differ in length")
    for row in rows:
        _flat(row, out)
    return out


def to_array(kind, seq):
    if java.is_object(seq):
        same = _bridge.arrayOf(kind, seq)
        if same is not None:
            return same
    code = _CODES.get(kind)
    if isinstance(seq, array.array) and seq.typecode == code:
        return _bridge.fromBytes(kind, seq)
    values = _flat(seq, [])
    if code is None:
        return _bridge.fromStrings([str(x) for x in values]) if kind == "String" else _bridge.fromBooleans([bool(x) for x in values])
    # One buffer crosses the border faster than many numbers.
    return _bridge.fromBytes(kind, array.array(code, values))


def from_array(jarray):
    return list(jarray)


class View:
    """Memory of the engine as a flat, fixed-size sequence of numbers with a shape; nothing is copied.

    ``view[i]`` is a number, or a row where ``shape`` has more than one axis; ``view[a:b]`` is a list of them.
    """

    def __init__(self, memory, dtype, shape, start=0):
        self._memory = memory
        self._start = start
        self.dtype = dtype
        self.shape = shape

    def __len__(self):
        return self.shape[0]

    def _row(self, i):
        n = self.shape[0]
        if not -n <= i < n:
            raise IndexError(f"index {i} is out of bounds for axis 0 with size {n}")
        size = 1
        for axis in self.shape[1:]:
            size *= axis
        return self._start + (i % n) * size

    def __getitem__(self, i):
        if isinstance(i, tuple):
            view = self
            for k in i:
                view = view[k]
            return view
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        if len(self.shape) == 1:
            return self._memory.get(self._row(i))
        return View(self._memory, self.dtype, self.shape[1:], self._row(i))

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            for k in range(*i.indices(len(self))):
                self[k] = value
        elif len(self.shape) == 1:
            self._memory.put(self._row(i), value)
        else:
            raise TypeError("assign to single elements of a view with more than one axis: view[i][j] = value")

    def __iter__(self):
        return (self[k] for k in range(len(self)))

    def tolist(self):
        """The values as (nested) lists."""
        if len(self.shape) > 1:
            return [row.tolist() for row in self]
        first = self._start
        return list(self._memory.copy(first, first + self.shape[0]))

    def __repr__(self):
        return f"View({self.dtype}, shape={self.shape})"


def buffer(segment, dtype, shape=None):
    memory = _bridge.memory(segment, dtype)
    shape = (memory.size(),) if shape is None else tuple(shape)
    if math.prod(shape) > memory.size():
        raise ShapeError(f"Shape {shape} of {dtype} needs more than the {memory.bytes()} bytes of the segment.")
    return View(memory, dtype, shape)


def proxy(interface, function):
    if isinstance(interface, str):
        interface = java.type(interface)
    return _bridge.proxy(interface, function)


def interruptible(call, stop):
    # The kernel's interrupt reaches the engine through its own cancel token.
    return call()
