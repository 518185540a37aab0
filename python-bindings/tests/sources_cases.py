"""Connectors, initializers, inputs, measures and layers that must work alike on CPython (test_sources.py) and on GraalPy (BridgeTest.java)."""

import math

import bouton as bp
import bouton.math as bm
from bouton import _env, errors


def _list(a):
    return a.tolist() if hasattr(a, "tolist") else list(a)


def _near(a, b, tolerance=1e-6):
    a, b = _list(a), _list(b)
    assert len(a) == len(b), (a, b)
    for x, y in zip(a, b):
        assert abs(x - y) <= tolerance, (a, b)


def _refused(kind, part, action):
    try:
        action()
    except kind as e:
        assert part in str(e), str(e)
        return
    raise AssertionError(f"no {kind.__name__}")


C = bp.conn
CONNECTORS = [
    lambda: C.All2All(include_self=False), C.One2One, lambda: C.FixedProb(0.1, seed=3), lambda: C.FixedPreNum(7), lambda: C.FixedPostNum(0.2, include_self=False),
    lambda: C.FixedTotalNum(99), C.GridFour, lambda: C.GridEight(periodic_boundary=True), lambda: C.GridN(N=2, include_self=True),
    lambda: C.GaussianProb(1.5, encoding_values=(0.0, 10.0)), lambda: C.ProbDist(dist=3, prob=0.6, pre_ratio=0.5), lambda: C.SmallWorld(6, 0.3),
    lambda: C.ScaleFreeBA(3), lambda: C.ScaleFreeBADual(3, 1, 0.4, directed=True), lambda: C.PowerLaw(3, 0.5), lambda: C.IJConn([3, 1], [0, 39]),
    lambda: C.CSRConn([5, 1], [0] * 20 + [1] * 20 + [2]), lambda: C.MatConn([[float(i == 39 - j) for j in range(40)] for i in range(40)]),
]  # fmt: skip


def case_structures_are_one_connection():
    for make in CONNECTORS:
        conn = make()(40, 40)
        mat, (pre, post), csr, csc, pre2syn, post2syn = conn.require("conn_mat", "coo", "csr", "csc", "pre2syn", "post2syn")
        pairs = list(zip(_list(pre), _list(post)))
        assert pairs and len(set(pairs)) == len(pairs), conn
        assert sorted(pairs) == [(i, j) for i, row in enumerate(_list(mat)) for j, on in enumerate(row) if on], conn
        indices, indptr = map(_list, csr)
        assert pairs == [(i, indices[k]) for i in range(40) for k in range(indptr[i], indptr[i + 1])], conn
        indices, indptr = map(_list, csc)
        syn = _list(post2syn[0])
        assert [pairs[s] for s in syn] == [(indices[k], j) for j in range(40) for k in range(indptr[j], indptr[j + 1])], conn
        assert _list(pre2syn[0]) == list(range(len(pairs)))
        assert pairs == list(zip(_list(conn.require("pre_ids")), _list(conn.require("post_ids")))), "asked again"


def case_sizes_and_grids():
    assert _list(C.GridFour()((3, 4)).require("csr")[0])[:2] == [1, 4]
    assert len(_list(C.GridEight(periodic_boundary=True, pre=(3, 4)).require("pre_ids"))) == 96
    assert len(_list(C.ProbDist(1.5).require((4, 5), (4, 5), "post_ids"))) == 130
    assert _list(C.one2one(3, 3).require("pre_ids")) == [0, 1, 2]
    assert len(_list(C.all2all(2, 3).require("pre_ids"))) == 6
    assert len(_list(C.grid_four((3, 3)).require("pre_ids"))) == 24 and len(_list(C.grid_eight((3, 3)).require("pre_ids"))) == 40
    _refused(errors.ShapeError, "connects a group with itself", lambda: C.GridFour(pre=4, post=5))
    _refused(errors.ShapeError, "needs the sizes of both ends", lambda: C.FixedProb(0.1).require("csr"))
    _refused(errors.UnknownNameError, "did you mean 'conn_mat'?", lambda: C.One2One().require(3, 3, "conn_mt"))
    _refused(errors.BadValueError, "FixedProb.prob must be between 0 and 1", lambda: C.FixedProb(1.2))


