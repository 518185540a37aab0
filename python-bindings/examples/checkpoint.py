"""A run that is stopped, written to a file and gone on with in a second network gives what one run gives.

Model: Hodgkin and Huxley (1952), https://doi.org/10.1113/jphysiol.1952.sp004764, as a population of the old API with exponential synapses.
"""

import os
import tempfile

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()
N = 5


class Net(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.cells = bp.dyn.HH(N, V_initializer=lambda s: -65.0 + 3.0 * bm.arange(N))
        ring = bp.conn.MatConn(bm.as_numpy((bm.arange(N).reshape((N, 1)) + 1) % N == bm.arange(N).reshape((1, N))))(N, N)
        comm, syn = bp.dnn.CSRLinear(ring, 0.5), bp.dyn.Expon(N, tau=4.0)
        self.link = bp.dyn.HalfProjAlignPost(comm=comm, syn=syn, out=bp.dyn.COBA(E=0.0), post=self.cells)

    def update(self, current):
        self.link(self.cells.spike.value)
        self.cells(current)
        return self.cells.V.value


def go(net, first, steps):
    return bm.as_numpy(bm.for_loop(lambda i: net.step_run(i, 8.0), bm.arange(first, first + steps)))


straight = go(Net(), 0, 600)
bp.math.clear_name_cache(ignore_warn=True)
net = Net()
go(net, 0, 350)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "net.bp")
    bp.checkpoints.save_pytree(path, bp.save_state(net), verbose=False)
    bp.math.clear_name_cache(ignore_warn=True)
    other = Net()
    bp.load_state(other, bp.checkpoints.load_pytree(path))
    rest = go(other, 350, 250)
print(f"largest difference: {float(bm.as_numpy(bm.abs(rest - straight[350:])).max()):.1f}")
print(f"V at the end: {float(rest[-1, 0]):.9f}")
print(f"highest V: {float(straight.max()):.9f}")
