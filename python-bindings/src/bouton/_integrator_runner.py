"""``IntegratorRunner``: runs an integral by itself and records its variables."""

from bouton import _arrays, _eager, errors
from bouton._arrays import np
from bouton._integrate import Integrator, steps_of
from bouton._loop import keep, sequence
from bouton._results import Monitors, Recorder, Stacked, simulate
from bouton._trace import NeedsNumber, Trace, current
from bouton._variable import Variable


class IntegratorRunner:
    """Steps an integral from initial values; ``runner.mon`` holds the values after each step, ``mon.ts`` the times they belong to.

    Parameters
        target: an integral, such as ``bp.odeint(f, method="rk4")``
        inits: first values, in the order of the variables or by name
        dt: length of a step, ms; that of the integral unless given
        monitors: names of variables to record, or (name, indices)
        args: constant parameters by name
        dyn_args: parameters by name with one row per step
        fun_monitors: name -> function() recorded in each step
    """

    def __init__(
        self, target, inits=None, dt=None, monitors=None, dyn_vars=None, jit=True, numpy_mon_after_run=True, progress_bar=True,
        args=None, dyn_args=None, fun_monitors=None,
    ):  # fmt: skip
        if not isinstance(target, Integrator):
            raise errors.BoutonError(f"IntegratorRunner runs an integral such as bp.odeint(f), not {type(target).__name__}.")
        self.target, self.dt, self.progress_bar = target, target.dt if dt is None else float(dt), progress_bar
        if inits is not None and not isinstance(inits, dict):
            inits = dict(zip(target.variables, inits)) if _arrays.shape_of(inits) else {target.variables[0]: inits}
        unknown = set(inits or {}) - set(target.variables)
        if unknown:
            raise errors.UnknownNameError(f"inits: {target.name} has no variable {', '.join(sorted(unknown))}. Known: {', '.join(target.variables)}.")
        self.variables = {v: Variable(self._first((inits or {}).get(v, 0.0))) for v in target.variables}
        self.args, self.dyn_args = dict(args or {}), dict(dyn_args or {})
        for key in (*self.args, *self.dyn_args):
            if key not in target.parameters or key == "t":
                raise errors.UnknownNameError(f"{target.name} has no parameter '{key}'. Known: {', '.join(target.parameters[1:])}.")
        self.monitors, self.fun_monitors = list(monitors or []), dict(fun_monitors or {})
        for m in self.monitors:
            name = m if isinstance(m, str) else m[0]
            if name not in self.variables:
                raise errors.UnknownNameError(f"Unknown monitor '{name}'. Known: {', '.join(self.variables)}.")
        self.idx, self.mon = 0, Monitors()

    @staticmethod
    def _first(x):
        x = x.value if isinstance(x, Variable) else x
        return np.asarray([float(x)]) if not _arrays.shape_of(x) else x

    def run(self, duration, start_t=None, eval_time=False, args=None, dyn_args=None):
        """Runs for a duration in ms from where the last run ended; with ``eval_time`` returns the seconds it took."""
        import time

        begin = time.perf_counter()
        steps = steps_of(duration, self.dt)
        if start_t is not None:
            self.idx = round(start_t / self.dt)
        constant, rows = {**self.args, **(args or {})}, {**self.dyn_args, **(dyn_args or {})}
        for key, x in rows.items():
            if _arrays.shape_of(x)[:1] != (steps,):
                raise errors.ShapeError(f"dyn_args['{key}'] needs {steps} rows, one for each step, but has shape {_arrays.shape_of(x)}.")
        named = {}
        for m in self.monitors:
            name, indices = (m, ()) if isinstance(m, str) else (m[0], [m[1]] if isinstance(m[1], int) else m[1])
            named[name] = Recorder(name, self.variables[name].java, indices)
        try:
            trace = Trace(self.dt)
            with trace.open():
                self._advance({**constant, **{k: sequence(trace, x) for k, x in rows.items()}})
                for name, f in self.fun_monitors.items():
                    named[name] = keep(trace, name, f())
            simulate(trace, steps, self.idx, list(named.values()), self.progress_bar)
        except NeedsNumber as asked:
            _eager.warn(asked, "this integral")
            named = {k: r for k, r in named.items() if k not in self.fun_monitors}

            def body(k):
                self._advance({**constant, **{name: x[k] for name, x in rows.items()}})
                return {name: f() for name, f in self.fun_monitors.items()}

            results = _eager.steps(body, steps, self.idx, list(named.values()), self.dt)
            named.update({name: Stacked(_eager.stack([r[name] for r in results])) for name in self.fun_monitors})
        self.mon = Monitors()
        self.mon["ts"] = np.asarray([(self.idx + k + 1) * self.dt for k in range(steps)])
        for key, r in named.items():
            self.mon[key] = r.result()
        self.idx += steps
        return time.perf_counter() - begin if eval_time else None

    def _advance(self, values):
        t = current().time()
        out = self.target(*[v.value for v in self.variables.values()], t, dt=self.dt, **values)
        for v, x in zip(self.variables.values(), out if isinstance(out, tuple) else (out,)):
            v.value = x
