"""Bursting cells joined by gap junctions, and a pair whose electrical coupling sets them apart.

The first part is a line of cells with couplings given as a matrix (``DiffusiveCoupling``), the second two cells of the old API (``GapJunction``).
Model: Hindmarsh and Rose (1984), https://doi.org/10.1098/rspb.1984.0024; after Sherman and Rinzel (1992), https://doi.org/10.1073/pnas.89.6.2471.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
N = 6


class Line(bp.DynSysGroup):
    def __init__(self, strength):
        super().__init__()
        self.cells = bp.neurons.HindmarshRose(
            N,
            V_initializer=lambda s: -1.6 + 0.1 * bm.arange(N),
            y_initializer=bp.init.OneInit(-10.0),
            z_initializer=lambda s: 1.5 + 0.1 * bm.arange(N),
        )
        i, j = bm.arange(N).reshape((N, 1)), bm.arange(N).reshape((1, N))
        neighbours = bm.where(bm.abs(i - j) == 1, strength, 0.0)
        self.coupling = bp.synapses.DiffusiveCoupling(self.cells.V, self.cells.V, var_to_output=self.cells.input, conn_mat=neighbours)


def spread(V):
    """How far the cells are apart, on average over the last half."""
    late = V[len(V) // 2 :]
    return float(bm.as_numpy(bm.std(late, axis=1)).mean())


for strength in (0.0, 0.5):
    net = Line(strength)
    runner = bp.DSRunner(net, monitors=["cells.V"], inputs=("cells.input", 2.0), progress_bar=False)
    runner.run(100.0)
    V = bm.as_numpy(runner.mon["cells.V"])
    print(f"spread of the potentials at coupling {strength}: {spread(V):.8f}")
    print(f"V of the first cell at 50 ms at coupling {strength}: {float(V[499, 0]):.8f}")


class Pair(bp.DynSysGroup):
    def __init__(self, g):
        super().__init__()
        self.cells = bp.neurons.MorrisLecar(2, V_initializer=lambda s: bm.array([-30.0, 10.0]), W_initializer=bp.init.OneInit(0.1))
        self.gap = bp.synapses.GapJunction(self.cells, self.cells, bp.conn.All2All(include_self=False), g_max=g)


pair = Pair(0.2)
runner = bp.DSRunner(pair, monitors=["cells.V"], inputs=("cells.input", 90.0), progress_bar=False)
runner.run(200.0)
V = bm.as_numpy(runner.mon["cells.V"])
print(f"largest distance of the pair in the last 100 ms: {float(bm.as_numpy(bm.abs(V[1000:, 0] - V[1000:, 1])).max()):.7f}")
print(f"V of the pair at the end, first: {float(V[-1, 0]):.7f}")
print(f"V of the pair at the end, second: {float(V[-1, 1]):.7f}")
