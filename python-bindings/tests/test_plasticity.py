"""Weights that learn, short-term plasticity by one word, chains: against brainpy's traces and closed forms."""

import math

import numpy as np
import pytest

import bouton as bp
import bouton.math as bm
from bouton import _env, errors


@pytest.fixture(autouse=True)
def fresh():
    bm.enable_x64()
    bm.set_dt(0.1)
    bm.random.seed(1)
    yield
    _env.set_x64(False)
    _env.set_threads(0)


class Pair(bp.DynSysGroup):
    """brainpy's own way to use STDP_Song2000: syn, pre, post."""

    def __init__(self, comm, pre_ms, post_ms, n=1, **rule):
        super().__init__()
        self.pre = bp.dyn.SpikeTimeGroup(n, indices=[k for k in range(n) for _ in pre_ms], times=pre_ms * n)
        self.post = bp.dyn.SpikeTimeGroup(n, indices=[k for k in range(n) for _ in post_ms], times=post_ms * n)
        self.syn = bp.dyn.STDP_Song2000(
            pre=self.pre, delay=None, comm=comm, syn=bp.dyn.Expon.desc(n, tau=5.0), out=bp.dyn.COBA.desc(E=0.0), post=self.post, **rule
        )

    def update(self):
        self.syn()
        self.pre()
        self.post()
        return self.syn.comm.weight.value, self.syn.refs["pre_trace"].g.value, self.syn.refs["post_trace"].g.value


@pytest.mark.parametrize("lag", [-20.0, -0.3, 0.1, 5.0])
def test_a_pair_follows_its_closed_form(lag):
    comm = bp.dnn.AllToAll(1, 1, weight=bp.init.Uniform(0.5, 0.5000001), mode=bm.TrainingMode())
    comm.weight = np.array([[0.5]])
    net = Pair(comm, [30.0], [30.0 + lag], tau_s=16.8, tau_t=33.7, A1=0.96, A2=0.53)
    w, pre, post = bm.for_loop(net.step_run, np.arange(600))
    change = 0.96 * math.exp(-lag / 16.8) if lag > 0 else -0.53 * math.exp(lag / 33.7)
    assert abs(w[-1].item() - (0.5 + change)) < 1e-12
    assert abs(pre[-1].item() - math.exp(-(59.9 - 30.0) / 16.8)) < 1e-12
    assert float(np.asarray(net.syn.comm.weight)[0, 0]) == w[-1].item()


def test_weights_are_read_and_set_and_stay_in_bounds():
    conn = bp.conn.FixedProb(0.5, pre=20, post=20)
    net = Pair(bp.dnn.CSRLinear(conn, 0.5, mode=bm.TrainingMode()), [1.0, 3.0, 9.0], [2.0, 5.0, 10.0], n=20, W_min=0.2, W_max=0.7)
    bm.for_loop(net.step_run, np.arange(200))
    w = np.asarray(net.syn.comm.weight)
    assert w.shape == (200,) and w.min() >= 0.2 and w.max() == 0.7
    net.syn.comm.weight = 0.4
    assert np.all(np.asarray(net.syn.comm.weight) == 0.4)
    net.syn.comm.weight[3] = 0.6
    net.syn.comm.weight *= 0.5
    assert np.asarray(net.syn.comm.weight)[3] == 0.3


def test_the_layer_and_its_signature_are_checked():
    with pytest.raises(errors.BoutonError, match="lower bound"):
        bm.for_loop(Pair(bp.dnn.AllToAll(1, 1, 0.5), [1.0], [2.0], W_min=1.0, W_max=0.0).step_run, np.arange(3))
    with pytest.raises(errors.UnknownNameError, match="tau_s"):
        Pair(bp.dnn.AllToAll(1, 1, 0.5), [1.0], [2.0], tau_S=3.0)


