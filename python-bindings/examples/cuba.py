"""An excitatory-inhibitory network with synapses of currents, one population and its two parts.

Spikes pass through a delay that is read by name; random, so that rates are compared.
Model: Brette et al. (2007), benchmark 2, https://doi.org/10.1007/s10827-007-0038-6, with 1,000 neurons and weights raised accordingly.
"""

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

        def onto(n_pre, weight, tau):
            comm = bp.dnn.EventCSRLinear(bp.conn.FixedProb(0.02, pre=n_pre, post=n), weight)
            return bp.dyn.HalfProjAlignPostMg(comm=comm, syn=bp.dyn.Expon.desc(n, tau=tau), out=bp.dyn.CUBA.desc(), post=self.N)

        self.E, self.I = onto(n_exc, 1.62 * 4, 5.0), onto(n_inh, -9.0 * 4, 10.0)

    def update(self, current=0.0):
        spikes = self.delay.at("syn")
        self.E(spikes[: self.split])
        self.I(spikes[self.split :])
        self.delay()
        self.N(current)


net = CUBANet()
runner = bp.DSRunner(net, monitors={"spike": net.N.spike}, progress_bar=False)
runner.run(1000.0)
spikes = bm.as_numpy(runner.mon["spike"])
print(f"steps: {spikes.shape[0]}")
print(f"neurons: {spikes.shape[1]}")
print(f"rate, Hz (+-15 %): {float(spikes[2000:].mean()) * 10000:.2f}")