def case_conversions():
    # What brainpy 2.9.0 gives for the same matrix (coo2mat_num and mat2mat_num do not run there).
    mat, coo, csr, csc = [[0, 1, 1], [1, 0, 0]], ([0, 0, 1], [1, 2, 0]), ([1, 2, 0], [0, 2, 3]), ([1, 0, 0], [0, 1, 2, 3])
    same = lambda given, wanted: [_list(g) for g in given] == [_list(w) for w in wanted]  # noqa: E731
    assert same(C.mat2coo(mat), coo) and same(C.mat2csr(mat), csr) and same(C.mat2csc(mat), csc)
    assert same(C.csr2coo(csr), coo) and same(C.coo2csr(coo, 2), csr) and same(C.coo2csr(([1, 0, 0], [0, 2, 1]), 2), ([2, 1, 0], [0, 2, 3]))
    assert same(C.csr2csc(csr, 3), csc) and same(C.csr2csc(csr, 3, [1.0, 2.0, 3.0]), (*csc, [3.0, 1.0, 2.0]))
    assert same(C.coo2csc(coo, 3), csc) and same(C.coo2csc(([1, 0, 0], [0, 1, 2]), 3, [3.0, 1.0, 2.0]), (*csc, [3.0, 1.0, 2.0]))
    full = [[False, True, True], [True, False, False]]
    assert _list(C.csr2mat(csr, 2, 3)) == full and _list(C.coo2mat(coo, 2, 3)) == full
    _refused(errors.ShapeError, "num_pre + 1 = 4 entries", lambda: C.csr2mat(csr, 3, 3))


class Ring(C.OneEndConnector):
    def build_csr(self):
        n = self.pre_num
        return [(i + 1) % n for i in range(n)], list(range(n + 1))


class Corner(C.TwoEndConnector):
    def build_mat(self):
        return [[i == 0 and j == 0 for j in range(self.post_num)] for i in range(self.pre_num)]


def case_own_connectors():
    assert _list(Ring()(4).require("post_ids")) == [1, 2, 3, 0]
    assert _list(Ring(pre=3).require("post_ids")) == [1, 2, 0]
    assert _list(Corner()(2, 3).require("conn_mat")) == [[True, False, False], [False, False, False]]


def case_initializers():
    I = bp.init
    made = [
        I.Normal(1.0, 2.0, seed=3), I.Uniform(), I.TruncatedNormal(0.0, 1.0, -1.0, 1.0), I.Gamma(2.0), I.Exponential(3.0), I.KaimingNormal(), I.KaimingUniform(),
        I.XavierNormal(), I.XavierUniform(), I.LecunNormal(), I.LecunUniform(), I.VarianceScaling(1.0, "fan_out", "normal"), I.Orthogonal(),
    ]  # fmt: skip
    for init in made:
        a = init((20, 30))
        flat = _list(a.flatten())
        assert tuple(a.shape) == (20, 30) and len(set(flat)) == 600, init
    _near(I.Normal(1.0, 2.0, seed=3)((9,)), I.Normal(1.0, 2.0, seed=3)((9,)), 10.0)
    assert _list(I.Identity(2.0)(2)) == [[2.0, 0.0], [0.0, 2.0]]
    assert _list(I.Constant(3.0)((2,))) == [3.0, 3.0] and _list(I.ZeroInit()(2)) == [0.0, 0.0]
    # [b] bp.init.GaussianDecay(2., 3.)((3, 3))[0], DOGDecay((1., 2.), (1., .7))(9)[0] of brainpy 2.9.0
    _near(_list(I.GaussianDecay(2.0, 3.0)((3, 3)))[0], [3, 2.647491, 1.819592, 2.647491, 2.336402, 1.605784, 1.819592, 1.605784, 1.103638])
    _near(_list(I.DOGDecay((1.0, 2.0), (1.0, 0.7))(9))[0], [1, -0.037391, -0.964121, -0.720492, -0.314664, -0.102507, -0.025921, -0.005104, 0])
    _near(_list(I.GaussianDecay(1.0, 1.0, encoding_values=(-3.0, 3.0))(7))[0], [1, 0.692569, 0.230066, 0.036658, 0, 0, 0])
    assert sum(1 for x in _list(I.DeltaOrthogonal()((3, 2, 4)).flatten()) if x) == 8
    _refused(errors.BadValueError, "must be one of fan_in, fan_out, fan_avg", lambda: I.XavierNormal(mode="fan"))
    assert tuple(I.variable_(I.OneInit(2.0), (3,)).shape) == (3,) and I.parameter(2.0, (3,)) == 2.0
    _refused(errors.ShapeError, "must have the shape (3,), but has (2,)", lambda: I.parameter([1.0, 2.0], (3,)))


