"""Right-hand sides: a derivative function ``f(variables, t, parameters)``, or several of them as ``JointEq``."""

import inspect

from bouton import errors


class JointEq:
    """Several equations as one: ``JointEq(dV, dm)`` with ``dV(V, t, m, Iext)`` and ``dm(m, t, V)`` is a function of V, m, t and Iext.

    Every function sees the other variables by their names. The result is the list of all derivatives.
    """

    def __init__(self, *eqs):
        given = eqs[0] if len(eqs) == 1 and isinstance(eqs[0], (list, tuple)) else eqs
        if not given:
            raise errors.BoutonError("JointEq joins functions f(variable, t, others...), and none was given.")
        self.eqs = [e for g in given for e in (g.eqs if isinstance(g, JointEq) else [equation(g)])]
        self.variables = [v for e in self.eqs for v in e.variables]
        twice = {v for v in self.variables if self.variables.count(v) > 1}
        if twice:
            raise errors.BoutonError(f"JointEq: two functions give the derivative of {', '.join(sorted(twice))}.")
        self.defaults = {}
        for e in self.eqs:
            for name, value in e.defaults.items():
                if self.defaults.setdefault(name, value) != value:
                    raise errors.BoutonError(f"JointEq: '{name}' has the default {self.defaults[name]} in one function and {value} in another.")
        others = [p for e in self.eqs for p in e.parameters if p not in self.variables and p != "t"]
        others = list(dict.fromkeys(others))
        needed = {p for e in self.eqs for p in e.parameters if p not in e.defaults}
        self.defaults = {k: v for k, v in self.defaults.items() if k not in needed and k not in self.variables}
        self.parameters = ["t"] + [p for p in others if p not in self.defaults] + [p for p in others if p in self.defaults]

    def values(self, names):
        """The derivatives in order, for a dict of all values by name."""
        return [d for e in self.eqs for d in e.values(names)]

    def __call__(self, *args, **kwargs):
        return self.values(bind("JointEq", self, args, kwargs))


class Equation:
    """One derivative function, its variables (before ``t``) and its parameters (``t`` and what follows)."""

    def __init__(self, f):
        if not callable(f):
            raise errors.BoutonError(f"A derivative is a function f(variables, t, parameters), not {type(f).__name__}.")
        self.f, self.terms = f, False
        signature = list(inspect.signature(f).parameters.values())
        name = getattr(f, "__name__", type(f).__name__)
        loose = [p for p in signature if p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
        if loose:
            raise errors.BoutonError(f"{name}: a derivative names all its arguments; '{loose[0]}' does not.")
        names = [p.name for p in signature]
        if "t" not in names or names[0] == "t":
            raise errors.BoutonError(f"{name}({', '.join(names)}) is no derivative: the variables come first, then t, then parameters, such as f(V, t, Iext).")
        at = names.index("t")
        self.variables, self.parameters = names[:at], names[at:]
        self.eqs = [self]
        self.defaults = {p.name: p.default for p in signature if p.default is not p.empty}
        self.name = name

    def values(self, names):
        out = self.f(**{k: names[k] for k in (*self.variables, *self.parameters) if k in names})
        # Several terms of noise of one variable are a list too.
        many = list(out) if isinstance(out, (tuple, list)) and not (self.terms and len(self.variables) == 1) else [out]
        if len(many) != len(self.variables):
            raise errors.ShapeError(f"{self.name} gives {len(many)} derivatives for its variables {', '.join(self.variables)}.")
        return many


def equation(f):
    """An Equation or JointEq of what a user gives."""
    return f if isinstance(f, (JointEq, Equation)) else Equation(f)


def bind(what, eq, args, kwargs):
    """All arguments by name."""
    names = [*eq.variables, *eq.parameters]
    if len(args) > len(names):
        raise TypeError(f"{what} takes {', '.join(names)}: {len(names)} arguments, not {len(args)}.")
    given = {**eq.defaults, **dict(zip(names, args))}
    for key, value in kwargs.items():
        if key not in names:
            raise errors.UnknownNameError(f"{what} has no argument '{key}'. Known: {', '.join(names)}.")
        if key in names[: len(args)]:
            raise TypeError(f"{what} got '{key}' twice.")
        given[key] = value
    missing = [n for n in names if n not in given]
    if missing:
        raise TypeError(f"{what} needs {', '.join(missing)}.")
    return given
