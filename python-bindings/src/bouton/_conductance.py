"""Neurons of conductances: their channels and ions, which the engine makes one model of."""

import inspect

from bouton import _bridge, _env, _own_channels, errors, init
from bouton._catalogue import bind, signature
from bouton._loop import for_loop
from bouton._dynamic import Sized
from bouton._system import DynamicalSystem
from bouton._trace import Value, current
from bouton._variable import Variable
from bouton.dyn import Dyn, _FromCatalogue, _shape


def _built_in(cls):
    """The name in the catalogue that a class or one of its bases has."""
    return next(c.__name__ for c in cls.__mro__ if "_built_in" in vars(c))


class IonChaDyn(DynamicalSystem):
    """What a neuron of conductances is built from: channels, ions, mixes of ions. Its states are those of the neuron it is in."""

    def _place(self):
        """The neuron it is in and its path there; None before it is in one."""
        host, key = self.__dict__.get("_host", (None, None))
        if host is None or isinstance(host, CondNeuGroup):
            return (host, key) if host is not None else None
        above = host._place()
        return above and (above[0], f"{above[1]}.{key}")

    def _java(self):
        """What is added to a neuron or an ion of the engine."""
        return self.model

    def _reset_as_part(self, *args):
        """The neuron resets what it is built from."""

    def _needs_place(self, what):
        place = self._place()
        if place is None:
            raise errors.BoutonError(f"{type(self).__name__} has {what} once it is in a neuron: bp.dyn.CondNeuGroup(size, {type(self).__name__.split('_')[0]}=...).")
        return place

    def _join(self, host, key):
        if "_host" in self.__dict__:
            raise errors.BoutonError(f"{type(self).__name__} is in {self._host[0].name} already; make one for each place.")
        self.__dict__["_host"] = (host, key)

    def current(self, V, C=None, E=None):
        """The current it lets pass at a potential with its gates as they are, inward positive. C and E are those of its ion."""
        host, path = self._needs_place("a current")
        if current() is None:
            return for_loop(lambda i: self.current(V), range(1))[0]
        t = current()
        return Value(host.group.current(t.program, path, t.lift(V)))

    def update(self, *args):
        host, _ = self._needs_place("gates")
        raise errors.BoutonError(f"{type(self).__name__} is updated by its neuron {host.name}; call that.")

    def _names(self):
        return [str(p) for p in self.model.spec().paramNames()], [str(s) for s in self.model.spec().stateNames()]

    def __getattr__(self, key):
        if key.startswith("_") or "model" not in self.__dict__ or key in ("group", "model"):
            raise AttributeError(key)
        params, states = self._names()
        if key in states:
            host, path = self._needs_place(f"'{key}'")
            v = Variable(java=host.group.variable(f"{path}.{key}"))
            self.__dict__[key] = v
            return v
        if key in params and self._place():
            host, path = self._place()
            return getattr(host, f"{path}.{key}")
        raise errors.UnknownNameError(f"{type(self).__name__} has no '{key}'. Its states: {', '.join(states) or 'none'}. Its parameters: {', '.join(params)}.")

    def __setattr__(self, key, value):
        if "model" in self.__dict__ and not isinstance(value, IonChaDyn):
            params, states = self._names()
            if key in params:
                place = self._place()
                with _bridge.java_errors():
                    if place and "group" in place[0].__dict__:
                        _bridge.member(place[0].group, "set")(f"{place[1]}.{key}", init.values(value, place[0].varshape))
                    else:
                        self.model.set(key, init.values(value, None))
                return
            if key in states:
                getattr(self, key).value = value
                return
        DynamicalSystem.__setattr__(self, key, value)


class _Described(_FromCatalogue, IonChaDyn):
    """A channel or an ion of the catalogue."""

    def _describe(self, args, kwargs):
        given = bind(type(self), args, kwargs)
        size, keep, method = given.pop("size", None), given.pop("keep_size", False), given.pop("method", None)
        DynamicalSystem.__init__(self, given.pop("name", None), given.pop("mode", None))
        given.pop("sharding", None)
        with _bridge.java_errors():
            model = self._new()
            if size is not None:
                _bridge.member(model, "of")(_bridge.to_int_array(list(_shape(size))))
            model.keep_size(bool(keep)).method(method or "exp_auto")
            self.model = self._fill(model, given, None if size is None else _shape(size))

    @classmethod
    def _new(cls):
        return _bridge.jclass("bouton.dyn.Models").named(_built_in(cls))


