"""A bump of activity on a ring of neurons holds a stimulus, follows it when it moves, and stays when it is gone.

A population of one's own whose recurrent input is a product with a full matrix; the moving stimulus is a table with a row per step.
Model: Wu, Hamaguchi and Amari (2008), https://doi.org/10.1162/neco.2008.10-06-378. ``--plot`` draws the bump over time.
"""

import math
import sys

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
N = 128


class Ring(bp.dyn.NeuDyn):
    def __init__(self, num, tau=1.0, k=8.1, a=0.5, A=10.0, J0=4.0):
        super().__init__(num)
        self.tau, self.k, self.a, self.A = tau, k, a, A
        self.x = bm.linspace(-math.pi, math.pi, num)
        self.rho = num / (2.0 * math.pi)
        d = self.distance(self.x.reshape((num, 1)) - self.x.reshape((1, num)))
        self.weights = J0 * bm.exp(-0.5 * (d / a) ** 2) / (math.sqrt(2.0 * math.pi) * a)
        self.u = bm.Variable(bm.zeros(num))
        self.input = bm.Variable(bm.zeros(num))
        self.integral = bp.odeint(lambda u, t, recurrent: (recurrent + self.input - u) / self.tau, method="exp_auto")

    @staticmethod
    def distance(d):
        """On the ring, between -pi and pi."""
        d = bm.remainder(d, 2.0 * math.pi)
        return bm.where(d > math.pi, d - 2.0 * math.pi, d)

    def stimulus(self, place):
        return self.A * bm.exp(-0.25 * (self.distance(self.x - place) / self.a) ** 2)

    def update(self):
        squared = bm.square(self.u.value)
        rate = squared / (1.0 + self.k / self.rho / 8.0 * bm.sum(squared))
        recurrent = bm.dot(self.weights, rate) / self.rho
        self.u.value = self.integral(self.u.value, bp.share["t"], recurrent, dt=bp.share["dt"])
        self.input[:] = 0.0
        return rate


ring = Ring(N)
places = [0.0] * 100 + [1.5 * k / 300.0 for k in range(300)]
rows = [bm.as_numpy(ring.stimulus(p)).tolist() for p in places] + [[0.0] * N] * 100
runner = bp.DSRunner(ring, inputs=("input", bm.array(rows), "iter"), monitors=["u"], progress_bar=False)
runner.run(50.0)
u = bm.as_numpy(runner.mon["u"])
if "--plot" in sys.argv:
    bp.visualize.animate_1D([{"ys": u, "xs": bm.as_numpy(ring.x), "legend": "u"}], frame_step=5)


def center(bump):
    """The angle of the bump."""
    x = bm.as_numpy(ring.x)
    return math.atan2(float((bump * bm.as_numpy(bm.sin(x))).sum()), float((bump * bm.as_numpy(bm.cos(x))).sum()))


print(f"center while the stimulus rests: {center(u[99]):.9f}")
print(f"center as the stimulus arrives at 1.5: {center(u[399]):.9f}")
print(f"center after 10 ms without stimulus: {center(u[499]):.9f}")
print(f"height with the stimulus: {float(u[399].max()):.9f}")
print(f"height after 10 ms without stimulus: {float(u[499].max()):.9f}")
