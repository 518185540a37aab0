"""Projections, with brainpy's names and argument order; keywords and both historical orders of positional arguments are understood."""

from bouton import _bridge, _system, errors
from bouton._system import refuse_mode
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
}
_ALIASES = {
    "ProjAlignPostMg1": "HalfProjAlignPostMg",
    "ProjAlignPostMg2": "FullProjAlignPostMg",
    "ProjAlignPost1": "HalfProjAlignPost",
    "ProjAlignPost2": "FullProjAlignPost",
    "ProjAlignPreMg1": "FullProjAlignPreDSMg",
    "ProjAlignPreMg2": "FullProjAlignPreSDMg",
}
__all__ = [*_ORDERS, *_ALIASES]


def _is_synapse(x):
    return hasattr(x, "model")


class JavaProjection(_system.Projection):
    """A projection of the engine; its parts are in ``refs`` and as attributes ``syn``, ``out``, ``pre``, ``post``, ``comm``."""

    _order = ()

    def __init__(self, *args, **kwargs):
        given = self._bind(args, kwargs)
        super().__init__(given.get("name"), given.get("mode"))
        self.refs = {k: given[k] for k in self._order}
        with _bridge.java_errors():
            values = [self._convert(k, given[k]) for k in self._order]
            extra = [self.name] if type(self)._java in ("VanillaProj", "HalfProjDelta", "FullProjDelta") else [given.get("out_label"), self.name]
            self.java = _bridge.jclass("bouton.dyn.projections." + type(self)._java)(*values, *extra)
            if "syn" in self._order:
                self._wrap_synapse(given["syn"])

    def _bind(self, args, kwargs):
        order = list(self._order)
        if len(args) >= 3 and "delay" in order and "syn" in order and order.index("syn") in (1, 2) and order.index("delay") in (1, 2):
            second_is_synapse = _is_synapse(args[1])
            order[1], order[2] = ("syn", "delay") if second_is_synapse else ("delay", "syn")
        names = order + ["out_label", "name", "mode"]
        given = {"out_label": None, "name": None, "mode": None, "delay": None}
        if len(args) > len(names):
            raise TypeError(f"{type(self).__name__} takes at most {len(names)} arguments: {', '.join(names)}")
        given.update(zip(names, args))
        for k, v in kwargs.items():
            if k not in names:
                hint = _bridge.jclass("bouton.error.Names").hint(k, _list(names))
                raise errors.UnknownNameError(f"Unknown argument of {type(self).__name__}: '{k}'{hint}")
            given[k] = v
        missing = [k for k in self._order if k not in given or (given[k] is None and k != "delay")]
        if missing:
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")
        refuse_mode(given["mode"])
        return given

    def _convert(self, key, v):
        if key in ("pre", "post"):
            if not hasattr(v, "group"):
                raise errors.BoutonError(f"{type(self).__name__}: {key} must be a population, such as bp.dyn.LifRef(100), not {type(v).__name__}.")
            return v.group
        if key == "delay":
            return None if v is None else _bridge.jclass("java.lang.Double").valueOf(float(v))
        if key == "comm":
            if not hasattr(v, "java"):
                raise errors.BoutonError(f"{type(self).__name__}: comm must be a layer of bp.dnn, not {type(v).__name__}.")
            return v.java
        if not _is_synapse(v):
            raise errors.BoutonError(f"{type(self).__name__}: {key} must be a model such as bp.dyn.Expon.desc(100, tau=5.), not {type(v).__name__}.")
        return v.model() if callable(v.model) else v.model

    def _wrap_synapse(self, given):
        from bouton.dyn import Dyn

        if isinstance(given, Dyn):
            given._adopt(self.java.syn())
            self.refs["syn"] = given
            return
        shell = Dyn.__new__(given.kind)
        _system.DynamicalSystem.__init__(shell)
        shell.__dict__["model"] = given.model()
        shell.__dict__["group"] = self.java.syn()
        self.refs["syn"] = shell

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
        if bool(self.java.hasSyn()):
            self.java.syn().reset()


def _list(names):
    out = _bridge.jclass("java.util.ArrayList")()
    for n in names:
        out.add(n)
    return out


def _make(name, java):
    return type(
        name,
        (JavaProjection,),
        {
            "_order": tuple(_ORDERS[java].split()),
            "_java": java,
            "__module__": "bouton.dyn",
            "__doc__": f"{name}({', '.join(_ORDERS[java].split())}, out_label=None, name=None, mode=None). The delay is in ms.",
        },
    )


for _name in _ORDERS:
    globals()[_name] = _make(_name, _name)
for _name, _real in _ALIASES.items():
    globals()[_name] = globals()[_real]
