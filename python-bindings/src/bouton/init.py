"""Initializers, with brainpy's names and parameters; random ones take their numbers from the engine's streams."""

import math

from bouton import _arrays, _bridge, _env, errors
from bouton._arrays import np

__all__ = [
    "Constant", "DOGDecay", "DeltaOrthogonal", "Exponential", "Gamma", "GaussianDecay", "Identity", "Initializer", "KaimingNormal",
    "KaimingUniform", "LecunNormal", "LecunUniform", "Normal", "OneInit", "Orthogonal", "TruncatedNormal", "Uniform", "VarianceScaling",
    "XavierNormal", "XavierUniform", "ZeroInit", "noise", "parameter", "variable", "variable_",
]


def _java(name, *args):
    with _bridge.java_errors():
        return _bridge.jclass("bouton.init." + name)(*args)


def _seed(seed):
    optional = _bridge.jclass("java.util.OptionalLong")
    return optional.empty() if seed is None else _bridge.member(optional, "of")(int(seed))


class Initializer:
    """Gives the values of an array of a shape; subclass it and override ``__call__``."""

    java = None

    def __call__(self, shape, dtype=None):
        shape = (int(shape),) if hasattr(shape, "__index__") else tuple(int(s) for s in shape)
        with _bridge.java_errors():
            draw = _bridge.jclass("bouton.init.Draw")(_env.seed(), _env.stream())
            data = _bridge.from_array(self.java.sample(_bridge.to_int_array(list(shape)), draw))
        a = np.asarray(data)
        n = math.prod(shape)
        return (np.full((n,), data[0]) if len(data) == 1 and n != 1 else a).reshape(shape)

    def __repr__(self):
        return str(self.java.toString()) if self.java is not None else type(self).__name__


class Constant(Initializer):
    """One value everywhere."""

    def __init__(self, value=1.0):
        self.java = _java("Constant", float(value))


class OneInit(Initializer):
    """One value everywhere."""

    def __init__(self, value=1.0):
        self.java = _java("OneInit", float(value))


class ZeroInit(Initializer):
    """0 everywhere."""

    def __init__(self):
        self.java = _java("ZeroInit")


class Identity(Initializer):
    """A matrix with one value on its diagonal; a single number as the shape means a square."""

    def __init__(self, value=1.0):
        self.java = _java("Identity", float(value))

    def __call__(self, shape, dtype=None):
        return super().__call__((shape, shape) if hasattr(shape, "__index__") else tuple(shape) * (2 if len(shape) == 1 else 1), dtype)


class Normal(Initializer):
    """Normal numbers of a mean and a standard deviation."""

    def __init__(self, mean=0.0, scale=1.0, seed=None):
        self.java = _java("Normal", float(mean), float(scale), _seed(seed))


class TruncatedNormal(Initializer):
    """``loc + scale * z`` with z standard normal between ``lower`` and ``upper``."""

    def __init__(self, loc=0.0, scale=1.0, lower=-2.0, upper=2.0, seed=None):
        self.java = _java("TruncatedNormal", float(loc), float(scale), float(lower), float(upper), _seed(seed))


class Uniform(Initializer):
    """Uniform numbers between two bounds."""

    def __init__(self, min_val=0.0, max_val=1.0, seed=None):
        self.java = _java("Uniform", float(min_val), float(max_val), _seed(seed))


class Gamma(Initializer):
    """Gamma numbers with mean ``shape * scale``; not in brainpy 2.9."""

    def __init__(self, shape, scale=1.0, seed=None):
        self.java = _java("Gamma", float(shape), float(scale), _seed(seed))


class Exponential(Initializer):
    """Exponential numbers with mean ``scale``; not in brainpy 2.9."""

    def __init__(self, scale=1.0, seed=None):
        self.java = _java("Exponential", float(scale), _seed(seed))


class VarianceScaling(Initializer):
    """Random weights whose variance is ``scale / fan``; mode fan_in, fan_out or fan_avg, distribution truncated_normal, normal or uniform."""

    def __init__(self, scale, mode, distribution, in_axis=-2, out_axis=-1, seed=None):
        self.java = _java("VarianceScaling", float(scale), str(mode), str(distribution), int(in_axis), int(out_axis), _seed(seed))


def _scaling(name, scale, mode, distribution, doc):
    def __init__(self, scale=scale, mode=mode, distribution=distribution, in_axis=-2, out_axis=-1, seed=None):
        self.java = _java(name, float(scale), str(mode), str(distribution), int(in_axis), int(out_axis), _seed(seed))

    return type(name, (Initializer,), {"__init__": __init__, "__doc__": doc, "__module__": __name__})


