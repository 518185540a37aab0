"""Updates that ask for values of a step, choices and single steps, alike on CPython (test_eager.py) and on GraalPy (BridgeTest.java)."""

import warnings

import bouton as bp
import bouton.math as bm
from bouton import _eager, _env

CELL = dict(V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.0)


class Net(bp.DynSysGroup):
    """Neurons with synapses, a delay and noise; ``ask`` is called in each step."""

    def __init__(self, ask):
        super().__init__()
        self.ask = ask
        self.E = bp.dyn.LifRef(20, V_initializer=bp.init.Normal(-53.0, 2.0), **CELL)
        self.I = bp.dyn.LifRef(10, V_initializer=bp.init.Normal(-53.0, 2.0), **CELL)
        conn = bp.conn.FixedProb(0.3, pre=20, post=10, seed=1)
        self.E2I = bp.dyn.FullProjAlignPostMg(self.E, 1.0, bp.dnn.EventCSRLinear(conn, 0.6), bp.dyn.Expon.desc(10, tau=5.0), bp.dyn.COBA.desc(E=0.0), self.I)
        back = bp.conn.FixedProb(0.3, pre=10, post=20, seed=2)
        self.I2E = bp.dyn.HalfProjAlignPostMg(bp.dnn.EventCSRLinear(back, 0.3), bp.dyn.Expon.desc(20, tau=10.0), bp.dyn.COBA.desc(E=-80.0), self.E)

    def update(self, current):
        self.E2I()
        self.ask(self)
        self.I2E(self.I.spike)
        self.E(current + bm.random.normal(0.0, 0.1, 20))
        self.I(current)
        return self.E.V.value[:3], bp.share["t"]


def _run(ask, steps=150, **how):
    bm.random.seed(5)
    bm.enable_x64()
    net = Net(ask)
    runner = bp.DSRunner(net, monitors=["E.spike", "I.V"], progress_bar=False, **how)
    V, t = runner.run(inputs=bm.full((steps,), 20.0))
    return [bm.as_numpy(x).tolist() for x in (runner.mon["E.spike"], runner.mon["I.V"], V, t)]


def _warned(f):
    with warnings.catch_warnings(record=True) as caught, _eager.quietly():
        warnings.simplefilter("always")
        out = f()
    return out, [w for w in caught if issubclass(w.category, bp.errors.EagerWarning)]


def case_control_flow_gives_the_bits_of_the_compiled_run():
    plain, none = _warned(lambda: _run(lambda net: None))
    assert not none and sum(map(sum, plain[0])) > 5

    def branch(net):
        if bm.mean(net.E.V) > 1000.0:
            net.E.V.value = net.E.V * 2.0

    asked, warned = _warned(lambda: _run(branch))
    assert asked == plain
    assert len(warned) == 1 and warned[0].filename.endswith("eager_cases.py")
    assert warned[0].lineno == branch.__code__.co_firstlineno + 1, warned[0].lineno


def case_numbers_loops_and_formats():
    plain, _ = _warned(lambda: _run(lambda net: None, 30))
    seen = []
    for ask in (
        lambda net: seen.append(float(net.E.V[0])),
        lambda net: seen.append([v for v in net.E.V]),
        lambda net: seen.append(f"{net.E.V[1]:.3f}"),
        lambda net: seen.append(bm.as_numpy(net.E.V.value)),
        lambda net: seen.append(bp.share["t"] if bp.share["i"] > 3 else 0.0),
    ):
        seen.clear()
        asked, warned = _warned(lambda ask=ask: _run(ask, 30))
        assert asked == plain and len(warned) == 1, warned
        assert len(seen) == 30, len(seen)


def case_without_jit_the_update_is_called_for_each_step():
    calls = []
    plain, _ = _warned(lambda: _run(lambda net: calls.append(1), 30))
    assert len(calls) == 1
    calls.clear()
    each, warned = _warned(lambda: _run(lambda net: calls.append(1), 30, jit=False))
    assert each == plain and len(calls) == 30 and not warned


def case_branches_are_taken():
    bm.enable_x64()
    v = bm.Variable(bm.zeros(2))

    def body(i):
        v.value = v + 1.0
        if v[0] > 3.5:
            v.value = v * 0.0
        return v.value

    out, warned = _warned(lambda: bm.for_loop(body, bm.arange(9)))
    assert [row[0] for row in bm.as_numpy(out).tolist()] == [1.0, 2.0, 3.0, 0.0, 1.0, 2.0, 3.0, 0.0, 1.0]
    assert len(warned) == 1


