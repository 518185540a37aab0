"""Communication layers, with brainpy's names: from a vector of pre neurons to a vector of post neurons."""

from bouton import _arrays, _bridge, _env, errors, init
from bouton import conn as _conn
from bouton._arrays import np
from bouton._edges import Edges
from bouton._system import DynamicalSystem
from bouton._trace import Value, need
from bouton._variable import Variable

__all__ = [
    "AllToAll", "CSRLinear", "Dense", "EventCSRLinear", "EventJitFPHomoLinear", "EventJitFPNormalLinear", "EventJitFPUniformLinear", "Identity",
    "JitFPHomoLinear", "JitFPNormalLinear", "JitFPUniformLinear", "Layer", "Linear", "MaskedLinear", "OneToOne",
]


class _Layer(DynamicalSystem):
    """Its ``weight`` is a variable: read and set it between runs, or record it. It may always learn, so any mode is taken."""

    def _make(self, mode, name, kind, *args):
        DynamicalSystem.__init__(self, name)
        self.mode = mode or self.mode
        with _bridge.java_errors():
            self.java = _bridge.jclass("bouton.dnn." + kind)(*args, _env.java(seed=_env.own_seed(self.name)))

    def update(self, x):
        t = need(type(self).__name__)
        return Value(self.java.apply(t.program, t.lift(x)))

    @property
    def weight(self):
        with _bridge.java_errors():
            return Variable(java=self.java.weights().variable())

    @weight.setter
    def weight(self, x):
        self.weight.value = x.value if isinstance(x, Variable) else x

    def edges(self):
        """All synapses with their present weights: arrays, and from there a table or scipy.sparse."""
        with _bridge.java_errors():
            return Edges(self.java.edges())

    def to_matrix(self):
        """The present weights as an array, pre x post."""
        return self.edges().to_matrix()

    def to_scipy(self, format="csr"):
        """The present weights as a scipy.sparse array, pre x post (CPython)."""
        return self.edges().to_scipy(format)

    def to_table(self):
        """The synapses as a Tablesaw table: pre, post, weight."""
        return self.edges().to_table()


def _csr(conn):
    if not hasattr(conn, "csr"):
        raise errors.BoutonError(f"conn must be a connector such as bp.conn.FixedProb(0.02, pre=100, post=100), not {type(conn).__name__}.")
    return conn.csr()


def _weight(w, shape):
    return init.values(w, shape)


class AllToAll(_Layer):
    """Every pre neuron reaches every post neuron; one weight, or a matrix (pre x post)."""

    def __init__(self, num_pre, num_post, weight, sharding=None, include_self=True, mode=None, name=None):
        self._make(mode, name, "AllToAll", int(num_pre), int(num_post), _weight(weight, (num_pre, num_post)), bool(include_self))


class OneToOne(_Layer):
    """Pre neuron j reaches post neuron j; one weight, or one each."""

    def __init__(self, num, weight, sharding=None, mode=None, name=None):
        self._make(mode, name, "OneToOne", int(num), _weight(weight, (num,)))


class Dense(_Layer):
    """``x W + b``."""

    def __init__(self, num_in, num_out, W_initializer=init.XavierNormal(), b_initializer=init.ZeroInit(), mode=None, name=None):
        b = None if b_initializer is None else _weight(b_initializer, (num_out,))
        self._make(mode, name, "Dense", int(num_in), int(num_out), _weight(W_initializer, (num_in, num_out)), b)


    W = _Layer.weight

    @property
    def b(self):
        offset = self.java.offset()
        return None if offset is None else Variable(java=offset.variable())

    @b.setter
    def b(self, x):
        self.b.value = x.value if isinstance(x, Variable) else x


Linear = Dense


class Identity(DynamicalSystem):
    """Passes what it gets."""

    def __init__(self, *args, mode=None, name=None, **kwargs):
        super().__init__(name=name)

    def update(self, x):
        return x


class MaskedLinear(_Layer):
    """A full matrix with zeros where there is no connection.

    ``mask_fun`` is applied once, to the matrix with its zeros; what comes out are the weights, and what is not 0 there is connected.
    """

    def __init__(self, conn, weight, mask_fun=Identity(), sharding=None, mode=None, name=None):
        c = _csr(conn)
        shape = int(c.numPre()), int(c.numPost())
        if not isinstance(mask_fun, Identity):
            if not callable(mask_fun):
                raise errors.BoutonError(f"MaskedLinear.mask_fun is a function of the masked matrix, not {type(mask_fun).__name__}.")
            mask = np.where(_conn.structure(c, "conn_mat"), 1.0, 0.0)
            given = init.parameter(weight, shape)
            weight = mask_fun(mask * given)
            if _arrays.shape_of(weight) != shape:
                raise errors.ShapeError(f"MaskedLinear.mask_fun must keep the shape {shape}, but gives {_arrays.shape_of(weight)}.")
            outside = (np.asarray(weight) * np.where(mask > 0.5, 0.0, 1.0)).flatten().tolist()
            c = _conn.All2All()(*shape).csr() if any(x != 0 for x in outside) else c
        self._make(mode, name, "MaskedLinear", c, _weight(weight, shape))


