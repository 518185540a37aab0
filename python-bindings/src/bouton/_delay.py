"""Delays of variables: ``VarDelay`` and ``DataDelay``."""

from bouton import _bridge, _env, errors
from bouton._system import DynamicalSystem
from bouton._trace import Value, need


class VarDelay(DynamicalSystem):
    """The last values of a variable; ``delay.at(name)`` reads an entry, ``delay()`` keeps the present value.

    A value kept at step i is read with a delay of n steps at step ``i + n - 1``; None, 0 and one step give the present value.
    """

    def __init__(self, target, time=None, init=None, entries=None, method=None, name=None, mode=None):
        super().__init__(name, mode)
        self.target = target
        self._steps = {}
        with _bridge.java_errors():
            self.java = _bridge.jclass("bouton.network.DelayLine")(self.name, target.java)
        if time is not None:
            self.register_entry("", time)
        for key, t in (entries or {}).items():
            self.register_entry(key, t)

    def register_entry(self, name, delay_time=None, delay_step=None):
        """Names a delay, in ms or in steps."""
        steps = _bridge.jclass("bouton.network.DelayLine").steps
        with _bridge.java_errors():
            n = int(delay_step) if delay_step is not None else 0 if delay_time is None else int(steps(self.name, float(delay_time), _env.dt()))
            self.java.reserve(n)
        self._steps[name] = n
        return self

    def at(self, name, *indices):
        """The value of an entry."""
        if name not in self._steps:
            raise errors.UnknownNameError(f"{self.name} has no entry '{name}'. Known: {', '.join(map(str, self._steps)) or 'none'}.")
        t = need("A delayed value")
        return Value(self.java.read(t.program, self._steps[name]))

    def update(self, value=None):
        t = need(type(self).__name__)
        if value is not None:
            t.program.write(self.target.java, t.lift(value))
        self.java.push(t.program)

    def _reset(self):
        self.java.reset()


class DataDelay(VarDelay):
    """As ``VarDelay``, for values that are computed and given to each call."""
