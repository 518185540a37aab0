"""Synapses that tire and synapses that warm up: depression and facilitation in a train of spikes.

The dynamic synapse scales what an exponential synapse receives, in an ``update`` that puts the two together.
Model: Tsodyks and Markram (1997), https://doi.org/10.1073/pnas.94.2.719; Markram, Wang and Tsodyks (1998), https://doi.org/10.1073/pnas.95.9.5323.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
TIMES = [20.0 + 25.0 * k for k in range(8)] + [420.0]


class Dynamic(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.pre = bp.dyn.SpikeTimeGroup(1, indices=bm.zeros(len(TIMES), dtype=int), times=bm.array(TIMES))
        self.tires, self.warms = bp.dyn.STD(1, tau=200.0, U=0.4), bp.dyn.STP(1, U=0.1, tau_f=500.0, tau_d=50.0)
        self.after_tired, self.after_warm = bp.dyn.Expon(1, tau=5.0), bp.dyn.Expon(1, tau=5.0)

    def update(self):
        spike = self.pre()
        tired = self.after_tired(self.tires(spike) * spike)
        warm = self.after_warm(self.warms(spike) * spike)
        return tired, warm


net = Dynamic()
tired, warm = bp.DSRunner(net, progress_bar=False).run(450.0)
tired, warm = bm.as_numpy(tired)[:, 0], bm.as_numpy(warm)[:, 0]
for name, g in (("depression", tired), ("facilitation", warm)):
    peaks = [float(g[round(t * 10) : round(t * 10) + 100].max()) for t in TIMES]
    print(f"{name}, first answer: {peaks[0]:.10f}")
    print(f"{name}, eighth answer: {peaks[7]:.10f}")
    print(f"{name}, after a pause: {peaks[8]:.10f}")
print(f"resources at the end: {float(bm.as_numpy(net.tires.x.value)[0]):.10f}")
print(f"release at the end: {float(bm.as_numpy(net.warms.u.value)[0]):.10f}")
