"""Receptors as kinetic schemes, each pulse of transmitter opening channels: AMPA, GABAa and NMDA with its magnesium block."""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
N = 8


class Receptors(bp.DynSysGroup):
    def __init__(self, synapse, output, E_post=-65.0):
        super().__init__()
        self.pre = bp.dyn.SpikeTimeGroup(N, indices=bm.arange(N), times=bm.arange(N) * 2.0 + 5.0)
        self.post = bp.dyn.LifRef(N, V_rest=-65.0, V_th=-40.0, V_reset=-65.0, tau=20.0, tau_ref=2.05, V_initializer=bp.init.OneInit(E_post))
        self.syn = bp.dyn.FullProjAlignPreSDMg(
            pre=self.pre, syn=synapse, delay=None, comm=bp.dnn.AllToAll(N, N, 0.4), out=output, post=self.post
        )

    def update(self):
        self.pre()
        self.syn()
        self.post(5.0)
        return self.post.V.value, self.syn.refs["syn"].g.value


for name, synapse, output in (
    ("AMPA", bp.dyn.AMPA.desc(N, alpha=0.98, beta=0.18), bp.dyn.COBA(E=0.0)),
    ("GABAa", bp.dyn.GABAa.desc(N, alpha=0.53, beta=0.18), bp.dyn.COBA(E=-80.0)),
    ("NMDA", bp.dyn.BioNMDA.desc(N, alpha1=2.0, beta1=0.01), bp.dyn.MgBlock(E=0.0, cc_Mg=1.2)),
):
    V, g = bp.DSRunner(Receptors(synapse, output), progress_bar=False).run(50.0)
    V, g = bm.as_numpy(V), bm.as_numpy(g)
    print(f"{name}: g of the first {float(g[499, 0]):.10f}, V at the end {float(V[-1, 0]):.8f}, highest {float(V.max()):.8f}")
