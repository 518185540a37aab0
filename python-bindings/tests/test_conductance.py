"""Neurons of conductances as brainpy writes them."""

import json
import gzip
import pathlib

import numpy as np
import pytest

import bouton as bp
import bouton.math as bm
from bouton import _env, errors

TRACES = pathlib.Path(__file__).parents[2] / "engine/src/test/resources/traces"


@pytest.fixture(autouse=True)
def double():
    bm.enable_x64()
    bm.set_dt(0.1)
    yield
    _env.set_x64(False)
    bm.set_dt(0.1)


def trace(name):
    with gzip.open(TRACES / "manifest-channels.json.gz") as f:
        case = next(c for c in json.load(f)["cases"] if c["name"] == name)
    with gzip.open(TRACES / (case["file"] + ".gz"), "rt") as f:
        heads = f.readline().strip().split(",")
        rows = np.array([[float(x) for x in line.split(",")] for line in f])
    return case, dict(zip(heads, rows.T))


def close(want, got):
    assert np.abs(want - got).max() <= 1e-9 * np.abs(want).max()


class HH(bp.dyn.CondNeuGroup):
    def __init__(self, size, **kwargs):
        super().__init__(size, **kwargs)
        self.INa = bp.dyn.INa_HH1952(size)
        self.IK = bp.dyn.IK_HH1952(size, g_max=36.0, E=-77.0)
        self.IL = bp.dyn.IL(size, g_max=0.3, E=-54.387)


def inputs(case):
    x = np.zeros(case["steps"])
    for a, b, amp in case["current_segments"]:
        x[round(a / 0.1) : round(b / 0.1)] += amp
    return x


def test_channels_as_attributes_give_the_trace():
    case, want = trace("cond_HH")
    neu = HH(1, V_initializer=bp.init.Constant(case["V0"][0]))
    neu.reset_state()
    runner = bp.DSRunner(neu, monitors=["V", "INa.p", "INa.q", "IK.p", "spike"], progress_bar=False)
    runner.run(inputs=inputs(case))
    at = want["i"].astype(int)
    for key in ("V", "INa.p", "INa.q", "IK.p"):
        close(want[key], runner.mon[key][at, 0])
    assert (want["spike"] == runner.mon["spike"][at, 0]).all() and want["spike"].sum() == 6


def test_gates_begin_at_zero_until_a_reset():
    case, want = trace("cond_HH_zero_gates")
    neu = HH(2, V_initializer=np.array(case["V0"]))
    assert (np.asarray(neu.INa.p.value) == 0).all()
    runner = bp.DSRunner(neu, monitors=["V"], progress_bar=False)
    runner.run(inputs=inputs(case))
    close(want["V[1]"], runner.mon.V[want["i"].astype(int), 1])
    neu.reset_state()
    assert (np.asarray(neu.INa.p.value) > 0).all()


def test_keywords_ions_and_mixes():
    case, want = trace("cond_mix")
    n = len(case["V0"])
    neu = bp.dyn.CondNeuGroup(
        n, V_initializer=np.array(case["V0"]), IL=bp.dyn.IL(n, g_max=0.1, E=-65.0),
        ca=bp.dyn.CalciumDetailed(n, ICaT=bp.dyn.ICaT_HM1992(n)), k=bp.dyn.PotassiumFixed(n, E=-90.0),
    )
    neu.k.add_elem(IK=bp.dyn.IK_HH1952v2(n))
    neu.kca = bp.dyn.mix_ions(neu.ca, neu.k)
    neu.kca.add_elem(IAHP=bp.dyn.IAHP_De1994v2(n, g_max=0.2))
    neu.reset_state()
    runner = bp.DSRunner(neu, monitors=["V", "ca.C", "ca.E", "ca.ICaT.q", "kca.IAHP.p"], progress_bar=False)
    runner.run(inputs=inputs(case))
    at = want["i"].astype(int)
    for key in ("V", "ca.C", "ca.E", "ca.ICaT.q", "kca.IAHP.p"):
        for k in range(n):
            close(want[f"{key}[{k}]"], runner.mon[key][at, k])


def test_input_accumulates_and_is_cleared():
    neu = bp.dyn.CondNeuGroup(2, A=2e-3, V_initializer=bp.init.Constant(-70.0), IL=bp.dyn.IL(2, g_max=0.1))
    runner = bp.DSRunner(neu, inputs=("input", 3.0), monitors=["V"], progress_bar=False)
    runner.run(0.2)
    assert (np.asarray(neu.input.value) == 0).all()
    step = -np.expm1(-0.01) / 0.1
    first = -70 + step * 1.5
    second = first + step * (0.1 * (-70 - first) + 1.5)
    assert runner.mon.V[:, 0] == pytest.approx([first, second], abs=1e-12)


