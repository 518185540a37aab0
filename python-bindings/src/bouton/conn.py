"""Connectors, with brainpy's names: which pre neuron reaches which post neuron."""

import inspect
import math

from bouton import _arrays, _bridge, _env, _missing, errors
from bouton._arrays import np

_STRUCTURES = ("conn_mat", "pre_ids", "post_ids", "coo", "csr", "csc", "pre2post", "post2pre", "pre2syn", "post2syn")

__all__ = [
    "All2All", "CSRConn", "Connector", "Edges", "FixedPostNum", "FixedPreNum", "FixedProb", "FixedTotalNum", "GaussianProb", "GridEight",
    "GridFour", "GridN", "IJConn", "MatConn", "One2One", "OneEndConnector", "PowerLaw", "ProbDist", "ScaleFreeBA", "ScaleFreeBADual",
    "SmallWorld", "SparseMatConn", "TwoEndConnector", "all2all", "coo2csc", "coo2csr", "coo2mat", "csr2coo", "csr2csc", "csr2mat", "from_edges",
    "from_matrix", "from_scipy", "from_table", "grid_eight", "grid_four", "mat2coo", "mat2csc", "mat2csr", "one2one",
]


def _sides(size):
    return None if size is None else (size,) if isinstance(size, int) else tuple(int(s) for s in size)


def array(java):
    return np.asarray(_bridge.from_array(java))


def _java(name, *args):
    with _bridge.java_errors():
        return _bridge.jclass("bouton.conn." + name)(*args)


def ints(x):
    return _bridge.to_int_array([int(v) for v in x] if _bridge.ON_GRAALPY else x)


class Connector:
    """A rule for connections; sizes come with ``pre=`` and ``post=``, by calling it, or from ``require``.

    To write one, subclass :class:`TwoEndConnector` or :class:`OneEndConnector` and override ``build_mat()`` (a matrix pre x post),
    ``build_csr()`` (indices, indptr) or ``build_coo()`` (pre ids, post ids); sizes are ``self.pre_num`` and ``self.post_num``.
    """

    java = None
    pre_size = post_size = None

    @property
    def pre_num(self):
        return None if self.pre_size is None else math.prod(self.pre_size)

    @property
    def post_num(self):
        return None if self.post_size is None else math.prod(self.post_size)

    def _sized(self, pre, post):
        self.pre_size, self.post_size = _sides(pre), _sides(post)
        return self

    def _build(self):
        """A Java connector for the sizes that are known by now."""
        if self.java is not None:
            return self.java
        for kind, made in (("build_mat", MatConn), ("build_csr", CSRConn), ("build_coo", IJConn)):
            if hasattr(self, kind):
                given = getattr(self, kind)()
                return made(given).java if kind == "build_mat" else made(*given).java
        raise errors.BoutonError(f"{type(self).__name__} needs a build_mat, build_csr or build_coo.")

    def csr(self):
        """The engine's sparse rows."""
        if self.pre_size is None or self.post_size is None:
            raise errors.ShapeError(f"{type(self).__name__} needs the sizes of both ends, such as {type(self).__name__}(..., pre=100, post=200).")
        with _bridge.java_errors():
            sized = self._build().pre(_bridge.to_int_array(list(self.pre_size))).post(_bridge.to_int_array(list(self.post_size)))
            return sized.csr(_env.own_seed(self._name))

    def require(self, *names):
        """Structures by brainpy's names: conn_mat, pre_ids, post_ids, coo, csr, csc, pre2post, post2pre, pre2syn, post2syn; sizes may stand before them."""
        sizes = [n for n in names if not isinstance(n, str)]
        names = [n for n in names if isinstance(n, str)]
        if sizes:
            self(*sizes)
        for n in names:
            if n not in _STRUCTURES:
                known = _bridge.jclass("bouton.conn.ConnMatrices").names()
                hint = _bridge.jclass("bouton.error.Names").hint(n, known)
                raise errors.UnknownNameError(f"Unknown connection structure: '{n}'{hint}")
        c = self.csr()
        made = [structure(c, n) for n in names]
        return made[0] if len(names) == 1 else tuple(made)

    requires = require

    def __repr__(self):
        return type(self).__name__ if self.java is None else str(self.java.toString())


def structure(c, name):
    pre, indices, indptr = array(c.pre_ids()), array(c.indices()), array(c.indptr())
    if name in ("csr", "pre2post"):
        return indices, indptr
    if name in ("csc", "post2pre"):
        rows = c.transposed().rows()
        return array(rows.indices()), array(rows.indptr())
    if name == "post2syn":
        t = c.transposed()
        return array(t.synapses()), array(t.rows().indptr())
    if name == "pre2syn":
        return np.arange(len(pre)), indptr
    if name == "conn_mat":
        n, m = int(c.numPre()), int(c.numPost())
        if not _bridge.ON_GRAALPY:
            mat = np.zeros((n, m), dtype=bool)
            mat[pre, indices] = True
            return mat
        rows = [[False] * m for _ in range(n)]
        for i, j in zip(pre, indices):
            rows[i][j] = True
        return np.asarray(rows)
    return {"pre_ids": pre, "post_ids": indices, "coo": (pre, indices)}[name]