class CSRLinear(_Layer):
    """Sparse rows; what pre neurons send is multiplied by the weights."""

    def __init__(self, conn, weight, sharding=None, mode=None, name=None, method=None, transpose=True):
        c = _csr(conn)
        self._make(mode, name, "CSRLinear", c, _weight(weight, (int(c.synapses()),)))


class EventCSRLinear(_Layer):
    """Sparse rows; any number but 0 counts as one spike."""

    def __init__(self, conn, weight, sharding=None, mode=None, name=None, transpose=True):
        c = _csr(conn)
        self._make(mode, name, "EventCSRLinear", c, _weight(weight, (int(c.synapses()),)))


class _Jit(_Layer):
    """Connected with a fixed probability; synapses are drawn while they are used and take no memory."""

    def _jit(self, mode, name, num_in, num_out, prob, weights, seed, transpose):
        optional = _bridge.jclass("java.util.OptionalLong")
        own = optional.empty() if seed is None else _bridge.member(optional, "of")(int(seed))
        self._make(mode, name, type(self).__name__, int(num_in), int(num_out), float(prob), *[float(w) for w in weights], own, bool(transpose))
        self.num_in, self.num_out, self.prob, self.transpose = int(num_in), int(num_out), float(prob), bool(transpose)
        self.seed = int(self.java.seed())

    def get_conn_matrix(self):
        """The matrix, post x pre as in brainpy: what arrives is this matrix times what is sent."""
        with _bridge.java_errors():
            return _arrays.from_rows(self.java.get_conn_matrix())


class JitFPHomoLinear(_Jit):
    """One weight; what is sent is multiplied by it. ``atomic`` is taken for brainpy's sake; the sum has one order here."""

    def __init__(self, num_in, num_out, prob, weight, seed=None, sharding=None, mode=None, name=None, transpose=False, atomic=False):
        self._jit(mode, name, num_in, num_out, prob, (weight,), seed, transpose)


class JitFPUniformLinear(_Jit):
    """Uniform weights from ``w_low`` to ``w_high``; what is sent is multiplied by them."""

    def __init__(self, num_in, num_out, prob, w_low, w_high, seed=None, sharding=None, mode=None, name=None, transpose=False, atomic=False):
        self._jit(mode, name, num_in, num_out, prob, (w_low, w_high), seed, transpose)


class JitFPNormalLinear(_Jit):
    """Normal weights of mean ``w_mu`` and standard deviation ``w_sigma``; what is sent is multiplied by them."""

    def __init__(self, num_in, num_out, prob, w_mu, w_sigma, seed=None, sharding=None, transpose=False, atomic=False, mode=None, name=None):
        self._jit(mode, name, num_in, num_out, prob, (w_mu, w_sigma), seed, transpose)


class EventJitFPHomoLinear(_Jit):
    """One weight; any number but 0 counts as one spike."""

    def __init__(self, num_in, num_out, prob, weight, seed=None, sharding=None, mode=None, name=None, transpose=False, atomic=True):
        self._jit(mode, name, num_in, num_out, prob, (weight,), seed, transpose)


class EventJitFPUniformLinear(_Jit):
    """Uniform weights from ``w_low`` to ``w_high``; any number but 0 counts as one spike."""

    def __init__(self, num_in, num_out, prob, w_low, w_high, seed=None, sharding=None, mode=None, name=None, transpose=False, atomic=True):
        self._jit(mode, name, num_in, num_out, prob, (w_low, w_high), seed, transpose)


class EventJitFPNormalLinear(_Jit):
    """Normal weights of mean ``w_mu`` and standard deviation ``w_sigma``; any number but 0 counts as one spike."""

    def __init__(self, num_in, num_out, prob, w_mu, w_sigma, seed=None, sharding=None, transpose=False, atomic=True, mode=None, name=None):
        self._jit(mode, name, num_in, num_out, prob, (w_mu, w_sigma), seed, transpose)


Layer = DynamicalSystem
