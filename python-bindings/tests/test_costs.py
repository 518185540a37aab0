"""Where time and memory go: runner.profile() and net.memory()."""

import numpy as np
import pytest

import bouton as bp
import bouton.math as bm
from bouton import errors


class Net(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.E = bp.dyn.LifRef(100, V_th=10.0, tau_ref=1.0)
        self.I = bp.dyn.LifRef(30, V_th=10.0, tau_ref=1.0)
        self.E2I = bp.dyn.FullProjAlignPostMg(
            pre=self.E,
            delay=1.5,
            comm=bp.dnn.EventCSRLinear(bp.conn.FixedProb(0.2, pre=100, post=30, seed=1), 0.1),
            syn=bp.dyn.Expon.desc(30, tau=5.0),
            out=bp.dyn.COBA.desc(E=0.0),
            post=self.I,
        )
        self.I2E = bp.dyn.FullProjAlignPreSDMg(
            pre=self.I,
            syn=bp.dyn.GABAa.desc(30),
            delay=None,
            comm=bp.dnn.AllToAll(30, 100, 0.1),
            out=bp.dyn.COBA.desc(E=-80.0),
            post=self.E,
        )

    def update(self, x=20.0):
        self.E2I()
        self.I2E()
        self.E(x)
        self.I(x)
        return self.E.spike.value


def test_a_profile_adds_up_names_every_part_and_goes_on_in_time():
    bm.random.seed(1)
    net = Net()
    runner = bp.DSRunner(net, monitors=["E.V"], progress_bar=False)
    runner.run(5.0)
    table = runner.profile(10.0)
    assert list(table.columns) == ["operation", "part", "elements", "us per step", "share", "ns per element", "GB/s", "share of stream"]
    assert table["share"].sum() == pytest.approx(1, abs=1e-9)
    assert (table["us per step"] >= 0).all()
    named = {p for row in table["part"] for p in row.split()}
    assert {"E", "I", "E2I", "I2E"} <= named
    assert table["operation"].iloc[-1] == "end of step"
    runner.run(0.1)
    assert runner.mon["ts"][0] == pytest.approx(15.0)


def test_a_profiled_run_is_a_run():
    v = []
    for how in ("run", "profile"):
        bm.random.seed(1)
        net = Net()
        getattr(bp.DSRunner(net, progress_bar=False), how)(20.0)
        v.append(np.asarray(net.E.V.value))
    assert np.array_equal(*v)


def test_memory_is_that_of_the_arrays():
    bm.random.seed(1)
    net = Net()
    table = net.memory().set_index("part")
    # 100 elements are padded to 128: V and the times of spikes take 4 bytes, spikes a bit; their delay of 15 steps keeps those of 16.
    cell = 128 * 4 + 128 * 4 + 128 // 8
    assert table.loc["E", "bytes"] == cell + 16 * 128 // 8
    assert table.loc["E", "kind"] == "population" and table.loc["E", "elements"] == 100
    assert table.loc["E2I", "kind"] == "projection" and table.loc["E2I", "elements"] == 600
    # One weight (padded to 64), pointers of rows, targets in 2 bytes, what was touched of memory, g.
    assert table.loc["E2I", "bytes"] == 64 * 4 + 101 * 4 + 600 * 2 + 48 * 8 + 64 * 4
    assert table.loc["E2I", "bytes per element"] == pytest.approx(table.loc["E2I", "bytes"] / 600)
    # One weight for 3,000 synapses, g and the time of the last spike of 30 elements, padded to 64, and what is on its way: no list of synapses.
    assert table.loc["I2E", "elements"] == 3000
    assert 3 * 64 * 4 <= table.loc["I2E", "bytes"] < 3000
    assert bp.DSRunner(net, progress_bar=False).memory().equals(net.memory())


def test_bad_durations_are_refused():
    with pytest.raises(errors.BadValueError, match="must be > 0 ms"):
        bp.DSRunner(Net(), progress_bar=False).profile(0)
