"""Receptors as two-state schemes that a pulse of transmitter opens: AMPA, GABAa, and NMDA behind its magnesium block.

Eight pre neurons fire one after the other onto eight post neurons below threshold; printed are an open fraction and the potentials.
Model: Destexhe, Mainen and Sejnowski (1994), https://doi.org/10.1007/BF00961734; magnesium block of Jahr and Stevens (1990),
https://doi.org/10.1523/JNEUROSCI.10-09-03178.1990.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
N = 8


class Receptors(bp.DynSysGroup):
    def __init__(self, synapse, output, start=-65.0):
        super().__init__()
        self.pre = bp.dyn.SpikeTimeGroup(N, indices=bm.arange(N), times=bm.arange(N) * 2.0 + 5.0)
        self.post = bp.dyn.LifRef(N, V_rest=-65.0, V_th=-40.0, V_reset=-65.0, tau=20.0, tau_ref=2.05, V_initializer=bp.init.OneInit(start))
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
    print(f"{name}, open fraction at the end: {float(g[-1, 0]):.10g}")
    print(f"{name}, V at the end: {float(V[-1, 0]):.8f}")
    print(f"{name}, highest V: {float(V.max()):.8f}")
