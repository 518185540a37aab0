"""Neurons of sodium, potassium and leak channels in an excitatory-inhibitory network, wired by a rule: spikes are exact.

The neurons' derivative holds the synaptic conductances (``CondNeuGroupLTC``), so that exp_auto sees them.
Model: Brette et al. (2007), benchmark 3, https://doi.org/10.1007/s10827-007-0038-6; channels of Traub and Miles (1991), Neuronal Networks of the
Hippocampus, Cambridge University Press.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
N_EXC, N_INH = 40, 10
N = N_EXC + N_INH


class HH(bp.dyn.CondNeuGroupLTC):
    def __init__(self, size):
        super().__init__(size, V_initializer=bp.init.Constant(-65.0), V_th=20.0)
        self.INa = bp.dyn.INa_TM1991(size, g_max=100.0, V_sh=-63.0)
        self.IK = bp.dyn.IK_TM1991(size, g_max=30.0, V_sh=-63.0)
        self.IL = bp.dyn.IL(size, E=-60.0, g_max=0.05)


def wiring(count):
    """Neuron i of the pre neurons reaches neuron j where (7 i + 3 j) mod 10 is 0 or 4."""
    i, j = bm.arange(count).reshape((count, 1)), bm.arange(N).reshape((1, N))
    k = (7 * i + 3 * j) % 10
    return bp.conn.MatConn(bm.as_numpy((k == 0) | (k == 4)))(pre_size=count, post_size=N)


class Net(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.N = HH(N)

        def onto(count, weight, tau, E):
            comm = bp.dnn.EventCSRLinear(wiring(count), weight)
            return bp.dyn.HalfProjAlignPostMg(comm=comm, syn=bp.dyn.Expon.desc(N, tau=tau), out=bp.dyn.COBA.desc(E=E), post=self.N)

        self.E, self.I = onto(N_EXC, 0.03, 5.0, 0.0), onto(N_INH, 0.335, 10.0, -80.0)

    def update(self, current):
        spikes = self.N.spike.value
        self.E(spikes[:N_EXC])
        self.I(spikes[N_EXC:])
        self.N(current)
        return self.N.spike.value, self.N.V.value


net = Net()
drive = 1.0 + 3.0 * bm.arange(N) / N
spikes, V = bm.for_loop(lambda i: net.step_run(i, drive), bm.arange(800))
spikes, V = bm.as_numpy(spikes), bm.as_numpy(V)
print(f"spikes: {int(spikes.sum())}")
print(f"spikes in the second half: {int(spikes[400:].sum())}")
print(f"V of neuron 0 at 30 ms: {float(V[299, 0]):.8f}")
print(f"V of neuron 0 at the end: {float(V[-1, 0]):.8f}")
