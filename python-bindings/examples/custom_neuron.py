"""A neuron of one's own: two equations as methods, joined, integrated by the fourth-order method of Runge and Kutta.

Four cells get four currents: at rest, once excited, and on two limit cycles.
Model: FitzHugh (1961), https://doi.org/10.1016/S0006-3495(61)86902-6; Nagumo et al. (1962), https://doi.org/10.1109/JRPROC.1962.288235.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()


class FitzHughNagumo(bp.dyn.NeuDyn):
    def __init__(self, size, a=0.7, b=0.8, tau=12.5, V_th=1.0):
        super().__init__(size)
        self.a, self.b, self.tau, self.V_th = a, b, tau, V_th
        self.V = bm.Variable(bm.zeros(self.num) - 1.2)
        self.w = bm.Variable(bm.zeros(self.num) - 0.6)
        self.spike = bm.Variable(bm.zeros(self.num, dtype=bool))
        self.integral = bp.odeint(bp.JointEq(self.dV, self.dw), method="rk4")

    def dV(self, V, t, w, current):
        return V - V * V * V / 3.0 - w + current

    def dw(self, w, t, V):
        return (V + self.a - self.b * w) / self.tau

    def update(self, current):
        V, w = self.integral(self.V, self.w, bp.share["t"], current, dt=bp.share["dt"])
        self.spike.value = bm.logical_and(V >= self.V_th, self.V < self.V_th)
        self.V.value = V
        self.w.value = w
        return self.spike.value


currents = bm.array([0.0, 0.3, 0.5, 1.0])
cells = FitzHughNagumo(4)
runner = bp.DSRunner(cells, monitors=["V", "spike"], progress_bar=False)
runner.run(inputs=bm.ones((3000, 1)) * currents.reshape((1, 4)))
V, spike = bm.as_numpy(runner.mon["V"]), bm.as_numpy(runner.mon["spike"])
for k in range(4):
    print(f"spikes at {float(currents[k])}: {int(spike[:, k].sum())}")
    print(f"V at the end at {float(currents[k])}: {float(V[-1, k]):.10f}")
