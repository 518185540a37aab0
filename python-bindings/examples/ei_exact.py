"""A small excitatory-inhibitory network whose wiring and first states follow rules: the same spikes in the same steps everywhere.

The system that runs is not the one that owns the parts, delays are 1 ms, and neurons have conductances in their derivative (``LifRefLTC``).
Model: leaky integrate-and-fire neurons of Vogels and Abbott (2005), https://doi.org/10.1523/JNEUROSCI.3508-05.2005, in a made-up wiring.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
N_EXC, N_INH = 80, 20


def wiring(n_pre, n_post, shift):
    i, j = bm.arange(n_pre).reshape((n_pre, 1)), bm.arange(n_post).reshape((1, n_post))
    return bp.conn.MatConn(bm.as_numpy((5 * i + 3 * j + i * j + shift) % 11 == 0))(pre_size=n_pre, post_size=n_post)


class Net(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        cell = dict(V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.05)
        self.E = bp.dyn.LifRefLTC(N_EXC, **cell, V_initializer=lambda s: -60.0 + 9.0 * ((7 * bm.arange(N_EXC)) % 13) / 13.0)
        self.I = bp.dyn.LifRefLTC(N_INH, **cell, V_initializer=lambda s: -60.0 + 9.0 * ((5 * bm.arange(N_INH)) % 7) / 7.0)

        def connect(pre, post, w, tau, E, shift):
            comm, syn = bp.dnn.EventCSRLinear(wiring(pre.num, post.num, shift), w), bp.dyn.Expon.desc(post.num, tau=tau)
            return bp.dyn.FullProjAlignPostMg(pre=pre, delay=1.0, comm=comm, syn=syn, out=bp.dyn.COBA.desc(E=E), post=post)

        self.E2E, self.E2I = connect(self.E, self.E, 0.03, 5.0, 0.0, 0), connect(self.E, self.I, 0.05, 5.0, 0.0, 1)
        self.I2E, self.I2I = connect(self.I, self.E, 0.3, 10.0, -80.0, 2), connect(self.I, self.I, 0.3, 10.0, -80.0, 3)


class Driven(bp.DynSysGroup):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def update(self):
        n = self.net
        n.E2E(), n.E2I(), n.I2E(), n.I2I()
        n.E(20.0)
        n.I(20.0)


net = Net()
runner = bp.DSRunner(Driven(net), monitors={"E": net.E.spike, "I": net.I.spike, "V": net.E.V}, progress_bar=False)
runner.run(100.0)
E, I, V = (bm.as_numpy(runner.mon[k]) for k in ("E", "I", "V"))
steps = bm.as_numpy(bm.arange(1000)).reshape((1000, 1))
print(f"spikes of E: {int(E.sum())}")
print(f"spikes of I: {int(I.sum())}")
print(f"sum of the steps of E's spikes: {int((steps * E).sum())}")
print(f"sum of the steps of I's spikes: {int((steps * I).sum())}")
print(f"mean V at the end: {float(V[-1].mean()):.9f}")
