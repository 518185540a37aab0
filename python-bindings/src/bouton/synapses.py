"""brainpy's old synapses: pre neurons, post neurons, connections, plasticity, a model of ``bp.dyn`` and an output in one object.

``delay_step`` is in steps. The spike of step i of the pre neurons arrives, with a delay of n steps, in step ``i + n - 1`` (n = 0 and 1 are the
same); a synapse that is updated before its pre neurons sees the spike of the step before.
"""

from bouton import _arrays, _bridge, conn as connectors, dnn, dyn, errors, init
from bouton._system import Projection
from bouton._trace import Value, need
from bouton.dyn import AdditiveCoupling, DiffusiveCoupling  # noqa: F401
from bouton.synouts import COBA, CUBA, MgBlock

__all__ = [
    "AMPA", "AdditiveCoupling", "Alpha", "AlphaCOBA", "AlphaCUBA", "BioNMDA", "Delta", "DeltaSynapse", "DiffusiveCoupling", "DualExpCOBA", "DualExpCUBA",
    "DualExponential", "ExpCOBA", "ExpCUBA", "Exponential", "GABAa", "GapJunction", "NMDA", "STP", "TwoEndConn",
]  # fmt: skip


class TwoEndConn(Projection):
    """A connection of pre and post neurons; a class of one's own calls ``spikes()``, and ``comm(x)`` for what arrives."""

    def __init__(self, pre, post, conn=None, output=None, stp=None, ltp=None, mode=None, name=None, init_stp=True):
        if ltp is not None:
            raise errors.BoutonError(f"{type(self).__name__} takes no ltp; plastic weights are bp.dyn.STDP_Song2000.")
        super().__init__(name, mode)
        for end, value in (("pre", pre), ("post", post)):
            if not hasattr(value, "group"):
                raise errors.BoutonError(f"{type(self).__name__}: {end} must be a population, such as bp.neurons.LIF(100), not {type(value).__name__}.")
        self._ends = (pre, post)
        self.conn = _connector(conn, pre.num, post.num)
        self.output, self.stp, self.comm, self.syn, self._delay = output, stp, None, None, 0
        for part in (output, stp):
            if part is not None:
                part.register_master(self)

    pre = property(lambda self: self._ends[0])
    post = property(lambda self: self._ends[1])

    def parts(self):
        return {}

    def _connect(self, g_max, comp_method, delay_step, floats):
        """The layer of the connections, for spikes or for numbers, and the delay."""
        if comp_method not in ("dense", "sparse"):
            raise errors.BadValueError(f"comp_method is 'dense' or 'sparse', not '{comp_method}'.")
        n, m = self.pre.num, self.post.num
        g = init.parameter(g_max, (n, m)) if comp_method == "dense" else g_max
        if isinstance(self.conn, connectors.All2All):
            self.comm = dnn.AllToAll(n, m, g, include_self=self.conn.include_self)
        elif isinstance(self.conn, connectors.One2One):
            self.comm = dnn.OneToOne(n, g)
        elif comp_method == "dense":
            self.comm = dnn.MaskedLinear(self.conn, g)
        else:
            self.comm = (dnn.CSRLinear if floats or self.stp is not None else dnn.EventCSRLinear)(self.conn, g)
        self.g_max = self.comm.weight
        self.set_delay(delay_step)

    def set_delay(self, delay_step):
        """The delay of the pre neurons' spikes, in steps."""
        steps = 0 if delay_step is None else delay_step
        if int(steps) != steps or steps < 0:
            raise errors.BadValueError(f"{self.name}: delay_step is a number of steps >= 0, not {delay_step}.")
        self._delay = int(steps)
        if self._delay > 1:
            whole = self.pre.group.population()
            whole.delayOf(whole.signal()).reserve(self._delay)

    def spikes(self, pre_spike=None):
        """The spikes that arrive in this step, weighed by the plasticity."""
        if pre_spike is None:
            t = need(type(self).__name__)
            port = self.pre.group
            whole = port.population()
            v = whole.signal()
            x = t.program.read(v) if self._delay <= 1 else whole.delayOf(v).read(t.program, self._delay)
            pre_spike = Value(port.part(t.program, x))
        return pre_spike if self.stp is None else self.stp.filter(pre_spike)

    def give(self, g):
        """What the output makes of a conductance; without an output the conductance itself, which goes nowhere."""
        return g if self.output is None else self.output.apply(self.post, g)

    def __getattr__(self, key):
        syn = self.__dict__.get("syn")
        if key.startswith("_") or syn is None:
            raise AttributeError(f"{type(self).__name__} has no '{key}'")
        return getattr(syn, key)

    def _reset(self):
        for part in (self.syn, self.stp):
            if part is not None:
                part._reset()


