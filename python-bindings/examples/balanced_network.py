"""Strong excitation and strong inhibition cancel on average; what is left are irregular spikes.

Weights scale with one over the square root of the number of connections; the update drives both populations with currents of their own.
Random, so that rates are compared.
Model: van Vreeswijk and Sompolinsky (1996), https://doi.org/10.1126/science.274.5293.1724.
"""

import math

import brainpy as bp
import brainpy.math as bm

bm.random.seed(9)
N, PROB = 500, 0.1
JE, JI = 1.0 / math.sqrt(PROB * N), -1.0 / math.sqrt(PROB * N)


class Balanced(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        cell = dict(V_rest=-52.0, V_th=-50.0, V_reset=-60.0, tau=10.0, V_initializer=bp.init.Normal(-60.0, 2.0), tau_ref=0.0)
        self.E, self.I = bp.dyn.LifRef(N, **cell), bp.dyn.LifRef(N, **cell)

        def connect(pre, post, weight, tau):
            comm = bp.dnn.EventCSRLinear(bp.conn.FixedProb(PROB, pre=N, post=N), weight)
            return bp.dyn.FullProjAlignPostMg(pre, None, comm, bp.dyn.Expon.desc(N, tau=tau), bp.dyn.CUBA.desc(), post)

        self.E2E, self.E2I = connect(self.E, self.E, 10.0 * JE, 2.0), connect(self.E, self.I, 10.0 * JE, 2.0)
        self.I2E, self.I2I = connect(self.I, self.E, 20.0 * JI, 2.5), connect(self.I, self.I, 18.0 * JI, 2.5)

    def update(self):
        self.E2E(), self.E2I(), self.I2E(), self.I2I()
        self.E(6.0)
        self.I(4.5)
        return self.E.spike.value, self.I.spike.value


E, I = bp.DSRunner(Balanced(), progress_bar=False).run(600.0)
E, I = bm.as_numpy(E)[1000:], bm.as_numpy(I)[1000:]
rate = bm.as_numpy(bp.measure.firing_rate(E, 5.0, dt=0.1))
print(f"rate of E, Hz (+-20 %): {float(E.mean()) * 10000:.2f}")
print(f"rate of I, Hz (+-20 %): {float(I.mean()) * 10000:.2f}")
print(f"mean of the rate over time, Hz (+-20 %): {float(rate.mean()):.2f}")
