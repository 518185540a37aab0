"""``brainpy.dyn`` on the engine: classes made from its catalogue of models, and projections between populations."""

import math

from bouton import _arrays, _bridge, _env, _formula, _modes, errors, init, mixin
from bouton._arrays import np
from bouton._catalogue import IGNORED, bind, docstring, signature
from bouton._dynamic import Dynamic, NeuDyn, NeuGroup, SynDyn, part, shape_of_size as _shape  # noqa: F401
from bouton._chain import Desc
from bouton._system import DynamicalSystem, Projection  # noqa: F401
from bouton._loop import for_loop
from bouton._trace import Value, current, need
from bouton._variable import Variable
from bouton._coupling import AdditiveCoupling, DelayCoupling, DiffusiveCoupling, SynConn  # noqa: F401
from bouton._reservoir import NVAR, Reservoir  # noqa: F401
from bouton.projections import *  # noqa: F403


class _FromCatalogue:
    @classmethod
    def desc(cls, *args, **kwargs):
        """A description for projections that make the synapse or output themselves."""
        return Desc(cls, args, kwargs)

    def _repr_html_(self):
        """The model's page: equations, parameters, response."""
        model = self.__dict__.get("model")
        return None if model is None else str(_bridge.jclass("bouton.doc.ModelPage").of(model).html())

    @classmethod
    def _fill(cls, model, kwargs, shape):
        known = [str(p) for p in model.spec().paramNames()]
        for key, v in kwargs.items():
            if key in IGNORED:
                if v is not None and key == "scaling":
                    raise errors.BoutonError(f"{cls.__name__}.{key} is not available yet; leave it out.")
                continue
            if key == "noise" and key not in known:
                cls._noise(model, v, shape)
                continue
            if key not in known:
                model.set(key, 0.0)  # raises with the nearest name
            if v is not None:
                model.set(key, init.values(v, shape))
        return model

    @classmethod
    def _noise(cls, model, g, shape):
        """One strength, or an array of one per element, is that of the first equation; a tuple has one per equation."""
        if g is None:
            return
        if callable(g) and not hasattr(g, "values"):
            raise errors.BoutonError(f"{cls.__name__}.noise is a number, an array or a tuple with one per equation (None for none), not a function.")
        if isinstance(g, tuple):
            optional, each = _bridge.jclass("java.util.Optional"), _bridge.jclass("java.util.ArrayList")()
            for one in g:
                each.add(optional.empty() if one is None else _bridge.member(optional, "of")(init.values(one, shape)))
            g = each
        else:
            g = init.values(g, shape)
        model.noise(g)


