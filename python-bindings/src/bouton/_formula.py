"""Formulas: what an element-by-element method of a user's class computes, as an expression of the equation language."""

from bouton import _arrays, _bridge, errors
from bouton import _trace


class Formula(_trace.Operators):
    """An expression of names."""

    def __init__(self, expr):
        self.expr = expr

    shape = ()
    value = property(lambda self: self)

    def __repr__(self):
        return f"<formula {self.expr.text()}>"


class _Writer:
    """Takes the place of the trace of a step while a formula is written down."""

    eager, captured = False, None

    def __init__(self, what):
        self.what, self.arrays = what, {}
        self.fn, self.kind = _bridge.jclass("bouton.equation.Fn"), _bridge.jclass("bouton.equation.Expr")

    def lift(self, x):
        if isinstance(x, Formula):
            return x.expr
        if hasattr(x, "_traced") or isinstance(x, _trace.Value):
            raise errors.BoutonError(f"{self.what} is a formula of its arguments, numbers and arrays; it cannot read variables that change.")
        shape = _arrays.shape_of(x)
        if shape in ((), (1,)):
            return self.kind.num(float(x if shape == () else x[0]))
        for name, known in self.arrays.items():
            if known is x:
                return self.kind.sym(name)
        name = f"array_{len(self.arrays)}"
        self.arrays[name] = x
        return self.kind.sym(name)

    def call(self, name, *args):
        exprs = _bridge.jclass("java.util.ArrayList")()
        for a in args:
            exprs.add(self.lift(a))
        return Formula(self.kind.call(getattr(self.fn, name), exprs))

    def __getattr__(self, key):
        raise errors.BoutonError(f"{self.what} works element by element: arithmetic, comparisons, bm.where and functions such as bm.exp.")


def write(what, function, *names):
    """The expression that ``function`` makes of symbols, as text, and the arrays in it by the names that they have there."""
    writer = _Writer(what)
    _trace._stack.append(writer)
    try:
        with _bridge.java_errors():
            made = function(*(Formula(writer.kind.sym(n)) for n in names))
            return str(writer.lift(made).text()), writer.arrays
    finally:
        _trace._stack.pop()
