"""bouton.math, and models made of it, alike on CPython (test_programs.py) and on GraalPy (BridgeTest.java)."""

import math
import warnings

import bouton as bp
import bouton.math as bm
from bouton import _env, errors


def _list(a):
    return a.tolist() if hasattr(a, "tolist") else list(a)


def _refused(part, call):
    try:
        call()
    except errors.BoutonError as e:
        assert part in str(e), str(e)
        return
    raise AssertionError(f"not refused: {part}")


def case_set_changes_what_is_made_from_now_on():
    bm.set(dt=0.05, x64=True)
    assert bm.get_dt() == 0.05 and bm.dt == 0.05 and _env.x64()
    bm.set_environment(float_="float32")
    assert not _env.x64() and bm.get_dt() == 0.05
    bm.set(mode=bm.nonbatching_mode, x64=True, float_="float32")
    assert _env.x64()
    _refused("bm.set has no 'dtt'", lambda: bm.set(dtt=0.1))
    _refused("TrainingMode", lambda: bm.set(mode=bm.TrainingMode()))
    _refused("-1", lambda: bm.set(dt=-1.0))
    assert bm.get_dt() == 0.05
    bm.disable_x64()


def case_environment_holds_inside_a_with_statement():
    with bm.environment(dt=0.5, x64=True):
        assert bm.get_dt() == 0.5 and _env.x64()
        with bm.environment(dt=0.25):
            assert bm.get_dt() == 0.25 and _env.x64()
        assert bm.get_dt() == 0.5
        net = bp.dyn.Lif(1, V_rest=0.0, V_th=1e6, tau=10.0, V_initializer=bp.init.Constant(1.0))
        bm.for_loop(lambda i: net(), range(4))
        assert abs(_list(net.V.value)[0] - math.exp(-0.2)) < 1e-14
    assert bm.get_dt() == 0.1 and not _env.x64()
    try:
        with bm.environment(dt=0.5):
            raise ZeroDivisionError
    except ZeroDivisionError:
        assert bm.get_dt() == 0.1


def case_modes():
    for mode in (None, bm.NonBatchingMode(), bm.nonbatching_mode):
        assert bp.dyn.Expon(2, mode=mode).num == 2
    _refused("TrainingMode", lambda: bp.dyn.Expon(2, mode=bm.training_mode))
    _refused("BatchingMode", lambda: bp.dyn.Expon(2, mode=bm.BatchingMode(3)))
    assert bm.BatchingMode(3).batch_size == 3 and bm.batching_mode.batch_size == 1


def case_jit_is_the_function_itself():
    @bm.jit
    def double(x):
        return 2 * x

    @bm.jit(static_argnames="n")
    def power(x, n):
        return x**n

    assert double(4) == 8 and power(2, n=3) == 8
    assert _list(bm.for_loop(bm.jit(lambda i: i * 2.0), range(3)).flatten()) == [0, 2, 4]


def case_a_range_counts_steps():
    class Counts(bp.DynSysGroup):
        def update(self):
            return bp.share["i"] * 1.0

    assert _list(bm.for_loop(Counts().step_run, range(3, 6)).flatten()) == [3, 4, 5]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        bm.for_loop(Counts().step_run, range(4))


def case_fill_diagonal():
    m = bm.fill_diagonal(bm.ones((2, 3)), 7.0)
    assert _list(m) == [[7, 1, 1], [1, 7, 1]]
    a = bm.array([[1.0, 2.0], [3.0, 4.0]])
    kept = bm.fill_diagonal(a, 0.0, inplace=False)
    assert _list(a) == [[1, 2], [3, 4]] and _list(kept) == [[0, 2], [3, 0]]
    bm.fill_diagonal(a, 0.0)
    assert _list(a) == [[0, 2], [3, 0]]
    v = bm.Variable(bm.ones((2, 2)))
    assert bm.fill_diagonal(v, 5.0) is v and _list(v.value) == [[5, 1], [1, 5]]


def case_what_belongs_to_training_is_refused_by_name():
    for name in ("grad", "vmap", "TrainVar", "hessian"):
        _refused(f"bm.{name}", lambda n=name: getattr(bm, n))
    _refused("'gpu'", lambda: bm.set_platform("gpu"))
    bm.set_platform("cpu")


def case_nvar_gathers_and_multiplies():
    bm.enable_x64()
    model = bp.dyn.NVAR(1, delay=2, order=2, stride=2, constant=True)
    assert model.get_feature_names() == ["1", "x0(t)", "x0(t-2)", "x0(t)^2", "x0(t) x0(t-2)", "x0(t-2)^2"]
    got = bm.for_loop(model.update, bm.array([[3.0], [5.0], [7.0], [2.0]]))
    assert _list(got) == [[1, 3, 0, 9, 0, 0], [1, 5, 0, 25, 0, 0], [1, 7, 3, 49, 21, 9], [1, 2, 5, 4, 10, 25]]


def case_a_reservoir_follows_its_equation():
    bm.enable_x64()
    for kind in ("internal", "external"):
        r = bp.dyn.Reservoir(1, 2, 0.4, activation_type=kind, spectral_radius=0.8, rec_connectivity=1.0)
        r.Win, r.Wrec = bm.array([[0.5, -1.0]]), bm.array([[0.0, 0.3], [0.2, 0.0]])
        got = _list(bm.for_loop(r.update, bm.array([[1.0], [-2.0]])))
        x = [0.0, 0.0]
        for k, u in enumerate((1.0, -2.0)):
            h = [0.5 * u + 0.2 * x[1], -1.0 * u + 0.3 * x[0]]
            x = [0.6 * a + 0.4 * math.tanh(b) if kind == "internal" else math.tanh(0.6 * a + 0.4 * b) for a, b in zip(x, h)]
            assert max(abs(a - b) for a, b in zip(got[k], x)) < 1e-14


CASES = [case for name, case in sorted(globals().items()) if name.startswith("case_")]


def fresh():
    """The state in which every case begins."""
    _env.set_x64(False)
    bm.set_dt(0.1)
    bm.random.seed(42)