def case_inputs():
    # Arrays printed by brainpy 2.9.0 for the same calls at dt = 0.1.
    I = bp.inputs
    assert _list(I.section_input([0, 1, 2], [0.3, 0.7, 0.25])) == [0.0] * 3 + [1.0] * 7 + [2.0] * 3
    assert _list(I.section_input([0, [1, 2]], [0.3, 0.3])) == [[0, 0]] * 3 + [[1, 2]] * 3
    a, length = I.constant_input([(0, 0.3), (1, 0.7)])
    assert _list(a) == [0.0] * 3 + [1.0] * 7 and abs(length - 1.0) < 1e-12
    assert [k for k, x in enumerate(_list(I.spike_input([1.0, 2.0], [0.1, 0.3], [5.0, 6.0], 4.0))) if x] == [10, 20, 21, 22]
    assert [k for k, x in enumerate(_list(I.spike_input([1.0, 2.0], 0.2, 5.0, 4.0))) if x] == [10, 11, 20, 21]
    _near(I.ramp_input(0.5, 1, 1.0, t_start=0.2, t_end=0.8), [0, 0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 0, 0], 1e-12)
    assert [k for k, x in enumerate(_list(I.sinusoidal_input(2.0, 100.0, 2.0, t_start=0.5, t_end=1.5))) if x] == list(range(6, 15))
    assert _list(I.square_input(2.0, 1000.0, 2.0, t_start=0.5, t_end=1.5)) == [0.0] * 5 + [2.0] * 5 + [-2.0] * 5 + [0.0] * 5
    assert _list(I.square_input(2.0, 1000.0, 1.0, bias=True)) == [4.0] * 5 + [0.0] * 5
    w = I.wiener_process(2.0, n=2, t_start=0.5, t_end=1.5, seed=1)
    assert tuple(w.shape) == (20, 2) and [k for k, row in enumerate(_list(w)) if row[0]] == list(range(5, 15))
    assert _list(I.wiener_process(1.0)) != _list(I.wiener_process(1.0)), "each call draws its own"
    x = _list(I.ou_process(3.0, 0.1, 10.0, 500.0, seed=1))
    assert abs(sum(x) / len(x) - 3) < 0.1 and max(x) < 3.6 and len(x) == 5000
    assert _list(I.constant_current([(1, 0.3)])[0]) == [1.0] * 3 and _list(I.ramp_current(0, 1, 0.2)) == [0.0, 1.0]
    assert _list(I.spike_current([0.0], [0.1], [5.0], 0.2)) == [5.0, 0.0]
    _refused(errors.BadValueError, "ou_process.tau must be > 0 ms", lambda: I.ou_process(0.0, 1.0, 0.0, 1.0))


def _spikes():
    return [[float((i * 7 + j * j * 3 + (i * j) % 5) % 4 == 0) for j in range(5)] for i in range(40)]


