"""Systems made of systems: ``LoopOverTime`` and ``Sequential``."""

from bouton import _env, errors
from bouton._loop import for_loop
from bouton._system import DynamicalSystem, clear_input, share
from bouton._trace import current

__all__ = ["LoopOverTime", "Sequential"]


class LoopOverTime(DynamicalSystem):
    """A system over a whole stretch of time: called with rows of inputs (or a number of steps) it gives rows of outputs.

    Parameters
        target: the system; its ``update`` gets a row per step
        out_vars: variables to return too, as one or a dict
        no_state: whether the states are reset before each call
        t0, i0: time and number of the first step
    """

    def __init__(
        self, target, out_vars=None, no_state=False, t0=0.0, i0=0, dt=None, shared_arg=None, data_first_axis="T", name=None, jit=True, remat=False
    ):  # fmt: skip
        super().__init__(name)
        if dt is not None and abs(dt - _env.dt()) > 1e-12:
            raise errors.BadValueError(f"LoopOverTime(dt={dt}) differs from dt = {_env.dt()}; call bm.set_dt({dt}) before the parts are made.")
        self.target, self.out_vars, self.no_state, self.jit = target, out_vars, no_state, jit
        self.i0 = int(i0) if i0 else round((t0 or 0.0) / _env.dt())

    def __call__(self, duration_or_xs):
        if current() is not None:
            raise errors.BoutonError("LoopOverTime runs many steps, so it cannot be part of one; call it outside of an update.")
        if self.no_state:
            self.target.reset_state()
        if isinstance(duration_or_xs, (int, float)):
            from bouton._integrate import steps_of

            rows, steps = (), duration_or_xs if isinstance(duration_or_xs, int) else steps_of(duration_or_xs, _env.dt())
        else:
            rows = duration_or_xs if isinstance(duration_or_xs, (tuple, list)) and hasattr(duration_or_xs[0], "__len__") else (duration_or_xs,)
            steps = len(rows[0])

        def body(i, *xs):
            share.save(i=i)
            out = self.target(*xs)
            clear_input(self.target)
            if self.out_vars is None:
                return out
            more = {k: v.value for k, v in self.out_vars.items()} if isinstance(self.out_vars, dict) else self.out_vars.value
            return out, more

        made = for_loop(body, (range(self.i0, self.i0 + steps), *rows), jit=None if self.jit else False)
        if not self.no_state:
            self.i0 += steps
        return made

    def reset_state(self, *args):
        """Sets the states and the time back."""
        self.i0 = 0
        self.target.reset_state(*args)


class Sequential(DynamicalSystem):
    """Systems and functions one after the other."""

    def __init__(self, *modules_as_tuple, name=None, mode=None, **modules_as_dict):
        super().__init__(name, mode)
        given = {str(k): m for k, m in enumerate(modules_as_tuple)}
        given.update(modules_as_dict)
        for k, m in given.items():
            if not callable(m):
                raise errors.BoutonError(f"Sequential is made of systems and functions, not of {type(m).__name__} ('{k}').")
        self.modules = given
        self._parts.update({k: m for k, m in given.items() if isinstance(m, DynamicalSystem)})

    def update(self, x):
        for m in self.modules.values():
            x = m(x)
        return x

    def __getitem__(self, key):
        return self.modules[str(key)] if isinstance(key, (int, str)) else Sequential(*list(self.modules.values())[key])

    def __len__(self):
        return len(self.modules)
