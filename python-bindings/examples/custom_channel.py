"""Ion channels of one's own in a neuron of conductances: a muscarinic potassium channel and a persistent sodium channel.

The first makes firing slow down (spike-frequency adaptation), the second, which belongs to the sodium ion of the neuron, helps it to fire. Cells with and
without the muscarinic channel get the same step of current.
Model: Yamada, Koch and Adams (1989), in Methods in Neuronal Modeling, MIT Press (M-current); French et al. (1990),
https://doi.org/10.1085/jgp.95.6.1139 (persistent sodium); spikes by the channels of Hodgkin and Huxley (1952),
https://doi.org/10.1113/jphysiol.1952.sp004764.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()


class Muscarinic(bp.dyn.IonChannel):
    master_type = bp.dyn.HHTypedNeuron

    def __init__(self, size, g_max=0.5, E=-77.0, tau_max=400.0):
        super().__init__(size)
        self.g_max, self.E, self.tau_max = bp.init.parameter(g_max, self.num), E, tau_max
        self.p = bm.Variable(bm.zeros(self.num))
        self.integral = bp.odeint(self.dp, method="exp_auto")

    def dp(self, p, t, V):
        tau = self.tau_max / (3.3 * bm.exp((V + 35.0) / 20.0) + bm.exp(-(V + 35.0) / 20.0))
        return (self.steady(V) - p) / tau

    def steady(self, V):
        return 1.0 / (1.0 + bm.exp(-(V + 35.0) / 10.0))

    def reset_state(self, V, batch_size=None):
        self.p.value = self.steady(V)

    def update(self, V):
        self.p.value = self.integral(self.p.value, bp.share["t"], V, dt=bp.share["dt"])

    def current(self, V):
        return self.g_max * self.p * (self.E - V)


class Persistent(bp.dyn.SodiumChannel):
    def __init__(self, size, g_max=0.1):
        super().__init__(size)
        self.g_max = g_max
        self.p = bm.Variable(bm.zeros(self.num))
        self.integral = bp.odeint(lambda p, t, V: (1.0 / (1.0 + bm.exp(-(V + 52.0) / 5.0)) - p) / 2.0, method="rk2")

    def reset_state(self, V, C, E, batch_size=None):
        self.p.value = 1.0 / (1.0 + bm.exp(-(V + 52.0) / 5.0))

    def update(self, V, C, E):
        self.p.value = self.integral(self.p.value, bp.share["t"], V, dt=bp.share["dt"])

    def current(self, V, C, E):
        return self.g_max * self.p * (E - V)


class Cell(bp.dyn.CondNeuGroupLTC):
    def __init__(self, size, g_muscarinic):
        super().__init__(size, V_initializer=bp.init.Constant(-65.0), V_th=0.0)
        self.INa = bp.dyn.INa_HH1952(size, g_max=120.0, E=50.0)
        self.IK = bp.dyn.IK_HH1952(size, g_max=36.0, E=-77.0)
        self.IL = bp.dyn.IL(size, E=-54.387, g_max=0.3)
        self.IM = Muscarinic(size, g_max=g_muscarinic)
        self.Na = bp.dyn.SodiumFixed(size, E=50.0)
        self.Na.add_elem(INaP=Persistent(size))


cells = Cell(2, g_muscarinic=bm.array([0.0, 0.4]))
cells.reset_state()
print(f"muscarinic gate at rest: {float(bm.as_numpy(cells.IM.p.value)[0]):.10f}")
runner = bp.DSRunner(cells, monitors=["V", "spike", "IM.p"], progress_bar=False)
runner.run(inputs=bm.as_numpy(bp.inputs.section_input([0.0, 12.0], [20.0, 280.0])).reshape((-1, 1)) * bm.ones((1, 2)))
V, spike, p = (bm.as_numpy(runner.mon[k]) for k in ("V", "spike", "IM.p"))
for k, name in enumerate(("without", "with")):
    print(f"spikes {name} the channel, first 100 ms: {int(spike[200:1200, k].sum())}")
    print(f"spikes {name} the channel, last 100 ms: {int(spike[2000:, k].sum())}")
    print(f"V at the end {name} the channel: {float(V[-1, k]):.8f}")
    print(f"muscarinic gate at the end {name} the channel: {float(p[-1, k]):.10f}")
print(f"persistent sodium gate at the end: {float(bm.as_numpy(cells.Na.INaP.p.value)[1]):.10f}")