class Dyn(_FromCatalogue, DynamicalSystem):
    """A population or synapse from the catalogue. Called in an update with its input."""

    takes_input = True

    @classmethod
    def _model(cls, *args, **kwargs):
        given = bind(cls, args, kwargs)
        size, keep_size, method = given.pop("size", None), given.pop("keep_size", False), given.pop("method", "exp_auto")
        given.pop("sharding", None), given.pop("name", None), _modes.refuse(given.pop("mode", None))
        with _bridge.java_errors():
            model = cls._new()
            following = given.pop("_following", ())
            if following:
                names = _bridge.jclass("java.util.HashSet")()
                for k in following:
                    names.add(k)
                    given.pop(k)
                user = _bridge.jclass("bouton.dyn.UserModel")
                model = _bridge.member(user, "of")(model.spec().following(names))
            if size is not None:
                _bridge.member(model, "of")(_bridge.to_int_array(list(_shape(size))))
            shape = None if size is None else _shape(size)
            if shape is not None and not keep_size:
                shape = (math.prod(shape),)
            model.keep_size(bool(keep_size)).method(method or "exp_auto")
            return cls._fill(model, given, shape)

    @classmethod
    def _new(cls):
        return _bridge.jclass("bouton.dyn.Models").named(cls._catalogue_name)

    def __init__(self, *args, **kwargs):
        given = bind(type(self), args, kwargs)
        if given.get("size") is None:
            raise TypeError(f"{type(self).__name__} needs a size, such as {type(self).__name__}(100)")
        DynamicalSystem.__init__(self, given.get("name"), given.get("mode"))
        # Variables are followed in each step, as in brainpy; those that give first values are read once.
        followed = {k: v for k, v in given.items() if isinstance(v, Variable) and not k.endswith("_initializer")}
        self.model = self._model(**given, **({"_following": followed} if followed else {}))
        with _bridge.java_errors():
            self.group = self.model.build(self.name, _env.java())
        if followed:
            self._follow(followed)
        if given.get("ref_var"):
            self.refractory = Variable(init.ZeroInit()(self.varshape), dtype=bool)

    def _follow(self, followed):
        self.__dict__["_followed"] = {k: (Variable(java=self.group.variable(k)), v) for k, v in followed.items()}
        self.__dict__.update(followed)
        for k, (own, v) in self._followed.items():
            if v.size not in (1, own.size):
                raise errors.ShapeError(f"{type(self).__name__}.{k} is a variable of {v.size} numbers, which is neither 1 nor {own.size}.")

    def _adopt(self, group):
        self.group = group

    num = property(lambda self: int(self.group.num()))
    size = property(lambda self: tuple(int(s) for s in self.group.size()))
    varshape = property(lambda self: tuple(int(s) for s in self.group.signal().shape()))

    def __len__(self):
        return self.num

    def __getattr__(self, key):
        group = self.__dict__.get("group")
        if group is None or key.startswith("_"):
            raise AttributeError(key)
        if key == "spike" and key in self._extra():
            v = self.__dict__[key] = Variable(init.ZeroInit()(self.varshape), dtype=bool)
            return v
        if bool(group.hasVariable(key)):
            v = Variable(java=group.variable(key))
            self.__dict__[key] = v
            return v
        if hasattr(group, "spec"):
            spec = group.spec()
            derived = key in [str(d.name()) for d in spec.derived()]
            if derived or key in [str(p) for p in spec.paramNames()]:
                with _bridge.java_errors():
                    a = np.asarray(_bridge.from_array(group.derived(key) if derived else group.get(key)))
                return float(a[0]) if len(a) == 1 else a
        known = [str(v) for v in group.variableNames()]
        raise errors.UnknownNameError(f"{type(self).__name__} has no '{key}'. Its variables: {', '.join(known)}.")

    @classmethod
    def _extra(cls):
        """Variables that brainpy has and the engine needs not: integrators without a threshold have spikes that never come."""
        return ("spike",) if getattr(cls, "_catalogue_name", "") in ("IF", "IFLTC") else ()

    def __dir__(self):
        group = self.__dict__.get("group")
        return sorted({*object.__dir__(self), *self._extra(), *(() if group is None else (str(v) for v in group.variableNames()))})

    def __setattr__(self, key, value):
        group = self.__dict__.get("group")
        if group is not None and key not in self.__dict__ and hasattr(self.model, "spec"):
            if key in [str(p) for p in self.model.spec().paramNames()]:
                with _bridge.java_errors():
                    _bridge.member(group, "set")(key, init.values(value, self.varshape))
                return
            if bool(group.hasVariable(key)):
                getattr(self, key).value = value
                return
        if group is not None and isinstance(self.__dict__.get(key), Variable) and value is not self.__dict__[key]:
            self.__dict__[key].value = value
            return
        DynamicalSystem.__setattr__(self, key, value)

    def update(self, x=None, *more):
        """One step with an input; what further inputs a model has (such as ``input_y``) come after it."""
        t = need(type(self).__name__)
        ports = self._ports()
        if len(more) > max(0, len(ports) - 1):
            raise TypeError(f"{type(self).__name__} takes {max(1, len(ports))} inputs, not {1 + len(more)}")
        for port, value in zip(ports[1:], more):
            if value is not None:
                getattr(self, port).value += value
        for own, followed in self.__dict__.get("_followed", {}).values():
            own.value = t.call("ADD", t.call("MUL", own, 0.0), followed)
        out = Value(self.group.call(t.program, None if x is None else t.lift(x)))
        if "refractory" in self.__dict__:
            self.refractory.value = Value(t.program.time()) - self.t_last_spike.value <= self.tau_ref
        return out

    def _ports(self):
        return [str(p.name()) for p in self.group.spec().ports()] if hasattr(self.group, "spec") else []

    def _clear(self, trace):
        if self._ports():
            self.group.clearInput(trace.program)

    def __getitem__(self, key):
        """A part of the population, as pre or post of projections."""
        return part(self, key)

    def _reset(self):
        self.group.reset()

    def sum_current_inputs(self, V, init=0.0, label=None):
        """The sum of the synaptic currents bound in this step, at a potential."""
        t = need("sum_current_inputs")
        return Value(self.group.sumCurrents(t.program, t.lift(V), t.lift(init)))

    def return_info(self):
        return Variable(java=self.group.output() if hasattr(self.group, "output") else self.group.signal())


class SynOut(DynamicalSystem):
    """Synaptic outputs of one's own: ``update(conductance, potential)`` gives the current.

    It is read once, as a formula of the two, and becomes part of the post neurons: also of the derivative of LTC neurons. So it may use
    numbers, arrays (one number per post neuron) and functions of bm, but no variables.
    """

    def __init__(self, name=None, scaling=None):
        if scaling is not None:
            raise errors.BoutonError(f"{type(self).__name__}.scaling is not available; leave it out.")
        super().__init__(name)

    @classmethod
    def desc(cls, *args, **kwargs):
        """A description for projections that make the output themselves."""
        return Desc(cls, args, kwargs)

    @classmethod
    def _model(cls, *args, **kwargs):
        return cls(*args, **kwargs).model

    @property
    def model(self):
        name = type(self).__name__
        text, arrays = _formula.write(f"{name}.update", self.update, "g", "V")
        params = "".join(f"param {k} = none\n" for k in arrays)
        with _bridge.java_errors():
            model = _bridge.jclass("bouton.dyn.UserOut").of(name, f"tags out\n{params}state g = 0\nstate V = 0 [mV]\noutput {text}")
            for k, v in arrays.items():
                model.set(k, init.values(v, _arrays.shape_of(v)))
        return model

    def __call__(self, conductance, potential=None):
        return self.update(conductance, potential)


