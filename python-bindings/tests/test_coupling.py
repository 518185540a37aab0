"""Couplings and hand-written synapses."""

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


class Half(bp.dyn.DelayCoupling):
    """A coupling of one's own: half of what AdditiveCoupling gives."""

    def __init__(self, x, out, mat, **kwargs):
        super().__init__(x, out, mat, (x.size, x.size), **kwargs)

    def update(self):
        self.couple(self.delay_var)
        for v in self.output_var:
            v.value = v * 0.5


def run(make, steps=4):
    x, out = bm.Variable(np.array([1.0, 2.0])), bm.Variable(np.zeros(2))

    class Net(bp.DynSysGroup):
        def __init__(self):
            super().__init__()
            self.c = make(x, out)

        def update(self):
            out.value = bm.zeros(2)
            self.c()
            result = out.value
            x.value = x + 1.0
            return result

    return bm.for_loop(Net().step_run, np.arange(steps))


MAT = np.array([[0.0, 2.0], [3.0, 0.0]])


def test_couplings_add_what_their_formula_says():
    now = [[3.0 * (2 + k), 2.0 * (1 + k)] for k in range(4)]
    assert np.allclose(run(lambda x, out: bp.dyn.AdditiveCoupling(x, out, MAT)), now)
    for steps in (0, 1, np.array([[0, 1], [1, 0]])):
        assert np.allclose(run(lambda x, out, d=steps: bp.dyn.AdditiveCoupling(x, out, MAT, delay_steps=d)), now)
    assert np.allclose(run(lambda x, out: Half(x, out, MAT)), np.array(now) / 2)
    late = run(lambda x, out: bp.dyn.AdditiveCoupling(x, out, MAT, delay_steps=np.array([[0, 3], [2, 0]]), initial_delay_data=7.0))
    assert np.allclose(late[:, 0], [21.0, 6.0, 9.0, 12.0]) and np.allclose(late[:, 1], [14.0, 14.0, 2.0, 4.0])
    assert np.allclose(run(lambda x, out: bp.dyn.DiffusiveCoupling(x, x, out, MAT)), [[3.0, -2.0]] * 4)
    assert issubclass(bp.dyn.DiffusiveCoupling, bp.dyn.DelayCoupling)


def test_what_was_outlives_a_run():
    x, out = bm.Variable(np.array([1.0, 2.0])), bm.Variable(np.zeros(2))
    c = bp.dyn.AdditiveCoupling(x, out, MAT, delay_steps=3, initial_delay_data=7.0)

    def step(i):
        out.value = bm.zeros(2)
        c()
        x.value = x + 1.0
        return out.value

    got = np.vstack([bm.for_loop(step, np.arange(3)), bm.for_loop(step, np.arange(3, 5))])
    assert np.allclose(got[:, 0], [21.0, 21.0, 6.0, 9.0, 12.0])


def test_couplings_are_checked():
    x, out = bm.Variable(np.zeros(2)), bm.Variable(np.zeros(2))
    with pytest.raises(errors.ShapeError, match=r"\(2, 2\)"):
        bp.dyn.AdditiveCoupling(x, out, np.zeros((2, 3)))
    with pytest.raises(errors.BadValueError, match="element 1"):
        bp.dyn.AdditiveCoupling(x, out, MAT, delay_steps=np.array([[0, -1], [0, 0]]))
    with pytest.raises(errors.BoutonError, match="coupling_var must be a variable"):
        bp.dyn.AdditiveCoupling(np.zeros(2), out, MAT)
    with pytest.raises(errors.BoutonError, match="self.couple"):
        bm.for_loop(lambda i: bp.dyn.DelayCoupling(x, out, MAT, (2, 2))(), np.arange(2))


class Exponential(bp.dyn.SynConn):
    """As in brainpy's tutorial on customised synapses."""

    def __init__(self, pre, post, conn, g_max=1.0, tau=8.0):
        super().__init__(pre=pre, post=post, conn=conn)
        self.check_pre_attrs("spike")
        self.check_post_attrs("V")
        self.syn = bp.dyn.Expon(pre.num, tau=tau)
        self.comm = bp.dnn.CSRLinear(self.conn, g_max)

    def update(self):
        return self.comm(self.syn(self.pre.spike))


@pytest.mark.parametrize("conn", [
    bp.conn.All2All(), np.ones((2, 3), dtype=bool), {"i": [0, 0, 0, 1, 1, 1], "j": [0, 1, 2, 0, 1, 2]},
])
def test_a_synapse_by_hand_takes_any_connection(conn):
    pre = bp.dyn.SpikeTimeGroup(2, indices=[0, 1], times=[0.0, 0.0])
    post = bp.dyn.LifRef(3)

    class Net(bp.DynSysGroup):
        def __init__(self):
            super().__init__()
            self.pre, self.post, self.syn = pre, post, Exponential(pre, post, conn)

        def update(self):
            self.pre()
            return self.syn()

    g = bm.for_loop(Net().step_run, np.arange(20))
    assert np.allclose(g, 2.0 * np.exp(-np.arange(20)[:, None] * 0.1 / 8.0) * np.ones((1, 3)), rtol=1e-13)


def test_two_ends_are_checked():
    pre, post = bp.dyn.LifRef(2), bp.dyn.LifRef(3)
    assert bp.dyn.SynConn(pre, post).conn is None and bp.dyn.SynConn(pre, post, "all2all").conn == "all2all"
    with pytest.raises(errors.ShapeError, match=r"\(2, 3\)"):
        bp.dyn.SynConn(pre, post, np.ones((3, 2)))
    with pytest.raises(errors.UnknownNameError, match="'i'"):
        bp.dyn.SynConn(pre, post, {"i": [0], "k": [0]})
    with pytest.raises(errors.BoutonError, match="pre must be a population"):
        bp.dyn.SynConn(3, post)
    with pytest.raises(errors.BoutonError, match="connector"):
        bp.dyn.SynConn(pre, post, 7)
    with pytest.raises(errors.UnknownNameError, match="post.conductance"):
        bp.dyn.SynConn(pre, post).check_post_attrs("conductance")
