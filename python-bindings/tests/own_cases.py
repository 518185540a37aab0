"""Synapses and outputs of a user's own against the built-in ones: on CPython (test_programs.py) and on GraalPy (BridgeTest.java)."""

import bouton as bp
import bouton.math as bm
from bouton import _env
from bouton._own_channels import IonInfo


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


def _list(x):
    return bm.as_numpy(x).tolist()


class Gate(bp.dyn.PotassiumChannel):
    """A channel as code; the engine's own with the same equations is beside it in the case."""

    def __init__(self, size, g_max=0.4, tau=10.0):
        super().__init__(size)
        self.g_max, self.tau, self.factor = g_max, tau, bm.array([1.0, 2.0])
        self.p = bm.Variable(bm.zeros(self.num))
        self.integral = bp.odeint(lambda p, t, V: (1.0 / (1.0 + bm.exp(-(V + 50.0) / 10.0)) - p) / self.tau, method="exp_auto")

    def reset_state(self, V, C, E, batch_size=None):
        self.p.value = 1.0 / (1.0 + bm.exp(-(V + 50.0) / 10.0))

    def update(self, V, C, E):
        self.p.value = self.integral(self.p, bp.share["t"], V, dt=bp.share["dt"])

    def current(self, V, C, E):
        return self.g_max * self.factor * self.p.value * (E - V)


GATE = """
    tags channel, K
    param g_max = 0.4
    param factor = 1
    param tau = 10
    state p = 0
    steady p = 1 / (1 + exp(-(V + 50) / 10))
    dp/dt = (1 / (1 + exp(-(V + 50) / 10)) - p) / tau
    output g_max * factor * p * (E_K - V)
"""


def case_a_channel_as_code_is_the_channel_of_equations():
    bm.enable_x64()
    Written = bp.dyn.from_equations("Written", GATE)
    for base in (bp.dyn.CondNeuGroup, bp.dyn.CondNeuGroupLTC):
        cells = []
        for channel in (Gate(2), Written(2, factor=bm.array([1.0, 2.0]))):
            neu = base(2, V_initializer=bp.init.Constant(-60.0), IL=bp.dyn.IL(2))
            neu.K = bp.dyn.PotassiumFixed(2, E=-90.0)
            neu.K.add_elem(mine=channel)
            cells.append((neu, channel))
        for reset in (False, True):
            traces = []
            for neu, channel in cells:
                if reset:
                    neu.reset_state()
                    channel.g_max, channel.tau = 0.8, 5.0
                runner = bp.DSRunner(neu, monitors=["V", "K.mine.p"], progress_bar=False)
                runner.run(inputs=bm.full((60,), 3.0))
                traces.append((bm.as_numpy(runner.mon["V"]).tolist(), bm.as_numpy(runner.mon["K.mine.p"]).tolist()))
            for mine, other in zip(*traces):
                assert max(abs(a - b) for row, same in zip(mine, other) for a, b in zip(row, same)) < 1e-12
            assert traces[0][1][0][0] > (0.1 if reset else 0.0)


def case_channels_given_to_the_constructor_begin_steady():
    bm.enable_x64()
    neu = bp.dyn.CondNeuGroup(2, V_initializer=bp.init.Constant(-50.0), K=bp.dyn.PotassiumFixed(2, mine=Gate(2)), INa=bp.dyn.INa_HH1952(2))
    neu.IK = bp.dyn.IK_HH1952(2)
    assert _list(neu.K.mine.p.value) == [0.5, 0.5] and _list(neu.INa.p.value)[0] > 0.2 and _list(neu.IK.p.value) == [0.0, 0.0]


def case_channels_of_two_ions_get_their_infos():
    bm.enable_x64()

    class Both(bp.dyn.IonChannel):
        master_type = bp.mixin.JointType[bp.dyn.Calcium, bp.dyn.Potassium]

        def update(self, V, Ca, K):
            assert (Ca.C, K["E"]) == (0.5, -80.0)

        def current(self, V, Ca, K):
            return Ca.C * (K.E - V)

    neu = bp.dyn.CondNeuGroup(1, V_initializer=bp.init.Constant(-60.0), C=1e9)
    neu.Ca, neu.K = bp.dyn.CalciumFixed(1, C=0.5), bp.dyn.PotassiumFixed(1, E=-80.0)
    neu.mix = bp.dyn.mix_ions(neu.K, neu.Ca)
    neu.mix.add_elem(both=Both(1))
    bp.DSRunner(neu, progress_bar=False).run(0.1)
    assert abs(_list(neu.mix.both.current(-60.0, IonInfo(C=0.5), IonInfo(E=-80.0)) + bm.zeros(1))[0] + 10.0) < 1e-12
    moving = bp.dyn.CondNeuGroup(2)
    moving.Ca = bp.dyn.CalciumFirstOrder(2)

    class Slow(Gate):
        master_type = bp.dyn.Calcium

    moving.Ca.add_elem(slow=Slow(2))
    _refused("moves with the currents", lambda: bp.DSRunner(moving, progress_bar=False).run(1.0))


def fresh():
    """The state in which every case begins."""
    _env.set_x64(False)
    bm.set_dt(0.1)
    bm.random.seed(42)


CASES = [case for name, case in sorted(globals().items()) if name.startswith("case_")]
