"""An E/I network with current-based synapses; random, so rates are compared. Runs with delays and monitors of spikes."""

import brainpy as bp
import brainpy.math as bm

bm.random.seed(7)


class CUBANet(bp.DynSysGroup):
    def __init__(self, n_exc=800, n_inh=200):
        super().__init__()
        n = n_exc + n_inh
        self.split = n_exc
        self.N = bp.dyn.LifRef(n, V_rest=-49.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.0, V_initializer=bp.init.Normal(-55.0, 2.0))
        self.delay = bp.VarDelay(self.N.spike, entries={"syn": 0.5})
        self.E = bp.dyn.HalfProjAlignPostMg(
            comm=bp.dnn.EventCSRLinear(bp.conn.FixedProb(0.02, pre=n_exc, post=n), 1.62 * 4), syn=bp.dyn.Expon.desc(n, tau=5.0), out=bp.dyn.CUBA.desc(), post=self.N
        )
        self.I = bp.dyn.HalfProjAlignPostMg(
            comm=bp.dnn.EventCSRLinear(bp.conn.FixedProb(0.02, pre=n_inh, post=n), -9.0 * 4), syn=bp.dyn.Expon.desc(n, tau=10.0), out=bp.dyn.CUBA.desc(), post=self.N
        )

    def update(self, current=0.0):
        spikes = self.delay.at("syn")
        self.E(spikes[: self.split])
        self.I(spikes[self.split :])
        self.delay()
        self.N(current)


net = CUBANet()
runner = bp.DSRunner(net, monitors={"spike": net.N.spike}, progress_bar=False)
runner.run(300.0)
spikes = bm.as_numpy(runner.mon["spike"])
print(f"~ rate (Hz): {float(spikes[500:].mean()) * 10000:.1f}")
print(f"steps: {spikes.shape[0]}, neurons: {spikes.shape[1]}")
