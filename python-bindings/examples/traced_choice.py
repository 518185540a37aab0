"""Choices inside an update that stay compiled: ``bm.where``, ``bm.cond``, ``bm.ifelse``, and a Python loop over parts.

A neuron gets another current when it fired in the last 20 ms, another when the whole group did.
Model: leaky integrate-and-fire with a made-up feedback.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
N = 5


class Feedback(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.cells = bp.dyn.LifRef(
            N, V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=10.0, tau_ref=1.05, V_initializer=lambda s: -60.0 + 2.0 * bm.arange(N)
        )
        self.traces = bm.NodeList([bp.dyn.Expon(N, tau=tau) for tau in (5.0, 20.0)])
        self.mode_of_drive = bm.Variable(bm.zeros(1))

    def update(self, t_on):
        recent = [g.g.value for g in self.traces]
        mean = bm.mean(recent[1])
        level = bm.ifelse([mean > 1.0, mean > 0.4], [lambda: 4.0, lambda: 2.0, lambda: 0.0])
        self.mode_of_drive.value = level + bm.zeros(1)
        drive = bm.where(recent[0] > 0.5, 12.0, 16.0) - level
        on = bp.share["t"] >= t_on
        self.cells(bm.cond(on, lambda: drive, lambda: drive * 0.0))
        spikes = self.cells.spike.value
        for g in self.traces:
            g(spikes)
        return spikes, self.mode_of_drive.value


spikes, level = bp.DSRunner(Feedback(), progress_bar=False).run(inputs=bm.full((3000,), 10.0))
spikes, level = bm.as_numpy(spikes), bm.as_numpy(level)
print(f"spikes: {[int(v) for v in spikes.sum(axis=0)]}")
print(f"steps at level 2: {int((level == 2.0).sum())}")
print(f"steps at level 4: {int((level == 4.0).sum())}")
print(f"first spike at step: {int(spikes.any(axis=1).argmax())}")
