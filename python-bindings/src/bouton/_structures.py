"""Conversions between the structures of a connection, with brainpy's names; made by the engine."""

from bouton import _bridge
from bouton import conn as _conn
from bouton._arrays import np

__all__ = ["coo2csc", "coo2csr", "coo2mat", "csr2coo", "csr2csc", "csr2mat", "mat2coo", "mat2csc", "mat2csr"]


def _largest(ids):
    return 1 + max((int(i) for i in ids), default=0)


@_bridge.java_errors()
def _of_coo(coo, num_pre=None, num_post=None):
    pre, post = coo
    sizes = (_largest(pre) if num_pre is None else int(num_pre), _largest(post) if num_post is None else int(num_post))
    return _bridge.jclass("bouton.conn.Csr").fromCoo(*sizes, _conn.ints(pre), _conn.ints(post))


@_bridge.java_errors()
def _of_csr(csr, num_post=None):
    indices, indptr = csr
    return _bridge.jclass("bouton.conn.Csr").validated(
        len(indptr) - 1, _largest(indices) if num_post is None else int(num_post), _conn.ints(indptr), _conn.ints(indices)
    )


def _csc(made, data, order=None):
    t = made.transposed()
    pair = _conn.array(t.rows().indices()), _conn.array(t.rows().indptr())
    if data is None:
        return pair
    at = [int(k) for k in _conn.array(t.synapses())]
    return (*pair, np.asarray([data[k if order is None else order[k]] for k in at]))


def mat2coo(dense):
    """(pre ids, post ids) of a matrix, pre x post, where it is not 0."""
    return _conn.MatConn(dense).require("coo")


def mat2csr(dense):
    """(indices, indptr) by pre neuron of a matrix."""
    return _conn.MatConn(dense).require("csr")


def mat2csc(dense):
    """(indices, indptr) by post neuron of a matrix."""
    return _conn.MatConn(dense).require("csc")


def coo2csr(coo, num_pre):
    """(indices, indptr) by pre neuron of (pre ids, post ids)."""
    made = _of_coo(coo, num_pre)
    return _conn.array(made.indices()), _conn.array(made.indptr())


def coo2csc(coo, post_num, data=None):
    """(indices, indptr) by post neuron of (pre ids, post ids); with ``data`` of each synapse also these in the new order."""
    pre = [int(i) for i in coo[0]]
    return _csc(_of_coo(coo, None, post_num), data, sorted(range(len(pre)), key=pre.__getitem__))


def coo2mat(ij, num_pre, num_post):
    """The matrix, pre x post, of (pre ids, post ids)."""
    return _conn.structure(_of_coo(ij, num_pre, num_post), "conn_mat")


def csr2coo(csr):
    """(pre ids, post ids) of (indices, indptr)."""
    return _conn.structure(_of_csr(csr), "coo")


def csr2csc(csr, post_num, data=None):
    """(indices, indptr) by post neuron of those by pre neuron; with ``data`` of each synapse also these in the new order."""
    return _csc(_of_csr(csr, post_num), data)


def csr2mat(csr, num_pre, num_post):
    """The matrix, pre x post, of (indices, indptr)."""
    made = _of_csr(csr, num_post)
    if int(made.numPre()) != num_pre:
        raise _conn.errors.ShapeError(f"indptr must have num_pre + 1 = {num_pre + 1} entries, but has {int(made.numPre()) + 1}.")
    return _conn.structure(made, "conn_mat")
