"""Projections, with brainpy's names and argument order; keywords and both historical orders of positional arguments are understood."""

import inspect

from bouton import _bridge, _modes, _system, errors, init
from bouton._chain import Chain, factors
from bouton._dynamic import SynDyn, made_of
from bouton._edges import Edges, delays_of
from bouton._trace import Late, need

_ORDERS = {
    "HalfProjAlignPostMg": "comm syn out post",
    "FullProjAlignPostMg": "pre delay comm syn out post",
    "HalfProjAlignPost": "comm syn out post",
    "FullProjAlignPost": "pre delay comm syn out post",
    "FullProjAlignPreSDMg": "pre syn delay comm out post",
    "FullProjAlignPreDSMg": "pre delay syn comm out post",
    "FullProjAlignPreSD": "pre syn delay comm out post",
    "FullProjAlignPreDS": "pre delay syn comm out post",
    "VanillaProj": "comm out post",
    "HalfProjDelta": "comm post",
    "FullProjDelta": "pre delay comm post",
    "STDP_Song2000": "pre delay syn comm out post",
}
_RULES = {"STDP_Song2000": {"tau_s": 16.8, "tau_t": 33.7, "A1": 0.96, "A2": 0.53, "W_max": None, "W_min": None}}
_WITHOUT_OUT = ("HalfProjDelta", "FullProjDelta")
_ALIASES = {
    "ProjAlignPostMg1": "HalfProjAlignPostMg",
    "ProjAlignPostMg2": "FullProjAlignPostMg",
    "ProjAlignPost1": "HalfProjAlignPost",
    "ProjAlignPost2": "FullProjAlignPost",
    "ProjAlignPreMg1": "FullProjAlignPreDSMg",
    "ProjAlignPreMg2": "FullProjAlignPreSDMg",
}
__all__ = [*_ORDERS, *_ALIASES, "connect"]


def _is_synapse(x):
    return hasattr(x, "model") or isinstance(x, Chain)


class JavaProjection(_system.Projection):
    """A projection of the engine; its parts are in ``refs`` and as attributes ``syn``, ``out``, ``pre``, ``post``, ``comm``."""

    _order = ()

    def __init__(self, *args, **kwargs):
        given = self._bind(args, kwargs)
        super().__init__(given.get("name"), given.get("mode"))
        self.refs = {k: given[k] for k in self._order}
        kind = type(self)._java
        release = factors(given["stp"])
        if release and kind == "VanillaProj":
            raise errors.BoutonError("VanillaProj is called with conductances; put stp in front of the synapse that makes them: syn(stp(spike) * spike).")
        with _bridge.java_errors():
            self._comm = java = getattr(given.get("comm"), "java", None)
            self._synapses = (int(java.eachSynapse().csr().synapses()),) if callable(given["delay"]) and java is not None and bool(java.hasSynapses()) else None
            values = [self._convert(k, given[k], release) for k in self._order]
            if kind in _RULES:
                values.append(self._rule(given))
            extra = [self.name] if kind in ("VanillaProj", *_WITHOUT_OUT) else [given.get("out_label"), self.name]
            self.java = _bridge.jclass("bouton.dyn.projections." + kind)(*values, *extra)
            if kind in _WITHOUT_OUT and release:
                self.java.stp(_models(release))
            if "syn" in self._order:
                self._wrap("syn", given["syn"], self.java.syn())
            groups = list(self.java.releaseGroups())
            for key, part, group in zip(["stp", *(f"stp{k}" for k in range(1, len(groups)))], release, groups):
                self._wrap(key, part, group)
            if kind in _RULES:
                from bouton.dyn import Expon

                for key in ("pre_trace", "post_trace"):
                    self._wrap(key, Expon.desc(), self.java.trace(key))

    def _rule(self, given):
        rule = _bridge.jclass("bouton.dyn.plasticity.PairSTDP")()
        for k in _RULES[type(self)._java]:
            if given[k] is not None:
                _bridge.member(rule, "set")(k, float(given[k]))
        return rule

    def _bind(self, args, kwargs):
        order = list(self._order)
        if len(args) >= 3 and "delay" in order and "syn" in order and order.index("syn") in (1, 2) and order.index("delay") in (1, 2):
            second_is_synapse = _is_synapse(args[1])
            order[1], order[2] = ("syn", "delay") if second_is_synapse else ("delay", "syn")
        rule = _RULES.get(type(self)._java, {})
        names = [*order, *rule, "out_label", "name", "mode", "stp", "plasticity"]
        given = {**dict.fromkeys(names[len(order) + len(rule) :]), "delay": None, **rule}
        if len(args) > len(names):
            raise TypeError(f"{type(self).__name__} takes at most {len(names)} arguments: {', '.join(names)}")
        given.update(zip(names, args))
        for k, v in kwargs.items():
            if k not in names:
                hint = _bridge.jclass("bouton.error.Names").hint(k, _list(names))
                raise errors.UnknownNameError(f"Unknown argument of {type(self).__name__}: '{k}'{hint}")
            given[k] = v
        if given["stp"] is not None and given["plasticity"] is not None:
            raise TypeError(f"{type(self).__name__}: stp and plasticity are two names of one argument; give one")
        given["stp"] = given["plasticity"] if given["stp"] is None else given["stp"]
        if isinstance(given.get("syn"), Chain):
            self._unchain(given)
        missing = [k for k in self._order if k not in given or (given[k] is None and k != "delay")]
        if missing:
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")
        _modes.refuse(given["mode"])
        return given

    def _unchain(self, given):
        chain = given["syn"]
        given["syn"], given["stp"] = chain.synapse(), [*factors(given["stp"]), *chain.release()]
        if chain.out() is not None and given.get("out") is not None:
            raise TypeError(f"{type(self).__name__}: the chain {chain!r} has an output, so out={given['out']!r} is one too many")
        given["out"] = chain.out() or given.get("out")

    def _convert(self, key, v, release):
        if key in ("pre", "post"):
            if not hasattr(v, "group"):
                raise errors.BoutonError(f"{type(self).__name__}: {key} must be a population, such as bp.dyn.LifRef(100), not {type(v).__name__}.")
            return v.group
        if key == "delay":
            if isinstance(v, Edges) or hasattr(v, "tocoo"):
                with _bridge.java_errors():
                    v = delays_of(v, self._comm.eachSynapse().csr())
            return None if v is None else init.values(v, self._synapses)
        if key == "comm":
            if not hasattr(v, "java"):
                raise errors.BoutonError(f"{type(self).__name__}: comm must be a layer of bp.dnn, not {type(v).__name__}.")
            return v.java
        if not _is_synapse(v):
            raise errors.BoutonError(f"{type(self).__name__}: {key} must be a model such as bp.dyn.Expon.desc(100, tau=5.), not {type(v).__name__}.")
        model = v.model() if callable(v.model) else v.model
        return _bridge.member(model, "stp")(_models(release)) if key == "syn" and release else model

    def _wrap(self, key, given, group):
        from bouton.dyn import Dyn

        own = made_of(group)
        if own is not None:
            self.refs[key] = own
            return
        if isinstance(given, Dyn):
            given._adopt(group)
            self.refs[key] = given
            return
        shell = Dyn.__new__(given.kind)
        _system.DynamicalSystem.__init__(shell)
        shell.__dict__["model"] = given.model()
        shell.__dict__["group"] = group
        self.refs[key] = shell

    stp = property(lambda self: self.refs["stp"])
    syn = property(lambda self: self.refs["syn"])
    pre = property(lambda self: self.refs["pre"])
    post = property(lambda self: self.refs["post"])
    comm = property(lambda self: self.refs["comm"])
    out = property(lambda self: self.refs["out"])

    def parts(self):
        return {}

    def update(self, x=None):
        t = need(type(self).__name__)
        return Late(self.java.update(t.program, None if x is None else t.lift(x)))

    def _reset(self):
        self.java.reset()
        if isinstance(self.refs.get("syn"), SynDyn):
            self.syn.reset_state()


