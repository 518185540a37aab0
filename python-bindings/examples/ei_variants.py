"""The same excitatory-inhibitory network written with five kinds of projections: their rates agree.

Synapses on the side of the post neurons or of the pre neurons, one's own per projection or merged, spikes read from a delay by name, and layers that keep
no connection in memory (``EventJitFPHomoLinear``). Random, so that rates are compared.
Model: Vogels and Abbott (2005), https://doi.org/10.1523/JNEUROSCI.3508-05.2005, with 1,000 neurons and weights raised accordingly.
"""

import brainpy as bp
import brainpy.math as bm

N_EXC, N_INH, PROB = 800, 200, 0.02
WEIGHTS = {"E": (2.4, 5.0, 0.0), "I": (26.8, 10.0, -80.0)}
CELL = dict(V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.0)


class EINet(bp.DynSysGroup):
    """Projections come from ``connect(pre, post, key)``."""

    def __init__(self, connect):
        super().__init__()
        start = bp.init.Normal(-55.0, 2.0)
        self.E, self.I = bp.dyn.LifRef(N_EXC, **CELL, V_initializer=start), bp.dyn.LifRef(N_INH, **CELL, V_initializer=start)
        self.E2E, self.E2I = connect(self.E, self.E, "E"), connect(self.E, self.I, "E")
        self.I2E, self.I2I = connect(self.I, self.E, "I"), connect(self.I, self.I, "I")

    def update(self, current):
        self.E2E()
        self.E2I()
        self.I2E()
        self.I2I()
        self.E(current)
        self.I(current)
        return self.E.spike.value


def sparse(pre, post, key):
    return bp.dnn.EventCSRLinear(bp.conn.FixedProb(PROB, pre=pre.num, post=post.num), WEIGHTS[key][0])


def merged_on_the_post_side(pre, post, key):
    _, tau, E = WEIGHTS[key]
    return bp.dyn.FullProjAlignPostMg(pre, None, sparse(pre, post, key), bp.dyn.Expon.desc(post.num, tau=tau), bp.dyn.COBA.desc(E=E), post)


def own_on_the_post_side(pre, post, key):
    _, tau, E = WEIGHTS[key]
    return bp.dyn.FullProjAlignPost(pre, 0.3, sparse(pre, post, key), bp.dyn.Expon(post.num, tau=tau), bp.dyn.COBA(E=E), post)


def on_the_pre_side(pre, post, key):
    weight, tau, E = WEIGHTS[key]
    comm = bp.dnn.CSRLinear(bp.conn.FixedProb(PROB, pre=pre.num, post=post.num), weight)
    return bp.dyn.FullProjAlignPreSDMg(pre=pre, syn=bp.dyn.Expon.desc(pre.num, tau=tau), delay=None, comm=comm, out=bp.dyn.COBA(E=E), post=post)


def without_stored_connections(pre, post, key):
    weight, tau, E = WEIGHTS[key]
    comm = bp.dnn.EventJitFPHomoLinear(pre.num, post.num, PROB, weight)
    return bp.dyn.FullProjAlignPostMg(pre, None, comm, bp.dyn.Expon.desc(post.num, tau=tau), bp.dyn.COBA.desc(E=E), post)


class Vanilla(bp.Projection):
    """Spikes from a delay of one's own, the synapse and the current by hand."""

    def __init__(self, pre, post, key):
        super().__init__()
        _, tau, E = WEIGHTS[key]
        self.delay = bp.VarDelay(pre.spike, entries={"d": 0.2})
        self.syn = bp.dyn.Expon(pre.num, tau=tau)
        comm = bp.dnn.CSRLinear(bp.conn.FixedProb(PROB, pre=pre.num, post=post.num), WEIGHTS[key][0])
        self.proj = bp.dyn.VanillaProj(comm=comm, out=bp.dyn.COBA(E=E), post=post)

    def update(self):
        self.proj(self.syn(self.delay.at("d")))
        self.delay()


for connect in (merged_on_the_post_side, own_on_the_post_side, on_the_pre_side, without_stored_connections, Vanilla):
    bm.random.seed(3)
    net = EINet(connect)
    spikes = bm.as_numpy(bm.for_loop(lambda i: net.step_run(i, 20.0), bm.arange(6000)))
    print(f"rate, {connect.__name__.replace('_', ' ')}, Hz (+-15 %): {float(spikes[1000:].mean()) * 10000:.2f}")
