"""States, files of them, systems made of systems, plans in words: alike on CPython (test_programs.py) and on GraalPy (BridgeTest.java)."""

import os
import tempfile

import bouton as bp
import bouton.math as bm
from bouton import _bridge, _env, errors

CELL = dict(V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.0)


class Net(bp.DynSysGroup):
    """Two populations, delays of both kinds, a plastic layer; the projection comes after the neurons, so its current waits for the next step."""

    def __init__(self):
        super().__init__()
        self.E = bp.dyn.LifRef(20, V_initializer=bp.init.Normal(-52.0, 2.0), **CELL)
        self.I = bp.dyn.LifRef(10, V_initializer=bp.init.Normal(-52.0, 2.0), **CELL)
        conn = bp.conn.FixedProb(0.3, pre=20, post=10, seed=1)
        self.proj = bp.dyn.FullProjAlignPostMg(self.E, 1.0, bp.dnn.EventCSRLinear(conn, 0.6), bp.dyn.Expon.desc(10, tau=5.0), bp.dyn.COBA.desc(E=0.0), self.I)
        self.back = bp.dyn.FullProjDelta(pre=self.I, delay=2.0, comm=bp.dnn.AllToAll(10, 20, -0.1), post=self.E)
        self.past = bp.VarDelay(self.E.spike, entries={"d": 1.5})
        self.count = bm.Variable(bm.zeros(20))

    def update(self, current=20.0):
        self.count += self.past.at("d")
        self.past()
        self.E(current)
        self.I(current)
        self.proj()
        self.back()
        return self.count.value


def _list(x):
    return bm.as_numpy(x).tolist()


def case_a_state_that_is_put_back_goes_on_as_before():
    for x64 in (True, False):
        bm.enable_x64(x64)
        net = Net()
        runner = bp.DSRunner(net, monitors=["I.V", "E.spike"], progress_bar=False)
        runner.run(20.0)
        state = bp.save_state(net)
        out = _list(runner.run(15.0))
        V, spikes = _list(runner.mon["I.V"]), _list(runner.mon["E.spike"])
        assert sum(map(sum, spikes)) > 5
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "deep", "net.bp")
            bp.checkpoints.save_pytree(path, state)
            read = bp.checkpoints.load_pytree(path)
        other = Net()
        assert bp.load_state(other, read) == ([], [])
        again = bp.DSRunner(other, monitors=["I.V", "E.spike"], t0=20.0, progress_bar=False)
        assert _list(again.run(15.0)) == out
        assert _list(again.mon["I.V"]) == V and _list(again.mon["E.spike"]) == spikes


def _refused(kind, part, call):
    try:
        call()
    except kind as e:
        assert part in str(e), str(e)
        return
    raise AssertionError(f"not refused: {part}")


def case_states_that_do_not_fit_say_so():
    state = bp.save_state(Net())
    state["nobody"] = {"V": 1.0}
    del state["E"]["V"]
    missing, unexpected = bp.load_state(Net(), state)
    assert missing == ["E.V"] and unexpected == ["nobody"]
    state["I"]["V"] = bm.zeros(3)
    _refused(errors.ShapeError, "I.V has shape (10,)", lambda: bp.load_state(Net(), state))
    _refused(errors.BoutonError, "There is no file", lambda: bp.checkpoints.load_pytree("nowhere.bp"))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "other.bp")
        with open(path, "wb") as file:
            file.write(b"\x82\xa5")
        _refused(errors.BoutonError, "was not written by", lambda: bp.checkpoints.load_pytree(path))
        _refused(errors.BadValueError, "overwrite=True", lambda: bp.checkpoints.save_pytree(path, {}, overwrite=False))
        _refused(errors.BadValueError, "a set cannot be written", lambda: bp.checkpoints.save_pytree(path, {"a": {1}}))
        bp.checkpoints.save_pytree(path, {"a": [1, (True, None)], "b": bm.ones((2, 3)), 3: "text"})
        back = bp.checkpoints.load_pytree(path)
        assert back["a"] == [1, (True, None)] and back[3] == "text" and _list(back["b"]) == [[1.0] * 3] * 2


def case_loops_over_time():
    bm.enable_x64()
    bm.random.seed(1)
    runner = bp.DSRunner(Net(), progress_bar=False)
    expected = _list(runner.run(10.0))
    bm.random.seed(1)
    net = Net()
    loop = bp.LoopOverTime(net, out_vars={"V": net.E.V})
    first, more = loop(60)
    second, _ = loop(bm.full((40,), 20.0))
    assert _list(first) + _list(second) == expected
    assert tuple(more["V"].shape) == (60, 20)
    loop.reset_state()
    assert loop.i0 == 0 and tuple(net.E.V.shape) == (20,)


