"""Synapses and outputs of a user's own against the built-in ones: on CPython (test_programs.py) and on GraalPy (BridgeTest.java)."""

import bouton as bp
import bouton.math as bm
from bouton import _env


def _same(a, b, tolerance=1e-12):
    a, b = a.flatten().tolist(), b.flatten().tolist()
    worst = max(abs(x - y) for x, y in zip(a, b))
    assert len(a) == len(b) and worst <= tolerance * max(1.0, *map(abs, b)), worst


class OwnCOBA(bp.dyn.SynOut):
    def __init__(self, E):
        super().__init__()
        self.E = E

    def update(self, conductance, potential):
        return conductance * (self.E - potential)


class OwnMgBlock(bp.dyn.SynOut):
    def update(self, conductance, potential):
        return conductance * (0.0 - potential) / (1 + 1.2 / 3.57 * bm.exp(-0.062 * potential))


class OwnExpon(bp.dyn.SynDyn, bp.mixin.AlignPost):
    def __init__(self, size, tau=8.0):
        super().__init__(size)
        self.g = self.init_variable(bp.init.ZeroInit())
        self.integral = bp.odeint(lambda g, t: -g / tau, method="exp_auto")

    def reset_state(self, *args):
        self.g.value = bm.zeros(self.varshape)

    def update(self, x=None):
        self.g.value = self.integral(self.g, bp.share["t"], dt=bp.share["dt"])
        if x is not None:
            self.add_current(x)
        return self.g.value

    def add_current(self, x):
        self.g += x


class OwnAlpha(bp.dyn.SynDyn):
    """Not linear in brainpy's sense: kept per pre neuron."""

    def __init__(self, size, tau_decay=10.0):
        super().__init__(size)
        self.g, self.h = self.init_variable(bp.init.ZeroInit()), self.init_variable(bp.init.ZeroInit())
        dg = lambda g, t, h: (-g + h) / tau_decay  # noqa: E731
        self.integral = bp.odeint(bp.JointEq(dg, lambda h, t: -h / tau_decay), method="exp_auto")

    def update(self, x):
        g, h = self.integral(self.g, self.h, bp.share["t"], dt=bp.share["dt"])
        self.g.value, self.h.value = g, h + x
        return self.g.value


class Pair(bp.DynSysGroup):
    """Two spiking neurons onto three, through any projection."""

    def __init__(self, make, post=None):
        super().__init__()
        times = [1.0, 4.0, 4.5, 9.0]
        self.pre = bp.dyn.SpikeTimeGroup(2, [0, 1, 0, 1], times)
        kind = post or bp.dyn.Lif
        self.post = kind(3, V_rest=-60.0, V_th=1e6, V_initializer=bp.init.Constant(-60.0))
        self.proj = make(self.pre, bp.dnn.AllToAll(2, 3, bm.array([[0.1, 0.2, 0.3], [0.3, 0.1, 0.4]])), self.post)

    def update(self):
        self.proj(self.pre.spike) if type(self.proj).__name__.startswith("Half") else self.proj()
        self.pre()
        self.post()


def _run(make, post=None):
    fresh()
    bm.enable_x64()
    net = Pair(make, post)
    runner = bp.DSRunner(net, monitors=["post.V"], progress_bar=False)
    runner.run(20.0)
    return net, runner.mon["post.V"]


def case_an_output_of_ones_own_is_the_built_in_one():
    for post in (bp.dyn.Lif, bp.dyn.LifLTC):
        for own, known in ((lambda: OwnCOBA(0.0), lambda: bp.dyn.COBA(0.0)), (OwnMgBlock, lambda: bp.dyn.MgBlock(E=0.0))):
            pair = [_run(lambda a, c, b, o=o: bp.dyn.FullProjAlignPost(a, 1.0, c, bp.dyn.Expon(3), o(), b), post)[1] for o in (own, known)]
            assert max(pair[1].flatten().tolist()) > -59.0
            _same(*pair, tolerance=1e-11)


def case_an_output_may_have_an_array():
    each = bm.array([0.0, -30.0, -80.0])
    pair = [
        _run(lambda a, c, b, o=o: bp.dyn.FullProjAlignPostMg(a, 1.0, c, bp.dyn.Expon.desc(3), o, b), bp.dyn.LifLTC)[1]
        for o in (OwnCOBA.desc(each), bp.dyn.COBA.desc(E=each))
    ]
    _same(*pair)


