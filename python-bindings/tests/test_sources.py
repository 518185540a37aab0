"""The cases of sources_cases.py on CPython, and what only numpy, scipy and pandas have."""

import numpy as np
import pandas as pd
import pytest
import sources_cases
from scipy import sparse

import bouton as bp
from bouton import errors


@pytest.mark.parametrize("case", sources_cases.CASES, ids=lambda case: case.__name__)
def test_case(case):
    sources_cases.fresh()
    case()
    sources_cases.fresh()


def test_numpy_arrays_go_in_and_out():
    W = np.array([[0, 2.0, 0], [1.5, 0, -3]])
    e = bp.conn.from_matrix(W)
    assert np.array_equal(e.to_matrix(), W) and e.weight.dtype == np.float64 and e.pre.dtype == np.int32
    assert np.array_equal(bp.conn.MatConn(W).require("conn_mat"), W != 0)
    layer = bp.dnn.AllToAll(2, 3, W)
    assert np.allclose(layer.to_matrix(), W)
    mon = bp.measure.firing_rate(np.ones((50, 4), dtype=bool), 1.0)
    assert mon.shape == (50,) and abs(mon[25] - 10_000) < 1e-9


def test_delays_in_scipy_sparse():
    m = sparse.random(30, 20, density=0.2, random_state=1)
    d = sparse.csr_array((np.arange(1.0, m.nnz + 1), (m.row, m.col)), shape=m.shape)
    e = bp.conn.from_scipy(m, delay=d)
    assert np.array_equal(e.delay, d.toarray()[e.pre, e.post])
    pre, post, layer = bp.dyn.SpikeTimeGroup(30, [0], [0.0]), bp.dyn.Lif(20), bp.dnn.EventCSRLinear(e, e.weight)
    for delay in (e, d, d.tocsc(), bp.conn.from_table(e.to_table(), 30, 20)):
        bp.dyn.FullProjAlignPostMg(pre, delay, layer, bp.dyn.Expon.desc(20), bp.dyn.CUBA.desc(), post)


def test_scipy_sparse_both_ways():
    m = sparse.random(30, 20, density=0.2, random_state=1)
    for form in ("csr", "csc", "coo"):
        e = bp.conn.from_scipy(m.asformat(form))
        assert np.allclose(e.to_scipy(form).toarray(), m.toarray()) and e.to_scipy(form).format == form
    layer = bp.dnn.EventCSRLinear(bp.conn.from_scipy(m), bp.conn.from_scipy(m).weight)
    assert np.allclose(layer.to_scipy().toarray(), m.toarray(), atol=1e-7)
    conn = bp.conn.SparseMatConn(m)
    assert np.array_equal(conn.require("conn_mat"), m.toarray() != 0)
    with pytest.raises(errors.ShapeError):
        bp.conn.SparseMatConn(m, pre=31, post=20).require("csr")


def test_numpy_reads_a_saved_run(tmp_path):
    sources_cases.fresh()
    runner = bp.DSRunner(sources_cases.Pair(), monitors=["E.spike", "E.V"], progress_bar=False)
    runner.run(20.0)
    runner.save(tmp_path / "run.npz")
    with np.load(tmp_path / "run.npz") as f:
        assert str(f["provenance/seed"]) == "42" and f["parameters/E.tau"].tolist() == [12.0]
        assert np.array_equal(f["E.V"], runner.mon["E.V"]) and f["E.spike.neurons"].dtype == np.int32
        assert f["run/monitors"].tolist() == ["E.spike", "E.V"]


def test_pandas_frames():
    f = pd.DataFrame({"pre": [1, 0], "post": [0, 2], "weight": [0.5, 2.0]})
    e = bp.conn.from_table(f, 2, 3)
    assert e.weight.tolist() == [2.0, 0.5] and e.delay is None
    with pytest.raises(errors.UnknownNameError, match="no column 'post'"):
        bp.conn.from_table(f[["pre"]], 2, 3)


def test_same_seed_same_synapses_in_python_as_in_the_engine():
    bp.math.random.seed(7)
    a = bp.conn.FixedProb(0.1, pre=50, post=60).require("post_ids")
    bp.math.random.seed(7)
    assert np.array_equal(a, bp.conn.FixedProb(0.1, pre=50, post=60).require("post_ids"))
    bp.math.random.seed(8)
    assert not np.array_equal(a, bp.conn.FixedProb(0.1, pre=50, post=60).require("post_ids"))
