"""Networks as brainpy writes them: classes with an ``update``."""

from bouton import _bridge, _collect, _env, _modes, errors
from bouton._eager import Step, now
from bouton._trace import NeedsNumber, current
from bouton._variable import Variable


class Share(dict):
    """Time and step of the update: ``share['t']``, ``share['i']``, ``share['dt']``, and what was saved."""

    def __getitem__(self, key):
        t = current()
        if t is not None and key == "t":
            return t.time()
        if t is not None and key == "i":
            return t.index()
        if key == "dt":
            return _env.dt() if t is None else t.dt
        if key not in self:
            raise errors.UnknownNameError(f"share has no '{key}' here. Known: t, i, dt{''.join(', ' + k for k in self if k not in ('t', 'i'))}.")
        return dict.__getitem__(self, key)

    def load(self, key, value=None, desc=None):
        try:
            return self[key]
        except errors.UnknownNameError:
            if value is None:
                raise
            return value

    def save(self, *names_and_values, **kwargs):
        """Saves values by name. ``i`` and ``t`` are those of the step in a run; elsewhere they are the time of what is called next."""
        kwargs.update(zip(names_and_values[::2], names_and_values[1::2]))
        t = current()
        if t is not None:
            t.now(kwargs.pop("i", None), kwargs.pop("t", None))
        for k, v in kwargs.items():
            if k == "dt":
                _env.set_dt(v)
            else:
                self[k] = v

    def step(self):
        """The number of the step that follows from what was saved outside of a run."""
        if "i" in self:
            return int(dict.__getitem__(self, "i"))
        return round(float(dict.get(self, "t", 0.0)) / _env.dt())

    def clear_shargs(self, *names):
        """Forgets what was saved."""
        for k in names or list(self):
            self.pop(k, None)

    def get_shargs(self):
        return {**self, "dt": self["dt"]}


share = Share()


class DynamicalSystem:
    """Something with an ``update``; parts are found among its attributes."""

    def __init__(self, name=None, mode=None):
        _modes.refuse(mode)
        self.mode = _modes.nonbatching_mode if mode is None else mode
        self.__dict__["_parts"] = {}
        self.name = name or _env.name(type(self).__name__)

    def __setattr__(self, key, value):
        old = self.__dict__.get(key)
        if isinstance(old, Variable) and value is old:
            return
        object.__setattr__(self, key, value)

    def parts(self):
        """The parts in order: those given to the constructor, then attributes."""
        found = dict(self.__dict__.get("_parts", {}))
        for k, v in self.__dict__.items():
            if k != "_parts":
                found.update(_collect.inside(k, v, DynamicalSystem))
        return found

    def nodes(self, method="absolute", level=-1, include_self=True):
        """This and all parts, each once, by name: with ``subset(class)`` and ``unique()``."""
        return _collect.nodes(self, method, level, include_self)

    def _each(self):
        """This and all parts in depth, each once."""
        seen, order = set(), []

        def walk(x):
            if id(x) not in seen:
                seen.add(id(x))
                order.append(x)
                for p in x.parts().values():
                    walk(p)

        walk(self)
        return order

    def update(self, *args):
        raise errors.BoutonError(f"{type(self).__name__} has no update(); write one that calls its parts.")

    def __call__(self, *args, **kwargs):
        if current() is None:
            return now(lambda: self(*args, **kwargs))
        if current().captured is not None and ("group" in self.__dict__ or "java" in self.__dict__):
            raise NeedsNumber(f"bm.cond chooses whether {type(self).__name__} is updated")
        return self.update(*args, **kwargs)

    def __rrshift__(self, x):
        return self(x)

    def step_run(self, i, *args):
        """One step with the index ``i``; for ``bm.for_loop(net.step_run, indices)``."""
        if current() is None:
            share.save(i=int(i), t=int(i) * _env.dt())
            return now(lambda: self.step_run(i, *args))
        if i is not None:
            current().now(i, None)
        out = self.update(*args)
        clear_input(self)
        return out

    def jit_step_run(self, i, *args):
        """One step with the index ``i``, outside of a run too: the step is described at the first call and then only run."""
        if current() is not None:
            return self.step_run(i, *args)
        step = self.__dict__.get("_step")
        if step is None:
            step = self.__dict__["_step"] = Step(lambda *more: self.step_run(None, *more))
        return step(int(i), args)

    def reset_state(self, *args):
        with _bridge.java_errors():
            for node in self._each():
                if node is self:
                    node._reset()
                else:
                    node._reset_as_part(*args)

    reset = reset_state

    def _reset_as_part(self, *args):
        # Classes of users set their variables themselves.
        if type(self).reset_state is not DynamicalSystem.reset_state:
            self.reset_state(*args)
        else:
            self._reset()

    def memory(self):
        """Bytes of each part: a pandas frame (on GraalPy a Tablesaw table) with part, kind, elements, bytes and bytes per element.

        Counted are all arrays of numbers as they are in a run, not what monitors record. The update is traced for it.
        """
        from bouton import _costs

        return _costs.memory(self, self)

    def _reset(self):
        pass

    def _clear(self, trace):
        pass


class Projection(DynamicalSystem):
    """Parts that carry activity; without an update of its own, calls its parts."""

    def update(self, *args):
        for p in self.parts().values():
            if isinstance(p, Projection):
                p(*args)


class DynSysGroup(DynamicalSystem):
    """Parts that are updated together: projections first, then the rest, unless it has an update of its own."""

    def __init__(self, *children, name=None, mode=None, **named):
        super().__init__(name, mode)
        self._parts.update({f"_{k}": c for k, c in enumerate(children)})
        for k, c in named.items():
            setattr(self, k, c)

    def update(self, *args):
        parts = list(self.parts().values())
        for p in parts:
            if isinstance(p, Projection):
                p()
        for p in parts:
            if not isinstance(p, Projection):
                p(*args) if getattr(p, "takes_input", False) else p()


Network = DynSysGroup


def clear_input(target, *args):
    """Clears inputs that hold for one step."""
    t = current()
    if t is not None:
        for node in target._each():
            node._clear(t)


def reset_state(target, *args):
    """Sets the states of a system back to their first values."""
    target.reset_state()
