"""brainpy-style programs on the engine: the same numbers as the closed forms, errors that name the thing."""

import math
import pathlib
import subprocess
import sys

import numpy as np
import pytest

import bouton as bp
import bouton.math as bm
from bouton import _env, errors


@pytest.fixture(autouse=True)
def fresh():
    _env.set_x64(False)
    bm.set_dt(0.1)
    bm.random.seed(42)
    yield
    _env.set_threads(0)


class EINet(bp.DynSysGroup):
    def __init__(self, n=800):
        super().__init__()
        e = n * 4 // 5
        cell = dict(V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.0, V_initializer=bp.init.Normal(-55.0, 2.0))
        self.E, self.I = bp.dyn.LifRef(e, **cell), bp.dyn.LifRef(n - e, **cell)

        def project(pre, post, w, tau, E):
            return bp.dyn.FullProjAlignPostMg(
                pre=pre, delay=0.1, comm=bp.dnn.EventCSRLinear(bp.conn.FixedProb(0.05, pre=pre.num, post=post.num), w),
                syn=bp.dyn.Expon.desc(post.num, tau=tau), out=bp.dyn.COBA.desc(E=E), post=post,
            )

        self.E2E, self.E2I = project(self.E, self.E, 1.2, 5.0, 0.0), project(self.E, self.I, 1.2, 5.0, 0.0)
        self.I2E, self.I2I = project(self.I, self.E, 13.4, 10.0, -80.0), project(self.I, self.I, 13.4, 10.0, -80.0)

    def update(self, inp=20.0):
        self.E2E()
        self.E2I()
        self.I2E()
        self.I2I()
        self.E(inp)
        self.I(inp)
        return self.E.spike.value


def spikes(duration=50.0, threads=0, cuts=()):
    bm.random.seed(42)
    _env.set_threads(threads)
    net = EINet()
    runner = bp.DSRunner(net, monitors=["E.spike"], progress_bar=False)
    out = []
    for ms in cuts or (duration,):
        runner.run(ms)
        ev = runner.mon.events("E.spike")
        out += list(zip(ev.steps.tolist(), ev.neurons.tolist()))
    return out


def test_same_bits_for_any_threads_and_cuts():
    one = spikes(threads=1)
    assert len(one) > 100
    assert spikes(threads=2) == one
    assert spikes(threads=3) == one
    assert spikes(cuts=(12.3, 0.1, 37.6)) == one


def test_for_loop_gives_what_the_runner_gives():
    bm.random.seed(42)
    net = EINet()
    dense = bm.for_loop(net.step_run, np.arange(500))
    assert dense.shape == (500, 640) and dense.dtype == bool
    assert [(int(a), int(b)) for a, b in zip(*np.nonzero(dense))] == spikes()


def test_a_synapse_follows_its_closed_form():
    bm.enable_x64()
    syn = bp.dyn.Expon(3, tau=5.0)
    inp = np.zeros((50, 3))
    inp[0] = [1.0, 2.0, 0.0]
    g = bm.for_loop(lambda x: syn(x), inp)
    want = np.outer(np.exp(-np.arange(50) * 0.1 / 5.0), [1.0, 2.0, 0.0])
    assert np.abs(g - want).max() < 1e-14


def test_a_synapse_of_ones_own_follows_its_closed_form():
    bm.enable_x64()
    Slow = bp.dyn.from_equations("Slow", """
        param tau = 30 [ms] > 0
        state g = 0
        dg/dt = -g / tau
        after g += input
        output g
    """)
    syn = Slow(2, tau=12.5)
    inp = np.zeros(100)
    inp[0] = 1.0
    g = bm.for_loop(lambda x: syn(x), inp)
    assert abs(g[-1, 1] - math.exp(-99 * 0.1 / 12.5)) < 1e-14


def test_arithmetic_time_and_where_are_traced():
    bm.enable_x64()
    v = bm.Variable(np.array([1.0, 2.0]))

    class Net(bp.DynamicalSystem):
        def update(self):
            t = bp.share["t"]
            v.value = bm.where(v > 1.5, v + t, v * 2.0)
            return {"v": v.value, "sum": v.value.sum(), "t": t}

    net = Net()
    out = bm.for_loop(net.step_run, np.arange(3))
    assert np.allclose(out["t"], [0.0, 0.1, 0.2])
    assert np.allclose(out["v"], [[2.0, 2.0], [2.1, 2.1], [2.3, 2.3]])
    assert np.allclose(out["sum"], [4.0, 4.2, 4.6])
    assert np.allclose(v.value, [2.3, 2.3])


