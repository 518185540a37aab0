"""Spike-timing-dependent plasticity: pre before post strengthens a weight, post before pre weakens it.

Six pairs of spikes with gaps from -20 to 20 ms sample the two exponential windows.
Model: Song, Miller and Abbott (2000), https://doi.org/10.1038/78829.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
GAPS = bm.array([-20.0, -10.0, -5.0, 5.0, 10.0, 20.0])
N = 6


class Pairs(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.pre = bp.dyn.SpikeTimeGroup(N, indices=bm.arange(N), times=bm.ones(N) * 50.0)
        self.post = bp.dyn.SpikeTimeGroup(N, indices=bm.arange(N), times=50.0 + GAPS)
        self.syn = bp.dyn.STDP_Song2000(
            pre=self.pre,
            delay=None,
            syn=bp.dyn.Expon.desc(N, tau=5.0),
            comm=bp.dnn.AllToAll(N, N, weight=bm.ones((N, N)) * 0.5, mode=bm.TrainingMode()),
            out=bp.dyn.CUBA.desc(),
            post=self.post,
            tau_s=16.8,
            tau_t=33.7,
            A1=0.1,
            A2=0.05,
            W_min=0.0,
            W_max=1.0,
        )

    def update(self):
        self.syn()
        self.pre()
        self.post()
        return self.syn.comm.weight.value


weights = bm.as_numpy(bp.DSRunner(Pairs(), progress_bar=False).run(100.0))
for k in range(N):
    print(f"weight after a gap of {float(GAPS[k])} ms: {float(weights[-1, k, k]):.10f}")
