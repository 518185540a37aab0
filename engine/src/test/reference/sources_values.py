"""Prints the numbers that DecayTest, MeasureTest and NoiseTest quote from brainpy 2.9.0.

Run: JAX_PLATFORMS=cpu python sources_values.py   (Python 3.12, pip install brainpy==2.9.0)
"""

import brainpy as bp
import brainpy.math as bm
import numpy as np

bm.enable_x64()
np.set_printoptions(linewidth=200, precision=17)

spikes = np.array([[(i * 7 + j * j * 3 + (i * j) % 5) % 4 == 0 for j in range(5)] for i in range(40)]).astype(float)
for width in (0.1, 0.5, 1.0, 0.25, 0.7, 5.0):
    print("cross_correlation", width, bp.measure.cross_correlation(spikes, width, dt=0.1))
silent = spikes.copy()
silent[:, 2] = 0
print("cross_correlation with a silent neuron", bp.measure.cross_correlation(silent, 0.5, dt=0.1))
V = np.sin(np.arange(30)[:, None] * 0.3 + np.arange(4)[None] * 0.7) + 0.1 * np.arange(4)
Y = np.cos(np.arange(30)[:, None] * 0.2 + np.arange(4)[None] ** 2 * 0.7)
A, B = bp.measure.functional_connectivity(V), bp.measure.functional_connectivity(Y)
print("voltage_fluctuation", bp.measure.voltage_fluctuation(V), bp.measure.voltage_fluctuation(np.ones((5, 3))))
print("functional_connectivity", A, bp.measure.functional_connectivity(np.ones((5, 3))))
print("matrix_correlation", bp.measure.matrix_correlation(A, B))
print("weighted_correlation", bp.measure.weighted_correlation(V[:, 0], Y[:, 1], np.arange(30.0)))
print("firing_rate", bp.measure.firing_rate(spikes, 0.5, dt=0.1))
times = np.arange(400) * 0.1
many = np.array([[(i * 7 + j * j * 3) % 50 == 0 for j in range(6)] for i in range(400)]).astype(float)
at = [0, 50, 100, 200, 399]
print("unitary_LFP exc", bp.measure.unitary_LFP(times, many, "exc", seed=1, xmax=1e-9, ymax=1e-9)[np.array(at)])
print("unitary_LFP inh", bp.measure.unitary_LFP(times, many, "inh", seed=1, xmax=1e-9, ymax=1e-9, location="deep layer")[np.array(at)])

I = bp.init
print(I.GaussianDecay(sigma=2.0, max_w=1.0)(7)[0])
print(I.GaussianDecay(sigma=2.0, max_w=1.0, periodic_boundary=True)(7)[0])
print(I.GaussianDecay(sigma=2.0, max_w=3.0)((3, 3))[0])
for periodic in (False, True):
    print(I.GaussianDecay(sigma=1.0, max_w=1.0, encoding_values=(-3.0, 3.0), periodic_boundary=periodic)(7)[0])
print(I.GaussianDecay(sigma=1.0, max_w=1.0, min_w=0.1)(9)[0])
print(I.GaussianDecay(sigma=2.0, max_w=3.0, normalize=True, include_self=False)(7)[0])
print(I.DOGDecay(sigmas=(1.0, 2.0), max_ws=(1.0, 0.7))(9)[0])
print(I.DOGDecay(sigmas=(1.0, 2.0), max_ws=(1.0, 0.7), normalize=False)(9)[0])
print(I.DOGDecay(sigmas=(1.0, 2.0), max_ws=(1.0, 0.7), min_w=0.2)(9)[0])
print(I.DOGDecay(sigmas=(1.0, 2.0), max_ws=(0.5, 1.0))(12)[0])
print(I.DOGDecay(sigmas=(1.0, 2.0), max_ws=(1.0, 0.1), normalize=False)(14)[0])
print(I.DOGDecay(sigmas=(2.0, 1.0), max_ws=(1.0, 0.7))(12)[0])

x = np.asarray(bp.inputs.ou_process(3.0, 0.1, 10.0, 20000.0, dt=0.1, n=20, seed=1))
print("ou_process mean, std", x.mean(), x.std())
print("wiener_process var", np.asarray(bp.inputs.wiener_process(2000.0, dt=0.1, n=20, seed=1)).var())
