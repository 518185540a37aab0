"""The same simulation for many parameters, in processes of their own: the rate of a neuron over its input and its adaptation.

On Bouton each process has its own engine; where there are no processes (GraalPy) the calls come one after the other. Results come in the order of the
arguments.
Model: Brette and Gerstner (2005), https://doi.org/10.1152/jn.00686.2005 (adaptive exponential integrate-and-fire).
"""

import brainpy as bp
import brainpy.math as bm


def rate(current, b):
    bm.enable_x64()
    cell = bp.dyn.AdExIF(
        1, V_rest=-65.0, V_reset=-68.0, V_th=-30.0, V_T=-59.9, delta_T=3.48, a=0.5, b=b, tau=10.0, tau_w=100.0, R=1.0, V_initializer=bp.init.OneInit(-65.0)
    )
    runner = bp.DSRunner(cell, monitors=["spike"], progress_bar=False)
    runner.run(inputs=bm.full((5000, 1), current))
    return float(bm.as_numpy(runner.mon["spike"]).sum()) / 0.5


if __name__ == "__main__":
    currents, jumps = [10.0, 20.0, 40.0], [0.5, 5.0]
    pairs = [(i, b) for i in currents for b in jumps]
    rates = bp.running.process_pool(rate, pairs, 2)
    for (i, b), f in zip(pairs, rates):
        print(f"rate at I = {i}, b = {b}, Hz: {f:.1f}")
