"""A script as users write them, for mypy --strict: it must find nothing, and the script must run."""

import numpy as np
from numpy.typing import NDArray

import bouton_java

bouton_java.configure(memory="512m")
import bouton as bp  # noqa: E402
import bouton.math as bm  # noqa: E402


class EINet(bp.DynSysGroup):
    def __init__(self, n: int, tau: float = 20.0) -> None:
        super().__init__()
        self.E = bp.dyn.LifRef(n, V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=tau, tau_ref=5.0, V_initializer=bp.init.Normal(-55.0, 2.0))
        self.E2E = bp.dyn.FullProjAlignPostMg(
            pre=self.E,
            delay=0.1,
            comm=bp.dnn.EventCSRLinear(bp.conn.FixedProb(0.1, pre=n, post=n), 0.1),
            syn=bp.dyn.Expon.desc(size=n, tau=5.0),
            out=bp.dyn.COBA.desc(E=0.0),
            post=self.E,
        )

    def update(self, inp: float = 20.0) -> object:
        self.E2E()
        self.E(inp)
        return self.E.spike.value


def rate(spikes: NDArray[np.bool_]) -> float:
    return float(np.mean(spikes)) * 10_000


bm.random.seed(1)
bm.set_dt(0.1)
net = EINet(100)
runner = bp.DSRunner(net, monitors=["E.spike", ("E.V", [0, 1])], progress_bar=False)
runner.run(100.0)
net.E.V[:] = -60.0
runner.run(50.0)
hz: float = rate(runner.mon["E.spike"])
events = runner.mon.events("E.spike")
times: NDArray[np.float64] = events.times
steps: int = len(events)
current = bp.inputs.section_input([0.0, 1.0], [10.0, 10.0], dt=0.1)
g = bm.for_loop(bp.dyn.Expon(1, tau=8.0), bm.zeros((20, 1), dtype=bool))
try:
    bp.dyn.Expon(1, tau=-1.0)
except bp.errors.BadValueError as error:
    message: str = str(error)
print(hz > 0, steps > 0, times.size == steps)
