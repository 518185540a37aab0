"""Reservoir computing, forward only: ``NVAR`` and ``Reservoir``."""

import itertools

from bouton import _arrays, _bridge, _modes, errors, init
from bouton._arrays import np
from bouton._system import DynamicalSystem
from bouton._trace import need
from bouton._variable import Variable


def _whole(what, v, least):
    if isinstance(v, bool) or not isinstance(v, int) or v < least:
        raise errors.BadValueError(f"{what} must be a whole number >= {least}, but is {v!r}.")
    return v


class NVAR(DynamicalSystem):
    """Next generation reservoir: the last ``delay`` inputs, ``stride`` steps apart, and all their products of the given orders.

    ``update(x)`` takes ``num_in`` numbers and returns ``num_out``: 1 if ``constant``, the inputs of now and before (newest first), then for each
    order the monomials of that degree. Gauthier et al. 2021, doi:10.1038/s41467-021-25801-2.
    """

    def __init__(self, num_in, delay, order=None, stride=1, constant=False, mode=None, name=None):
        super().__init__(name, mode)
        self.num_in, self.delay = _whole("NVAR.num_in", num_in, 1), _whole("NVAR.delay", delay, 1)
        self.stride, self.constant = _whole("NVAR.stride", stride, 1), bool(constant)
        orders = () if order is None else tuple(order) if isinstance(order, (tuple, list)) else (order,)
        self.order = tuple(_whole("NVAR.order", k, 2) for k in orders)
        self.num_delay = 1 + (self.delay - 1) * self.stride
        self.linear_dim = self.num_in * self.delay
        self.comb_ids = [list(itertools.combinations_with_replacement(range(self.linear_dim), k)) for k in self.order]
        self.nonlinear_dim = sum(len(ids) for ids in self.comb_ids)
        self.num_out = int(self.constant) + self.linear_dim + self.nonlinear_dim
        self.store = Variable(np.zeros((self.num_delay, self.num_in)))

    def reset_state(self, *args):
        """Forgets all inputs."""
        self.store.value = np.zeros((self.num_delay, self.num_in))

    def update(self, x):
        from bouton import math as bm

        t, n, kept = need("NVAR"), self.num_in, self.num_delay * self.num_in
        now = t.value(x)[[k % n for k in range(kept)]]
        if kept > n:
            before = self.store.value.flatten()[[max(k - n, 0) for k in range(kept)]]
            now = bm.where(np.asarray([k < n for k in range(kept)]), now, before)
        self.store.value = now.reshape((self.num_delay, n))
        linear = [d * self.stride * n + j for d in range(self.delay) for j in range(n)]
        # What each output is the product of: nothing, an input, or several.
        factors = [()] * self.constant + [(i,) for i in linear]
        factors += [tuple(linear[i] for i in which) for ids in self.comb_ids for which in ids]
        out = 1.0
        for k in range(max(len(f) for f in factors)):
            there = [len(f) > k for f in factors]
            column = now[[f[k] if len(f) > k else 0 for f in factors]]
            out = out * (column if all(there) else bm.where(np.asarray(there), column, 1.0))
        return out

    def get_feature_names(self, for_plot=False):
        """A name for each number of the output, such as ``x0(t)``, ``x1(t-2)`` and ``x0(t)^2 x1(t-2)``."""
        if for_plot:
            one = [f"$x_{j}(t{f'-{d * self.stride}' if d else ''})$"[1:-1] for d in range(self.delay) for j in range(self.num_in)]
        else:
            one = [f"x{j}(t{f'-{d * self.stride}' if d else ''})" for d in range(self.delay) for j in range(self.num_in)]
        names = ["1"] * self.constant + one
        for ids in self.comb_ids:
            for which in ids:
                powers = [(one[i], which.count(i)) for i in sorted(set(which))]
                names.append(" ".join(f"{v}^{k}" if k > 1 else v for v, k in powers))
        return [f"${v}$" for v in names] if for_plot else names