def test_inputs_and_monitors_of_a_runner():
    bm.enable_x64()

    class Net(bp.DynSysGroup):
        def __init__(self):
            super().__init__()
            self.inp = bp.dyn.InputVar(2)
            self.n = bp.dyn.IF(2, tau=10.0)

        def update(self):
            self.n(self.inp())

    net = Net()
    current = bp.inputs.section_input([0.0, 3.0], [1.0, 1.0])
    runner = bp.DSRunner(net, inputs=(net.inp.input, current, "iter"), monitors={"V": net.n.V, "one": (net.n.V, [1])}, progress_bar=False)
    runner.run(2.0)
    assert runner.mon["V"].shape == (20, 2) and runner.mon["one"].shape == (20, 1)
    assert np.allclose(runner.mon.ts, np.arange(20) * 0.1)
    assert np.allclose(runner.mon["V"][9], 0.0) and abs(runner.mon["V"][-1, 0] - 3 * (1 - math.exp(-0.1))) < 1e-12
    assert not runner.mon["V"].flags["OWNDATA"]
    frame = runner.mon.frame("V")
    assert frame.shape == (20, 2) and np.shares_memory(frame.to_numpy(), runner.mon["V"])


def test_states_and_parameters_change_between_runs():
    bm.enable_x64()
    n = bp.dyn.Lif(2, tau=10.0)

    class Net(bp.DynSysGroup):
        def update(self):
            n(10.0)
            return n.V.value

    net = Net()
    n.V[:] = 0.0
    n.tau = 5.0
    assert n.tau == 5.0
    v = bm.for_loop(net.step_run, np.arange(1))
    assert abs(v[0, 0] - 10 * (1 - math.exp(-0.1 / 5))) < 1e-12
    n.V = np.array([1.0, 2.0])
    assert np.allclose(n.V.value, [1.0, 2.0])


@pytest.mark.parametrize(
    "code, kind, part",
    [
        (lambda: bp.dyn.LifRef(10, V_rset=-60.0), errors.UnknownNameError, "did you mean 'V_re"),
        (lambda: bp.dyn.LifRef(0), errors.ShapeError, "at least 1"),
        (lambda: bp.dyn.Expon(10, tau=-5.0), ValueError, "tau must be > 0 ms, but is -5.0"),
        (lambda: bp.dyn.Expon(10, tau=[1.0, 2.0]), errors.ShapeError, "shape"),
        (lambda: bp.dnn.EventCSRLinear(bp.conn.FixedProb(0.5, pre=4, post=4), float("nan")), errors.BadValueError, "NaN"),
        (lambda: bp.DSRunner(EINet(80), monitors=["E.spkie"]), errors.UnknownNameError, "did you mean 'E.spike'"),
        (lambda: bm.set_dt(0), ValueError, "dt must be > 0 ms"),
        (lambda: bp.DSRunner(EINet(80), monitors=["E.V"], progress_bar=False).run(1e12), ValueError, "record fewer indices"),
        (lambda: bp.dyn.Expon(10, mode=bm.TrainingMode()), errors.BoutonError, "TrainingMode"),
        (lambda: bm.grad, errors.BoutonError, "simulates forward"),
        (lambda: bp.dyn.FullProjDelta(pre=bp.dyn.Lif(3), delay=None, comm=bp.dnn.OneToOne(4, 1.0), post=bp.dyn.Lif(4)), errors.ShapeError, "takes 4"),
    ],
)
def test_bad_input_is_named(code, kind, part):
    with pytest.raises(kind) as e:
        code()
    assert part in str(e.value)
    bm.set_dt(0.1)


def test_signatures_and_docs_come_from_the_catalogue():
    import inspect

    sig = inspect.signature(bp.dyn.LifRef)
    assert sig.parameters["tau_ref"].default == 0.0 and sig.parameters["V_th"].default == 20.0 and "size" in sig.parameters
    assert "dV/dt" in bp.dyn.LifRef.__doc__ and "refractory" in bp.dyn.LifRef.__doc__


def test_a_script_in_a_process_of_its_own(tmp_path: pathlib.Path):
    script = tmp_path / "two.py"
    script.write_text(
        "import bouton as bp, bouton.math as bm\n"
        "n = bp.dyn.Lif(2)\n"
        "v = bm.for_loop(lambda i: n(25.0), bm.arange(200))\n"
        "print(int(v.sum()))\n"
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 0 and done.stderr == ""