def _connector(conn, n, m):
    if conn is None or isinstance(conn, str):
        raise errors.BoutonError("conn must be a connector such as bp.conn.FixedProb(0.02), or a matrix.")
    if not hasattr(conn, "csr"):
        conn = connectors.MatConn(conn)
    if conn.pre_num is None or conn.post_num is None:
        conn(n, m)
    if (conn.pre_num, conn.post_num) != (n, m):
        raise errors.ShapeError(f"conn joins {conn.pre_num} and {conn.post_num} neurons, but pre and post have {n} and {m}.")
    return conn


class Exponential(TwoEndConn):
    """``dg/dt = -g / tau``; an arriving spike adds g_max. g has one element per post neuron."""

    def __init__(
        self, pre, post, conn, output=CUBA(), stp=None, comp_method="sparse", g_max=1.0, delay_step=None, tau=8.0, method="exp_auto", name=None, mode=None,
        stop_spike_gradient=False,
    ):  # fmt: skip
        super().__init__(pre, post, conn, output, stp, mode=mode, name=name)
        self._connect(g_max, comp_method, delay_step, False)
        self.syn = dyn.Expon(post.num, tau=tau, method=method)

    def update(self, pre_spike=None):
        return self.give(self.syn(self.comm(self.spikes(pre_spike))))


class Delta(TwoEndConn):
    """An arriving spike adds g_max to V at once, or only to neurons that are not refractory."""

    def __init__(
        self, pre, post, conn, output=CUBA(target_var="V"), stp=None, comp_method="sparse", g_max=1.0, delay_step=None, post_ref_key=None, name=None,
        mode=None, stop_spike_gradient=False,
    ):  # fmt: skip
        super().__init__(pre, post, conn, output, stp, mode=mode, name=name)
        if post_ref_key is not None and not hasattr(post, post_ref_key):
            raise errors.BoutonError(f"Delta: {post.name} has no variable '{post_ref_key}'.")
        self.post_ref_key = post_ref_key
        self._connect(g_max, comp_method, delay_step, False)

    def update(self, pre_spike=None):
        from bouton import math as bm

        g = self.comm(self.spikes(pre_spike))
        return self.give(g if self.post_ref_key is None else bm.where(getattr(self.post, self.post_ref_key), 0.0, g))


class _AlignPre(TwoEndConn):
    """A synapse per pre neuron; its conductance goes through the connections."""

    def _setup(self, syn, g_max, comp_method, delay_step):
        self._connect(g_max, comp_method, delay_step, True)
        self.syn = syn

    def update(self, pre_spike=None):
        return self.give(self.comm(self.syn(self.spikes(pre_spike))))


class DualExponential(_AlignPre):
    """``dg/dt = -g / tau_decay + h, dh/dt = -h / tau_rise``; a spike adds to h."""

    def __init__(
        self, pre, post, conn, stp=None, output=None, comp_method="dense", g_max=1.0, tau_decay=10.0, tau_rise=1.0, delay_step=None, A=None,
        method="exp_auto", name=None, mode=None, stop_spike_gradient=False,
    ):  # fmt: skip
        super().__init__(pre, post, conn, output, stp, mode=mode, name=name)
        self._setup(dyn.DualExpon(pre.num, tau_decay=tau_decay, tau_rise=tau_rise, A=A, method=method), g_max, comp_method, delay_step)


