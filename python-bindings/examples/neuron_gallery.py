"""One step of current, many neurons: regular spiking, bursting, chattering, adaptation, a moving threshold.

Parameters are arrays, one number per neuron of a group.
Model: Izhikevich (2003), https://doi.org/10.1109/TNN.2003.820440; Brette and Gerstner (2005), https://doi.org/10.1152/jn.00686.2005;
Mihalas and Niebur (2009), https://doi.org/10.1162/neco.2008.12-07-680; Fourcaud-Trocme et al. (2003), https://doi.org/10.1523/JNEUROSCI.23-37-11628.2003;
Latham et al. (2000), https://doi.org/10.1152/jn.2000.83.2.808.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()

KINDS = ["regular spiking", "intrinsically bursting", "chattering", "fast spiking"]
izhikevich = bp.dyn.Izhikevich(
    4,
    a=bm.array([0.02, 0.02, 0.02, 0.1]),
    b=0.2,
    c=bm.array([-65.0, -55.0, -50.0, -65.0]),
    d=bm.array([8.0, 4.0, 2.0, 2.0]),
    V_initializer=bp.init.OneInit(-65.0),
    u_initializer=bp.init.OneInit(-13.0),
)
start = bp.init.OneInit(-65.0)
cells = {
    "exponential": (bp.dyn.ExpIFRef(1, V_initializer=start, tau_ref=2.05), 12.0),
    "adaptive exponential": (bp.dyn.AdExIF(1, V_th=-30.0, a=1.0, b=2.0, V_initializer=start), 40.0),
    "quadratic": (bp.dyn.QuaIF(1, V_initializer=start), 8.0),
    "adaptive quadratic": (bp.dyn.AdQuaIF(1, V_initializer=start), 30.0),
    "moving threshold": (bp.dyn.Gif(1, a=0.005, A1=10.0, A2=-0.6), 1.5),
}


def watch(neuron, current, duration=300.0):
    runner = bp.DSRunner(neuron, monitors=["V", "spike"], progress_bar=False)
    runner.run(inputs=bm.full((round(duration / 0.1), 1), current))
    return bm.as_numpy(runner.mon["V"]), bm.as_numpy(runner.mon["spike"])


V, spike = watch(izhikevich, 10.0)
for k, name in enumerate(KINDS):
    print(f"{name}, spikes: {int(spike[:, k].sum())}")
    print(f"{name}, V at 50 ms: {float(V[499, k]):.8f}")
for name, (cell, current) in cells.items():
    V, spike = watch(cell, current)
    print(f"{name}, spikes: {int(spike.sum())}")
    print(f"{name}, V at 20 ms: {float(V[199, 0]):.8f}")