def case_measures():
    # [b] of brainpy 2.9.0 for the same matrices: engine/src/test/reference/sources_values.py.
    M, S = bp.measure, _spikes()
    assert abs(M.cross_correlation(S, 0.5) - 0.7675426480542942) < 1e-12
    assert abs(M.cross_correlation(S, 0.7, dt=0.1) - 0.8309401076758504) < 1e-12
    V = [[math.sin(i * 0.3 + j * 0.7) + 0.1 * j for j in range(4)] for i in range(30)]
    assert abs(M.voltage_fluctuation(V) - 0.5161048207652275) < 1e-12
    A = M.functional_connectivity(V)
    _near(_list(A)[0], [1, 0.7643805718982714, 0.16912438557390302, -0.505007282999942], 1e-12)
    assert abs(M.matrix_correlation(A, A) - 1) < 1e-12
    assert abs(M.weighted_correlation([1, 2, 3.0], [2, 4, 6.0], [1, 1, 1.0]) - 1) < 1e-12
    _near(_list(M.firing_rate(S, 0.5))[:6], [1200, 1600, 2000, 800, 1600, 2000], 1e-9)
    who, when = M.raster_plot(S[:4], [0.0, 0.1, 0.2, 0.3])
    assert _list(who) == [0, 2, 4, 3] and _list(when) == [0.0, 0.0, 0.0, 0.3]
    lfp = _list(M.unitary_LFP([k * 0.1 for k in range(40)], S, "exc", seed=1))
    assert len(lfp) == 40 and max(lfp) > 0
    _refused(errors.UnknownNameError, "did you mean 'deep layer'?", lambda: M.unitary_LFP([0.0], [[1.0]], "exc", location="deep layr"))


def case_spike_trains():
    M = bp.measure
    S = [[float(k in (10, 20, 40, 70)), float(k % 20 == 0)] for k in range(100)]
    _near(_list(M.isi(S)[0]), [1, 2, 3], 1e-12)
    _near(M.cv(S), [math.sqrt(2 / 3) / 2, 0], 1e-12)
    _near(M.cv2(S), [(2 / 3 + 2 / 5) / 2, 0], 1e-12)
    _near(M.lv(S), [3 * (1 / 9 + 1 / 25) / 2, 0], 1e-12)
    _near(M.fano_factor(S, 2.5), [0.5, 0.1875 / 1.25], 1e-12)
    assert abs(M.victor_purpura([1, 5, 9], [1.5, 9], 0.1) - 1.05) < 1e-12
    assert abs(M.van_rossum([3], [10], 10.0) - math.sqrt(1 - math.exp(-0.7))) < 1e-12
    assert abs(M.isi_distance([4], [5], 0, 10) - 0.18) < 1e-12


D = bp.dnn
JIT = [
    lambda **k: D.JitFPHomoLinear(30, 20, 0.3, 0.7, seed=3, **k), lambda **k: D.JitFPUniformLinear(30, 20, 0.3, -1.0, 2.0, seed=3, **k),
    lambda **k: D.JitFPNormalLinear(30, 20, 0.3, 1.0, 2.0, seed=3, **k), lambda **k: D.EventJitFPHomoLinear(30, 20, 0.3, 0.7, seed=3, **k),
    lambda **k: D.EventJitFPUniformLinear(30, 20, 0.3, -1.0, 2.0, seed=3, **k), lambda **k: D.EventJitFPNormalLinear(30, 20, 0.3, 1.0, 2.0, seed=3, **k),
]  # fmt: skip