def case_single_steps():
    bm.random.seed(5)
    bm.enable_x64()
    plain, _ = _warned(lambda: _run(lambda net: None, 30))
    for way in ("step_run", "jit_step_run"):
        bm.random.seed(5)
        net = Net(lambda net: None)
        rows = [getattr(net, way)(i, 20.0) for i in range(30)]
        assert [bm.as_numpy(r[0]).tolist() for r in rows] == plain[2], way
        assert [float(r[1]) for r in rows] == plain[3], way
    syn = bp.dyn.Expon(1, tau=10.0)
    for i in range(3):
        bp.share.save(t=i * 0.1, i=i)
        g = syn(1.0 if i == 0 else 0.0)
    assert abs(float(g[0]) - 0.9801986733067553) < 1e-12


def case_choices_are_compiled():
    bm.enable_x64()
    v, w = bm.Variable(bm.ones(2)), bm.Variable(bm.zeros(2))

    def grow():
        v.value = v * 2.0
        return v.value

    def shrink():
        w.value = w + 1.0
        return v.value * 0.0

    def body(i):
        return bm.cond(i < 3, grow, shrink), bm.ifelse([i < 2, i < 4], [10.0, lambda: 20.0, 30.0])

    (a, b), warned = _warned(lambda: bm.for_loop(body, bm.arange(5)))
    assert not warned
    assert [r[0] for r in bm.as_numpy(a).tolist()] == [2.0, 4.0, 8.0, 0.0, 0.0]
    assert bm.as_numpy(b).tolist() == [10.0, 10.0, 20.0, 20.0, 30.0]
    assert v.value.tolist() == [8.0, 8.0] and w.value.tolist() == [2.0, 2.0]
    assert bm.cond(True, lambda x: x + 1, lambda x: x - 1, (3,)) == 4
    assert bm.while_loop(lambda x: x * 2, lambda x: x < 50, (3,)) == (96,)
    last, ys = bm.scan(lambda c, x: (c + x, c * x), 0.0, bm.arange(1, 5))
    assert last == 10.0 and bm.as_numpy(ys).tolist() == [0.0, 2.0, 9.0, 24.0]


def case_a_choice_between_models_goes_through_python():
    bm.enable_x64()
    n = bp.dyn.Lif(2, V_rest=0.0, tau=10.0)

    def body(i):
        bm.cond(i < 3, lambda: n(10.0), lambda: n(0.0))
        return n.V.value

    out, warned = _warned(lambda: bm.for_loop(body, bm.arange(5)))
    v, expected = 0.0, []
    import math

    for i in range(5):
        current = 10.0 if i < 3 else 0.0
        v = current + (v - current) * math.exp(-0.01)
        expected.append(v)
    assert len(warned) == 1
    assert max(abs(a[0] - b) for a, b in zip(bm.as_numpy(out).tolist(), expected)) < 1e-12


def case_loops_backwards_and_over_times():
    bm.enable_x64()
    v = bm.Variable(bm.zeros(1))

    def body(x):
        v.value = v + x
        return v.value

    out = bm.for_loop(body, bm.array([1.0, 2.0, 4.0]), reverse=True)
    assert [r[0] for r in bm.as_numpy(out).tolist()] == [7.0, 6.0, 4.0]

    def at(t):
        bp.share.save(t=t)
        return bp.share["t"]

    out, warned = _warned(lambda: bm.for_loop(at, bm.array([5.0, 7.0])))
    assert bm.as_numpy(out).tolist() == [5.0, 7.0]


def case_what_belongs_to_a_step_that_is_over():
    kept = []
    bm.for_loop(lambda i: kept.append(i * 2.0), bm.arange(3))
    try:
        float(kept[0])
    except bp.errors.BoutonError as wrong:
        assert "over" in str(wrong)
    else:
        raise AssertionError("a value of a step that is over is no number")


def fresh():
    """The state in which every case begins."""
    _env.set_x64(False)
    bm.set_dt(0.1)
    bm.random.seed(42)
    bp.share.clear_shargs()


CASES = [f for n, f in list(globals().items()) if n.startswith("case_")]
