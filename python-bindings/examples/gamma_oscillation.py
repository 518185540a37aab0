"""Interneurons that inhibit each other fall into step: a gamma rhythm.

The neuron is one's own: three equations joined, with a derivative that ``exp_auto`` finds by itself; the synapse is of the old API, all to all.
Starting potentials are spread evenly, so that spikes are exact.
Model: Wang and Buzsaki (1996), https://doi.org/10.1523/JNEUROSCI.16-20-06402.1996. ``--plot`` draws the spikes.
"""

import sys

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
bm.set_dt(0.05)
N = 40


class Interneuron(bp.dyn.NeuDyn):
    def __init__(self, size):
        super().__init__(size)
        self.V = bm.Variable(-70.0 + 20.0 * bm.arange(self.num) / self.num)
        self.h, self.n = bm.Variable(0.6 * bm.ones(self.num)), bm.Variable(0.3 * bm.ones(self.num))
        self.spike = bm.Variable(bm.zeros(self.num, dtype=bool))
        self.input = bm.Variable(bm.zeros(self.num))
        self.integral = bp.odeint(bp.JointEq([self.dV, self.dh, self.dn]), method="exp_auto")

    def dh(self, h, t, V):
        opens, closes = 0.07 * bm.exp(-(V + 58.0) / 20.0), 1.0 / (bm.exp(-0.1 * (V + 28.0)) + 1.0)
        return 5.0 * (opens * (1.0 - h) - closes * h)

    def dn(self, n, t, V):
        opens, closes = -0.01 * (V + 34.0) / (bm.exp(-0.1 * (V + 34.0)) - 1.0), 0.125 * bm.exp(-(V + 44.0) / 80.0)
        return 5.0 * (opens * (1.0 - n) - closes * n)

    def dV(self, V, t, h, n, current):
        opens, closes = -0.1 * (V + 35.0) / (bm.exp(-0.1 * (V + 35.0)) - 1.0), 4.0 * bm.exp(-(V + 60.0) / 18.0)
        m = opens / (opens + closes)
        return 35.0 * m**3 * h * (55.0 - V) + 9.0 * n**4 * (-90.0 - V) + 0.1 * (-65.0 - V) + current

    def update(self, x=None):
        V, h, n = self.integral(self.V.value, self.h.value, self.n.value, bp.share["t"], self.input.value, dt=bp.share["dt"])
        self.spike.value = bm.logical_and(self.V < 0.0, V >= 0.0)
        self.V.value, self.h.value, self.n.value = V, h, n
        self.input[:] = 0.0
        return self.spike.value


class Net(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.cells = Interneuron(N)
        self.inhibition = bp.synapses.GABAa(
            self.cells, self.cells, bp.conn.All2All(include_self=False), output=bp.synouts.COBA(E=-75.0), g_max=0.1 / N, alpha=12.0, beta=0.1, T=1.0, T_duration=1.0
        )


net = Net()
runner = bp.DSRunner(net, monitors=["cells.spike", "cells.V"], inputs=("cells.input", 1.0), progress_bar=False)
runner.run(250.0)
spike, V = bm.as_numpy(runner.mon["cells.spike"]), bm.as_numpy(runner.mon["cells.V"])
if "--plot" in sys.argv:
    bp.visualize.raster_plot(runner.mon.ts, spike, show=True)
early, late = spike[:2000], spike[3000:]
print(f"spikes: {int(spike.sum())}")
print(f"synchrony in the first 100 ms: {float(bp.measure.cross_correlation(early, 1.0, dt=0.05)):.7f}")
print(f"synchrony in the last 100 ms: {float(bp.measure.cross_correlation(late, 1.0, dt=0.05)):.7f}")
print(f"rate in the last 100 ms, Hz: {float(late.mean()) * 20000:.6f}")
print(f"mean V at the end: {float(V[-1].mean()):.6f}")