def case_just_in_time_layers():
    bm.enable_x64()
    x = [float(k % 3 == 0) for k in range(30)]
    for make in JIT:
        for transpose in (False, True):
            layer = make(transpose=transpose)
            W = _list(layer.get_conn_matrix())
            assert len(W) == 20 and len(W[0]) == 30
            got = bm.for_loop(lambda i: layer(bm.Variable(x).value), range(1))
            _near(_list(got)[0], [sum(w * v for w, v in zip(row, x)) for row in W], 1e-12)
            _near(_list(layer.to_matrix())[4], [W[j][4] for j in range(20)], 0.0)
            assert W == _list(make(transpose=transpose).get_conn_matrix()), "same seed, same synapses"
    _refused(errors.BadValueError, "JitFPHomoLinear.prob must be between 0 and 1", lambda: D.JitFPHomoLinear(3, 3, 1.4, 1.0))


class Sparse:
    """What is asked of a matrix of scipy.sparse; test_sources.py has the real ones."""

    shape, indices, indptr, row, col, data = (2, 3), [2, 0, 1], [0, 1, 3], [0, 1, 1], [2, 0, 1], [5.0, 6.0, 7.0]

    def tocsr(self):
        return self

    tocoo = tocsr


def case_sparse_matrices():
    conn = C.SparseMatConn(Sparse())
    assert (conn.pre_num, conn.post_num) == (2, 3) and _list(conn.require("post_ids")) == [2, 0, 1]
    assert _list(C.from_scipy(Sparse()).to_matrix()) == [[0.0, 0.0, 5.0], [6.0, 7.0, 0.0]]
    _refused(errors.ShapeError, "", lambda: C.SparseMatConn(Sparse(), pre=3, post=3).require("csr"))


def case_synapses_as_lists():
    e = C.from_edges([2, 0, 2, 1], [3, 1, 0, 2], weight=[0.5, -1, 2, 4], delay=[1, 2, 3, 4], pre_num=3, post_num=4)
    assert _list(e.pre) == [0, 1, 2, 2] and _list(e.post) == [1, 2, 3, 0]
    assert _list(e.weight) == [-1, 4, 0.5, 2] and _list(e.delay) == [2, 4, 1, 3] and len(e) == 4
    assert _list(e.to_matrix())[2] == [2, 0, 0, 0.5]
    assert _list(C.from_matrix(e.to_matrix()).weight) == [-1, 4, 2, 0.5]
    back = C.from_table(e.to_table(), 3, 4)
    assert _list(back.weight) == [-1, 4, 0.5, 2] and _list(back.delay) == [2, 4, 1, 3]
    layer = D.CSRLinear(e, e.weight)
    assert _list(layer.to_matrix()) == _list(e.to_matrix())
    layer.weight = [1, 2, 3, 4]
    assert _list(layer.edges().weight) == [1, 2, 3, 4]
    assert C.from_edges([0], [7]).post_num == 8 and _list(C.from_edges([0], [7]).weight) == [1.0]
    _refused(errors.ShapeError, "one weight for all or one each = 1", lambda: C.from_edges([0], [7], weight=[1, 2]))
    for other, n in ((D.AllToAll(3, 2, 0.5, include_self=False), 4), (D.OneToOne(3, [1.0, 2, 3]), 3), (D.Linear(3, 2), 6), (D.MaskedLinear(e, 2.0), 4)):
        assert len(other.edges()) == n, other


class Pair(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.E = bp.dyn.LifRef(4, tau=12.0, V_th=10.0, V_initializer=bp.init.Constant(0.0))
        self.E2E = bp.dyn.FullProjAlignPostMg(
            pre=self.E, delay=None, comm=bp.dnn.AllToAll(4, 4, 0.1), syn=bp.dyn.Expon.desc(4, tau=3.0), out=bp.dyn.CUBA.desc(), post=self.E
        )

    def update(self):
        self.E2E()
        self.E(20.0)


def case_runs_as_files():
    import os
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "run.npz")
        runner = bp.DSRunner(Pair(), monitors=["E.spike", "E.V"], progress_bar=False)
        _refused(errors.BoutonError, "call run(...) first", lambda: runner.save(path))
        runner.run(20.0)
        runner.run(10.0)
        runner.save(path)
        opened = bp.load_run(path)
        assert _list(opened.mon["E.V"]) == _list(runner.mon["E.V"])
        assert _list(opened.mon["E.spike"]) == _list(runner.mon["E.spike"]) and len(opened.mon.events("E.spike")) == len(runner.mon.events("E.spike"))
        _near(opened.mon.ts, runner.mon.ts, 1e-9)
        assert opened.provenance["seed"] == "42" and opened.provenance["dt"] == "0.1 ms" and opened.provenance["from"] == "20.0 ms"
        assert _list(opened.parameters["E.tau"]) == [12.0], opened.parameters
        opened.save(os.path.join(folder, "again.npz"))
        assert _list(bp.load_run(os.path.join(folder, "again.npz")).mon["E.V"]) == _list(runner.mon["E.V"])
        _refused(errors.BoutonError, "There is no file", lambda: bp.load_run(os.path.join(folder, "rn.npz")))