class Out(_FromCatalogue, SynOut):
    """A synaptic output from the catalogue."""

    model = None

    @classmethod
    def _model(cls, *args, **kwargs):
        given = bind(cls, args, kwargs)
        given.pop("sharding", None), given.pop("name", None)
        with _bridge.java_errors():
            return cls._fill(_bridge.jclass("bouton.dyn.Models").named(cls._catalogue_name), given, None)

    def __init__(self, *args, **kwargs):
        SynOut.__init__(self, bind(type(self), args, kwargs).get("name"))
        self.model = self._model(*args, **kwargs)

    def update(self, conductance, potential):
        """The current for a conductance and a potential."""
        if current() is None:
            return for_loop(lambda i: self.update(conductance, potential), range(1))[0]
        t = current()
        g, v = Value(t.lift(conductance)), Value(t.lift(potential))
        out = self.model.buildOut(_env.name(type(self).__name__), _bridge.to_int_array([max(g.size, v.size)]), t.env)
        return Value(out.apply(t.program, g.java, v.java))


# Here, because the classes of channels and neurons of conductances extend those above.
from bouton import _conductance  # noqa: E402
from bouton._conductance import *  # noqa: E402, F403


def _classes():
    models = _bridge.jclass("bouton.dyn.Models")
    for name in [str(n) for n in models.names()]:
        spec = models.named(name).spec()
        part = _conductance.make(name, spec, docstring(spec))
        if part is not None:
            part.__module__ = __name__
            globals()[name] = part
            continue
        out = bool(_bridge.member(spec, "is")("out"))
        linear = (mixin.AlignPost,) if bool(_bridge.member(spec, "is")("align_post")) else ()
        cls = type(name, (Out if out else Dyn, *linear), {"__doc__": docstring(spec), "__module__": __name__})
        cls.__signature__, cls._catalogue_name = signature(name, spec), name
        globals()[name] = cls


_classes()


def from_equations(name, equations):
    """A class of one's own from equations; the language is the one of the built-in models.

    >>> Slow = bp.dyn.from_equations("Slow", '''
    ...     param tau = 30 [ms] > 0
    ...     state g = 0
    ...     dg/dt = -g / tau
    ...     after g += input
    ...     output g
    ... ''')
    >>> syn = Slow(100, tau=20.)

    Equations that say ``tags channel`` give a channel for neurons of conductances, ``tags ion, Cl`` an ion.
    """
    user = _bridge.jclass("bouton.dyn.UserModel")
    with _bridge.java_errors():
        spec = _bridge.member(user, "of")(name, equations).spec()
    part = _conductance.make(name, spec, docstring(spec))
    if part is not None:
        return part
    cls = type(name, (Dyn,), {"__doc__": docstring(spec), "_new": classmethod(lambda c: _bridge.member(user, "of")(spec))})
    cls.__signature__ = signature(None, spec)
    return cls


class SpikeTimeGroup(Dyn):
    """Spikes at given times: entry k makes neuron ``indices[k]`` spike in the first step at ``times[k]`` ms or later."""

    def __init__(self, size, indices, times, spk_type=None, name=None, sharding=None, keep_size=False, mode=None, need_sort=True):
        DynamicalSystem.__init__(self, name, mode)
        with _bridge.java_errors():
            self.group = _bridge.jclass("bouton.network.SpikeTimes")(
                self.name, _bridge.to_int_array(indices), _bridge.to_double_array(times), _env.java(), _bridge.to_int_array(list(_shape(size)))
            )


class InputVar(Dyn):
    """A variable ``input`` that is returned by an update and cleared at the end of each step."""

    def __init__(self, size, keep_size=False, sharding=None, name=None, mode=None, method="exp_auto"):
        DynamicalSystem.__init__(self, name, mode)
        with _bridge.java_errors():
            self.group = _bridge.jclass("bouton.network.InputVar")(self.name, _env.java(), _bridge.to_int_array(list(_shape(size))))

    def _clear(self, trace):
        self.group.clearInput(trace.program)


class PoissonInput(DynamicalSystem):
    """The sum of ``num_input`` independent Poisson trains of ``freq`` Hz, times ``weight``, added to a variable."""

    def __init__(self, target_var, num_input, freq, weight, mode=None, name=None):
        super().__init__(name, mode)
        self.target_var = target_var
        with _bridge.java_errors():
            self.java = _bridge.jclass("bouton.network.PoissonInput")(
                self.name, target_var.java, int(num_input), float(freq), float(weight), _env.java()
            )

    def update(self):
        self.java.apply(need("PoissonInput").program)