class Drive(bp.DynSysGroup):
    """One pre neuron through a projection; V of the post neuron is returned."""

    def __init__(self, make):
        super().__init__()
        self.pre = bp.dyn.SpikeTimeGroup(1, indices=[0] * 6, times=[10.0, 20.0, 30.0, 40.0, 50.0, 80.0])
        self.post = bp.dyn.LifRef(1, V_rest=-60.0, V_th=1e6, V_reset=-60.0, tau=20.0, tau_ref=5.0, V_initializer=bp.init.Constant(-60.0))
        self.make = make(self)

    def update(self):
        self.pre()
        self.make()
        self.post()
        return self.post.V.value


def run(make):
    return bm.for_loop(Drive(make).step_run, np.arange(1000))


def by_hand(factor):
    def make(net):
        f = factor
        proj = bp.dyn.HalfProjAlignPostMg(comm=bp.dnn.AllToAll(1, 1, 5.0), syn=bp.dyn.Expon.desc(1, tau=5.0), out=bp.dyn.CUBA.desc(), post=net.post)
        return lambda: proj(f(net.pre.spike) * net.pre.spike)

    return make


@pytest.mark.parametrize("plastic", [lambda: bp.dyn.STP, lambda: bp.dyn.STD])
@pytest.mark.parametrize("word", ["stp", "plasticity"])
def test_short_term_plasticity_by_one_word_is_the_glue_of_brainpy(plastic, word):
    kind = plastic()
    want = run(by_hand(kind(1, U=0.3)))
    rest = dict(comm=bp.dnn.AllToAll(1, 1, 5.0), out=bp.dyn.CUBA.desc())

    def full(net):
        return bp.dyn.FullProjAlignPostMg(pre=net.pre, delay=None, syn=bp.dyn.Expon.desc(1, tau=5.0), post=net.post, **rest, **{word: kind.desc(1, U=0.3)})

    def chain(net):
        return bp.dyn.FullProjAlignPostMg(
            pre=net.pre, delay=None, comm=bp.dnn.AllToAll(1, 1, 5.0),
            syn=kind.desc(U=0.3) >> bp.dyn.Expon.desc(tau=5.0) >> bp.dyn.CUBA.desc(), post=net.post,
        )

    def one_line(net):
        return bp.dyn.connect(net.pre, bp.dnn.AllToAll(1, 1, 5.0), kind.desc(U=0.3) >> bp.dyn.Expon.desc(tau=5.0) >> bp.dyn.CUBA.desc(), net.post)

    assert np.abs(run(full) - want).max() < 1e-12
    assert np.abs(run(chain) - want).max() < 1e-12
    assert np.abs(run(one_line) - want).max() < 1e-12
    assert (want - run(by_hand(lambda s: 1.0))).min() < -1e-2


def test_every_projection_takes_plasticity():
    stp = bp.dyn.STP.desc(1, U=0.4)
    comm = bp.dnn.AllToAll(1, 1, 5.0)
    syn, out = bp.dyn.Expon.desc(1, tau=5.0), bp.dyn.CUBA.desc()
    for name in ("FullProjAlignPost", "FullProjAlignPreSD", "FullProjAlignPreSDMg", "FullProjAlignPreDS", "FullProjAlignPreDSMg", "STDP_Song2000"):
        made = []

        def full(net):
            proj = getattr(bp.dyn, name)(pre=net.pre, delay=None, comm=comm, syn=syn, out=out, post=net.post, stp=stp)
            made.append(proj)
            return proj

        run(full)
        assert made[0].refs["stp"].u.value.shape == (1,), name

    def delta(net):
        return bp.dyn.FullProjDelta(pre=net.pre, delay=None, comm=comm, post=net.post, stp=stp)

    V = run(delta)
    u = 0.4 * math.exp(-10.1 / 1500)
    u += 0.4 * (1 - u)
    assert abs(V[100].item() + 60.0 - 5.0 * u * (1 - u)) < 1e-12