class SparseDelays:
    """As a matrix of scipy.sparse: what this package asks of one."""

    shape = (3, 4)

    def __init__(self, row, col, data):
        self.row, self.col, self.data = row, col, data

    def tocoo(self):
        return self


def _arrivals(projection, delay, e):
    """When a spike of each of three neurons arrives first, in steps, at each of four."""
    bm.random.seed(42)

    class Net(bp.DynSysGroup):
        def __init__(self):
            super().__init__()
            self.pre = bp.dyn.SpikeTimeGroup(3, [0, 1, 2], [0.0, 0.0, 0.0])
            self.post = bp.dyn.Lif(4, V_rest=0.0, V_th=1e6, tau=1e9)
            layer, out = bp.dnn.CSRLinear(e, e.weight), bp.dyn.CUBA()
            syn = bp.dyn.Expon.desc(3, tau=8.0) if "Mg" in projection else bp.dyn.Expon(3, tau=8.0)
            self.proj = getattr(bp.dyn, projection)(pre=self.pre, delay=delay, syn=syn, comm=layer, out=out, post=self.post)

        def update(self):
            self.pre()
            self.proj()
            self.post()

    runner = bp.DSRunner(Net(), monitors=["post.V"], progress_bar=False)
    runner.run(6.0)
    v = runner.mon["post.V"]
    return [next((k for k in range(60) if float(v[k][j]) != 0), None) for j in range(4)]


def case_lists_and_sparse_matrices_of_delays():
    C = bp.conn
    e = C.from_edges([2, 0, 1], [3, 1, 2], weight=[0.5, 1, 2], delay=[1.0, 2.0, 3.0], pre_num=3, post_num=4)
    for kind, late in (("FullProjAlignPreSD", 9), ("FullProjAlignPreSDMg", 9), ("FullProjAlignPreDS", 9), ("FullProjAlignPreDSMg", 9)):
        want = [None, late + 10, late + 20, late]
        assert _arrivals(kind, e, e) == want, (kind, _arrivals(kind, e, e))
        assert _arrivals(kind, SparseDelays([1, 2, 0], [2, 3, 1], [3.0, 1.0, 2.0]), e) == want
    plain = C.from_scipy(SparseDelays([0, 1, 2], [1, 2, 3], [1.0, 2.0, 0.5]))
    assert plain.delay is None
    both = C.from_scipy(SparseDelays([0, 1, 2], [1, 2, 3], [1.0, 2.0, 0.5]), delay=SparseDelays([2, 1, 0], [3, 2, 1], [1.0, 3.0, 2.0]))
    assert _list(both.delay) == [2, 3, 1]
    assert _list(C.from_scipy(SparseDelays([0, 1], [1, 2], [1.0, 2.0]), delay=1.5).delay) == [1.5, 1.5]
    _refused(errors.BoutonError, "has no delays", lambda: _arrivals("FullProjAlignPreSD", plain, e))
    _refused(errors.ShapeError, "none for 1 -> 2", lambda: _arrivals("FullProjAlignPreSD", SparseDelays([0], [1], [1.0]), e))
    more = SparseDelays([0, 0, 1, 2], [0, 1, 2, 3], [1.0] * 4)
    _refused(errors.ShapeError, "without a synapse", lambda: _arrivals("FullProjAlignPreSD", more, e))