KaimingUniform = _scaling("KaimingUniform", 2.0, "fan_in", "uniform", "Uniform weights scaled by fan-in. He et al. 2015.")
KaimingNormal = _scaling("KaimingNormal", 2.0, "fan_in", "truncated_normal", "Normal weights scaled by fan-in. He et al. 2015.")
XavierUniform = _scaling("XavierUniform", 1.0, "fan_avg", "uniform", "Uniform weights scaled by the mean of fan-in and fan-out. Glorot and Bengio 2010.")
XavierNormal = _scaling("XavierNormal", 1.0, "fan_avg", "truncated_normal", "Normal weights scaled by the mean of fan-in and fan-out. Glorot and Bengio 2010.")
LecunUniform = _scaling("LecunUniform", 1.0, "fan_in", "uniform", "Uniform weights scaled by fan-in. LeCun et al. 1998.")
LecunNormal = _scaling("LecunNormal", 1.0, "fan_in", "truncated_normal", "Normal weights scaled by fan-in. LeCun et al. 1998.")


class Orthogonal(Initializer):
    """A random matrix with orthonormal columns along ``axis`` (or rows, if fewer), times ``scale``. Saxe et al. 2014."""

    def __init__(self, scale=1.0, axis=-1, seed=None):
        self.java = _java("Orthogonal", float(scale), int(axis), _seed(seed))


class DeltaOrthogonal(Initializer):
    """Kernels of a convolution that are 0 but in their centre, where they are orthogonal. Xiao et al. 2018."""

    def __init__(self, scale=1.0, axis=-1):
        self.java = _java("DeltaOrthogonal", float(scale), int(axis))


class _Decay(Initializer):
    """Called with the shape n of a group (a number or the sides of a grid), gives its n x n weights."""

    def _set(self, min_w, encoding_values, periodic_boundary, include_self, normalize):
        from bouton.conn import with_ranges

        with _bridge.java_errors():
            self.java = with_ranges(self.java, encoding_values).periodic_boundary(bool(periodic_boundary))
            self.java = self.java.include_self(bool(include_self)).normalize(bool(normalize))
            if min_w is not None:
                self.java = self.java.min_w(float(min_w))

    def __call__(self, shape, dtype=None):
        sides = [int(shape)] if hasattr(shape, "__index__") else [int(s) for s in shape]
        n = math.prod(sides)
        with _bridge.java_errors():
            return np.asarray(_bridge.from_array(self.java.matrix(_bridge.to_int_array(sides)))).reshape((n, n))


class GaussianDecay(_Decay):
    """Weights within a group that fall with distance as a Gaussian of width ``sigma`` and height ``max_w``."""

    def __init__(self, sigma, max_w, min_w=None, encoding_values=None, periodic_boundary=False, include_self=True, normalize=False):
        self.java = _java("GaussianDecay", float(sigma), float(max_w))
        self._set(min_w, encoding_values, periodic_boundary, include_self, normalize)


class DOGDecay(_Decay):
    """Weights within a group that are a difference of two Gaussians of the distance."""

    def __init__(self, sigmas, max_ws, min_w=None, encoding_values=None, periodic_boundary=False, normalize=True, include_self=True):
        self.java = _java("DOGDecay", _bridge.to_double_array(list(sigmas)), _bridge.to_double_array(list(max_ws)))
        self._set(min_w, encoding_values, periodic_boundary, include_self, normalize)


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


def parameter(param, sizes, allow_none=True, allow_scalar=True, sharding=None):
    """The values of a parameter: numbers stay, arrays must have the shape, initializers and functions are called with it."""
    sizes = (int(sizes),) if hasattr(sizes, "__index__") else tuple(sizes)
    if param is None:
        if allow_none:
            return None
        raise errors.BadValueError("This parameter must be given.")
    if callable(param) and not hasattr(param, "shape"):
        return param(sizes)
    shape = _arrays.shape_of(param)
    if shape in ((), (1,)):
        if allow_scalar:
            return param
        raise errors.ShapeError(f"This parameter must have the shape {sizes}, not be one number.")
    if shape != sizes:
        raise errors.ShapeError(f"This parameter must have the shape {sizes}, but has {shape}.")
    return param


def variable_(init, sizes=None, batch_or_mode=None, batch_axis=0, axis_names=None, batch_axis_name=None):
    """A variable of a shape with first values: an array, an initializer, or a function of the shape."""
    from bouton._variable import Variable

    if sizes is None:
        return Variable(init)
    value = parameter(init, sizes, allow_none=False)
    sizes = (int(sizes),) if hasattr(sizes, "__index__") else tuple(sizes)
    return Variable(value if _arrays.shape_of(value) == sizes else np.full(sizes, float(value)))


def variable(init, batch_or_mode=None, sizes=None, batch_axis=0, axis_names=None, batch_axis_name=None):
    """:func:`variable_` with its arguments in another order."""
    return variable_(init, sizes, batch_or_mode, batch_axis, axis_names, batch_axis_name)


def noise(noises, size, num_vars=1, noise_idx=0):
    """A function that gives the noise of each variable of a model: ``noises`` for number ``noise_idx``, None for the others."""
    if noises is None or callable(noises):
        return noises
    one = parameter(noises, size)
    all_of_them = tuple(one if k == noise_idx else None for k in range(num_vars))
    return lambda *args, **kwargs: one if num_vars == 1 else all_of_them
