"""Neurons with sodium, potassium and leak currents in an E/I network (Brette et al. 2007, benchmark 3), wired by a rule, so that spikes are exact."""

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


def wiring(first, count):
    """Neuron j listens to neuron first + i where (7 i + 3 j) mod 10 is 0 or 4."""
    i, j = bm.arange(count).reshape((count, 1)), bm.arange(N).reshape((1, N))
    k = (7 * i + 3 * j) % 10
    return bp.conn.MatConn(bm.as_numpy((k == 0) | (k == 4)))(pre_size=count, post_size=N)


class Net(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.N = HH(N)
        self.E = bp.dyn.HalfProjAlignPostMg(
            comm=bp.dnn.EventCSRLinear(wiring(0, N_EXC), 0.03), syn=bp.dyn.Expon.desc(N, tau=5.0), out=bp.dyn.COBA.desc(E=0.0), post=self.N
        )
        self.I = bp.dyn.HalfProjAlignPostMg(
            comm=bp.dnn.EventCSRLinear(wiring(N_EXC, N_INH), 0.335), syn=bp.dyn.Expon.desc(N, tau=10.0), out=bp.dyn.COBA.desc(E=-80.0), post=self.N
        )

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
print(f"spikes: {int(spikes.sum())}, in the second half: {int(spikes[400:].sum())}")
print(f"V of neuron 0: {float(V[299, 0]):.8f} {float(V[-1, 0]):.8f}")
