"""The neuron of Hodgkin and Huxley put together from channels, driven by steps of current.

Gates are recorded by their paths (``INa.p``).
Model: Hodgkin and Huxley (1952), https://doi.org/10.1113/jphysiol.1952.sp004764. ``--plot`` draws the potential.
"""

import sys

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
bm.set_dt(0.05)


class HH(bp.dyn.CondNeuGroup):
    def __init__(self, size):
        super().__init__(size, V_initializer=bp.init.Constant(-65.0), V_th=20.0)
        self.INa = bp.dyn.INa_HH1952(size, g_max=120.0, E=50.0)
        self.IK = bp.dyn.IK_HH1952(size, g_max=36.0, E=-77.0)
        self.IL = bp.dyn.IL(size, E=-54.387, g_max=0.3)


current, duration = bp.inputs.section_input(values=[0.0, 5.0, 15.0, 0.0], durations=[20.0, 40.0, 40.0, 20.0], return_length=True)
net = HH(2)
runner = bp.DSRunner(net, monitors=["V", "spike", "INa.p", "IK.p"], progress_bar=False)
runner.run(inputs=bm.as_numpy(current).reshape((-1, 1)) * bm.ones((1, 2)))
V, spike = bm.as_numpy(runner.mon["V"]), bm.as_numpy(runner.mon["spike"])
if "--plot" in sys.argv:
    bp.visualize.line_plot(runner.mon.ts, V, ylabel="V (mV)", show=True)
print(f"duration: {float(duration):.1f}")
print(f"steps: {V.shape[0]}")
print(f"spikes at 5: {int(spike[400:1200, 0].sum())}")
print(f"spikes at 15: {int(spike[1200:2000, 0].sum())}")
print(f"V, highest: {float(V.max()):.8f}")
print(f"V at the end: {float(V[-1, 1]):.8f}")
print(f"sodium gate at the end: {float(bm.as_numpy(runner.mon['INa.p'])[-1, 0]):.9f}")
print(f"potassium gate at the end: {float(bm.as_numpy(runner.mon['IK.p'])[-1, 0]):.9f}")
