"""The neuron of Hodgkin and Huxley from channels, driven by steps of current."""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
bm.set_dt(0.05)


class HH(bp.dyn.CondNeuGroup):
    def __init__(self, size):
        super().__init__(size, V_initializer=bp.init.Constant(-65.0), V_th=20.0)
        self.INa = bp.dyn.INa_HH1952(size, g_max=120.0)
        self.IK = bp.dyn.IK_HH1952(size, g_max=36.0)
        self.IL = bp.dyn.IL(size, E=-54.387, g_max=0.03)


current, duration = bp.inputs.section_input(values=[0.0, 5.0, 15.0, 0.0], durations=[20.0, 40.0, 40.0, 20.0], return_length=True)
net = HH(2)
runner = bp.DSRunner(net, monitors=["V", "spike", "INa.p", "IK.p"], progress_bar=False)
runner.run(inputs=bm.as_numpy(current).reshape((-1, 1)) * bm.ones((1, 2)))
V, spike = bm.as_numpy(runner.mon["V"]), bm.as_numpy(runner.mon["spike"])
print(f"duration: {float(duration):.1f}, steps: {V.shape[0]}")
print(f"spikes: {int(spike[:, 0].sum())}")
print(f"V: highest {float(V.max()):.8f}, at the end {float(V[-1, 1]):.8f}")
print(f"gates at the end: {float(bm.as_numpy(runner.mon['INa.p'])[-1, 0]):.9f} {float(bm.as_numpy(runner.mon['IK.p'])[-1, 0]):.9f}")
