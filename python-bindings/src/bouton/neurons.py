"""brainpy's old neurons: those of ``bp.dyn`` with a variable ``input`` to which others add in each step."""

import inspect

from bouton import dyn, init
from bouton._variable import Variable

# brainpy's subclasses: old name -> name in the catalogue.
_OF_DYN = {
    "LIF": "LifRef", "ExpIF": "ExpIFRef", "AdExIF": "AdExIFRef", "QuaIF": "QuaIFRef", "AdQuaIF": "AdQuaIFRef", "GIF": "GifRef",
    "Izhikevich": "IzhikevichRef", "HH": "HH", "MorrisLecar": "MorrisLecar", "WangBuzsakiModel": "WangBuzsakiHH", "HindmarshRose": "HindmarshRose",
}  # fmt: skip
_SAME = ("InputGroup", "OutputGroup", "PoissonGroup", "SpikeTimeGroup", "Leaky", "Integrator", "OUProcess")


class _WithInput:
    """An ``input`` that is cleared at the end of each step; an argument of the update is added to it."""

    def _add_input(self, shape):
        self.__dict__["input"] = Variable(init.ZeroInit()(shape))

    def _collect(self, x):
        if x is not None:
            self.input += x
        return self.input.value

    def _clear(self, trace):
        if "input" in self.__dict__:
            trace.program.write(self.input.java, trace.program.constant(0.0))


def _old(name, base):
    class Old(_WithInput, base):
        __doc__ = f"``bp.dyn.{base.__name__}`` with a variable ``input``.\n\n{base.__doc__}"

        def __init__(self, *args, input_var=True, spike_fun=None, **kwargs):
            base.__init__(self, *args, **kwargs)
            if input_var:
                self._add_input(self.varshape)

        def update(self, x=None):
            return base.update(self, self._collect(x) if "input" in self.__dict__ else x)

        def _clear(self, trace):
            base._clear(self, trace)
            _WithInput._clear(self, trace)

    Old.__name__ = Old.__qualname__ = name
    Old.__module__ = __name__
    kinds = inspect.Parameter
    own = [p for p in base.__signature__.parameters.values() if p.name not in ("input_var", "spike_fun")]
    extra = [kinds("input_var", kinds.KEYWORD_ONLY, default=True), kinds("spike_fun", kinds.KEYWORD_ONLY, default=None)]
    Old.__signature__ = inspect.Signature([*own, *extra])
    return Old


for _name, _base in _OF_DYN.items():
    if hasattr(dyn, _base):
        globals()[_name] = _old(_name, getattr(dyn, _base))
for _name in _SAME:
    if hasattr(dyn, _name):
        globals()[_name] = getattr(dyn, _name)


_EQUATIONS = {
    "FHN": """
        title "FitzHugh-Nagumo neuron"
        reference "FitzHugh R (1961) Impulses and physiological states in theoretical models of nerve membrane. doi:10.1016/S0006-3495(61)86902-6"
        param a = 0.7 "offset of the recovery"
        param b = 0.8 "decay of the recovery"
        param tau = 12.5 > 0 "time constant of the recovery"
        param Vth = 1.8 "threshold of spike detection"
        init V_initializer = 0 "first values of V"
        init w_initializer = 0 "first values of w"
        state V = V_initializer "potential"
        state w = w_initializer "recovery"
        flag spike = 0 "whether V crossed the threshold upward in the last step"
        dV/dt = V - V * V * V / 3 - w + input
        dw/dt = (V + a - b * w) / tau
        spike old(V) < Vth and V >= Vth
        """,
    "LeakyIntegrator": """
        title "Leaky integrator without spikes"
        param V_rest = 0 [mV] "resting potential"
        param R = 1 "membrane resistance"
        param tau = 10 [ms] > 0 "membrane time constant"
        init V_initializer = 0 [mV] "first values of V"
        state V = V_initializer [mV] "membrane potential"
        dV/dt = (-V + V_rest + R * input) / tau
        output V
        """,
}


for _name, _text in _EQUATIONS.items():
    globals()[_name] = _old(_name, dyn.from_equations(_name, _text))

__all__ = [n for n in globals() if n in _OF_DYN or n in _SAME or n in _EQUATIONS]
