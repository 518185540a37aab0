"""Communication layers, with brainpy's names: from a vector of pre neurons to a vector of post neurons."""

from bouton import _bridge, _env, errors, init
from bouton._system import DynamicalSystem
from bouton._trace import Value, need
from bouton._variable import Variable

__all__ = ["AllToAll", "CSRLinear", "Dense", "EventCSRLinear", "Identity", "Linear", "MaskedLinear", "OneToOne"]


class _Layer(DynamicalSystem):
    """Its ``weight`` is a variable: read and set it between runs, or record it. It may always learn, so any mode is taken."""

    def _make(self, mode, name, kind, *args):
        DynamicalSystem.__init__(self, name)
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

    def __init__(self, num_in, num_out, W_initializer=None, b_initializer=init.ZeroInit(), mode=None, name=None):
        W = init.XavierNormal() if W_initializer is None else W_initializer
        b = None if b_initializer is None else _weight(b_initializer, (num_out,))
        self._make(mode, name, "Dense", int(num_in), int(num_out), _weight(W, (num_in, num_out)), b)


    W = _Layer.weight

    @property
    def b(self):
        offset = self.java.offset()
        return None if offset is None else Variable(java=offset.variable())

    @b.setter
    def b(self, x):
        self.b.value = x.value if isinstance(x, Variable) else x


Linear = Dense


class MaskedLinear(_Layer):
    """A full matrix with zeros where there is no connection."""

    def __init__(self, conn, weight, mask_fun=None, sharding=None, mode=None, name=None):
        c = _csr(conn)
        self._make(mode, name, "MaskedLinear", c, _weight(weight, (int(c.numPre()), int(c.numPost()))))


class CSRLinear(_Layer):
    """Sparse rows; what pre neurons send is multiplied by the weights."""

    def __init__(self, conn, weight, sharding=None, mode=None, name=None, transpose=True):
        c = _csr(conn)
        self._make(mode, name, "CSRLinear", c, _weight(weight, (int(c.synapses()),)))


class EventCSRLinear(_Layer):
    """Sparse rows; any number but 0 counts as one spike."""

    def __init__(self, conn, weight, sharding=None, mode=None, name=None, transpose=True):
        c = _csr(conn)
        self._make(mode, name, "EventCSRLinear", c, _weight(weight, (int(c.synapses()),)))


class Identity(DynamicalSystem):
    """Passes what it gets."""

    def update(self, x):
        return x
