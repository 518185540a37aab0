"""Populations of excitatory and inhibitory cells oscillate; how strongly they are driven decides.

One group of models holds the whole sweep of drives; a second copy writes the same equations by hand and integrates them with ``IntegratorRunner``.
Model: Wilson and Cowan (1972), https://doi.org/10.1016/S0006-3495(72)86068-5.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
DRIVES = [0.0, 1.0, 1.5, 3.0]

populations = bp.rates.WilsonCowanModel(len(DRIVES), x_initializer=bp.init.OneInit(0.1), y_initializer=bp.init.OneInit(0.05))
runner = bp.DSRunner(populations, monitors=["x", "y"], inputs=("input", bm.array(DRIVES)), progress_bar=False)
runner.run(100.0)
x = bm.as_numpy(runner.mon["x"])
for k, drive in enumerate(DRIVES):
    late = x[500:, k]
    print(f"drive {drive}, x at 30 ms: {float(x[299, k]):.9f}")
    print(f"drive {drive}, swing of x: {float(late.max()) - float(late.min()):.9f}")


def response(z, a, theta):
    return 1.0 / (1.0 + bm.exp(-a * (z - theta))) - 1.0 / (1.0 + bm.exp(a * theta))


def dx(x, t, y, drive):
    return -x + (1.0 - x) * response(12.0 * x - 4.0 * y + drive, 1.2, 2.8)


def dy(y, t, x):
    return -y + (1.0 - y) * response(13.0 * x - 11.0 * y, 1.0, 4.0)


by_hand = bp.odeint(bp.JointEq([dx, dy]), method="rk4", dt=0.05)
runner = bp.IntegratorRunner(by_hand, monitors=["x", "y"], inits=dict(x=0.1, y=0.05), args=dict(drive=1.5), dt=0.05, progress_bar=False)
runner.run(50.0)
print(f"by hand, x at the end: {float(bm.as_numpy(runner.mon['x'])[-1].flatten()[0]):.9f}")
print(f"by hand, y at the end: {float(bm.as_numpy(runner.mon['y'])[-1].flatten()[0]):.9f}")
