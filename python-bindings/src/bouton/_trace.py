"""One step of an update, written down once with symbolic values; the engine runs it from there on."""

import contextlib
import math
import os
import sys

from bouton import _arrays, _bridge, _env, errors
from bouton._arrays import np

_stack = []


def current():
    """The trace that is being written, or None."""
    return _stack[-1] if _stack else None


def need(what):
    t = current()
    if t is None:
        raise errors.BoutonError(
            f"{what} is part of a step: call it in an update that bp.DSRunner(net).run(...) or bm.for_loop(net.step_run, indices) runs."
        )
    return t


_HERE = os.path.dirname(os.path.abspath(__file__))


class NeedsNumber(errors.BoutonError):
    """Python asks for a number of a step while the step is only described; ``file`` and ``line`` say where."""

    def __init__(self, why):
        frame = sys._getframe(1)
        while frame.f_back is not None and os.path.abspath(frame.f_code.co_filename).startswith(_HERE):
            frame = frame.f_back
        self.file, self.line, self.why = frame.f_code.co_filename, frame.f_lineno, why
        super().__init__(f"{os.path.basename(self.file)}:{self.line}: {why}, but the update is traced once; use bm.where(condition, a, b), & and |.")


def number(x, why):
    """The array of a value or variable in a step that is run in pieces."""
    t = current()
    if t is None:
        raise errors.BoutonError("This value belongs to a step that is over; return it from the update, or record it.")
    if not t.eager:
        raise NeedsNumber(why)
    return t.number(x if isinstance(x, Value) else Value(t.lift(x)))


class Trace:
    """A program of the engine and what it gave names to."""

    eager = False

    #: What functions of a choice set, by variable, while they are described.
    captured = None

    @contextlib.contextmanager
    def capture(self):
        """Collects what is set, instead of setting it: id -> (variable, value)."""
        outer, self.captured = self.captured, dict(self.captured or {})
        start = dict(self.captured)
        changed = {}
        try:
            yield changed
            changed.update({k: v for k, v in self.captured.items() if start.get(k) is not v})
        finally:
            self.captured = outer

    def read(self, variable):
        """The Java value of a variable at this point of the step."""
        if self.captured:
            known = self.captured.get(_identity(variable))
            if known is not None:
                return known[1].java
        return variable._traced(self)

    def write(self, variable, x):
        """Sets a variable at this point of the step."""
        new = self.lift(x)
        if self.captured is None:
            self.program.write(variable.java, new)
            return
        if not bool(variable.java.isFlags()):
            # Of the variable's shape, as it would be after it was set.
            none = self.program.call(self.fn.MUL, self.read(variable), self.program.constant(0.0))
            new = self.program.call(self.fn.ADD, none, new)
        self.captured[_identity(variable)] = (variable, Value(new))

    def register(self, value):
        """Values are counted where a step is run in pieces."""

    def __init__(self, dt=None):
        self.dt = _env.dt() if dt is None else dt
        self.env = _env.java(dt=self.dt)
        self.program = _bridge.jclass("bouton.network.Program")(self.env)
        self.fn = _bridge.jclass("bouton.equation.Fn")
        self._draws = {}

    @contextlib.contextmanager
    def open(self):
        _stack.append(self)
        try:
            with _bridge.java_errors():
                yield self
        finally:
            _stack.pop()

    def value(self, x):
        """The value of a number, an array or a variable at this point of the step."""
        return Value(self.lift(x))

    def time(self):
        return Value(self.program.time())

    def index(self):
        return Value(self.program.step())

    def now(self, i, t):
        """What a program saved as the present step or time: it must be that of the run."""
        said = t if i is None else i
        if said is not None and not (isinstance(said, Value) and bool(self.program.isNow(said.java))):
            raise NeedsNumber("bp.share.save(i=..., t=...) gives the step another time than the run has")

    def lift(self, x):
        """A Java Value of a number, an array, a variable or a value."""
        if isinstance(x, Value):
            return x.java
        if hasattr(x, "_traced"):
            return self.read(x)
        if isinstance(x, (bool, int, float)) or (hasattr(x, "shape") and _arrays.shape_of(x) == ()):
            return self.program.constant(float(x))
        shape = _arrays.shape_of(x)
        if not shape:
            raise errors.BadValueError(f"A step cannot work with {type(x).__name__} {x!r}; use numbers, arrays, or what the step itself computed.")
        v = java_variable("constant", shape)
        _bridge.member(v, "set")(_arrays.flat(x))
        return self.program.read(v)

    def draw(self, kind, shape, *args, key="step"):
        """Fresh random numbers in every step; what was drawn before under the same key stays independent of it."""
        k = self._draws[key] = self._draws.get(key, -1) + 1
        stream = _bridge.jclass("bouton.random.Streams").streamId(f"{key}/{k}")
        shape = _bridge.to_int_array(list(shape) or [1])
        return Value(self.program.draw(getattr(self.fn, kind), stream, shape, *[self.lift(a) for a in args]))

    def call(self, name, *args):
        values = [self.lift(a) for a in args]
        # Arrays of one size go together as they are; others are repeated along their axes of length 1.
        if len({int(v.size()) for v in values if int(v.size()) > 1}) > 1 or any(len(v.shape()) > 1 for v in values):
            values = _shapes.together(self, values)
        return Value(self.program.call(getattr(self.fn, name), *values))


def _identity(variable):
    return _bridge.identity(variable.java)


def java_variable(name, shape, logical=False):
    kind, sizes = _bridge.jclass("bouton.network.Variable"), _bridge.to_int_array(list(shape))
    return kind.flags(name, _env.java(), sizes) if logical else kind.real(name, "", _env.java(), sizes)


