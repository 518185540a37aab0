"""Connectors, with brainpy's names: which pre neuron reaches which post neuron."""

from bouton import _arrays, _bridge, _env, errors
from bouton._arrays import np

__all__ = ["All2All", "CSRConn", "FixedPostNum", "FixedPreNum", "FixedProb", "FixedTotalNum", "IJConn", "MatConn", "One2One", "all2all", "one2one"]


def _num(size):
    if size is None:
        return None
    n = 1
    for s in (size,) if isinstance(size, int) else size:
        n *= int(s)
    return n


class Connector:
    """A rule for connections; sizes come with ``pre=`` and ``post=``, by calling it, or from ``require``."""

    def __init__(self, java, pre=None, post=None, seed=None):
        self.java, self.pre_num, self.post_num = java, _num(pre), _num(post)
        self.seed = seed
        self._name = _env.name(type(self).__name__)

    def __call__(self, pre_size, post_size=None):
        self.pre_num, self.post_num = _num(pre_size), _num(pre_size if post_size is None else post_size)
        return self

    def csr(self):
        """The engine's sparse rows."""
        if self.pre_num is None or self.post_num is None:
            raise errors.ShapeError(f"{type(self).__name__} needs the sizes of both ends, such as {type(self).__name__}(..., pre=100, post=200).")
        with _bridge.java_errors():
            return self.java.csr(self.pre_num, self.post_num, _env.own_seed(self._name))

    def require(self, *names):
        """Structures by brainpy's names: conn_mat, pre_ids, post_ids, coo, csr, csc, pre2post, post2pre, pre2syn, post2syn."""
        sizes = [n for n in names if not isinstance(n, str)]
        names = [n for n in names if isinstance(n, str)]
        if sizes:
            self(*sizes)
        c = self.csr()
        indptr = np.asarray(_bridge.from_array(c.indptr()))
        indices = np.asarray(_bridge.from_array(c.indices()))
        pre = [i for i in range(self.pre_num) for _ in range(int(indptr[i]), int(indptr[i + 1]))]
        made = {}

        def give(name):
            if name in ("csr", "pre2post"):
                return indices, indptr
            if name == "post_ids":
                return indices
            if name == "pre_ids":
                return np.asarray(pre)
            if name == "coo":
                return np.asarray(pre), indices
            if name in ("csc", "post2pre"):
                t = c.transposed()
                return np.asarray(_bridge.from_array(t.rows().indices())), np.asarray(_bridge.from_array(t.rows().indptr()))
            if name == "conn_mat":
                rows = [[False] * self.post_num for _ in range(self.pre_num)]
                for i, j in zip(pre, indices):
                    rows[i][int(j)] = True
                return np.asarray(rows)
            if name == "pre2syn":
                return np.arange(len(pre)), indptr
            if name == "post2syn":
                t = c.transposed()
                return np.asarray(_bridge.from_array(t.synapses())), np.asarray(_bridge.from_array(t.rows().indptr()))
            raise errors.UnknownNameError(
                f"Unknown structure '{name}'. Known: conn_mat, pre_ids, post_ids, coo, csr, csc, pre2post, post2pre, pre2syn, post2syn."
            )

        for n in names:
            made[n] = give(n)
        return made[names[0]] if len(names) == 1 else tuple(made[n] for n in names)

    requires = require


def _java(name, *args):
    with _bridge.java_errors():
        return _bridge.jclass("bouton.conn." + name)(*args)


class FixedProb(Connector):
    """Each pre neuron reaches exactly ``round(post * prob)`` distinct post neurons."""

    def __init__(self, prob, pre_ratio=1.0, include_self=True, allow_multi_conn=False, seed=None, pre=None, post=None):
        j = _java("FixedProb", float(prob)).pre_ratio(float(pre_ratio)).include_self(bool(include_self)).allow_multi_conn(bool(allow_multi_conn))
        super().__init__(j if seed is None else j.seed(int(seed)), pre, post)


class _FixedNum(Connector):
    def __init__(self, num, include_self=True, allow_multi_conn=False, seed=None, pre=None, post=None):
        j = _java(type(self).__name__, num if isinstance(num, int) else float(num)).include_self(bool(include_self)).allow_multi_conn(bool(allow_multi_conn))
        super().__init__(j if seed is None else j.seed(int(seed)), pre, post)


class FixedPreNum(_FixedNum):
    """Each post neuron is reached by exactly ``num`` pre neurons (a fraction of them, if a float)."""


class FixedPostNum(_FixedNum):
    """Each pre neuron reaches exactly ``num`` post neurons (a fraction of them, if a float)."""


class FixedTotalNum(Connector):
    """``num`` connections in all."""

    def __init__(self, num, allow_multi_conn=False, seed=None, pre=None, post=None):
        j = _java("FixedTotalNum", num if isinstance(num, int) else float(num)).allow_multi_conn(bool(allow_multi_conn))
        super().__init__(j if seed is None else j.seed(int(seed)), pre, post)


class One2One(Connector):
    """Neuron j reaches neuron j."""

    def __init__(self, pre=None, post=None):
        super().__init__(_java("One2One"), pre, post)


class All2All(Connector):
    """Every neuron reaches every neuron."""

    def __init__(self, include_self=True, pre=None, post=None):
        super().__init__(_java("All2All").include_self(bool(include_self)), pre, post)


class MatConn(Connector):
    """From a matrix, pre x post: a connection where it is not 0."""

    def __init__(self, conn_mat, pre=None, post=None):
        rows = conn_mat.tolist() if hasattr(conn_mat, "tolist") else conn_mat
        n, m = _arrays.shape_of(conn_mat)
        i = [a for a in range(n) for b in range(m) if rows[a][b]]
        j = [b for a in range(n) for b in range(m) if rows[a][b]]
        super().__init__(_java("IJConn", _bridge.to_int_array(i), _bridge.to_int_array(j)), n, m)


class IJConn(Connector):
    """From pairs of indices."""

    def __init__(self, i, j, pre=None, post=None):
        super().__init__(_java("IJConn", _bridge.to_int_array(i), _bridge.to_int_array(j)), pre, post)


class CSRConn(Connector):
    """From sparse rows: ``indices`` and ``inptr``."""

    def __init__(self, indices, inptr, pre=None, post=None):
        super().__init__(_java("CSRConn", _bridge.to_int_array(indices), _bridge.to_int_array(inptr)), len(inptr) - 1 if pre is None else pre, post)


one2one = One2One
all2all = All2All