def _models(parts):
    return _list(p.model() if callable(p.model) else p.model for p in parts)


def _list(names):
    out = _bridge.jclass("java.util.ArrayList")()
    for n in names:
        out.add(n)
    return out


def _doc(name, java):
    rule = [f"{k}={v}" for k, v in _RULES.get(java, {}).items()]
    args = ", ".join([*_ORDERS[java].split(), *rule, "out_label=None", "name=None", "mode=None", "stp=None"])
    return (
        f"{name}({args}). The delay is in ms: a number, an array with one per pre neuron or one per synapse (a matrix"
        " for dense layers), Edges or a scipy.sparse matrix (pre x post) with delays, or an initializer that draws one per synapse. ``stp`` (or ``plasticity``) is short-term plasticity, such as bp.dyn.STP.desc(): its output multiplies"
        " what each pre neuron sends. ``syn`` may be a chain with an output: STD.desc() >> NMDA.desc() >> MgBlock.desc()."
    )


def _signature(java):
    kinds = inspect.Parameter
    rule = _RULES.get(java, {})
    params = [kinds(n, kinds.POSITIONAL_OR_KEYWORD) for n in _ORDERS[java].split()]
    params += [kinds(n, kinds.POSITIONAL_OR_KEYWORD, default=d) for n, d in rule.items()]
    outs = () if java == "VanillaProj" or java in _WITHOUT_OUT else ("out_label",)
    params += [kinds(n, kinds.POSITIONAL_OR_KEYWORD, default=None) for n in (*outs, "name", "mode")]
    return inspect.Signature([*params, *(kinds(n, kinds.KEYWORD_ONLY, default=None) for n in ("stp", "plasticity"))])


def _make(name, java):
    return type(
        name,
        (JavaProjection,),
        {
            "_order": tuple(_ORDERS[java].split()),
            "_java": java,
            "__module__": "bouton.dyn",
            "__doc__": _doc(name, java),
            "__signature__": _signature(java),
        },
    )


for _name in _ORDERS:
    globals()[_name] = _make(_name, _name)
for _name, _real in _ALIASES.items():
    globals()[_name] = globals()[_real]


def connect(pre, comm, chain, post, delay=None, **kwargs):
    """A projection for a chain: ``connect(pre, comm, STD.desc() >> NMDA.desc() >> MgBlock.desc(), post, delay=1.)``.

    A synapse that responds linearly is kept per post neuron (FullProjAlignPostMg), another per pre neuron (FullProjAlignPreSDMg); a chain
    without an output gives its conductance as a current (CUBA).
    """
    from bouton.dyn import CUBA

    chain = chain if isinstance(chain, Chain) else Chain([chain])
    kwargs.setdefault("out", None if chain.out() else CUBA.desc())
    linear = bool(_bridge.jclass("bouton.dyn.projections.Projection").isAlignPost(chain.synapse().model()))
    kind = globals()["FullProjAlignPostMg" if linear else "FullProjAlignPreSDMg"]
    return kind(pre=pre, delay=delay, comm=comm, syn=chain, post=post, **kwargs)
