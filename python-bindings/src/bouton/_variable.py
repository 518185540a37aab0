"""Variables: arrays that live in the engine's store."""

from bouton import _arrays, _bridge, _env, errors
from bouton._arrays import np
from bouton._trace import Operators, Value, current, java_variable


def out_of(java):
    """A copy of a Java variable as an array."""
    data = _bridge.from_array(java.values())
    shape = tuple(int(s) for s in java.shape())
    a = np.asarray(data)
    if bool(java.isFlags()):
        a = a > 0.5
    elif not _bridge.ON_GRAALPY and not _env.x64() and not bool(java.isTime()):
        a = a.astype(np.float32)
    return a.reshape(shape)


def plain(x):
    """The value of a variable; anything else as it is."""
    return x.value if isinstance(x, Variable) else x


class Variable(Operators):
    """An array that a step may read and set: ``v.value``, ``v.value = x``, ``v += x``, ``v[:] = x``."""

    def __init__(self, value=None, dtype=None, batch_axis=None, axis_names=None, java=None):
        if java is None:
            if isinstance(value, int) and not isinstance(value, bool):
                value = np.zeros((value,))
            value = value.value if isinstance(value, Variable) else value
            shape = _arrays.shape_of(value) or (1,)
            logical = dtype in (bool, np.bool_) or dtype is None and _arrays.is_logical(value)
            with _bridge.java_errors():
                java = java_variable(_env.name("Variable"), shape, logical)
                _bridge.member(java, "set")(_arrays.flat(value))
        self.java = java

    def _traced(self, trace):
        now = trace.program.read(self.java)
        # Times are kept as numbers of steps in single precision.
        return trace.call("MUL", trace.dt, Value(now)).java if bool(self.java.isTime()) and not _env.x64() else now

    @property
    def value(self):
        t = current()
        return Value(t.read(self)) if t else out_of(self.java)

    @value.setter
    def value(self, x):
        t = current()
        with _bridge.java_errors():
            if t:
                t.write(self, x)
            else:
                _bridge.member(self.java, "set")(_arrays.flat(x))

    shape = property(lambda self: tuple(int(s) for s in self.java.shape()))
    size = property(lambda self: int(self.java.size()))

    def __len__(self):
        return self.shape[0]

    def __getitem__(self, key):
        return Operators.__getitem__(self, key) if current() else self.value[key]

    def __setitem__(self, key, x):
        if isinstance(key, slice) and key == slice(None):
            self.value = x
        elif current():
            self.value = Operators.at.fget(self)[key].set(x)
        else:
            a = self.value.copy()
            a[key.value if isinstance(key, Variable) else key] = x.value if isinstance(x, Variable) else x
            self.value = a

    def _in_place(name):
        def method(self, x):
            t = current()
            if t:
                self.value = t.call(name, self, x)
            else:
                a = self.value
                self.value = {"ADD": a.__add__, "SUB": a.__sub__, "MUL": a.__mul__, "DIV": a.__truediv__}[name](x)
            return self

        return method

    __iadd__, __isub__, __imul__, __itruediv__ = _in_place("ADD"), _in_place("SUB"), _in_place("MUL"), _in_place("DIV")

    def _outside(name):
        inside = getattr(Operators, name)

        def method(self, *args, **kwargs):
            return inside(self, *args, **kwargs) if current() else getattr(self.value, name)(*map(plain, args), **kwargs)

        return method

    for _name in "__add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__ __lt__ __le__ __gt__ __ge__ __neg__ __pow__ __rpow__ __mod__ __rmod__ __floordiv__ __rfloordiv__ __abs__ __rand__ __ror__ __eq__ __ne__ __and__ __or__ __invert__ sum mean max min any all transpose astype reshape flatten ravel".split():
        locals()[_name] = _outside(_name)

    def _asked(name):
        inside = getattr(Operators, name)
        outside = {"__bool__": bool, "__float__": lambda a: float(a.flatten()[0]), "__int__": lambda a: int(a.flatten()[0]), "__iter__": iter,
                   "__index__": lambda a: int(a.flatten()[0]), "__str__": str, "tolist": lambda a: a.tolist()}  # fmt: skip

        def method(self):
            return inside(self) if current() else outside[name](out_of(self.java))

        return method

    for _name in "__bool__ __float__ __int__ __index__ __iter__ __str__ tolist".split():
        locals()[_name] = _asked(_name)

    __hash__ = object.__hash__
    dtype = property(lambda self: out_of(self.java).dtype)
    T = property(lambda self: self.transpose())

    def __array__(self, dtype=None, copy=None):
        a = Operators.__array__(self) if current() else out_of(self.java)
        return a if dtype is None else a.astype(dtype)

    def __format__(self, spec):
        return Operators.__format__(self, spec) if current() else format(out_of(self.java) if not spec else float(self), spec)

    def __repr__(self):
        return f"Variable({out_of(self.java)!r})" if not current() else f"<variable {self.java}>"
