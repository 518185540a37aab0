"""bp.neurons, bp.synapses, bp.synouts, bp.synplast: the program that made the reference traces with brainpy 2.9.0 gives the same numbers here."""

import gzip
import json
import os
import pathlib
import sys

import numpy as np
import pytest

os.environ["BRAINPY"] = "bouton"
ROOT = pathlib.Path(__file__).parents[2] / "engine" / "src" / "test"
sys.path.insert(0, str(ROOT / "reference"))

import dynold  # noqa: E402

import bouton as bp  # noqa: E402
import bouton.math as bm  # noqa: E402
from bouton import _env, errors  # noqa: E402

TRACES = ROOT / "resources" / "traces"


@pytest.fixture(autouse=True)
def double():
    bm.enable_x64()
    bm.set_dt(0.1)
    bm.random.seed(1)
    yield
    _env.set_x64(False)


def read(name):
    lines = gzip.decompress((TRACES / f"{name}.csv.gz").read_bytes()).decode().splitlines()
    return lines[0].split(","), np.array([[float(x) for x in line.split(",")] for line in lines[1:]])


def compare(name, flat):
    head, data = read(name)
    steps = data[:, 0].astype(int)
    assert len(steps) > 50 and len(head) >= 3
    for k, column in enumerate(head):
        want, got = data[:, k], flat[column][steps]
        if column.startswith("spike"):
            assert np.array_equal(got, want), f"{column}: first other spike at step {steps[np.argmax(got != want)]}"
        else:
            assert np.abs(got - want).max() <= 1e-9 * max(np.abs(want).max(), 1e-300), column


@pytest.mark.parametrize("name", dynold.CASES)
def test_trace(name):
    compare(name, dynold.table(dynold.CASES[name][0]()))


def test_every_trace_has_its_case():
    manifest = json.loads(gzip.decompress((TRACES / "manifest-dynold.json.gz").read_bytes()))
    assert {c["file"].removesuffix(".csv") for c in manifest["cases"]} == set(dynold.CASES)
    assert manifest["versions"]["brainpy"] == "2.9.0"


def test_gap_junctions():
    manifest = json.loads(gzip.decompress((TRACES / "manifest-plasticity.json.gz").read_bytes()))
    case = next(c for c in manifest["cases"] if c["file"] == "gap_dynold_GapJunction_HH.csv")
    bm.set_dt(case["dt"])

    class Net(bp.DynamicalSystem):
        def __init__(self):
            super().__init__()
            self.n = bp.neurons.HH(case["size"], **{k: v for k, v in case["neuron_params"].items() if not isinstance(v, dict)})
            for k, v in case["initial_state"].items():
                getattr(self.n, k).value = np.array(v)
            self.gj = bp.synapses.GapJunction(self.n, self.n, conn=bp.connect.All2All(include_self=False), g_max=case["params"]["g_max"])

        def update(self, x):
            self.gj()
            self.n.input += x
            total = self.n.input.value
            self.n()
            return {"I_total": total, "spike": self.n.spike.value, **{k: getattr(self.n, k).value for k in case["initial_state"]}}

    steps = round(case["T"] / case["dt"])
    out = bm.for_loop(Net().step_run, (np.arange(steps), np.tile(np.asarray(case["I_const"], dtype=float), (steps, 1))))
    head, data = read("gap_dynold_GapJunction_HH")
    rows = data[:, head.index("i")].astype(int)
    compared = 0
    for k, column in enumerate(head):
        name, _, at = column.partition("[")
        if name in out:
            got = np.asarray(out[name], dtype=float)[rows, int(at[:-1] or 0) if at else 0]
            assert np.abs(got - data[:, k]).max() <= 1e-9 * np.abs(data[:, k]).max(), column
            compared += 1
    assert compared > 8


class EINet(bp.Network):
    """A network of the old API as published examples write it."""

    def __init__(self, scale=0.05):
        cell = dict(V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.0, V_initializer=bp.init.Normal(-55.0, 2.0))
        E, I = bp.neurons.LIF(int(3200 * scale), **cell), bp.neurons.LIF(int(800 * scale), **cell)  # noqa: E741
        p = 0.02 / scale
        exc, inh = dict(output=bp.synouts.COBA(E=0.0), g_max=0.6, tau=5.0), dict(output=bp.synouts.COBA(E=-80.0), g_max=6.7, tau=10.0)
        super().__init__(
            bp.synapses.Exponential(E, E, bp.conn.FixedProb(p), **exc), bp.synapses.Exponential(E, I, bp.conn.FixedProb(p), **exc),
            bp.synapses.Exponential(I, E, bp.conn.FixedProb(p), **inh), bp.synapses.Exponential(I, I, bp.conn.FixedProb(p), **inh), E=E, I=I,
        )  # fmt: skip


def test_a_network_of_the_old_api_runs_and_repeats():
    def run(cuts):
        bm.random.seed(5)
        net = EINet()
        runner = bp.DSRunner(net, monitors=["E.spike", "E.V"], inputs=[("E.input", 20.0), ("I.input", 20.0)], progress_bar=False)
        found = []
        for ms in cuts:
            runner.run(ms)
            found.append(runner.mon["E.spike"].copy())
        return np.concatenate(found)

    one = run([60.0])
    assert np.array_equal(one, run([20.3, 39.7]))
    rate = one.mean() / 1e-4
    assert 5 < rate < 120, rate


