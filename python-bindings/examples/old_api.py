"""A network in brainpy's older style: synapses name their neurons and connection, outputs and plasticity are words of a synapse.

Spike counts are exact: connection and first states follow rules.
Model: Izhikevich (2003), https://doi.org/10.1109/TNN.2003.820440 (neurons); Tsodyks and Markram (1997), https://doi.org/10.1073/pnas.94.2.719 (depression).
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
N_EXC, N_INH = 32, 8


def rule(n, m, step):
    i, j = bm.arange(n).reshape((n, 1)), bm.arange(m).reshape((1, m))
    return bp.conn.MatConn(bm.as_numpy((3 * i + 5 * j + i * j) % step == 0))


exc = bp.neurons.LIF(N_EXC, V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.05, V_initializer=lambda s: -60.0 + 0.3 * bm.arange(N_EXC))
inh = bp.neurons.LIF(N_INH, V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.05, V_initializer=lambda s: -60.0 + 0.9 * bm.arange(N_INH))
E2E = bp.synapses.Exponential(exc, exc, rule(N_EXC, N_EXC, 7), output=bp.synouts.COBA(E=0.0), stp=bp.synplast.STD(U=0.2, tau=150.0), g_max=0.05, tau=5.0)
E2I = bp.synapses.DualExponential(exc, inh, rule(N_EXC, N_INH, 5), output=bp.synouts.COBA(E=0.0), g_max=0.05, tau_decay=5.0, tau_rise=0.5, delay_step=10)
I2E = bp.synapses.Exponential(inh, exc, rule(N_INH, N_EXC, 3), output=bp.synouts.CUBA(), g_max=-1.0, tau=10.0)
I2I = bp.synapses.Delta(inh, inh, rule(N_INH, N_INH, 4), g_max=-0.5)
net = bp.Network(E2E, E2I, I2E, I2I, exc=exc, inh=inh)

runner = bp.DSRunner(net, monitors=["exc.spike", "inh.spike", "exc.V"], inputs=[("exc.input", 20.0), ("inh.input", 18.0)], progress_bar=False)
runner.run(200.0)
E, I, V = (bm.as_numpy(runner.mon[k]) for k in ("exc.spike", "inh.spike", "exc.V"))
print(f"spikes of excitatory neurons: {int(E.sum())}")
print(f"spikes of inhibitory neurons: {int(I.sum())}")
print(f"mean V at the end: {float(V[-1].mean()):.9f}")
first = [int(v) for v in bm.as_numpy(E.sum(axis=0))[:6]]
print(f"spikes of the first neurons: {first}")