class Alpha(_AlignPre):
    """``dg/dt = (h - g) / tau_decay, dh/dt = -h / tau_decay``; a spike adds 1 to h."""

    def __init__(
        self, pre, post, conn, output=None, stp=None, comp_method="dense", g_max=1.0, delay_step=None, tau_decay=10.0, method="exp_auto", name=None,
        mode=None, stop_spike_gradient=False,
    ):  # fmt: skip
        super().__init__(pre, post, conn, output, stp, mode=mode, name=name)
        self._setup(dyn.Alpha(pre.num, tau_decay=tau_decay, method=method), g_max, comp_method, delay_step)


class NMDA(_AlignPre):
    """``dg/dt = -g / tau_decay + a x (1 - g), dx/dt = -x / tau_rise``; a spike adds 1 to x."""

    def __init__(
        self, pre, post, conn, output=MgBlock(), stp=None, comp_method="dense", g_max=0.15, delay_step=None, tau_decay=100.0, a=0.5, tau_rise=2.0,
        method="exp_auto", name=None, mode=None, stop_spike_gradient=False,
    ):  # fmt: skip
        super().__init__(pre, post, conn, output, stp, mode=mode, name=name)
        self._setup(dyn.NMDA(pre.num, tau_decay=tau_decay, a=a, tau_rise=tau_rise, method=method), g_max, comp_method, delay_step)


class AMPA(_AlignPre):
    """``dg/dt = alpha T (1 - g) - beta g`` while the pulse of T_duration after a spike lasts."""

    _model = dyn.AMPA

    def __init__(
        self, pre, post, conn, output=COBA(E=0.0), stp=None, comp_method="dense", g_max=0.42, delay_step=None, alpha=0.98, beta=0.18, T=0.5,
        T_duration=0.5, method="exp_auto", name=None, mode=None, stop_spike_gradient=False,
    ):  # fmt: skip
        super().__init__(pre, post, conn, output, stp, mode=mode, name=name)
        self._setup(type(self)._model(pre.num, alpha=alpha, beta=beta, T=T, T_dur=T_duration, method=method), g_max, comp_method, delay_step)


class GABAa(AMPA):
    """As AMPA, with the constants of GABA-A receptors."""

    _model = dyn.GABAa

    def __init__(
        self, pre, post, conn, output=COBA(E=-80.0), stp=None, comp_method="dense", g_max=0.04, delay_step=None, alpha=0.53, beta=0.18, T=1.0,
        T_duration=1.0, method="exp_auto", name=None, mode=None, stop_spike_gradient=False,
    ):  # fmt: skip
        super().__init__(pre, post, conn, output, stp, comp_method, g_max, delay_step, alpha, beta, T, T_duration, method, name, mode)


class BioNMDA(_AlignPre):
    """Second-order kinetics: ``dg/dt = alpha1 x (1 - g) - beta1 g, dx/dt = alpha2 T (1 - x) - beta2 x``."""

    def __init__(
        self, pre, post, conn, output=MgBlock(), stp=None, comp_method="dense", g_max=0.15, delay_step=None, alpha1=2.0, beta1=0.01, alpha2=1.0,
        beta2=0.5, T_0=1.0, T_dur=0.5, method="exp_auto", mode=None, name=None, stop_spike_gradient=False,
    ):  # fmt: skip
        super().__init__(pre, post, conn, output, stp, mode=mode, name=name)
        syn = dyn.BioNMDA(pre.num, alpha1=alpha1, beta1=beta1, alpha2=alpha2, beta2=beta2, T=T_0, T_dur=T_dur, method=method)
        self._setup(syn, g_max, comp_method, delay_step)


class STP(_AlignPre):
    """A current of the time constant tau, with facilitation and depression in one: a spike adds ``A u x``."""

    def __init__(self, pre, post, conn, U=0.15, tau_f=1500.0, tau_d=200.0, tau=8.0, A=1.0, delay_step=None, method="exp_auto", name=None):
        from bouton import synplast

        super().__init__(pre, post, conn, CUBA(), synplast.STP(U=U, tau_f=tau_f, tau_d=tau_d, method=method), name=name)
        self._setup(dyn.Expon(pre.num, tau=tau, method=method), A, "sparse", delay_step)
        self.x, self.u = self.stp.model.x, self.stp.model.u


