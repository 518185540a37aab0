"""Channels that are a user's Python code: their ``current`` becomes part of the neuron's equations, their ``update`` part of its step."""

import math
import re

from bouton import _arrays, _bridge, _env, _formula, errors, init
from bouton._variable import Variable


class IonInfo(dict):
    """Concentration and reversal potential of an ion, as ``info.C`` and ``info.E``."""

    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError(f"an ion has C and E, not '{key}'") from None


def ions(cls):
    """The ions that a class of channels asks for, by its ``master_type``."""
    wanted = getattr(cls.master_type, "types", (cls.master_type,))
    return [name for kind in wanted if (name := getattr(kind, "ion", None)) is not None]


def _arguments(kinds, value):
    """What follows V in a call of a channel's methods: C and E of one ion, or an info of each."""
    if len(kinds) == 1:
        return value("C", kinds[0]), value("E", kinds[0])
    return tuple(IonInfo(C=value("C", k), E=value("E", k)) for k in kinds)


def describe(channel):
    """The model of the engine that has the channel's states, and its current as a formula of them, V, and the numbers among its attributes."""
    cls, own = type(channel), vars(channel)
    if not hasattr(cls, "current") or cls.current is cls._inherited_current:
        raise errors.BoutonError(
            f"{cls.__name__} has no current(self, V): write one that gives the current inward positive, and update(self, V) for its gates, "
            "or make a channel of equations: bp.dyn.from_equations(name, 'tags channel ...')."
        )
    states = {k: v for k, v in own.items() if isinstance(v, Variable)}
    numbers = {k: v for k, v in own.items() if not k.startswith("_") and k != "num" and _is_number(v)}
    kinds, before = ions(cls), dict(own)
    ports = [f"{what}_{ion}" for ion in kinds for what in ("C", "E")]

    def current(*symbols):
        known = dict(zip(["V", *states, *numbers, *ports], symbols))
        own.update({k: known[k] for k in (*states, *numbers)})
        return channel.current(known["V"], *_arguments(kinds, lambda what, ion: known[f"{what}_{ion}"]))

    try:
        text, arrays = _formula.write(f"{cls.__name__}.current", current, "V", *states, *(f"own_{k}" for k in numbers), *ports)
    finally:
        own.clear()
        own.update(before)
    arrays.update({f"own_{k}": v for k, v in numbers.items() if re.search(rf"\bown_{k}\b", text)})
    lines = ["tags " + ", ".join(["channel", *kinds]), *(f"param {k} = none" for k in arrays), *(f"state {k} = 0" for k in states)]
    with _bridge.java_errors():
        model = _bridge.jclass("bouton.dyn.channels.UserChannel").of(cls.__name__, "\n".join([*lines, f"output {text}"]))
        for k, v in arrays.items():
            model.set(k, init.values(v, _arrays.shape_of(v)))
    # From here on they are those of the neuron.
    channel.__dict__["_first"] = {k: own.pop(k).value for k in states}
    return model


def _is_number(x):
    if isinstance(x, bool):
        return False
    return isinstance(x, (int, float)) or hasattr(x, "shape") and not isinstance(x, Variable) and not _arrays.is_logical(x)


def adopt(channel):
    """Gives the states in the neuron the first values of the channel's variables."""
    for k, x in channel._first.items():
        getattr(channel, k).value = x


def arguments(channel):
    """What follows V in a call: the values of the channel's ions."""
    kinds = ions(type(channel))
    if not kinds:
        return ()
    inside = channel._host[0]
    held = {i.ion: i for i in getattr(inside, "ions", (inside,))}

    def value(what, kind):
        ion = held[kind]
        if what in [str(s) for s in ion.model.spec().stateNames()]:
            raise errors.BoutonError(
                f"{type(channel).__name__} is Python code, and {what} of {type(ion).__name__} moves with the currents of its channels: "
                "write such a channel as equations (bp.dyn.from_equations)."
            )
        return getattr(ion, what)

    return _arguments(kinds, value)


def begin(channel, size, keep_size, name, mode, method):
    """The attributes that every channel has."""
    from bouton._dynamic import shape_of_size
    from bouton._system import DynamicalSystem

    DynamicalSystem.__init__(channel, name or _env.name(type(channel).__name__), mode)
    channel.size, channel.keep_size, channel.method = shape_of_size(size), bool(keep_size), method
    channel.num = math.prod(channel.size)
