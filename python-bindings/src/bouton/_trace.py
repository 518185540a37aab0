"""One step of an update, written down once with symbolic values; the engine runs it from there on."""

import contextlib

from bouton import _arrays, _bridge, _env, errors

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


class Trace:
    """A program of the engine and what it gave names to."""

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

    def lift(self, x):
        """A Java Value of a number, an array, a variable or a value."""
        if isinstance(x, Value):
            return x.java
        if hasattr(x, "_traced"):
            return x._traced(self)
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
        return Value(self.program.call(getattr(self.fn, name), *[self.lift(a) for a in args]))


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
    __array_ufunc__ = None

    __add__, __radd__ = _binary("ADD"), _binary("ADD", True)
    __sub__, __rsub__ = _binary("SUB"), _binary("SUB", True)
    __mul__, __rmul__ = _binary("MUL"), _binary("MUL", True)
    __truediv__, __rtruediv__ = _binary("DIV"), _binary("DIV", True)
    __pow__, __rpow__ = _binary("POW"), _binary("POW", True)
    __lt__, __le__, __gt__, __ge__ = _binary("LT"), _binary("LE"), _binary("GT"), _binary("GE")
    __and__, __or__ = _binary("AND"), _binary("OR")
    __eq__, __ne__ = _binary("EQ"), _binary("NE")
    __hash__ = object.__hash__

    def __neg__(self):
        return need("Arithmetic").call("NEG", self)

    def __invert__(self):
        return need("Logic").call("NOT", self)

    def sum(self):
        t = need("sum()")
        return Value(_bridge.jclass("bouton.network.SumStep").of(t.program, t.lift(self)))

    def mean(self):
        return self.sum() / self.size

    def astype(self, dtype=None):
        return need("astype()").call("MUL", self, 1.0)

    def reshape(self, *shape):
        t = need("reshape()")
        shape = tuple(shape[0]) if len(shape) == 1 and not isinstance(shape[0], int) else shape
        n = 1
        for s in shape:
            n *= s
        shape = [s if s >= 0 else self.size // -n for s in shape]
        return Value(t.program.reshape(t.lift(self), _bridge.to_int_array(shape)))

    def flatten(self):
        return self.reshape(self.size)

    ravel = flatten

    def __getitem__(self, key):
        t = need("A part of a value")
        n = self.shape[0] if self.shape else 0
        if isinstance(key, int):
            at = key + n if key < 0 else key
            key = slice(at, at + 1)
        if not isinstance(key, slice) or key.step not in (None, 1):
            raise errors.ShapeError(f"A value of a step can be cut as [a:b] or [i], not as [{key!r}].")
        a, b, _ = key.indices(n)
        return Value(t.program.slice(t.lift(self), a, b))

    def __bool__(self):
        raise errors.BoutonError(
            "The update is traced once, so Python's if, while, and, or, not cannot ask for a value of a step; use bm.where(condition, a, b), & and |."
        )

    def _concrete(self, *_):
        raise errors.BoutonError(
            "The update is traced once: a value of a step is no Python number yet. Use arithmetic, comparisons and bm functions on it, or return it and look at the result."
        )

    __float__ = __int__ = __index__ = __iter__ = _concrete


class Value(Operators):
    """A number or array at one point of a step."""

    def __init__(self, java):
        self.java = java

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

    @property
    def java(self):
        if self._java is None:
            self._java = self._arrived.value()
        return self._java