class IonChannel(_Described, Sized):
    """A channel.

    One of your own has ``current(self, V)``, inward positive, ``update(self, V)`` for its gates (variables among its attributes), and
    ``reset_state(self, V)`` for their steady state; ``master_type`` says which ion it belongs to, whose C and E follow V. The current is read once, as a
    formula. Or it is made from equations: ``bp.dyn.from_equations``.
    """

    _inherited_current = IonChaDyn.current

    def __init__(self, size, *args, **kwargs):
        if self._own:
            bound = _OWN.bind(size, *args, **kwargs)
            bound.apply_defaults()
            _own_channels.begin(self, **{k: v for k, v in bound.arguments.items() if k != "sharding"})
        else:
            self._describe((size, *args), kwargs)

    _own = property(lambda self: not hasattr(type(self), "_built_in"))

    def _java(self):
        if "model" not in self.__dict__:
            self.__dict__["model"] = _own_channels.describe(self)
        return self.model

    def __setattr__(self, key, value):
        if self._own and "model" in self.__dict__ and f"own_{key}" in self._names()[0]:
            object.__setattr__(self, key, value)
            key = f"own_{key}"
        IonChaDyn.__setattr__(self, key, value)

    def clear_input(self, *args, **kwargs):
        """Channels have no input."""


_OWN = inspect.signature(lambda size, keep_size=False, sharding=None, name=None, mode=None, method="exp_auto": None)


class SodiumChannel(IonChannel):
    """A sodium channel."""


class PotassiumChannel(IonChannel):
    """A potassium channel."""


class CalciumChannel(IonChannel):
    """A calcium channel."""


class LeakyChannel(IonChannel):
    """A leak."""


class _Holder:
    """An ion or a mix of ions, to which channels are added."""

    def add_elem(self, *elems, **channels):
        """Adds channels: ``ca.add_elem(ICaT=bp.dyn.ICaT_HM1992(size))``."""
        for k, c in enumerate(elems):
            channels.setdefault(c.name if isinstance(c, IonChaDyn) else f"elem{k}", c)
        for key, c in channels.items():
            if not isinstance(c, IonChannel):
                raise errors.BoutonError(f"{type(self).__name__} takes channels, not {key}={type(c).__name__}.")
            place = self._place()
            if place and "group" in place[0].__dict__:
                raise errors.BoutonError(f"The neuron {place[0].name} is in use already; add {key} right after {type(self).__name__} is made.")
            with _bridge.java_errors():
                self._java().add(key, c._java())
            c._join(self, key)
            DynamicalSystem.__setattr__(self, key, c)

    add = add_elem


class Ion(_Holder, _Described):
    """An ion with its channels: ``bp.dyn.CalciumFixed(size, ICaT=bp.dyn.ICaT_HM1992(size))``."""

    def __init__(self, *args, **kwargs):
        channels = {k: v for k, v in kwargs.items() if isinstance(v, IonChaDyn)}
        self._describe(args, {k: v for k, v in kwargs.items() if k not in channels})
        self.add_elem(**channels)


class Sodium(Ion):
    """Sodium."""

    ion = "Na"


class Potassium(Ion):
    """Potassium."""

    ion = "K"


class Calcium(Ion):
    """Calcium."""

    ion = "Ca"


class MixIons(_Holder, IonChaDyn):
    """Ions together, for channels that need more than one: ``bp.dyn.MixIons(ca, k, IAHP=bp.dyn.IAHP_De1994v2(size))``."""

    def __init__(self, *ions, **channels):
        DynamicalSystem.__init__(self)
        wrong = [type(i).__name__ for i in ions if not isinstance(i, Ion)]
        if wrong:
            raise errors.BoutonError(f"MixIons mixes ions, not {wrong[0]}.")
        self.__dict__["ions"] = ions
        with _bridge.java_errors():
            self.__dict__["_mix"] = _bridge.jclass("bouton.dyn.ions.MixIons")(*[i.model for i in ions])
        self.add_elem(**channels)

    def _java(self):
        return self._mix

    def __getattr__(self, key):
        raise AttributeError(f"MixIons has no '{key}'")


def mix_ions(*ions):
    """Ions together: the same as ``MixIons(*ions)``."""
    return MixIons(*ions)


class HHTypedNeuron(Dyn):
    """A neuron with a membrane potential in mV and ion channels."""