class GapJunction(TwoEndConn):
    """Adds ``g_max (V_pre - V_post)`` of every pair to the input of post, and the opposite to the input of pre."""

    def __init__(self, pre, post, conn, comp_method="dense", g_max=1.0, name=None):
        super().__init__(pre, post, conn, name=name)
        for end in (pre, post):
            if not (hasattr(end, "V") and hasattr(end, "input")):
                raise errors.BoutonError(f"GapJunction joins neurons with V and input, such as those of bp.neurons; {end.name} is none.")
        self._rows = self.conn.csr()
        g = init.parameter(g_max, (pre.num, post.num))
        if len(_arrays.shape_of(g)) == 2:
            i, j = self.conn.require("pre_ids", "post_ids")
            g = [g[int(a)][int(b)] for a, b in zip(i, j)]
        self._g = _arrays.flat(g)

    def update(self):
        t = need("GapJunction")
        pre, post = self._ends
        add = _bridge.jclass("bouton.network.GapJunction").add
        add(t.program, self._rows, self._g, pre.V.java, post.V.java, pre.input.java, post.input.java)


def _named(name, base, out, order, doc, **defaults):
    """A class of brainpy's oldest form: its output is in its name."""
    import inspect

    kinds = inspect.Parameter
    signature = inspect.Signature(
        [kinds(k, kinds.POSITIONAL_OR_KEYWORD) for k in ("pre", "post", "conn")]
        + [kinds(k, kinds.POSITIONAL_OR_KEYWORD, default=defaults.get(k)) for k in order.split()]
    )

    def __init__(self, *args, **kwargs):
        given = signature.bind(*args, **kwargs)
        given.apply_defaults()
        a = dict(given.arguments)
        a["comp_method"] = a.pop("conn_type")
        base.__init__(self, output=COBA(E=a.pop("E")) if out is COBA else CUBA(), **a)

    return type(name, (base,), {"__init__": __init__, "__signature__": signature, "__doc__": doc, "__module__": __name__})


_ONE = {"conn_type": "dense", "g_max": 1.0, "E": 0.0, "method": "exp_auto"}
ExpCUBA = _named("ExpCUBA", Exponential, CUBA, "conn_type g_max delay_step tau name method", "Exponential with CUBA.", **{**_ONE, "conn_type": "sparse", "tau": 8.0})
ExpCOBA = _named("ExpCOBA", Exponential, COBA, "conn_type g_max tau E delay_step method name", "Exponential with COBA.", **{**_ONE, "conn_type": "sparse", "tau": 8.0})
_DUAL = {**_ONE, "tau_decay": 10.0, "tau_rise": 1.0}
DualExpCUBA = _named("DualExpCUBA", DualExponential, CUBA, "conn_type g_max tau_decay tau_rise delay_step method name", "DualExponential with CUBA.", **_DUAL)
DualExpCOBA = _named("DualExpCOBA", DualExponential, COBA, "conn_type g_max delay_step tau_decay tau_rise E method name", "DualExponential with COBA.", **_DUAL)
AlphaCUBA = _named("AlphaCUBA", Alpha, CUBA, "conn_type g_max delay_step tau_decay method name", "Alpha with CUBA.", **_DUAL)
AlphaCOBA = _named("AlphaCOBA", Alpha, COBA, "conn_type g_max delay_step tau_decay E method name", "Alpha with COBA.", **_DUAL)


class DeltaSynapse(Delta):
    """Delta with other names of its arguments."""

    def __init__(self, pre, post, conn, conn_type="sparse", weights=1.0, delay_step=None, post_input_key="V", post_has_ref=False, name=None):
        ref = "refractory" if post_has_ref else None
        super().__init__(pre, post, conn, CUBA(target_var=post_input_key), None, conn_type, weights, delay_step, ref, name)