def _binary(name, swap=False):
    def method(self, other):
        a, b = (other, self) if swap else (self, other)
        return need("Arithmetic on values of a step").call(name, a, b)

    return method


class Operators:
    """Arithmetic and comparison of values of a step."""

    __array_priority__ = 1000

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        """numpy's elementwise functions in a step are those of the engine; what it has not is asked of numpy, with numbers."""
        from bouton import _numpy

        return _numpy.ufunc(ufunc, method, inputs, kwargs)

    def __array_function__(self, function, types, args, kwargs):
        from bouton import _numpy

        return _numpy.function(function, args, kwargs)

    __add__, __radd__ = _binary("ADD"), _binary("ADD", True)
    __sub__, __rsub__ = _binary("SUB"), _binary("SUB", True)
    __mul__, __rmul__ = _binary("MUL"), _binary("MUL", True)
    __truediv__, __rtruediv__ = _binary("DIV"), _binary("DIV", True)
    __pow__, __rpow__ = _binary("POW"), _binary("POW", True)
    __lt__, __le__, __gt__, __ge__ = _binary("LT"), _binary("LE"), _binary("GT"), _binary("GE")
    __and__, __or__, __rand__, __ror__ = _binary("AND"), _binary("OR"), _binary("AND", True), _binary("OR", True)
    __eq__, __ne__ = _binary("EQ"), _binary("NE")
    __hash__ = object.__hash__

    def __floordiv__(self, other):
        return need("Arithmetic").call("FLOOR", self / other)

    def __rfloordiv__(self, other):
        return need("Arithmetic").call("FLOOR", other / self)

    def __mod__(self, other):
        return self - self // other * other

    def __rmod__(self, other):
        return other - other // self * self

    def __abs__(self):
        return need("Arithmetic").call("ABS", self)

    def __pos__(self):
        return self

    def __neg__(self):
        return need("Arithmetic").call("NEG", self)

    def __invert__(self):
        return need("Logic").call("NOT", self)

    def sum(self, axis=None, keepdims=False):
        return _shapes.reduce(self, "SUM", axis, keepdims)

    def max(self, axis=None, keepdims=False):
        return _shapes.reduce(self, "MAX", axis, keepdims)

    def min(self, axis=None, keepdims=False):
        return _shapes.reduce(self, "MIN", axis, keepdims)

    def mean(self, axis=None, keepdims=False):
        total = self.sum(axis, keepdims)
        return total / (max(1, self.size) // max(1, total.size))

    def any(self, axis=None, keepdims=False):
        return (self != 0).max(axis, keepdims) > 0.5

    def all(self, axis=None, keepdims=False):
        return (self != 0).min(axis, keepdims) > 0.5

    def transpose(self, *axes):
        return _shapes.transpose(self, axes)

    T = property(lambda self: _shapes.transpose(self, ()))
    ndim = property(lambda self: len(self.shape))
    at = property(lambda self: _shapes.At(self))

    def astype(self, dtype=None):
        return need("astype()").call("MUL", self, 1.0)

    def reshape(self, *shape):
        t = need("reshape()")
        shape = tuple(shape[0]) if len(shape) == 1 and not isinstance(shape[0], int) else shape
        n = math.prod(int(s) for s in shape)
        shape = [int(s) if s >= 0 else self.size // -n for s in shape]
        return Value(t.program.reshape(t.lift(self), _bridge.to_int_array(shape)))

    def flatten(self):
        return self.reshape(self.size)

    ravel = flatten

    def __getitem__(self, key):
        need("A part of a value")
        return _shapes.part(self, key)

    def __bool__(self):
        return bool(number(self, "Python's if, while, and, or, not ask for a value of the step"))

    def __float__(self):
        return float(_one(number(self, "float() asks for a value of the step")))

    def __int__(self):
        return int(_one(number(self, "int() asks for a value of the step")))

    def __index__(self):
        return int(_one(number(self, "an index asks for a value of the step")))

    def __iter__(self):
        return iter(number(self, "a loop asks for the elements of a value of the step"))

    def __format__(self, spec):
        return format(_one(number(self, "formatting asks for a value of the step")), spec) if spec else str(self)

    def __str__(self):
        return str(number(self, "printing asks for a value of the step"))

    def __array__(self, dtype=None, copy=None):
        a = np.asarray(number(self, "a function outside of Bouton asks for a value of the step"))
        return a if dtype is None else a.astype(dtype)

    def item(self, *at):
        return _one(number(self, "item() asks for a value of the step"), *at)

    def tolist(self):
        return number(self, "tolist() asks for a value of the step").tolist()


def _one(a, *at):
    if at:
        return a[at]
    return a.flatten()[0] if hasattr(a, "flatten") and getattr(a, "shape", ()) != () else a


class Value(Operators):
    """A number or array at one point of a step."""

    def __init__(self, java):
        self.java = java
        t = current()
        if t is not None:
            t.register(self)

    @property
    def value(self):
        return self

    @property
    def shape(self):
        return tuple(int(s) for s in self.java.shape())

    @property
    def size(self):
        return max(1, int(self.java.size()))

    def __len__(self):
        return self.shape[0]

    def __repr__(self):
        return f"<value of a step, shape {self.shape}>"


class Late(Value):
    """What a projection returned; asked of the engine only if it is used."""

    def __init__(self, arrived):
        self._arrived = arrived
        self._java = None
        t = current()
        if t is not None:
            t.register(self)

    @property
    def java(self):
        if self._java is None:
            self._java = self._arrived.value()
        return self._java

    @java.setter
    def java(self, value):
        self._java = value


from bouton import _shapes  # noqa: E402 - it works on the values above