def case_sequences_of_systems():
    bm.enable_x64()
    chain = bp.Sequential(bp.dnn.OneToOne(3, 2.0), bm.tanh, a=bp.dyn.Expon(3, tau=10.0))
    assert len(chain) == 3
    out = _list(bm.for_loop(lambda i: chain(bm.ones(3)), bm.arange(2)))
    import math

    g = math.tanh(2.0)
    assert abs(out[0][0] - g) < 1e-12 and abs(out[1][2] - (g * math.exp(-0.01) + g)) < 1e-12
    _refused(errors.BoutonError, "not of int", lambda: bp.Sequential(3))


def case_plans_in_words():
    told = bp.explain(Net())
    assert told.compiled == 1.0 and "compiled share 100 %" in str(told)
    owners = {p for _, p, _ in told.operations}
    assert "proj" in owners and any("E" in p.split() for p in owners), owners

    class Asks(Net):
        def update(self, current):
            if self.E.V[0] > 0.0:
                current = 0.0
            return Net.update(self, current)

    told = bp.explain(Asks(), 20.0)
    assert told.compiled == 0.0 and told.reason[0].endswith("states_cases.py")
    assert f"states_cases.py:{Asks.update.__code__.co_firstlineno + 1}" in str(told)
    told = bp.explain(bp.DSRunner(Net(), progress_bar=False))
    assert told.compiled == 1.0
    _refused(errors.BoutonError, "not of int", lambda: bp.explain(3))
    _refused(errors.BoutonError, "as in explain(net, 1.0)", lambda: bp.explain(Asks()))


def case_one_function_for_many_arguments():
    if _bridge.ON_GRAALPY:
        assert bp.running.process_pool(abs, [-1, -2], 2) == [1, 2]
        assert bp.running.process_pool_lock(lambda k, lock: (lock.acquire(), lock.release(), k)[2], [1, 2], 2) == [1, 2]
    _refused(errors.ShapeError, "different lengths", lambda: bp.running.cpu_ordered_parallel(max, [[1, 2], [3]]))
    assert _list(bp.running.jax_vectorize_map(lambda a, b: a - b, {"a": [5.0, 6.0], "b": [1.0, 1.0]}, 2)) == [4.0, 5.0]


def case_nodes_by_name():
    class Top(bp.DynSysGroup):
        def __init__(self):
            super().__init__(name="top")
            self.e = bp.dyn.Lif(2, name="e")
            self.list = bm.NodeList([bp.dyn.Expon(2, name="x"), self.e])
            self.dict = bm.NodeDict({"q": bp.dyn.Alpha(1, name="q1")})
            self.sub = bp.DynSysGroup(k=bp.dyn.Expon(1, name="k1"), name="sub")

        def update(self):
            return [p(1.0) for p in self.list][0]

    top = Top()
    assert list(top.nodes()) == ["top", "e", "x", "q1", "sub", "k1"]
    assert list(top.nodes(level=1, include_self=False)) == ["e", "x", "q1", "sub"] and list(top.nodes(level=0)) == ["top"]
    assert list(top.nodes(method="relative", level=1)) == ["", "e", "list-0", "dict.q", "sub"]
    assert list(top.nodes().subset(bp.dyn.Expon)) == ["x", "k1"] and list(top.nodes().not_subset(bp.dyn.Expon).unique()) == ["top", "e", "q1", "sub"]
    runner = bp.DSRunner(top, progress_bar=False)
    first = _list(runner.run(0.5))
    top.reset_state()
    assert _list(top.list[0].g.value) == [0.0, 0.0] and _list(bp.DSRunner(top, progress_bar=False).run(0.5)) == first


def case_modes_have_kinds():
    modes = bp.dyn.Expon(3).mode, bp.DynSysGroup().mode, bp.dnn.OneToOne(2, 1.0).mode
    assert modes == (bm.nonbatching_mode,) * 3 and repr(modes[0]) == "NonBatchingMode"
    layer = bp.dnn.OneToOne(2, 1.0, mode=bm.TrainingMode(3))
    assert layer.mode == bm.TrainingMode(3) != bm.training_mode and repr(layer.mode) == "TrainingMode(batch_size=3)"
    assert layer.mode.is_child_of(bm.BatchingMode) and not layer.mode.is_a(bm.BatchingMode) and bm.batching_mode.is_parent_of(bm.TrainingMode)


def fresh():
    """The state in which every case begins."""
    _env.set_x64(False)
    bm.set_dt(0.1)
    bm.random.seed(42)
    bp.share.clear_shargs()


CASES = [f for n, f in list(globals().items()) if n.startswith("case_")]
