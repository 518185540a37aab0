"""Bouton: spiking networks with brainpy.dyn's names on the JVM.

    import bouton as bp, bouton.math as bm
"""

from bouton import _bridge, errors

_bridge.start()

from bouton import (  # noqa: E402
    channels,
    conn,
    dnn,
    dyn,
    init,
    inputs,
    math,
    measure,
    mixin,
    neurons,
    ode,
    synapses,
    synouts,
    synplast,
    rates,
    sde,
)
from bouton._as_brainpy import install_as_brainpy  # noqa: E402
from bouton._delay import DataDelay, VarDelay  # noqa: E402
from bouton._files import load_run  # noqa: E402
from bouton._dynamic import Dynamic, NeuGroup  # noqa: E402
from bouton._equations import JointEq  # noqa: E402
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

from bouton.ode import odeint  # noqa: E402
from bouton.sde import sdeint  # noqa: E402

connect = conn
initialize = init
__version__ = "0.1.0"

__all__ = sorted(n for n in globals() if not n.startswith("_"))
