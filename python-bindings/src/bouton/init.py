"""Initializers, with brainpy's names and parameters; random ones take their numbers from the engine's streams."""

from bouton import _arrays, _bridge, _env, errors
from bouton._arrays import np

__all__ = ["Constant", "Identity", "Initializer", "KaimingNormal", "LecunNormal", "Normal", "OneInit", "Uniform", "XavierNormal", "ZeroInit", "parameter"]


class Initializer:
    """Gives the values of an array of a shape; subclass it and override ``__call__``."""

    java = None

    def __call__(self, shape, dtype=None):
        shape = (shape,) if isinstance(shape, int) else tuple(shape)
        with _bridge.java_errors():
            draw = _bridge.jclass("bouton.init.Draw")(_env.seed(), _env.stream())
            data = _bridge.from_array(self.java.sample(_bridge.to_int_array(list(shape)), draw))
        a = np.asarray(data)
        n = 1
        for s in shape:
            n *= s
        return (np.full((n,), data[0]) if len(data) == 1 and n != 1 else a).reshape(shape)

    def __repr__(self):
        return str(self.java.toString()) if self.java is not None else type(self).__name__


def _make(name, doc, *params, seed=True):
    names = [p[0] for p in params]

    def __init__(self, *args, **kwargs):
        values = dict(params)
        chosen = kwargs.pop("seed", None)
        if len(args) > len(names):
            raise TypeError(f"{name} takes {names}, not {len(args)} values")
        for key, v in [*zip(names, args), *kwargs.items()]:
            if key not in values:
                raise errors.UnknownNameError(f"Unknown parameter of {name}: '{key}'. Known: {', '.join(names)}{', seed' if seed else ''}.")
            values[key] = v
        with _bridge.java_errors():
            given = [float(v) for v in values.values()]
            if chosen is not None:
                given.append(int(chosen))
            self.java = _bridge.jclass("bouton.init." + name)(*given)

    return type(name, (Initializer,), {"__init__": __init__, "__doc__": doc, "__module__": __name__})


Constant = _make("Constant", "One value everywhere.", ("value", 1.0), seed=False)
OneInit = _make("OneInit", "One value everywhere.", ("value", 1.0), seed=False)
ZeroInit = _make("ZeroInit", "0 everywhere.", seed=False)
Identity = _make("Identity", "The identity matrix.", seed=False)
Normal = _make("Normal", "Normal numbers of a mean and a standard deviation.", ("mean", 0.0), ("scale", 1.0))
Uniform = _make("Uniform", "Uniform numbers between two bounds.", ("min_val", 0.0), ("max_val", 1.0))
XavierNormal = _make("XavierNormal", "Normal numbers scaled by the mean of fan-in and fan-out. Glorot and Bengio 2010.")
KaimingNormal = _make("KaimingNormal", "Normal numbers scaled by fan-in. He et al. 2015.")
LecunNormal = _make("LecunNormal", "Normal numbers scaled by fan-in. LeCun et al. 1998.")


def values(x, shape=None):
    """A Java Values of a number, an array, an initializer or a function of a shape."""
    if isinstance(x, Initializer) and x.java is not None:
        return x.java
    if callable(x) and not hasattr(x, "shape"):
        if shape is None:
            raise errors.BadValueError("A function of the shape can be given where the shape is known.")
        x = x(tuple(shape))
    if hasattr(x, "value") and hasattr(x, "java"):
        x = x.value
    dims = _arrays.shape_of(x)
    if not dims:
        return _bridge.jclass("bouton.init.Scalar")(float(x))
    return _bridge.jclass("bouton.init.ArrayValues")(_arrays.flat(x), _bridge.to_int_array(list(dims)))


def parameter(param, sizes, allow_none=True):
    """The values of a parameter: numbers and arrays stay, initializers and functions are called with the shape."""
    return param(sizes) if callable(param) else param
