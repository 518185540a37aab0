"""Bases for populations of a user's own: variables in the engine, an ``update`` in Python that is traced into the step."""

import math
import weakref

from bouton import _bridge, _env, errors, init, mixin
from bouton._chain import Desc
from bouton._eager import now
from bouton._system import DynamicalSystem
from bouton._trace import NeedsNumber, Value, current, need
from bouton._variable import Variable


def shape_of_size(size):
    return (size,) if isinstance(size, int) else tuple(int(s) for s in size)


class Sized:
    """Something with sizes, for whose elements there are parameters and variables."""

    varshape = property(lambda self: self.size if self.keep_size else (self.num,))

    def init_param(self, param, shape=None, sharding=None):
        """The values of a parameter for the shape of the population."""
        return init.parameter(param, self.varshape if shape is None else shape)

    def init_variable(self, var_data, batch_or_mode=None, shape=None, sharding=None):
        """A variable of the shape of the population with first values from an initializer, an array or a number."""
        shape = self.varshape if shape is None else shape
        x = init.parameter(var_data, shape)
        return Variable(x if hasattr(x, "shape") else init.Constant(float(x))(shape))


class Dynamic(Sized, DynamicalSystem):
    """Something with a size whose ``update`` you write; projections may start and end at it.

    Variables among its attributes are its states: ``spike`` is what projections send. ``sum_current_inputs(V)`` and ``sum_delta_inputs()`` give
    what projections bring.
    """

    takes_input = True

    def __init__(self, size, keep_size=False, sharding=None, name=None, mode=None, method="exp_auto"):
        super().__init__(name, mode)
        self.size, self.keep_size, self.method = shape_of_size(size), bool(keep_size), method
        self.num = math.prod(self.size)
        with _bridge.java_errors():
            self.group = _bridge.jclass("bouton.network.Members")(self.name, _env.java(), _bridge.to_int_array(list(self.size)))

    def __setattr__(self, key, value):
        group = self.__dict__.get("group")
        if group is not None and isinstance(value, Variable) and value is not self.__dict__.get(key):
            group.own(key, value.java)
        DynamicalSystem.__setattr__(self, key, value)

    def __len__(self):
        return self.num

    def __call__(self, *args, **kwargs):
        t = current()
        if t is None:
            return now(lambda: self(*args, **kwargs))
        if t.captured is not None:
            raise NeedsNumber(f"bm.cond chooses whether {type(self).__name__} is updated")
        self.group.begin(t.program)
        out = self.update(*args, **kwargs)
        self.group.end(t.program, t.lift(out) if isinstance(out, (Value, Variable)) else None)
        return out

    def __getitem__(self, key):
        """A part of the population, as pre or post of projections."""
        return part(self, key)

    def sum_current_inputs(self, *args, init=0.0, label=None):
        """``init`` and the synaptic currents at the potential given as the first argument."""
        t = need("sum_current_inputs")
        potential = args[0] if args else 0.0
        return Value(self.group.sumCurrents(t.program, t.lift(potential), t.lift(init)))

    sum_inputs = sum_current_inputs

    def sum_delta_inputs(self, *args, init=0.0, label=None):
        """``init`` and what arrived for the potential itself."""
        t = need("sum_delta_inputs")
        return Value(self.group.sumDeltas(t.program, t.lift(init)))

    def return_info(self):
        return self.spike if hasattr(self, "spike") else None

    def _reset(self):
        self.group.resetDelays()


class NeuDyn(Dynamic):
    """A population of neurons of one's own."""


class SynDyn(Dynamic):
    """Synapses of one's own: ``update(x)`` takes the spikes (or None) and returns the conductance.

    In a projection, ``syn=My(100)`` or ``syn=My.desc(100, tau=5.)``. One that also extends ``bp.mixin.AlignPost`` and has ``add_current(x)``
    may stand behind the weights, one state per post neuron.
    """

    @classmethod
    def desc(cls, *args, **kwargs):
        """A description for projections that make the synapse themselves; equal ones are shared."""
        return Desc(cls, args, kwargs)

    @classmethod
    def _model(cls, *args, **kwargs):
        described = ", ".join([*map(_one, args), *(f"{k}={_one(v)}" for k, v in sorted(kwargs.items()))])
        return _own_synapse(cls, f"{cls.__qualname__}@{id(cls)}({described})", lambda: cls(*args, **kwargs))

    @property
    def model(self):
        return _own_synapse(type(self), f"{self.name}@{id(self)}", lambda: self)

    def _members(self):
        """The population of the engine that runs this update."""
        def runs(method):
            def write(program, x):
                out = method(None if x is None else Value(x))
                return need("A synapse").lift(0.0 if out is None else out)

            return _bridge.proxy("bouton.network.Members$Code", write)

        takes = getattr(self, "add_current", None)
        _bridge.member(self.group, "runs")(runs(self.update), None if takes is None else runs(takes))
        _made[_key(self.group)] = self
        return self.group


_made = weakref.WeakValueDictionary()


def _key(java):
    return _bridge.identity(java), str(java.name())


def _one(x):
    return repr(x) if isinstance(x, (int, float, str, bool, tuple, type(None))) else f"{type(x).__name__}@{id(x)}"


def _own_synapse(cls, identity, make):
    with _bridge.java_errors():
        return _bridge.jclass("bouton.dyn.OwnSynapse")(
            cls.__name__, issubclass(cls, mixin.AlignPost), identity, _bridge.proxy("java.util.function.Supplier", lambda: make()._members())
        )


def made_of(java):
    """The synapse of a user's own whose population this is; None of others."""
    return _made.get(_key(java))


NeuGroup = NeuDyn


class View:
    """A stretch of a population."""

    def __init__(self, whole, port):
        self.whole, self.group = whole, port
        self.num = int(port.num())

    @property
    def spike(self):
        return self.whole.spike[int(_bridge.member(self.group, "from")()) : int(self.group.to())]

    def __len__(self):
        return self.num


def part(population, key):
    if isinstance(key, int):
        key = slice(key, key + 1)
    a, b, step = key.indices(population.num)
    if step != 1:
        raise errors.ShapeError(f"{population.name}[{key}] has a step; a part of a population is contiguous.")
    with _bridge.java_errors():
        return View(population, population.group.slice(a, b))
