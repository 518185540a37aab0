"""Stochastic differential equations: ``sdeint`` and one class per method, with brainpy's names.

``dx = f dt + g dW`` with one Wiener process per element; ``g`` may return a list of terms with ``wiener_type='vector'``, each with a process
of its own. The noise comes from the engine's streams.
"""

from bouton import _arrays, errors
from bouton._equations import bind, equation
from bouton._integrate import Integrator, derivative, exprel, known
from bouton._trace import current

ITO_SDE, STRA_SDE = "Ito", "Stratonovich"
SCALAR_WIENER, VECTOR_WIENER = "scalar", "vector"
_CLASSES = {
    "Euler": "euler", "Heun": "heun", "Milstein": "milstein", "MilsteinGradFree": "milstein_grad_free", "ExponentialEuler": "exp_auto",
    "SRK1W1": "srk1w1", "SRK2W1": "srk2w1", "KlPl": "klpl",
}  # fmt: skip
_ALIASES = {"milstein2": "milstein_grad_free", "exponential_euler": "exp_auto", "exp_euler": "exp_auto", "exp_euler_auto": "exp_auto"}
_METHODS = [*_CLASSES.values(), *_ALIASES]
_ONLY = {"exp_auto": ITO_SDE, "srk1w1": ITO_SDE, "srk2w1": ITO_SDE, "klpl": ITO_SDE, "heun": STRA_SDE}
__all__ = [*_CLASSES, "SDEIntegrator", "get_default_sdeint", "get_supported_methods", "sdeint", "set_default_sdeint"]
_default = ["euler"]


def get_supported_methods():
    """The names of all methods."""
    return list(_METHODS)


