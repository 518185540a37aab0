"""Synapses that answer each spike with a fixed course: one spike train into Expon, DualExpon, Alpha and NMDA."""

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
    print(f"{name}: peak {float(g.max()):.10f} at step {int(g.argmax())}, end {float(g[-1]):.10f}")
