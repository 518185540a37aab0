"""Bouton: spiking networks with brainpy.dyn's names on the JVM.

    import bouton as bp, bouton.math as bm
"""

from bouton import _bridge, errors

_bridge.start()

from bouton import (  # noqa: E402
    channels,
    checkpoints,
    conn,
    dnn,
    dyn,
    init,
    inputs,
    integrators,
    math,
    measure,
    mixin,
    neurons,
    ode,
    synapses,
    synouts,
    synplast,
    rates,
    running,
    sde,
    types,
    visualize,
)
from bouton._as_brainpy import install_as_brainpy  # noqa: E402
from bouton._delay import DataDelay, VarDelay  # noqa: E402
from bouton._files import load_run  # noqa: E402
from bouton._dynamic import Dynamic, NeuGroup  # noqa: E402
from bouton._equations import JointEq  # noqa: E402
from bouton import _missing  # noqa: E402
from bouton._integrator_runner import IntegratorRunner  # noqa: E402
from bouton._runner import DSRunner  # noqa: E402
from bouton._system import (  # noqa: E402
    DynamicalSystem,
    DynSysGroup,
    Network,
    Projection,
    Share,
    clear_input,
    reset_state,
    share,
)

from bouton._explain import explain  # noqa: E402
from bouton._states import load_state, save_state  # noqa: E402
from bouton._transforms import LoopOverTime, Sequential  # noqa: E402
from bouton.ode import odeint  # noqa: E402
from bouton.sde import sdeint  # noqa: E402

connect, initialize, visualization = conn, init, visualize
BrainPyObject = Base = DynamicalSystemNS = DynamicalSystem
__version__ = "0.1.0"

_ABSENT = {
    **dict.fromkeys(
        "train optim optimizers losses BPTT BPFF DSTrainer OnlineTrainer OfflineTrainer ForceTrainer RidgeTrainer algorithms".split(),
        "belongs to training, which needs gradients; Bouton simulates forward",
    ),
    "layers": "belongs to training; the linear layers are in bp.dnn",
    "rnns": "belongs to training; bp.dnn has the linear layers",
    "analysis": "needs automatic differentiation of any code; bp.odeint and bm.for_loop run trajectories",
    "encoding": "belongs to training; bp.dyn.PoissonGroup and bm.random.bernoulli make spikes of rates",
    "fdeint": "is not here; the fractional neurons are bp.neurons.FractionalFHR and FractionalIzhikevich in brainpy only",
    "fde": "is not here: Bouton integrates ordinary and stochastic equations (bp.odeint, bp.sdeint)",
    "state": "is another library with other names; bp.dyn is here",
    "dynold": "is brainpy's inside; the old API is in bp.neurons, bp.synapses, bp.synouts, bp.synplast, bp.channels and bp.rates",
    "transform": "belongs to JAX; bp.LoopOverTime and bm.for_loop are here",
}


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    if name in _ABSENT:
        raise errors.BoutonError(f"bp.{name} {_ABSENT[name]}.")
    raise errors.UnknownNameError(f"bp has no '{name}'{_bridge.jclass('bouton.error.Names').hint(name, _missing.names(__all__))}")


__all__ = sorted(n for n in globals() if not n.startswith("_"))
_missing.install({n: m for n, m in globals().items() if n in __all__ and isinstance(m, type(dyn)) and n not in ("errors", "math")})
_missing.install({"math.random": math.random})
