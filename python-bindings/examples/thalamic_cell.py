"""A thalamic relay cell: calcium, its T and high-threshold channels, and a rebound burst after inhibition."""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
bm.set_dt(0.02)


class Relay(bp.dyn.CondNeuGroup):
    def __init__(self, size):
        super().__init__(size, V_initializer=bp.init.Constant(-70.0), V_th=20.0)
        self.IL = bp.dyn.IL(size, g_max=0.0075, E=-70.0)
        self.INa = bp.dyn.INa_Ba2002(size, V_sh=-30.0)
        self.IDR = bp.dyn.IKDR_Ba2002(size, V_sh=-30.0, phi=0.25)
        self.IKL = bp.dyn.IKL(size, g_max=0.01)
        self.Ca = bp.dyn.CalciumFixed(size, C=5e-5, E=120.0)
        self.Ca.add_elem(ICaT=bp.dyn.ICaT_HM1992(size), ICaHT=bp.dyn.ICaHT_HM1992(size))


current = bm.as_numpy(bp.inputs.section_input([0.0, -0.4, 0.0], [40.0, 100.0, 60.0]))
net = Relay(1)
runner = bp.DSRunner(net, monitors=["V", "spike"], progress_bar=False)
runner.run(inputs=current.reshape((-1, 1)))
V, spike = bm.as_numpy(runner.mon["V"]), bm.as_numpy(runner.mon["spike"])
print(f"V before, in and at the end of the inhibition: {float(V[1999, 0]):.7f} {float(V[4000, 0]):.7f} {float(V[6999, 0]):.7f}")
print(f"spikes of the rebound: {int(spike[7000:].sum())}, highest V: {float(V.max()):.6f}")