class TwoEndConnector(Connector):
    """A connector between two groups."""

    def __init__(self, pre=None, post=None, java=None, seed=None, **unknown):
        if unknown:
            known = [n for n, v in inspect.signature(type(self)).parameters.items() if v.kind is v.POSITIONAL_OR_KEYWORD or v.kind is v.KEYWORD_ONLY]
            known = _missing.names(dict.fromkeys([*known, "pre", "post"]))
            key = next(iter(unknown))
            raise errors.UnknownNameError(
                f"Unknown argument of {type(self).__name__}: '{key}'{_bridge.jclass('bouton.error.Names').hint(key, known)}"
            )
        self.java = java if seed is None else java.seed(int(seed))
        self.seed = seed
        self._name = _env.name(type(self).__name__)
        self._sized(pre, post)

    def __call__(self, pre_size, post_size):
        return self._sized(pre_size, post_size)


class OneEndConnector(TwoEndConnector):
    """A connector within one group; a ``post`` that is given must be the same."""

    def __call__(self, pre_size, post_size=None):
        return self._sized(pre_size, post_size)

    def _sized(self, pre, post):
        pre, post = _sides(pre), _sides(post)
        pre = post if pre is None else pre
        if post is not None and post != pre:
            raise errors.ShapeError(f"{type(self).__name__} connects a group with itself, but has {pre} as pre and {post} as post.")
        self.pre_size = self.post_size = pre
        return self


class FixedProb(TwoEndConnector):
    """Each pre neuron reaches exactly ``round(post * prob)`` distinct post neurons."""

    def __init__(self, prob, pre_ratio=1.0, include_self=True, allow_multi_conn=False, seed=None, **kwargs):
        j = _java("FixedProb", float(prob)).pre_ratio(float(pre_ratio)).include_self(bool(include_self)).allow_multi_conn(bool(allow_multi_conn))
        super().__init__(**kwargs, java=j, seed=seed)


def _count(num):
    return int(num) if hasattr(num, "__index__") else float(num)


class _FixedNum(TwoEndConnector):
    def __init__(self, num, include_self=True, allow_multi_conn=False, seed=None, **kwargs):
        j = _java(type(self).__name__, _count(num)).include_self(bool(include_self)).allow_multi_conn(bool(allow_multi_conn))
        super().__init__(**kwargs, java=j, seed=seed)


class FixedPreNum(_FixedNum):
    """Each post neuron is reached by exactly ``num`` pre neurons (a fraction of them, if a float)."""


class FixedPostNum(_FixedNum):
    """Each pre neuron reaches exactly ``num`` post neurons (a fraction of them, if a float)."""


class FixedTotalNum(TwoEndConnector):
    """``num`` connections in all (a fraction of all pairs, if a float)."""

    def __init__(self, num, allow_multi_conn=False, seed=None, **kwargs):
        super().__init__(**kwargs, java=_java("FixedTotalNum", _count(num)).allow_multi_conn(bool(allow_multi_conn)), seed=seed)


class One2One(TwoEndConnector):
    """Neuron j reaches neuron j."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs, java=_java("One2One"))


class All2All(TwoEndConnector):
    """Every neuron reaches every neuron."""

    def __init__(self, *args, include_self=True, **kwargs):
        self.include_self = bool(include_self)
        super().__init__(*args, **kwargs, java=_java("All2All").include_self(self.include_self))


class _Grid(OneEndConnector):
    def __init__(self, include_self=False, periodic_boundary=False, **kwargs):
        super().__init__(**kwargs, java=_java(type(self).__name__).include_self(bool(include_self)).periodic_boundary(bool(periodic_boundary)))


class GridFour(_Grid):
    """Neurons on a grid reach the next ones along each axis."""


class GridEight(_Grid):
    """Neurons on a grid reach those that touch them, also at a corner."""


class GridN(OneEndConnector):
    """Neurons on a grid reach all that are at most ``N`` steps away along each axis."""

    def __init__(self, N=1, include_self=False, periodic_boundary=False, **kwargs):
        super().__init__(**kwargs, java=_java("GridN", int(N)).include_self(bool(include_self)).periodic_boundary(bool(periodic_boundary)))


def with_ranges(java, encoding_values):
    """Gives a Java connector or initializer brainpy's ``encoding_values``: None, (from, to), or one pair per axis."""
    if encoding_values is None:
        return java
    pairs = [encoding_values] if not hasattr(encoding_values[0], "__len__") else list(encoding_values)
    with _bridge.java_errors():
        # As one array of pairs: GraalPy takes a single pair for all of them.
        return java.encoding_values(_bridge.jclass("bouton.measure.Measure").rows(_bridge.to_double_array([float(v) for p in pairs for v in p]), 2))