class CondNeuGroup(HHTypedNeuron):
    """A neuron of conductances. Channels and ions are given by name, or set as attributes before the neuron is used."""

    def __init__(self, *args, **kwargs):
        members = {k: v for k, v in kwargs.items() if isinstance(v, IonChaDyn)}
        given = bind(type(self), args, {k: v for k, v in kwargs.items() if k not in members})
        if given.get("size") is None:
            raise TypeError(f"{type(self).__name__} needs a size, such as {type(self).__name__}(100)")
        DynamicalSystem.__init__(self, given.get("name"), given.get("mode"))
        self.model = self._model(**given)
        for key, member in members.items():
            setattr(self, key, member)
        self.__dict__["_given"] = list(members)

    @classmethod
    def _new(cls):
        return _bridge.jclass("bouton.dyn.Models").named(_built_in(cls))

    def _build(self):
        with _bridge.java_errors():
            self.__dict__["group"] = self.model.build(self.name, _env.java())
            shape = _bridge.to_int_array([int(s) for s in self.group.signal().shape()])
            self.__dict__["input"] = Variable(java=_bridge.jclass("bouton.network.Variable").real(f"{self.name}.input", "", _env.java(), shape))
        own = self._own_channels()
        for c in own:
            _own_channels.adopt(c)
        # As in brainpy: what the constructor was given begins at its steady state, what came after it at its first values.
        if self._given:
            later = {str(v): self.group.variable(v) for v in self.group.variableNames() if "." in str(v) and str(v).partition(".")[0] not in self._given}
            kept = {v: java.values() for v, java in later.items()}
            self.group.reset()
            for v, java in later.items():
                _bridge.member(java, "set")(kept[v])
            self._reset_own(c for c in own if c._place()[1].partition(".")[0] in self._given)

    def _own_channels(self):
        """Channels that are Python code, in order."""
        parts = [p for m in self.parts().values() for p in (m, *m.parts().values())]
        return [p for p in parts if isinstance(p, IonChannel) and p._own]

    def _reset_own(self, channels):
        for c in channels:
            if type(c).reset_state is not DynamicalSystem.reset_state:
                c.reset_state(self.V.value, *_own_channels.arguments(c))

    def __getattr__(self, key):
        if key.startswith("_") or "model" not in self.__dict__:
            raise AttributeError(key)
        if "group" not in self.__dict__:
            self._build()
            return getattr(self, key)
        return Dyn.__getattr__(self, key)

    def __setattr__(self, key, value):
        if isinstance(value, IonChaDyn):
            if "group" in self.__dict__:
                raise errors.BoutonError(f"{self.name} is in use already; add {key} in its constructor, before its states are used.")
            with _bridge.java_errors():
                _bridge.member(self.model, "add")(key, value._java())
            value._join(self, key)
            DynamicalSystem.__setattr__(self, key, value)
        elif "model" in self.__dict__ and "group" not in self.__dict__ and key in [str(p) for p in self.model.spec().paramNames()]:
            with _bridge.java_errors():
                self.model.set(key, init.values(value, None))
        elif key == "input" and isinstance(self.__dict__.get("input"), Variable) and not isinstance(value, Variable):
            self.input.value = value
        else:
            Dyn.__setattr__(self, key, value)

    def add_elem(self, **members):
        """Adds channels, ions and mixes of ions by name."""
        for key, m in members.items():
            setattr(self, key, m)

    add = add_elem

    def update(self, x=None):
        total = self.input.value if x is None else self.input + x
        own = self._own_channels()
        before = self.V.value
        out = Dyn.update(self, total)
        for c in own:
            c.update(before, *_own_channels.arguments(c))
        return out

    def _clear(self, trace):
        self.input.value = 0.0

    def _reset(self):
        Dyn._reset(self)
        self.input.value = 0.0
        self._reset_own(self._own_channels())


def _base(name, spec):
    """The class that a class of the catalogue extends; None if it is no part of conductance-based neurons."""

    def says(tag):
        return bool(_bridge.member(spec, "is")(tag))

    if says("membrane"):
        return CondNeuGroup
    if says("ion"):
        return Sodium if says("Na") else Potassium if says("K") else Calcium if says("Ca") else Ion
    if says("channel"):
        kinds = {"INa": SodiumChannel, "IK": PotassiumChannel, "IAHP": PotassiumChannel, "ICa": CalciumChannel}
        if name in ("IL", "IKL", "IK_Leak"):
            return LeakyChannel
        return next((kind for start, kind in kinds.items() if name.startswith(start)), IonChannel)
    return None


def make(name, spec, doc):
    """The class of a neuron of conductances, a channel or an ion; None for other models."""
    base = _base(name, spec)
    if base is None:
        return None
    user = {"channel": "bouton.dyn.channels.UserChannel", "ion": "bouton.dyn.ions.UserIon"}
    parts = {"__doc__": doc, "_built_in": True}
    if not bool(_bridge.jclass("bouton.dyn.Models").names().contains(name)):
        door = _bridge.jclass(user["ion" if bool(_bridge.member(spec, "is")("ion")) else "channel"])
        parts["_new"] = classmethod(lambda c: _bridge.member(door, "of")(spec))
    cls = type(name, (base,), parts)
    cls.__signature__ = signature(name, spec)
    return cls


IonChannel.master_type = LeakyChannel.master_type = HHTypedNeuron
SodiumChannel.master_type, PotassiumChannel.master_type, CalciumChannel.master_type = Sodium, Potassium, Calcium

for _abstract in (HHTypedNeuron, IonChannel, SodiumChannel, PotassiumChannel, CalciumChannel, LeakyChannel, IonChaDyn, Ion, Sodium, Potassium, Calcium):
    _abstract.__signature__ = signature(_abstract.__name__)
MixIons.__signature__ = inspect.Signature([inspect.Parameter("ions", inspect.Parameter.VAR_POSITIONAL), inspect.Parameter("channels", inspect.Parameter.VAR_KEYWORD)])

__all__ = ["HHTypedNeuron", "IonChaDyn", "IonChannel", "SodiumChannel", "PotassiumChannel", "CalciumChannel", "LeakyChannel", "Ion", "Sodium", "Potassium", "Calcium", "MixIons", "mix_ions"]
