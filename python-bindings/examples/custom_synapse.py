"""A synapse and an output of one's own in brainpy's projections: a conductance that cannot exceed a bound, and a current that flows one way.

Three pre neurons with given spikes drive two post neurons; the synapse stands behind the weights, one state per post neuron.
Model: made up for this example; the exponential decay is integrated by ``odeint`` with exp_auto.
"""

import brainpy as bp
import brainpy.math as bm

bm.enable_x64()


class Saturating(bp.dyn.SynDyn, bp.mixin.AlignPost):
    def __init__(self, size, keep_size=False, tau=8.0, most=1.0, method="exp_auto", name=None, mode=None, sharding=None):
        super().__init__(size, keep_size=keep_size, name=name, mode=mode)
        self.tau, self.most = tau, most
        self.integral = bp.odeint(lambda g, t: -g / self.tau, method=method)
        self.reset_state(self.mode)

    def reset_state(self, *args, **kwargs):
        self.g = bm.Variable(bm.zeros(self.num))

    def update(self, x=None):
        self.g.value = bm.minimum(self.integral(self.g.value, bp.share["t"], dt=bp.share["dt"]), self.most)
        if x is not None:
            self.add_current(x)
        return self.g.value

    def add_current(self, x):
        self.g.value += x

    def return_info(self):
        return self.g


class Rectifying(bp.dyn.SynOut):
    def __init__(self, E=0.0, name=None, scaling=None):
        super().__init__(name=name, scaling=scaling)
        self.E = E

    def update(self, conductance, potential):
        return conductance * bm.maximum(self.E - potential, 0.0)


class Net(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.pre = bp.dyn.SpikeTimeGroup(3, indices=bm.array([0, 1, 0, 2, 1]), times=bm.array([5.0, 6.0, 12.0, 12.5, 20.0]))
        self.post = bp.dyn.Lif(2, V_rest=-60.0, V_th=100.0, V_reset=-60.0, tau=15.0, V_initializer=bp.init.Constant(-60.0))
        self.proj = bp.dyn.FullProjAlignPostMg(
            pre=self.pre, delay=1.0, comm=bp.dnn.AllToAll(3, 2, 0.6), syn=Saturating.desc(2, tau=6.0), out=Rectifying.desc(E=-50.0), post=self.post
        )

    def update(self):
        self.pre()
        self.proj()
        self.post()
        return self.proj.refs["syn"].g.value, self.post.V.value


g, V = bp.DSRunner(Net(), progress_bar=False).run(40.0)
g, V = bm.as_numpy(g), bm.as_numpy(V)
print(f"g, highest: {float(g.max()):.10f}")
print(f"g at the end: {float(g[-1, 0]):.10f}")
print(f"V, highest: {float(V.max()):.10f}")
print(f"V at the end: {float(V[-1, 1]):.10f}")