class SDEIntegrator(Integrator):
    """A drift f, a diffusion g and a method."""

    def __init__(self, f, g, method, dt=None, name=None, intg_type=None, wiener_type=None):
        method = _ALIASES.get(known("SDE", method, _METHODS), method)
        super().__init__(f, method, dt, name)
        self.diffusion = equation(g)
        if set(self.diffusion.variables) != set(self.variables):
            raise errors.BoutonError(f"{self.name}: f has the variables {', '.join(self.variables)}, but g has {', '.join(self.diffusion.variables)}.")
        self.intg_type = ITO_SDE if intg_type is None else intg_type
        if self.intg_type not in (ITO_SDE, STRA_SDE):
            raise errors.BadValueError(f"intg_type is '{ITO_SDE}' or '{STRA_SDE}', not '{intg_type}'.")
        if self.intg_type != _ONLY.get(method, self.intg_type):
            raise errors.BoutonError(f"The method '{method}' is for {_ONLY[method]} integrals only; give intg_type='{_ONLY[method]}' or take 'milstein'.")
        if wiener_type not in (None, SCALAR_WIENER, VECTOR_WIENER):
            raise errors.BadValueError(f"wiener_type is '{SCALAR_WIENER}' or '{VECTOR_WIENER}', not '{wiener_type}'.")
        self.vector = wiener_type == VECTOR_WIENER
        if self.vector and method not in ("euler", "exp_auto") or self.vector and self.intg_type == STRA_SDE:
            raise errors.BoutonError(f"wiener_type='vector' goes with the methods 'euler' and 'exp_auto' of Ito integrals, not with '{method}'.")
        for e in self.diffusion.eqs:
            e.terms = self.vector
        self.needs_step = method in ("exp_auto", "milstein")
        if self.needs_step and any(len(e.variables) > 1 for q in (self.equation, self.diffusion) for e in q.eqs):
            raise errors.BoutonError(f"{method} takes one variable per function; write one for each variable and join them: bp.JointEq(...).")

    def bind(self, args, kwargs):
        # g may have parameters of its own, which are given by name.
        own = {k: kwargs.pop(k) for k in list(kwargs) if k not in self.parameters and k in self.diffusion.parameters}
        names = {**self.diffusion.defaults, **bind(self.name, self.equation, args, kwargs), **own}
        missing = [p for p in self.diffusion.parameters if p not in names]
        if missing:
            raise TypeError(f"{self.name} needs {', '.join(missing)} for g.")
        return names

    def _noise(self, x):
        """A draw from N(0, 1) for each element of x."""
        t, shape = current(), _arrays.shape_of(x)
        if t:
            return t.draw("NORMAL", shape, key=self.name)
        from bouton.math import random

        return random.normal(size=shape or None)

    def _drift(self, names):
        return dict(zip(self.variables, self.equation.values(names)))

    def _spread(self, names):
        return dict(zip(self.diffusion.variables, self.diffusion.values(names)))

    def step(self, names, dt):
        steps = {
            "euler": self._euler, "heun": self._euler, "exp_auto": self._exponential, "milstein": self._milstein,
            "milstein_grad_free": self._gradient_free, "klpl": self._gradient_free, "srk1w1": self._rossler, "srk2w1": self._rossler,
        }  # fmt: skip
        return steps[self.method](names, dt)

    def _terms(self, g, x, root):
        if not self.vector:
            return g * (self._noise(x) * root)
        if not isinstance(g, (list, tuple)):
            raise errors.BoutonError(f"{self.name}: with wiener_type='vector', g returns a list of terms, one for each Wiener process.")
        total = 0.0
        for term in g:
            total = total + term * (self._noise(x) * root)
        return total

    def _euler(self, names, dt):
        f, g = self._drift(names), self._spread(names)
        if self.intg_type == ITO_SDE:
            return [names[v] + f[v] * dt + self._terms(g[v], names[v], dt**0.5) for v in self.variables]
        noise = {v: self._noise(names[v]) * dt**0.5 for v in self.variables}
        ahead = self._spread({**names, **{v: names[v] + g[v] * noise[v] for v in self.variables}})
        return [names[v] + f[v] * dt + (g[v] + ahead[v]) * 0.5 * noise[v] for v in self.variables]

    def _exponential(self, names, dt):
        g, out = self._spread(names), []
        for e in self.equation.eqs:
            v = e.variables[0]
            f, slope = derivative(lambda at, e=e: e.values(at)[0], names, v)
            out.append(names[v] + exprel(slope * dt) * dt * f + self._terms(g[v], names[v], dt**0.5))
        return out

    def _milstein(self, names, dt):
        f, out = self._drift(names), {}
        for e in self.diffusion.eqs:
            v = e.variables[0]
            g, slope = derivative(lambda at, e=e: e.values(at)[0], names, v)
            w = self._noise(names[v]) * dt**0.5
            area = w * w - dt if self.intg_type == ITO_SDE else w * w
            out[v] = names[v] + f[v] * dt + g * w + g * slope * 0.5 * area
        return [out[v] for v in self.variables]

    def _gradient_free(self, names, dt):
        f, g, root = self._drift(names), self._spread(names), dt**0.5
        ahead = self._spread({**names, **{v: names[v] + f[v] * dt + g[v] * root for v in self.variables}})
        out = []
        for v in self.variables:
            w = self._noise(names[v]) * root
            area = w * w - dt if self.intg_type == ITO_SDE else w * w
            out.append(names[v] + f[v] * dt + g[v] * w + (ahead[v] - g[v]) * (0.5 / root) * area)
        return out

    def _rossler(self, names, dt):
        """SRI schemes of strong order 1.5 for one Wiener process per element. Roessler 2010, doi:10.1137/09076636X."""
        a0, b0, a1, b1, beta = _SRI[self.method]
        root, integrals = dt**0.5, {}
        for v in self.variables:
            w = self._noise(names[v]) * root
            i10 = (w + self._noise(names[v]) * (root / 3**0.5)) * (0.5 * dt)
            integrals[v] = (w, (w * w - dt) * (0.5 / root), i10 * (1 / dt), (w * w * w - w * (3 * dt)) * (1 / (6 * dt)))
        fs, gs = [], []

        def moved(drift, spread, by):
            at = dict(names)
            for v in self.variables:
                for a, f in zip(drift, fs):
                    at[v] = at[v] + f[v] * (a * dt) if a else at[v]
                for b, g in zip(spread, gs):
                    at[v] = at[v] + g[v] * b * by(v) if b else at[v]
            at["t"] = names["t"] + sum(drift) * dt
            return at

        for k in range(4):
            at = moved(a1[k], b1[k], lambda v: root)
            if k < len(a0):
                fs.append(self._drift(moved(a0[k], b0[k], lambda v: integrals[v][2])))
            gs.append(self._spread(at))
        out = []
        for v in self.variables:
            x = names[v]
            for a, f in zip(_SRI_DRIFT[self.method], fs):
                x = x + f[v] * (a * dt)
            for k, g in enumerate(gs):
                for row, integral in zip(beta, integrals[v]):
                    x = x + g[v] * integral * row[k] if row[k] else x
            out.append(x)
        return out