def case_a_synapse_of_ones_own_is_the_built_in_one():
    d, out = bp.dyn, bp.dyn.CUBA
    for make in (
        lambda a, c, b, s: d.FullProjAlignPost(a, 0.5, c, s(3), out(), b),
        lambda a, c, b, s: d.FullProjAlignPostMg(a, 0.5, c, s.desc(3, tau=8.0), out.desc(), b),
        lambda a, c, b, s: d.HalfProjAlignPostMg(c, s.desc(3, tau=8.0), out.desc(), b),
        lambda a, c, b, s: d.HalfProjAlignPost(c, s(3), out(), b),
        lambda a, c, b, s: d.FullProjAlignPreSDMg(a, s.desc(2), 0.5, c, out(), b),
        lambda a, c, b, s: d.FullProjAlignPreDS(a, 0.5, s(2), c, out(), b, stp=d.STD.desc()),
    ):
        (net, own), (_, known) = [_run(lambda a, c, b, s=s, make=make: make(a, c, b, s)) for s in (OwnExpon, d.Expon)]
        assert max(known.flatten().tolist()) > -59.9
        _same(own, known)
        assert isinstance(net.proj.syn, OwnExpon)
        assert max(net.proj.syn.g.value.flatten().tolist()) > 0
        net.reset_state()
        assert max(net.proj.syn.g.value.flatten().tolist()) == 0
    pair = [
        _run(lambda a, c, b, s=s: d.FullProjAlignPreSD(a, s(2, tau_decay=5.0), None, c, out(), b))[1]
        for s in (OwnAlpha, d.Alpha)
    ]
    _same(*pair)


def case_equal_descriptions_share_a_synapse_of_ones_own():
    fresh()
    pre, post = bp.dyn.SpikeTimeGroup(2, [0], [1.0]), bp.dyn.Lif(3)
    made = [
        bp.dyn.FullProjAlignPostMg(pre, None, bp.dnn.AllToAll(2, 3, 0.1), OwnExpon.desc(3, tau=tau), bp.dyn.CUBA.desc(), post)
        for tau in (5.0, 5.0, 6.0)
    ]
    assert made[0].syn is made[1].syn and made[0].syn is not made[2].syn


def _refused(part, call):
    try:
        call()
    except bp.errors.BoutonError as e:
        assert part in str(e), str(e)
        return
    raise AssertionError(f"not refused: {part}")


def case_what_cannot_be_a_formula_is_refused():
    class Remembers(bp.dyn.SynOut):
        def __init__(self):
            super().__init__()
            self.last = bm.Variable(bm.zeros(3))

        def update(self, conductance, potential):
            return conductance * self.last

    class Sums(bp.dyn.SynOut):
        def update(self, conductance, potential):
            return conductance * bm.sum(potential)

    for kind, part in ((Remembers, "variables"), (Sums, "element by element")):
        _refused(part, lambda k=kind: _run(lambda a, c, b: bp.dyn.FullProjAlignPost(a, None, c, bp.dyn.Expon(3), k(), b)))
    _refused("aligned to the post", lambda: _run(lambda a, c, b: bp.dyn.FullProjAlignPost(a, None, c, OwnAlpha(3), bp.dyn.CUBA(), b)))
    fresh()


def case_delay_and_synapse_may_change_places():
    d = bp.dyn
    for kind in (d.ProjAlignPreMg1, d.ProjAlignPreMg2):
        pair = [
            _run(lambda a, c, b, k=kind, m=middle: k(a, *m(d.Expon.desc(2)), c, d.CUBA(), b))[1]
            for middle in (lambda s: (s, 1.5), lambda s: (1.5, s))
        ]
        assert max(pair[0].flatten().tolist()) > -59.9
        _same(*pair, tolerance=0.0)


def case_the_bases_are_there():
    assert issubclass(bp.dyn.COBA, bp.dyn.SynOut) and issubclass(bp.dyn.FullProjDelta, bp.dyn.Projection)

    class Gate(bp.dyn.Projection):
        def __init__(self, part):
            super().__init__()
            self.part = part

    fresh()
    net = Pair(lambda a, c, b: Gate(bp.dyn.FullProjDelta(a, None, c, b)))
    runner = bp.DSRunner(net, monitors=["post.V"], progress_bar=False)
    runner.run(5.0)
    assert max(runner.mon["post.V"].flatten().tolist()) > -59.9


def fresh():
    """The state in which every case begins."""
    _env.set_x64(False)
    bm.set_dt(0.1)
    bm.random.seed(42)


CASES = [case for name, case in sorted(globals().items()) if name.startswith("case_")]