def test_self_connections_are_left_out_when_asked():
    pre = bp.neurons.SpikeTimeGroup(3, [0], [0.5])
    post = bp.neurons.LIF(3)
    syn = bp.synapses.Exponential(pre, post, bp.conn.All2All(include_self=False), g_max=2.0)

    def step(i):
        syn()
        pre()
        post()
        return syn.g.value

    g = bm.for_loop(step, range(10))
    assert g[:, 0].max() == 0.0 and g[:, 1].max() == g[:, 2].max() == 2.0


def test_reset_brings_back_the_first_values():
    pre, post = dynold.source(), dynold.cell()
    syn = bp.synapses.Exponential(pre, post, bp.conn.MatConn(dynold.MATRIX), stp=bp.synplast.STD(), output=bp.synouts.COBA(E=0.0), g_max=0.4)
    net = bp.Network(syn, pre=pre, post=post)
    runner = bp.DSRunner(net, monitors=["post.V"], inputs=(post.input, 9.0), progress_bar=False)
    runner.run(20.0)
    first = runner.mon["post.V"].copy()
    runner.run(20.0, reset_state=True)
    assert np.array_equal(runner.mon["post.V"], first) and first.std() > 0.01


class OwnLif(bp.dyn.NeuDyn):
    """A neuron of a user's own, with projections at both ends."""

    def __init__(self, size, tau=10.0):
        super().__init__(size)
        self.V = self.init_variable(bp.init.ZeroInit())
        self.spike = bm.Variable(bm.zeros(self.varshape), dtype=bool)
        self.integral = bp.odeint(lambda V, t, I: (-V + self.sum_current_inputs(V, init=I)) / tau, method="exp_auto")

    def update(self, x=None):
        V = self.integral(self.V, bp.share["t"], 0.0 if x is None else x) + self.sum_delta_inputs()
        self.spike.value = V >= 20.0
        self.V.value = bm.where(self.spike, -5.0, V)
        return self.spike.value


def test_projections_between_neurons_of_ones_own():
    """The same network with bp.dyn.LifLTC, whose currents stand in the derivative too."""

    def run(kind):
        bm.random.seed(3)
        pre, post = kind(4), kind(2)
        conn = bp.conn.MatConn(np.array([[1, 0], [1, 1], [0, 1], [1, 1]]))
        proj = bp.dyn.FullProjAlignPostMg(
            pre=pre, delay=1.0, comm=bp.dnn.EventCSRLinear(conn, 0.3), syn=bp.dyn.Expon.desc(2, tau=5.0), out=bp.dyn.COBA.desc(E=30.0), post=post
        )
        delta = bp.dyn.HalfProjDelta(comm=bp.dnn.OneToOne(2, 1.5), post=post)

        def step(i):
            proj()
            delta(bm.where(bm.remainder(i, 7.0) < 0.5, 1.0, 0.0) * bm.array([1.0, 1.0]))
            pre(bm.array([25.0, 30.0, 35.0, 40.0]))
            post(8.0)
            return post.V.value, post.spike.value

        return bm.for_loop(step, range(600))

    V, spike = run(OwnLif)
    want_V, want = run(bp.dyn.LifLTC)
    assert np.array_equal(spike, want) and want.sum() > 5
    assert np.abs(V - want_V).max() < 1e-12 * np.abs(want_V).max()


@pytest.mark.parametrize(
    "code, part",
    [
        (lambda: bp.synapses.Exponential(3, 4, bp.conn.All2All()), "pre must be a population"),
        (lambda: bp.synapses.Exponential(dynold.cell(), dynold.cell(), "all2all"), "conn must be a connector"),
        (lambda: bp.synapses.Exponential(dynold.cell(), dynold.cell(), np.ones((3, 2))), "conn joins 3 and 2 neurons"),
        (lambda: bp.synapses.Exponential(dynold.cell(), bp.dyn.Lif(2), bp.conn.All2All(), output=bp.synouts.COBA()), "have an input"),
        (lambda: bp.synapses.AMPA(dynold.cell(), dynold.cell(), bp.conn.All2All(), comp_method="full"), "'dense' or 'sparse'"),
        (lambda: bp.synapses.AMPA(dynold.cell(), dynold.cell(), bp.conn.All2All(), delay_step=1.5), "number of steps"),
        (lambda: bp.synapses.Delta(dynold.cell(), dynold.cell(), bp.conn.All2All(), post_ref_key="refractory"), "no variable 'refractory'"),
        (lambda: bp.neurons.LIF(3, V_rset=1.0), "did you mean"),
        (lambda: bp.synapses.GapJunction(dynold.source(), dynold.cell(), bp.conn.All2All()), "V and input"),
    ],
)
def test_bad_input_is_named(code, part):
    with pytest.raises(errors.BoutonError) as e:
        code()
    assert part in str(e.value)
