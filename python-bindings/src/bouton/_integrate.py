"""Integrals of derivative functions: in a step they become part of it, elsewhere they work on numbers and arrays at once."""

from bouton import _arrays, _bridge, _env, errors
from bouton._arrays import np
from bouton._equations import bind, equation
from bouton._trace import Operators, Value, current, need
from bouton._variable import Variable


def steps_of(duration, dt):
    """The number of steps of a duration."""
    with _bridge.java_errors():
        return int(_bridge.jclass("bouton.inputs.Steps").count(float(duration), float(dt)))


def plain(x):
    """What arithmetic outside of a step can work with."""
    if isinstance(x, Variable):
        return x.value
    return np.asarray(x) if isinstance(x, (list, tuple)) else x


def once(step):
    """Runs ``step()`` as one traced step and returns its results as numbers and arrays."""
    from bouton._loop import for_loop

    shapes = []

    def body(_):
        out = step()
        shapes.extend(tuple(o.shape) if hasattr(o, "shape") else () for o in out)
        return list(out)

    results = for_loop(body, range(1))
    return [float(r[0]) if s == () else r[0] for r, s in zip(results, shapes)]


def like(result, x):
    """A number for a number: a step computes those as arrays of one element."""
    return float(np.asarray(result).flatten()[0]) if _arrays.shape_of(x) == () and not isinstance(x, Operators) else result


def derivative(f, names, variable):
    """``f`` and its elementwise derivative with respect to one variable, by the engine."""
    t = need("A derivative")
    x = t.program.independent(variable, t.lift(names[variable]))
    value = t.lift(f({**names, variable: Value(x)}))
    return Value(value), Value(t.program.derivative(value))


def exprel(z):
    return need("exprel").call("EXPREL", z)


class Integrator:
    """Steps variables by ``dt``: ``integral(variables, t, parameters, dt=...)`` gives their values at t + dt.

    Attributes: ``variables``, ``parameters``, ``arguments``, ``dt``, ``method``.
    """

    needs_step = False

    def __init__(self, f, method, dt, name):
        self.equation, self.method, self._dt = equation(f), method, dt
        self.f = f
        self.name = name or _env.name(type(self).__name__)
        self.variables, self.parameters = self.equation.variables, self.equation.parameters
        if "dt" in self.parameters:
            raise errors.BoutonError(f"{self.name}: dt is given to the integral, so a derivative cannot have a parameter of that name.")

    @property
    def dt(self):
        return _env.dt() if self._dt is None else self._dt

    @property
    def arguments(self):
        defaults = self.equation.defaults
        names = [f"{n}={defaults[n]}" if n in defaults else n for n in (*self.variables, *self.parameters)]
        return [*names, f"dt={self.dt}"]

    def bind(self, args, kwargs):
        return bind(self.name, self.equation, args, kwargs)

    def __call__(self, *args, dt=None, **kwargs):
        dt = self.dt if dt is None else dt
        if not dt > 0:
            raise errors.BadValueError(f"{self.name}: dt must be > 0 ms, but is {dt}.")
        names = self.bind(args, kwargs)
        if current() is not None:
            out = self.step(names, dt)
        elif self.needs_step:
            out = [like(o, names[v]) for o, v in zip(once(lambda: self.step(names, dt)), self.variables)]
        else:
            out = self.step({k: plain(v) for k, v in names.items()}, dt)
        return out[0] if len(out) == 1 else tuple(out)

    def __repr__(self):
        return f"<{self.name}: {', '.join(self.variables)} by {self.method}>"


def known(what, name, methods):
    """The name of a method, or an error with the nearest one."""
    if name not in methods:
        names = _bridge.jclass("java.util.ArrayList")()
        for m in methods:
            names.add(m)
        raise errors.UnknownNameError(f"Unknown {what} method '{name}'{_bridge.jclass('bouton.error.Names').hint(name, names)}")
    return name