class Reservoir(DynamicalSystem):
    """A pool of leaky rate neurons with random recurrent connections (Lukosevicius 2012, doi:10.1007/978-3-642-35289-8_36).

    With ``h = u Win + r Wrec + b`` of an input u: internal ``r = (1 - a) r + a (f(h) + noise_rec z)``, external
    ``r = f((1 - a) r + a (h + noise_rec z))``, where a is ``leaky_rate``; the input is ``u + noise_in z``. z is standard normal, or uniform in
    [-1, 1). ``Wrec`` is scaled to the spectral radius if one is given. ``Win``, ``Wrec``, ``bias`` and ``state`` may be read and set.
    """

    def __init__(
        self, input_shape, num_out, leaky_rate=0.3, activation="tanh", activation_type="internal", Win_initializer=init.Normal(scale=0.1),
        Wrec_initializer=init.Normal(scale=0.1), b_initializer=init.ZeroInit(), in_connectivity=0.1, rec_connectivity=0.1, comp_type="dense",
        spectral_radius=None, noise_in=0.0, noise_rec=0.0, noise_type="normal", mode=None, name=None,
    ):  # fmt: skip
        super().__init__(name)
        _modes.refuse(mode)
        self.input_shape = (input_shape,) if isinstance(input_shape, int) else tuple(int(s) for s in input_shape)
        if len(self.input_shape) != 1:
            raise errors.ShapeError(f"Reservoir.input_shape is a number of inputs, but is {self.input_shape}; there is no batch axis.")
        n, m = _whole("Reservoir.input_shape", self.input_shape[0], 1), _whole("Reservoir.num_out", num_out, 1)
        self.num_unit = self.num_out = m
        self.leaky_rate = _between("leaky_rate", leaky_rate)
        for what, given, known in (
            ("activation_type", activation_type, ("internal", "external")),
            ("comp_type", comp_type, ("dense", "sparse", "jit")),
            ("noise_type", noise_type, ("normal", "uniform")),
        ):
            if given not in known:
                raise errors.BadValueError(f"Reservoir.{what} must be one of {', '.join(known)}, but is {given!r}.")
        self.activation, self.activation_type = _function(activation), activation_type
        self.noise_in, self.noise_rec, self.noise_type = float(noise_in), float(noise_rec), noise_type
        self.spectral_radius, self.comp_type = spectral_radius, comp_type
        self._in = _weights(Win_initializer, (n, m), _between("in_connectivity", in_connectivity), comp_type, None)
        self._rec = _weights(Wrec_initializer, (m, m), _between("rec_connectivity", rec_connectivity), comp_type, spectral_radius)
        self.bias = None if b_initializer is None else Variable(init.variable(b_initializer, sizes=(m,)).value)
        self.state = Variable(np.zeros((m,)))

    Win = property(lambda self: self._in.weight, lambda self, w: setattr(self._in, "weight", w))
    Wrec = property(lambda self: self._rec.weight, lambda self, w: setattr(self._rec, "weight", w))

    def reset_state(self, *args):
        """All rates are 0."""
        self.state.value = np.zeros((self.num_unit,))

    def _noise(self, gain, n):
        from bouton.math import random

        return (random.normal(size=(n,)) if self.noise_type == "normal" else random.uniform(-1.0, 1.0, size=(n,))) * gain

    def update(self, x):
        """One step with an input of ``input_shape``; returns the rates."""
        need("Reservoir")
        if self.noise_in:
            x = x + self._noise(self.noise_in, self.input_shape[0])
        h = self._in(x) + self._rec(self.state.value)
        if self.bias is not None:
            h = h + self.bias
        noise = self._noise(self.noise_rec, self.num_unit) if self.noise_rec else 0.0
        a, r = self.leaky_rate, self.state.value
        if self.activation_type == "internal":
            self.state.value = r * (1 - a) + (self.activation(h) + noise) * a
        else:
            self.state.value = self.activation(r * (1 - a) + (h + noise) * a)
        return self.state.value


def _between(what, v):
    if not (0 <= v <= 1):
        raise errors.BadValueError(f"Reservoir.{what} must be between 0 and 1, but is {v}.")
    return float(v)


def _function(f):
    from bouton import math as bm

    if not callable(f) and not hasattr(bm, str(f)):
        raise errors.UnknownNameError(f"Reservoir.activation: bm has no function '{f}'. Known: tanh, sigmoid, relu, softplus, sin, or a function.")
    return f if callable(f) else getattr(bm, f)


def _weights(initializer, shape, connectivity, comp_type, radius):
    """A layer of random weights, some of them 0."""
    from bouton import conn, dnn
    from bouton.math import random

    w = init.parameter(initializer, shape, allow_none=False)
    w = w if _arrays.shape_of(w) == shape else np.full(shape, float(w))
    if connectivity < 1:
        w = np.asarray(w) * np.where(random.random(shape) < connectivity, 1.0, 0.0)
    if radius is not None:
        if not radius > 0:
            raise errors.BadValueError(f"Reservoir.spectral_radius must be > 0, but is {radius}.")
        with _bridge.java_errors():
            present = float(_bridge.jclass("bouton.init.SpectralRadius").of(_arrays.flat(w), shape[0]))
        if present == 0:
            raise errors.BadValueError("Reservoir.spectral_radius cannot be had: no loop of connections is there. Raise rec_connectivity.")
        w = np.asarray(w) * (radius / present)
    if comp_type == "dense" or not bool((np.asarray(w) != 0).any()):
        return dnn.Dense(*shape, W_initializer=w, b_initializer=None)
    edges = conn.from_matrix(w)
    return dnn.CSRLinear(edges, edges.weight)
