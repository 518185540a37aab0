"""brainpy's old short-term plasticity: given to a synapse as ``stp``, it multiplies the spikes of the pre neurons."""

from bouton import dyn

__all__ = ["STD", "STP"]

# The old depression takes its part of the recovered x; bp.dyn.STD takes it of the x before.
_Depression = dyn.from_equations("STD", """
    title "Short-term depression"
    param tau = 200 [ms] > 0 "time constant of recovery"
    param U = 0.07 "part of the resources that a spike uses"
    state x = 1 "resources"
    dx/dt = (1 - x) / tau
    after x -= input * U * x
    output x
    """)


class _Plasticity:
    def __init__(self, kind, method, params):
        self._kind, self._method, self._params, self.model = kind, method, params, None

    def register_master(self, master):
        self.model = self._kind(master.pre.num, method=self._method, **self._params)

    def filter(self, spike):
        """What the spikes are worth."""
        return self.model(spike) * spike

    def __getattr__(self, key):
        if key.startswith("_") or self.__dict__.get("model") is None:
            raise AttributeError(key)
        return getattr(self.model, key)

    def _reset(self):
        self.model._reset()


class STD(_Plasticity):
    """Depression: a spike uses the part U of the resources x, which recover with tau."""

    def __init__(self, tau=200.0, U=0.07, method="exp_auto", name=None):
        super().__init__(_Depression, method, {"tau": tau, "U": U})


class STP(_Plasticity):
    """Facilitation and depression: a spike releases u x."""

    def __init__(self, U=0.15, tau_f=1500.0, tau_d=200.0, method="exp_auto", name=None):
        super().__init__(dyn.STP, method, {"U": U, "tau_f": tau_f, "tau_d": tau_d})
