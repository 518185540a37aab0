"""A volley of spikes runs along a chain of groups, and dies out if it begins too weak.

Groups are stretches of one population, joined by one matrix of connections; projections are kept in a ``NodeList``.
Model: Diesmann, Gewaltig and Aertsen (1999), https://doi.org/10.1038/990101. ``--plot`` draws the spikes.
"""

import sys

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
GROUPS, SIZE = 8, 50


class Chain(bp.DynSysGroup):
    def __init__(self, first_spikes):
        super().__init__()
        n = GROUPS * SIZE
        self.source = bp.dyn.SpikeTimeGroup(SIZE, indices=bm.arange(first_spikes), times=10.0 + 0.1 * (bm.arange(first_spikes) % 7))
        threshold = -55.0 + 4.0 * ((13 * bm.arange(n)) % 37) / 37.0
        self.cells = bp.dyn.LifRef(n, V_rest=-70.0, V_th=threshold, V_reset=-70.0, tau=10.0, tau_ref=2.05, V_initializer=bp.init.OneInit(-70.0))
        first = [[post < SIZE for post in range(n)] for _ in range(SIZE)]
        following = [[post // SIZE == pre // SIZE + 1 for post in range(n)] for pre in range(n)]
        self.links = bm.NodeList([self.link(self.source, first), self.link(self.cells, following)])

    def link(self, pre, reached):
        conn = bp.conn.MatConn(bm.as_numpy(bm.array(reached)))(len(reached), len(reached[0]))
        comm, syn = bp.dnn.EventCSRLinear(conn, 4.0), bp.dyn.Expon.desc(self.cells.num, tau=1.5)
        return bp.dyn.FullProjAlignPostMg(pre=pre, delay=2.0, comm=comm, syn=syn, out=bp.dyn.CUBA.desc(), post=self.cells)

    def update(self):
        for link in self.links:
            link()
        self.source()
        self.cells()
        return self.cells.spike.value


for first in (40, 43, 45):
    runner = bp.DSRunner(Chain(first), progress_bar=False)
    spikes = bm.as_numpy(runner.run(80.0))
    if "--plot" in sys.argv:
        bp.visualize.raster_plot(runner.mon.ts, spikes, show=True)
    counts = [int(spikes[:, k * SIZE : (k + 1) * SIZE].sum()) for k in range(GROUPS)]
    print(f"spikes of the groups after {first} at the start: {counts}")
