"""A thalamic relay cell from sodium, potassium and calcium channels that fires a rebound burst after inhibition.

Calcium's own channels stand inside their ion; the calcium-dependent potassium channel belongs to two ions at once (``mix_ions``).
Model: Huguenard and McCormick (1992), https://doi.org/10.1152/jn.1992.68.4.1373; Bazhenov et al. (2002),
https://doi.org/10.1523/JNEUROSCI.22-19-08691.2002; Destexhe et al. (1994), https://doi.org/10.1152/jn.1994.72.2.803.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
bm.set_dt(0.02)


class Relay(bp.dyn.CondNeuGroup):
    def __init__(self, size):
        super().__init__(size, V_initializer=bp.init.Constant(-68.0), V_th=0.0)
        self.IL = bp.dyn.IL(size, g_max=0.05, E=-70.0)
        self.INa = bp.dyn.INa_Ba2002(size, g_max=90.0, V_sh=-50.0)
        self.K = bp.dyn.PotassiumFixed(size, E=-95.0)
        self.K.add_elem(IDR=bp.dyn.IKDR_Ba2002v2(size, g_max=10.0, V_sh=-50.0))
        self.Ca = bp.dyn.CalciumFixed(size, C=5e-5, E=120.0)
        self.Ca.add_elem(IT=bp.dyn.ICaT_HM1992(size, g_max=3.0))
        self.KCa = bp.dyn.mix_ions(self.K, self.Ca)
        self.KCa.add_elem(IAHP=bp.dyn.IAHP_De1994v2(size, g_max=0.2))


current = bm.as_numpy(bp.inputs.section_input([0.0, -0.8, 0.0], [100.0, 150.0, 100.0]))
net = Relay(1)
runner = bp.DSRunner(net, monitors=["V", "spike", "Ca.IT.q"], progress_bar=False)
runner.run(inputs=current.reshape((-1, 1)))
V, spike, q = (bm.as_numpy(runner.mon[k]) for k in ("V", "spike", "Ca.IT.q"))
print(f"V before the inhibition: {float(V[4999, 0]):.7f}")
print(f"V at the end of the inhibition: {float(V[12499, 0]):.7f}")
print(f"calcium gate before the inhibition: {float(q[4999, 0]):.8f}")
print(f"calcium gate at the end of the inhibition: {float(q[12499, 0]):.8f}")
print(f"spikes before the inhibition: {int(spike[:5000].sum())}")
print(f"spikes of the rebound: {int(spike[12500:].sum())}")
print(f"highest V: {float(V[12500:].max()):.6f}")
