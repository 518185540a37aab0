"""Input currents: steps, ramps, waves, pulses and noise, and what a leaky neuron makes of them.

Each current is a table with a number per step; the last part feeds a table of spikes to a synapse.
Model: Uhlenbeck and Ornstein (1930), https://doi.org/10.1103/PhysRev.36.823 (noise); Lapicque (1907), translated in
https://doi.org/10.1007/s00422-007-0189-6 (neuron).
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
bm.random.seed(5)

section, duration = bp.inputs.section_input([0.0, 12.0, 4.0], [30.0, 100.0, 20.0], return_length=True)
constant, total = bp.inputs.constant_input([(0.0, 10.0), (12.0, 90.0)])
currents = {
    "section": section,
    "constant": constant,
    "ramp": bp.inputs.ramp_input(0.0, 24.0, 100.0, t_start=10.0, t_end=90.0),
    "sine": bp.inputs.sinusoidal_input(12.0, 40.0, 100.0, t_start=20.0, bias=True),
    "square": bp.inputs.square_input(12.0, 25.0, 100.0, bias=True),
    "pulses": bp.inputs.spike_input([10.0, 20.0, 60.0], [1.0, 5.0, 2.0], [20.0, 40.0, 60.0], 100.0),
}
print(f"duration of the sections: {float(duration):.1f}")
print(f"duration of the constants: {float(total):.1f}")
for name, current in currents.items():
    x = bm.as_numpy(current).flatten()
    neuron = bp.dyn.LifRef(1, V_rest=0.0, V_reset=0.0, V_th=10.0, tau=10.0, tau_ref=2.05, V_initializer=bp.init.ZeroInit())
    runner = bp.DSRunner(neuron, monitors=["spike", "V"], progress_bar=False)
    runner.run(inputs=x)
    print(f"{name}, steps: {len(x)}")
    print(f"{name}, sum: {float(x.sum()):.8f}")
    print(f"{name}, spikes: {int(bm.as_numpy(runner.mon['spike']).sum())}")
    print(f"{name}, V at the end: {float(bm.as_numpy(runner.mon['V'])[-1, 0]):.9f}")

wiener = bm.as_numpy(bp.inputs.wiener_process(2000.0, n=2))
print(f"Wiener process, variance per ms (+-10 %): {float(wiener.var()) / 0.1:.4f}")
ou = bm.as_numpy(bp.inputs.ou_process(mean=2.0, sigma=1.0, tau=5.0, duration=20000.0, n=4))
print(f"Ornstein-Uhlenbeck process, mean (+-10 %): {float(ou.mean()):.4f}")
print(f"Ornstein-Uhlenbeck process, deviation (+-10 %): {float(ou.std()):.4f}")