def case_a_mask_function_is_applied_to_the_masked_matrix():
    """The numbers are brainpy's: [0, 2, 0], [4, 0, 6] becomes |w - 3|, which connects all but one pair that was connected with 3."""
    D, w = bp.dnn, [[1.0, 2, 3], [4, 5, 6]]
    conn = bp.conn.IJConn(bm.array([0, 1, 1]), bm.array([1, 0, 2]))(2, 3)
    for f, rows in ((lambda m: bm.abs(m - 3.0), [[3, 1, 3], [1, 3, 3]]), (lambda m: m * 2.0, [[0, 4, 0], [8, 0, 12]])):
        layer = D.MaskedLinear(conn, bm.array(w), mask_fun=f)
        got = bm.for_loop(lambda x, layer=layer: layer(x), bm.array([[1.0, 0.0], [0.0, 1.0]]))
        assert _list(got) == rows, _list(got)
    assert len(layer.edges()) == 3
    one = D.MaskedLinear(conn, 2.0, mask_fun=lambda m: m * 2.0 + 1.0)
    assert _list(one.to_matrix()) == [[1, 5, 1], [5, 1, 5]]
    _refused(errors.ShapeError, "keep the shape", lambda: D.MaskedLinear(conn, 1.0, mask_fun=lambda m: m[0]))
    _refused(errors.BoutonError, "is a function", lambda: D.MaskedLinear(conn, 1.0, mask_fun=3))


def case_plasticity_in_front_of_conductances_is_refused():
    post = bp.dyn.Lif(2)
    _refused(errors.BoutonError, "in front of the synapse", lambda: bp.dyn.VanillaProj(bp.dnn.AllToAll(2, 2, 1.0), bp.dyn.CUBA(), post, stp=bp.dyn.STD.desc()))


CASES = [case for name, case in sorted(globals().items()) if name.startswith("case_")]


def case_parameters_that_are_variables_are_followed():
    bm.enable_x64()

    class Net(bp.DynSysGroup):
        def __init__(self):
            super().__init__()
            self.freq, self.tau = bm.Variable(bm.zeros(1)), bm.Variable(bm.array([5.0, 10.0]))
            self.source = bp.dyn.PoissonGroup(50, freqs=self.freq)
            self.syn = bp.dyn.Expon(2, tau=self.tau)

        def update(self):
            self.freq.value = bm.where(bp.share["i"] < 100, 0.0, 1e4) + bm.zeros(1)
            return self.source(), self.syn(1.0)

    net = Net()
    spikes, g = bp.DSRunner(net, progress_bar=False).run(20.0)
    spikes, g = bm.as_numpy(spikes), bm.as_numpy(g)
    assert int(spikes[:100].sum()) == 0 and int(spikes[100:].sum()) == 5000
    assert net.source.freqs is net.freq and g[-1, 1] > g[-1, 0] + 10.0
    net.tau.value = bm.array([1e9, 1e9])
    before = bm.as_numpy(net.syn.g.value).copy()
    bp.DSRunner(net, progress_bar=False).run(1.0)
    assert float(bm.as_numpy(bm.abs(bm.as_numpy(net.syn.g.value) - before - 10.0)).max()) < 1e-5
    for make, part in (
        (lambda: bp.dyn.PoissonGroup(3, freqs=bm.Variable(bm.zeros(2))), "neither 1 nor 3"),
        (lambda: bp.dyn.DualExpon(2, tau_decay=bm.Variable(bm.ones(2))), "computed from it once"),
    ):
        try:
            make()
        except errors.BoutonError as e:
            assert part in str(e), str(e)
        else:
            raise AssertionError(part)


def fresh():
    """The state in which every case begins."""
    _env.set_x64(False)
    bm.set_dt(0.1)
    bm.random.seed(42)
