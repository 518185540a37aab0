"""An excitatory-inhibitory network with synapses of conductances, 1,000 neurons, in the irregular state.

Connections and first potentials are random, so that rates are compared. Neurons come after the projections in a step, as in an ``update`` of one's own.
Model: Vogels and Abbott (2005), https://doi.org/10.1523/JNEUROSCI.3508-05.2005, as in Brette et al. (2007), https://doi.org/10.1007/s10827-007-0038-6,
with weights raised for the smaller size. ``--plot`` draws the spikes.
"""

import sys

import brainpy as bp
import brainpy.math as bm

bm.random.seed(42)
SCALE = 0.25


class EINet(bp.DynSysGroup):
    def __init__(self, scale):
        super().__init__()
        n_exc, n_inh = int(3200 * scale), int(800 * scale)
        cell = dict(V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.0, V_initializer=bp.init.Normal(-55.0, 2.0))
        self.E, self.I = bp.dyn.LifRef(n_exc, **cell), bp.dyn.LifRef(n_inh, **cell)
        weight, prob = 1.0 / scale, 0.02

        def connect(pre, post, w, tau, E):
            return bp.dyn.FullProjAlignPostMg(
                pre=pre,
                delay=None,
                comm=bp.dnn.EventCSRLinear(bp.conn.FixedProb(prob, pre=pre.num, post=post.num), w * weight),
                syn=bp.dyn.Expon.desc(post.num, tau=tau),
                out=bp.dyn.COBA.desc(E=E),
                post=post,
            )

        self.E2E, self.E2I = connect(self.E, self.E, 0.6, 5.0, 0.0), connect(self.E, self.I, 0.6, 5.0, 0.0)
        self.I2E, self.I2I = connect(self.I, self.E, 6.7, 10.0, -80.0), connect(self.I, self.I, 6.7, 10.0, -80.0)

    def update(self, current):
        self.E2E()
        self.E2I()
        self.I2E()
        self.I2I()
        self.E(current)
        self.I(current)
        return self.E.spike.value, self.I.spike.value


net = EINet(SCALE)
indices = bm.arange(5000)
E, I = bm.for_loop(lambda i: net.step_run(i, 20.0), indices)
E, I = bm.as_numpy(E), bm.as_numpy(I)
if "--plot" in sys.argv:
    bp.visualize.raster_plot(bm.as_numpy(indices) * bm.get_dt(), E, show=True)
print(f"neurons: {net.E.num + net.I.num}")
print(f"rate of E, Hz (+-10 %): {float(E[1000:].mean()) * 10000:.2f}")
print(f"rate of I, Hz (+-10 %): {float(I[1000:].mean()) * 10000:.2f}")
