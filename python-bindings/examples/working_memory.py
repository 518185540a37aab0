"""A memory that lies in the synapses: facilitation remembers which group was excited, and population spikes refresh it.

Rate equations of several groups, all in one ``odeint`` with four joined equations; inhibition is common. Two items are loaded, one after the other.
Model: Mi, Katkov and Tsodyks (2017), https://doi.org/10.1016/j.neuron.2016.12.004; after Mongillo, Barak and Tsodyks (2008),
https://doi.org/10.1126/science.1150769. ``--plot`` draws the rates.
"""

import sys

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
# Times are in s.
bm.set_dt(0.0001)
GROUPS = 6


class Memory(bp.dyn.NeuDyn):
    tau, tau_i, tau_f, tau_d, U, alpha = 0.008, 0.01, 1.5, 0.3, 0.3, 1.5
    J_EE, J_IE, J_EI, I_b = 8.0, 1.75, 1.1, 8.0

    def __init__(self):
        super().__init__(GROUPS)
        self.u, self.x = bm.Variable(self.U * bm.ones(GROUPS)), bm.Variable(bm.ones(GROUPS))
        self.h, self.inhibition = bm.Variable(bm.zeros(GROUPS)), bm.Variable(bm.zeros(1))
        self.integral = bp.odeint(bp.JointEq(self.du, self.dx, self.dh), method="rk2")
        self.slow = bp.odeint(lambda h, t, total: (-h + self.J_IE * total) / self.tau_i, method="exp_auto")

    def rate(self, h):
        """A soft threshold, in Hz."""
        return self.alpha * bm.log(1.0 + bm.exp(h / self.alpha))

    def du(self, u, t, r):
        return (self.U - u) / self.tau_f + self.U * (1.0 - u) * r

    def dx(self, x, t, u, r):
        return (1.0 - x) / self.tau_d - u * x * r

    def dh(self, h, t, u, x, r, r_i, given):
        return (-h + self.J_EE * u * x * r - self.J_EI * r_i + self.I_b + given) / self.tau

    def update(self, given):
        r, r_i = self.rate(self.h.value), self.rate(self.inhibition.value)
        u, x, h = self.integral(self.u.value, self.x.value, self.h.value, bp.share["t"], r, r_i, given, dt=bp.share["dt"])
        self.inhibition.value = self.slow(self.inhibition.value, bp.share["t"], bm.sum(r), dt=bp.share["dt"])
        self.u.value, self.x.value, self.h.value = u, x, h
        return r


STEPS = 20000
cue = [[225.0 if k == 1 and 1000 <= i < 1300 or k == 4 and 4000 <= i < 4300 else 0.0 for k in range(GROUPS)] for i in range(STEPS)]
memory = Memory()
runner = bp.DSRunner(memory, monitors=["u", "x"], progress_bar=False)
rates = bm.as_numpy(runner.run(inputs=bm.array(cue)))
u, x = bm.as_numpy(runner.mon["u"]), bm.as_numpy(runner.mon["x"])
if "--plot" in sys.argv:
    bp.visualize.line_plot(runner.mon.ts, rates, plot_ids=list(range(GROUPS)), legend="group", ylabel="Hz", show=True)
for k, name in ((0, "not excited"), (1, "excited first"), (4, "excited second")):
    r = rates[6000:, k]
    print(f"{name}, largest rate in the delay: {float(r.max()):.6f}")
    print(f"{name}, mean rate in the delay: {float(r.mean()):.6f}")
    print(f"{name}, facilitation at the end: {float(u[-1, k]):.8f}")
    print(f"{name}, resources at the end: {float(x[-1, k]):.8f}")
