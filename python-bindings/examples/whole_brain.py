"""Oscillators of brain regions, coupled with delays along a made-up connectome: structure shows in the correlations of activity.

Regions lie in two rings (hemispheres); strengths fall off with distance, delays grow with it. Everything follows rules, so that results are exact.
Model: Hopf (Stuart-Landau) regions as in Deco et al. (2017), https://doi.org/10.1038/s41598-017-03073-5. ``--plot`` draws the activity.
"""

import math
import sys

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
N, HALF = 20, 10


def place(k):
    """In cm."""
    angle = 2.0 * math.pi * (k % HALF) / HALF
    return (5.0 * math.cos(angle), 4.0 * math.sin(angle), 3.0 if k < HALF else -3.0)


distance = [[math.dist(place(i), place(j)) for j in range(N)] for i in range(N)]
strength = bm.array([[0.0 if i == j else math.exp(-d / 3.0) for j, d in enumerate(row)] for i, row in enumerate(distance)])
# 5 m/s; the table counts steps, of which 0 and 1 mean the oldest value that is kept, in brainpy.
delays = bm.array([[max(2, round(d / 100.0 / 5.0 * 1000.0 / 0.1)) for d in row] for row in distance])


class Brain(bp.DynSysGroup):
    def __init__(self, coupling):
        super().__init__()
        self.regions = bp.dyn.StuartLandauOscillator(
            N,
            a=0.1,
            w=0.15 + 0.01 * (bm.arange(N) % 5),
            x_initializer=lambda s: 0.1 * bm.cos(1.3 * bm.arange(N)),
            y_initializer=lambda s: 0.1 * bm.sin(2.1 * bm.arange(N)),
        )
        self.coupling = bp.dyn.DiffusiveCoupling(
            self.regions.x, self.regions.x, self.regions.input, conn_mat=coupling * strength, delay_steps=delays, initial_delay_data=bp.init.ZeroInit()
        )

    def update(self):
        self.coupling()
        self.regions()


for coupling in (0.0, 0.1):
    runner = bp.DSRunner(Brain(coupling), monitors=["regions.x"], progress_bar=False)
    runner.run(600.0)
    x = bm.as_numpy(runner.mon["regions.x"])
    if "--plot" in sys.argv:
        bp.visualize.line_plot(runner.mon.ts, x, plot_ids=list(range(0, N, 5)), title=f"coupling {coupling}", show=True)
    fc = bm.as_numpy(bp.measure.functional_connectivity(x[2000:]))
    print(f"x of region 0 at the end at coupling {coupling}: {float(x[-1, 0]):.8f}")
    print(f"x of region 13 at the end at coupling {coupling}: {float(x[-1, 13]):.8f}")
    print(f"mean correlation at coupling {coupling}: {(float(fc.sum()) - N) / (N * N - N):.8f}")
    print(f"likeness of structure and activity at coupling {coupling}: {float(bp.measure.matrix_correlation(fc, strength)):.8f}")