_SRI = {
    "srk1w1": (
        [[], [3 / 4], [0, 0]],
        [[], [3 / 2], [0, 0]],
        [[], [1 / 4], [1, 0], [0, 0, 1 / 4]],
        [[], [1 / 2], [-1, 0], [-5, 3, 1 / 2]],
        [[-1, 4 / 3, 2 / 3, 0], [-1, 4 / 3, -1 / 3, 0], [2, -4 / 3, -2 / 3, 0], [-2, 5 / 3, -2 / 3, 1]],
    ),
    "srk2w1": (
        [[], [1], [1 / 4, 1 / 4]],
        [[], [0], [1, 1 / 2]],
        [[], [1 / 4], [1, 0], [0, 0, 1 / 4]],
        [[], [-1 / 2], [1, 0], [2, -1, 1 / 2]],
        [[-1, 4 / 3, 2 / 3, 0], [1, -4 / 3, 1 / 3, 0], [2, -4 / 3, -2 / 3, 0], [-2, 5 / 3, -2 / 3, 1]],
    ),
}
_SRI_DRIFT = {"srk1w1": [1 / 3, 2 / 3, 0], "srk2w1": [1 / 6, 1 / 6, 2 / 3]}


def sdeint(
    f=None, g=None, method=None, dt=None, name=None, show_code=False, var_type=None, intg_type=None, wiener_type=None, state_delays=None,
):  # fmt: skip
    """The integral of ``dx = f dt + g dW`` by a method (``euler`` unless said); also as a decorator of f.

    >>> integral = bp.sdeint(lambda x, t, tau: -x / tau, lambda x, t, tau: 0.5, method="milstein")
    """
    if state_delays:
        raise errors.BoutonError("sdeint has no state_delays here; leave it out.")
    method = method or _default[0]
    if f is None:
        if g is None:
            return lambda f, g: SDEIntegrator(f, g, method, dt, name, intg_type, wiener_type)
        return lambda f: SDEIntegrator(f, g, method, dt, name, intg_type, wiener_type)
    if g is None:
        return lambda g: SDEIntegrator(f, g, method, dt, name, intg_type, wiener_type)
    return SDEIntegrator(f, g, method, dt, name, intg_type, wiener_type)


def set_default_sdeint(method):
    """The method of ``sdeint`` where none is named."""
    _default[0] = known("SDE", method, _METHODS)


def get_default_sdeint():
    return _default[0]


def _make(cls, method):
    def __init__(self, f, g, dt=None, name=None, show_code=False, var_type=None, intg_type=None, wiener_type=None, state_delays=None):
        if state_delays:
            raise errors.BoutonError(f"{cls} has no state_delays here; leave it out.")
        SDEIntegrator.__init__(self, f, g, method, dt, name, intg_type, wiener_type)

    return type(cls, (SDEIntegrator,), {"__init__": __init__, "__doc__": f"{cls}(f, g, dt=None): the method '{method}'.", "__module__": __name__})


for _name, _method in _CLASSES.items():
    globals()[_name] = _make(_name, _method)
