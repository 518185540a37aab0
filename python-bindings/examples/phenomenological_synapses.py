"""Synapses that answer each spike with a course of fixed form.

One train of three spikes drives an exponential, a difference of two exponentials, an alpha function and a saturating NMDA synapse, each alone; printed are
the peaks, when they come and what is left at the end.
Model: Rall (1967), https://doi.org/10.1152/jn.1967.30.5.1138 (alpha function); Destexhe, Mainen and Sejnowski (1994),
https://doi.org/10.1007/BF00961734 (forms of conductances). ``--plot`` draws the courses.
"""

import sys

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()


class Responses(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.source = bp.dyn.SpikeTimeGroup(1, indices=bm.array([0, 0, 0]), times=bm.array([10.0, 30.0, 35.0]))
        self.expon = bp.dyn.Expon(1, tau=8.0)
        self.dual = bp.dyn.DualExpon(1, tau_rise=1.0, tau_decay=10.0)
        self.alpha = bp.dyn.Alpha(1, tau_decay=5.0)
        self.nmda = bp.dyn.NMDA(1, tau_rise=2.0, tau_decay=100.0, a=0.5)

    def update(self):
        spike = self.source()
        return {"expon": self.expon(spike), "dual": self.dual(spike), "alpha": self.alpha(spike), "nmda": self.nmda(spike)}


runner = bp.DSRunner(Responses(), progress_bar=False)
out = runner.run(60.0)
for name in ("expon", "dual", "alpha", "nmda"):
    g = bm.as_numpy(out[name])[:, 0]
    if "--plot" in sys.argv:
        bp.visualize.line_plot(runner.mon.ts, g.reshape((-1, 1)), legend=name, ylabel="g", show=name == "nmda")
    print(f"{name}, peak: {float(g.max()):.10f}")
    print(f"{name}, step of the peak: {int(g.argmax())}")
    print(f"{name}, end: {float(g[-1]):.10f}")
