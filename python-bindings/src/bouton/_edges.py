"""Synapses as lists, and the doors to matrices, scipy.sparse and tables."""

from bouton import _arrays, _bridge, errors
from bouton._arrays import np
from bouton import conn as _conn


class Edges(_conn.TwoEndConnector):
    """Synapses as a list that is a connector too: ``CSRLinear(e, e.weight)``; sorted by pre neuron.

    ``pre``, ``post``, ``weight`` and ``delay`` (ms; None if there are none) are arrays; ``to_matrix()``, ``to_scipy()`` and ``to_table()`` give it
    away in other forms.
    """

    def __init__(self, edges):
        c = edges.csr()
        super().__init__(pre=int(c.numPre()), post=int(c.numPost()), java=edges.connector())
        self.edges = edges

    pre = property(lambda self: _conn.array(self.edges.pre()))
    post = property(lambda self: _conn.array(self.edges.post()))
    weight = property(lambda self: _conn.array(self.edges.weight()))

    @property
    def delay(self):
        d = self.edges.delay()
        return _conn.array(d) if len(d) else None

    def __len__(self):
        return int(self.edges.size())

    def to_matrix(self):
        """The weights, pre x post; those of repeated pairs are added."""
        with _bridge.java_errors():
            return _arrays.from_rows(self.edges.matrix())

    def to_scipy(self, format="csr"):
        """A scipy.sparse array, pre x post, of the format csr, csc or coo (CPython)."""
        from scipy import sparse

        made = sparse.coo_array((self.weight, (self.pre, self.post)), shape=(self.pre_num, self.post_num))
        return made.asformat(format)

    def to_table(self):
        """A Tablesaw table: pre, post, weight, and delay if there are delays."""
        from bouton._results import _shown

        return _shown(self.edges.table())


def from_edges(pre, post, weight=None, delay=None, pre_num=None, post_num=None):
    """:class:`Edges` of lists: neurons, and weights and delays (ms) for all or each; without sizes, the largest indices decide."""
    pre, post = _conn.ints(pre), _conn.ints(post)
    sizes = [1 + max((int(v) for v in ids), default=0) if n is None else int(n) for n, ids in ((pre_num, pre), (post_num, post))]
    with _bridge.java_errors():
        e = _bridge.jclass("bouton.conn.Edges").of(*sizes, pre, post)
        e = e if weight is None else e.withWeight(_arrays.flat(weight))
        return Edges(e if delay is None else e.withDelay(_arrays.flat(delay)))


def from_matrix(weights):
    """:class:`Edges` of a matrix, pre x post: a synapse for each number that is not 0."""
    n, m = _arrays.shape_of(weights)
    with _bridge.java_errors():
        return Edges(_bridge.jclass("bouton.conn.Edges").fromMatrix(_bridge.jclass("bouton.measure.Measure").rows(_arrays.flat(weights), m)))


def from_scipy(matrix, delay=None):
    """:class:`Edges` of a matrix of scipy.sparse, pre x post, of any format; ``delay`` is another one, one number, or one each in its order."""
    m = matrix.tocoo()
    if hasattr(delay, "tocoo"):
        delay = _delays(delay, list(zip([int(i) for i in m.row], [int(j) for j in m.col])))
    return from_edges(m.row, m.col, m.data, delay, *m.shape)


def delays_of(given, csr):
    """The delays of the synapses of ``csr`` (1 x synapses) in a list or a sparse matrix of delays; these must be the same synapses."""
    pairs = list(zip([int(i) for i in _conn.array(csr.pre_ids())], [int(j) for j in _conn.array(csr.indices())]))
    return np.asarray([_delays(given, pairs)])


def _delays(given, pairs):
    """The delay of each (pre, post)."""
    if isinstance(given, Edges):
        if given.delay is None:
            raise errors.BadValueError(f"The list of {len(given)} synapses has no delays.")
        its = list(zip([int(i) for i in given.pre], [int(j) for j in given.post]))
        delays = [float(d) for d in given.delay]
    else:
        m = given.tocoo()
        its, delays = list(zip([int(i) for i in m.row], [int(j) for j in m.col])), [float(d) for d in m.data]
    if its == pairs:
        return delays
    known = dict(zip(its, delays))
    missing = next((p for p in pairs if p not in known), None)
    if missing is not None or len(its) != len(pairs) or len(known) != len(its):
        what = f"there is none for {missing[0]} -> {missing[1]}" if missing else f"there are {len(its)}, some of them for pairs without a synapse or twice"
        raise errors.ShapeError(f"The delays must be those of the {len(pairs)} synapses of the layer, but {what}.")
    return [known[p] for p in pairs]


def from_table(table, pre_num, post_num):
    """:class:`Edges` of a Tablesaw table or a pandas frame with columns pre and post, and perhaps weight and delay (ms)."""
    table = getattr(table, "java", table)
    if _bridge.is_java(table):
        with _bridge.java_errors():
            return Edges(_bridge.jclass("bouton.conn.Edges").fromTable(table, int(pre_num), int(post_num)))
    columns = {k: table[k] for k in table.columns}
    missing = [k for k in ("pre", "post") if k not in columns]
    if missing:
        raise errors.UnknownNameError(f"The table has no column '{missing[0]}'; needed are pre and post, it has {', '.join(map(str, columns))}.")
    return from_edges(columns["pre"], columns["post"], columns.get("weight"), columns.get("delay"), pre_num, post_num)