def test_nmda_behind_depression_ends_in_a_magnesium_block():
    def chain(net):
        return bp.dyn.connect(net.pre, bp.dnn.CSRLinear(bp.conn.One2One(1, 1), 0.5), bp.dyn.STD.desc(U=0.5) >> bp.dyn.NMDA.desc() >> bp.dyn.MgBlock.desc(), net.post)

    def words(net):
        return bp.dyn.FullProjAlignPreSDMg(
            pre=net.pre, syn=bp.dyn.NMDA.desc(1), delay=None, comm=bp.dnn.CSRLinear(bp.conn.One2One(1, 1), 0.5), out=bp.dyn.MgBlock.desc(), post=net.post,
            stp=bp.dyn.STD.desc(U=0.5),
        )

    assert np.array_equal(run(chain), run(words))


def test_chains_that_make_no_sense_are_refused():
    with pytest.raises(errors.BadValueError, match="short-term plasticity"):
        bp.dyn.Expon.desc() >> bp.dyn.NMDA.desc()
    with pytest.raises(errors.BadValueError, match="after a synapse"):
        bp.dyn.STD.desc() >> bp.dyn.COBA.desc(E=0.0)
    with pytest.raises(errors.BoutonError, match="conductances"):
        run(lambda net: bp.dyn.VanillaProj(bp.dnn.AllToAll(1, 1, 1.0), bp.dyn.CUBA.desc(), net.post, stp=bp.dyn.STD.desc()))


class Late(bp.DynSysGroup):
    """Two pre neurons that spike at 1 ms reach three post neurons."""

    def __init__(self, delay, name="FullProjDelta", comm=None, **kwargs):
        super().__init__()
        self.pre = bp.dyn.SpikeTimeGroup(2, indices=[0, 1], times=[1.0, 1.0])
        self.post = bp.dyn.LifRef(3, V_rest=0.0, V_th=1e6, V_reset=0.0, tau=1e9, V_initializer=bp.init.ZeroInit())
        comm = bp.dnn.EventCSRLinear(bp.conn.MatConn(np.array([[True, False, True], [True, True, False]]))(2, 3), 1.0) if comm is None else comm
        self.proj = getattr(bp.dyn, name)(pre=self.pre, delay=delay, comm=comm, post=self.post, **kwargs)

    def update(self):
        self.pre()
        self.proj()
        self.post()
        return self.post.V.value


def arrivals(*args, **kwargs):
    """The steps at which V of each post neuron goes up, for each whole jump."""
    V = bm.for_loop(Late(*args, **kwargs).step_run, np.arange(60))
    jumps = np.rint(np.diff(np.vstack([np.zeros((1, 3)), V]), axis=0)).astype(int)
    return [[int(i) for i in np.nonzero(jumps[:, j])[0] for _ in range(jumps[i, j])] for j in range(3)]


def test_delays_may_differ_between_synapses_and_pre_neurons():
    assert arrivals(1.5) == [[24, 24], [24], [24]]
    assert arrivals([1.5, 2.0, 0.1, 3.0]) == [[10, 24], [39], [29]]
    assert arrivals(np.array([0.5, 1.0])) == [[14, 19], [19], [14]]
    assert arrivals(np.array([[1.0, 9.0, 2.0], [0.5, 0.4, 9.0]])) == [[14, 19], [13], [29]]
    assert arrivals(lambda shape: np.full(shape, 1.5)) == [[24, 24], [24], [24]]
    dense = bp.dnn.AllToAll(2, 3, np.ones((2, 3)))
    assert arrivals(np.array([[1.0, 1.5, 2.0], [0.5, 0.4, 0.0]]), comm=dense) == [[14, 19], [13, 24], [10, 29]]


def test_bad_delays_are_named():
    with pytest.raises(errors.BadValueError, match="element 2"):
        Late([1.0, 1.0, -1.0, 1.0])
    with pytest.raises(errors.BadValueError, match="NaN|nan|element 0"):
        Late([math.nan, 1.0, 2.0, 1.0])
    with pytest.raises(errors.ShapeError, match="one per synapse"):
        Late([1.0, 1.0, 2.0])
    with pytest.raises(errors.BadValueError, match="one trace per pre neuron"):
        Late([1.5, 2.0, 0.1, 3.0], "STDP_Song2000", syn=bp.dyn.Expon.desc(2), out=bp.dyn.CUBA.desc())