def test_currents_parameters_and_states_can_be_asked_and_set():
    neu = HH(3, V_initializer=bp.init.Constant(-65.0))
    assert neu.INa.g_max == 120 and neu.IL.E == -54.387
    neu.IL.g_max = 0.5
    assert neu.IL.g_max == 0.5
    neu.IL.E = np.array([-60.0, -61.0, -62.0])
    assert list(neu.IL.current(-60.0)) == pytest.approx([0, -0.5, -1.0])
    neu.INa.p = 0.5
    neu.INa.q.value = np.full(3, 0.25)
    assert list(neu.INa.current(0.0)) == pytest.approx([120 * 0.125 * 0.25 * 50] * 3)


def test_a_channel_of_ones_own():
    Mine = bp.dyn.from_equations("Mine", """
        tags channel, K
        param g = 0.2 >= 0
        state p = 0
        steady p = 1
        dp/dt = (1 - p) / 10
        output g * p * (E_K - V)
    """)
    assert issubclass(Mine, bp.dyn.IonChannel)
    neu = bp.dyn.CondNeuGroup(1, V_initializer=bp.init.Constant(-60.0), k=bp.dyn.PotassiumFixed(1, mine=Mine(1, g=0.4)))
    neu.reset_state()
    bp.DSRunner(neu, progress_bar=False).run(100.0)
    assert float(neu.V.value[0]) == pytest.approx(-95.0, abs=1e-9)


def test_synapses_reach_a_neuron_of_conductances():
    pre = bp.dyn.SpikeTimeGroup(1, [0], [1.0])
    neu = bp.dyn.CondNeuGroupLTC(2, V_initializer=bp.init.Constant(-70.0), IL=bp.dyn.IL(2))

    class Net(bp.DynSysGroup):
        def __init__(self):
            super().__init__()
            self.pre, self.neu = pre, neu
            self.syn = bp.dyn.FullProjAlignPostMg(
                pre, None, bp.dnn.AllToAll(1, 2, 0.5), bp.dyn.Expon.desc(2, tau=5.0), bp.dyn.COBA.desc(E=0.0), neu
            )

        def update(self):
            self.pre()
            self.syn()
            self.neu()

    runner = bp.DSRunner(Net(), monitors=["neu.V"], progress_bar=False)
    runner.run(5.0)
    v = runner.mon["neu.V"]
    assert (v[:9] == -70).all() and (v[15] > -68).all()


def test_classes_know_their_kind_and_signature():
    dyn = bp.dyn
    kinds = {
        dyn.SodiumChannel: dyn.INa_TM1991, dyn.PotassiumChannel: dyn.IKA1_HM1992v2, dyn.CalciumChannel: dyn.ICaL_IS2008, dyn.LeakyChannel: dyn.IL,
        dyn.Sodium: dyn.SodiumFixed, dyn.Potassium: dyn.PotassiumFixed, dyn.Calcium: dyn.CalciumFirstOrder, dyn.HHTypedNeuron: dyn.CondNeuGroupLTC,
    }
    assert all(issubclass(c, kind) for kind, c in kinds.items())
    mix = dyn.MixIons(dyn.CalciumFixed(4), dyn.PotassiumFixed(4), IAHP=dyn.IAHP_De1994v2(4))
    assert isinstance(mix, dyn.IonChaDyn) and isinstance(mix.IAHP, dyn.PotassiumChannel)
    ina = bp.dyn.INa_HH1952(4, False, 55.0, 100.0)
    neu = bp.dyn.CondNeuGroup(4, INa=ina)
    assert neu.INa.E == 55.0 and neu.INa.g_max == 100.0


@pytest.mark.parametrize(
    "make, part",
    [
        (lambda: bp.dyn.CondNeuGroup(1, x=bp.dyn.ICaT_HM1992(1)), "add it to an ion"),
        (lambda: bp.dyn.CalciumFixed(1, x=bp.dyn.IL(1)), "asks for no ion"),
        (lambda: bp.dyn.INa_HH1952(1, g_mx=3.0), "g_max"),
        (lambda: bp.dyn.INa_HH1952(1).p, "once it is in a neuron"),
        (lambda: bp.dyn.CondNeuGroup(1, x=type("Own", (bp.dyn.IonChannel,), {})(1)), "Own has no current"),
        (lambda: bp.dyn.mix_ions(bp.dyn.IL(1), bp.dyn.CalciumFixed(1)), "mixes ions"),
    ],
)
def test_what_does_not_fit_is_refused(make, part):
    with pytest.raises(errors.BoutonError, match=part):
        make()


def test_a_neuron_in_use_takes_no_more_channels():
    neu = HH(1)
    neu.V
    with pytest.raises(errors.BoutonError, match="in use already"):
        neu.more = bp.dyn.IL(1)
