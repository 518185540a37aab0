"""Bouton: spiking networks with brainpy.dyn's names on the JVM.

    import bouton as bp, bouton.math as bm
"""

from bouton import _bridge, errors

_bridge.start()

from bouton import conn, dnn, dyn, init, inputs, math, measure, mixin  # noqa: E402
from bouton._delay import DataDelay, VarDelay  # noqa: E402
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

connect = conn
initialize = init
__version__ = "0.1.0"

__all__ = [
    "DSRunner", "DataDelay", "DynSysGroup", "DynamicalSystem", "Network", "Projection", "Share", "VarDelay", "clear_input", "conn",
    "connect", "dnn", "dyn", "errors", "init", "initialize", "inputs", "math", "measure", "mixin", "reset_state", "share",
]