class GaussianProb(OneEndConnector):
    """Pairs at distance d are connected with probability exp(-d^2 / (2 sigma^2)), each by its own coin."""

    def __init__(self, sigma, encoding_values=None, normalize=True, include_self=True, periodic_boundary=False, seed=None, **kwargs):
        j = _java("GaussianProb", float(sigma)).normalize(bool(normalize)).include_self(bool(include_self)).periodic_boundary(bool(periodic_boundary))
        super().__init__(**kwargs, java=with_ranges(j, encoding_values), seed=seed)


class ProbDist(TwoEndConnector):
    """Pairs within a Euclidean distance on their grids are connected with a probability, each by its own coin."""

    def __init__(self, dist=1, prob=1.0, pre_ratio=1.0, seed=None, include_self=True, **kwargs):
        j = _java("ProbDist", float(dist), float(prob))
        with _bridge.java_errors():
            j = j.pre_ratio(float(pre_ratio)).include_self(bool(include_self))
        super().__init__(**kwargs, java=j, seed=seed)


class SmallWorld(TwoEndConnector):
    """A ring of nearest neighbours of which some connections are moved at random. Watts and Strogatz 1998."""

    def __init__(self, num_neighbor, prob, directed=False, include_self=False, seed=None, **kwargs):
        j = _java("SmallWorld", int(num_neighbor), float(prob)).directed(bool(directed)).include_self(bool(include_self))
        super().__init__(**kwargs, java=j, seed=seed)


class ScaleFreeBA(TwoEndConnector):
    """Each neuron connects itself with ``m`` earlier ones, in proportion to their connections. Barabási and Albert 1999."""

    def __init__(self, m, directed=False, seed=None, **kwargs):
        super().__init__(**kwargs, java=_java("ScaleFreeBA", int(m)).directed(bool(directed)), seed=seed)


class ScaleFreeBADual(TwoEndConnector):
    """As ScaleFreeBA, with ``m1`` connections with probability ``p``, else ``m2``. Moshiri 2018."""

    def __init__(self, m1, m2, p, directed=False, seed=None, **kwargs):
        super().__init__(**kwargs, java=_java("ScaleFreeBADual", int(m1), int(m2), float(p)).directed(bool(directed)), seed=seed)


class PowerLaw(TwoEndConnector):
    """As ScaleFreeBA, closing triangles with probability ``p``. Holme and Kim 2002."""

    def __init__(self, m, p, directed=False, seed=None, **kwargs):
        super().__init__(**kwargs, java=_java("PowerLaw", int(m), float(p)).directed(bool(directed)), seed=seed)


class _Given(TwoEndConnector):
    """Synapses that were given; sizes come with them unless they are given too."""

    def __init__(self, java, pre, post, own_pre, own_post):
        super().__init__(pre=own_pre if pre is None else pre, post=own_post if post is None else post, java=java)


class MatConn(_Given):
    """From a matrix, pre x post: a connection where it is not 0."""

    def __init__(self, conn_mat, pre=None, post=None):
        n, m = _arrays.shape_of(conn_mat)
        if _bridge.ON_GRAALPY:
            rows = conn_mat.tolist() if hasattr(conn_mat, "tolist") else conn_mat
            pairs = [(a, b) for a in range(n) for b in range(m) if rows[a][b]]
            i, j = [a for a, _ in pairs], [b for _, b in pairs]
        else:
            i, j = np.nonzero(np.asarray(conn_mat))
        super().__init__(_java("IJConn", ints(i), ints(j)), pre, post, n, m)


class IJConn(_Given):
    """From pairs of indices."""

    def __init__(self, i, j, pre=None, post=None):
        super().__init__(_java("IJConn", ints(i), ints(j)), pre, post, None, None)


class CSRConn(_Given):
    """From sparse rows: ``indices`` and ``inptr``."""

    def __init__(self, indices, inptr, pre=None, post=None):
        super().__init__(_java("CSRConn", ints(indices), ints(inptr)), pre, post, len(inptr) - 1, None)


class SparseMatConn(_Given):
    """From a matrix of scipy.sparse, pre x post: a connection for each stored entry."""

    def __init__(self, csr_mat, pre=None, post=None):
        m = csr_mat.tocsr()
        super().__init__(_java("CSRConn", ints(m.indices), ints(m.indptr)), pre, post, *(int(s) for s in m.shape))


one2one = One2One()
all2all = All2All()
grid_four = GridFour()
grid_eight = GridEight()

from bouton._edges import Edges, from_edges, from_matrix, from_scipy, from_table  # noqa: E402  (they are connectors, too)
from bouton._structures import coo2csc, coo2csr, coo2mat, csr2coo, csr2csc, csr2mat, mat2coo, mat2csc, mat2csr  # noqa: E402
