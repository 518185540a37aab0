"""Ordinary differential equations: ``odeint`` and one class per method, with brainpy's names."""

from bouton import _bridge, errors
from bouton._integrate import Integrator, derivative, exprel, known

_CLASSES = {
    "Euler": "euler", "MidPoint": "midpoint", "Heun2": "heun2", "Ralston2": "ralston2", "RK2": "rk2", "RK3": "rk3", "Heun3": "heun3",
    "Ralston3": "ralston3", "SSPRK3": "ssprk3", "RK4": "rk4", "Ralston4": "ralston4", "RK4Rule38": "rk4_38rule", "RKF12": "rkf12",
    "RKF45": "rkf45", "DormandPrince": "rkdp", "CashKarp": "ck", "BogackiShampine": "bs", "HeunEuler": "heun_euler",
    "ExponentialEuler": "exp_auto",
}  # fmt: skip
__all__ = [*_CLASSES, "ODEIntegrator", "get_default_odeint", "get_supported_methods", "odeint", "set_default_odeint"]
_default = ["euler"]


def get_supported_methods():
    """The names of all methods."""
    return [str(m.name()) for m in _bridge.jclass("bouton.equation.Method").all()]


class ODEIntegrator(Integrator):
    """A derivative function and a method. The tableaus are the engine's."""

    def __init__(self, f, method, dt=None, name=None):
        super().__init__(f, known("ODE", method, get_supported_methods()), dt, name)
        java = _bridge.jclass("bouton.equation.Method").named(method)
        self.needs_step = bool(java.isExponential())
        self._b = [float(w) for w in java.b()]
        self._a = [[float(w) for w in row] for row in java.a()]
        if self.needs_step:
            wide = [e for e in self.equation.eqs if len(e.variables) > 1]
            if wide:
                raise errors.BoutonError(
                    f"{method} takes one variable per function, but {wide[0].name} has {', '.join(wide[0].variables)}. Write one function for each, "
                    f"such as d{wide[0].variables[0]}({wide[0].variables[0]}, t, {', '.join(wide[0].variables[1:])}), and join them: bp.JointEq(...)."
                )

    def step(self, names, dt):
        return self._exponential(names, dt) if self.needs_step else self._runge_kutta(names, dt)

    def _runge_kutta(self, names, dt):
        stages = []

        def combine(v, k, weights):
            x = names[v]
            for w, slopes in zip(weights, stages):
                if w != 0:
                    x = x + slopes[k] * (w * dt)
            return x

        for row in self._a:
            at = {v: combine(v, k, row) for k, v in enumerate(self.variables)}
            c = sum(row)
            stages.append(self.equation.values({**names, **at, "t": names["t"] + c * dt if c else names["t"]}))
        return [combine(v, k, self._b) for k, v in enumerate(self.variables)]

    def _exponential(self, names, dt):
        out = []
        for e in self.equation.eqs:
            f, slope = derivative(lambda at, e=e: e.values(at)[0], names, e.variables[0])
            out.append(names[e.variables[0]] + exprel(slope * dt) * dt * f)
        return out


def _refuse(name, **options):
    for key, value in options.items():
        if value:
            raise errors.BoutonError(f"{name} has no {key} here; leave it out.")


def odeint(f=None, method=None, var_type=None, dt=None, name=None, show_code=False, state_delays=None, neutral_delays=None, adaptive=None, tol=None):
    """The integral of ``f(variables, t, parameters)`` by a method (``euler`` unless said); also as a decorator.

    >>> integral = bp.odeint(lambda V, t, I: (-V + I) / 10.0, method="exp_auto")
    >>> V = integral(1.0, 0.0, 20.0, dt=0.1)
    """
    _refuse("odeint", state_delays=state_delays, neutral_delays=neutral_delays, adaptive=adaptive)
    method = method or _default[0]
    if f is None:
        return lambda g: ODEIntegrator(g, method, dt, name)
    return ODEIntegrator(f, method, dt, name)


def set_default_odeint(method):
    """The method of ``odeint`` where none is named."""
    _default[0] = known("ODE", method, get_supported_methods())


def get_default_odeint():
    return _default[0]


def _make(cls, method):
    def __init__(self, f, var_type=None, dt=None, name=None, show_code=False, state_delays=None, neutral_delays=None, adaptive=None, tol=None):
        _refuse(cls, state_delays=state_delays, neutral_delays=neutral_delays, adaptive=adaptive)
        ODEIntegrator.__init__(self, f, method, dt, name)

    return type(cls, (ODEIntegrator,), {"__init__": __init__, "__doc__": f"{cls}(f, dt=None, name=None): the method '{method}'.", "__module__": __name__})


for _name, _method in _CLASSES.items():
    globals()[_name] = _make(_name, _method)
