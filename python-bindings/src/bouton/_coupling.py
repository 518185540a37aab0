"""Couplings of variables through a full matrix, and the base class of synapses that are written by hand between two populations."""

from bouton import _arrays, _bridge, conn as _conn, errors
from bouton._system import DynamicalSystem, Projection
from bouton._trace import need
from bouton._variable import Variable


class DelayCoupling(Projection):
    """What couplings share: ``conn_mat`` (pre x post) and a delay in steps, one for all or one per entry.

    A subclass calls ``self.couple(x, y)`` in its ``update``: it adds ``sum_i C_ij x_i`` (y None) or ``sum_i C_ij (x_i - y_j)`` to each variable
    of ``var_to_output``. Delays of 0 and 1 steps both mean the x of now.
    """

    def __init__(self, delay_var, var_to_output, conn_mat, required_shape, delay_steps=None, initial_delay_data=None, name=None, mode=None):
        super().__init__(name, mode)
        kind = type(self).__name__
        self.delay_var = _variable(kind, "the coupled variable", delay_var)
        outputs = list(var_to_output) if isinstance(var_to_output, (list, tuple)) else [var_to_output]
        self.output_var = [_variable(kind, "var_to_output", v) for v in outputs]
        self.required_shape = tuple(int(n) for n in required_shape)
        if _arrays.shape_of(conn_mat) != self.required_shape:
            raise errors.ShapeError(f"{kind}: conn_mat must have shape {self.required_shape} (pre, post), but has shape {_arrays.shape_of(conn_mat)}.")
        self.conn_mat = conn_mat
        self.delay_steps = delay_steps(self.required_shape) if callable(delay_steps) and not hasattr(delay_steps, "shape") else delay_steps
        self.initial_delay_data = initial_delay_data
        self._steps = self._whole_steps(kind)
        if callable(initial_delay_data) and not hasattr(initial_delay_data, "shape"):
            initial_delay_data = initial_delay_data(self.delay_var.shape)
        initial = _bridge.to_double_array([]) if initial_delay_data is None else _arrays.flat(initial_delay_data)
        past = _bridge.jclass("bouton.network.CouplingStep$Past")
        self._past = [past(_bridge.to_int_array(self._steps), initial) for _ in self.output_var]

    def _whole_steps(self, kind):
        if self.delay_steps is None:
            return []
        if _arrays.shape_of(self.delay_steps) not in ((), (1,), self.required_shape):
            raise errors.ShapeError(f"{kind}: delay_steps must be one number or have shape {self.required_shape}, not {_arrays.shape_of(self.delay_steps)}.")
        steps = [float(d) for d in _bridge.from_array(_arrays.flat(self.delay_steps))]
        for k, d in enumerate(steps):
            if not (d >= 0 and d == int(d)):
                raise errors.BadValueError(f"{kind}: delay_steps must be whole numbers >= 0, but is {d} (element {k}).")
        return [int(d) for d in steps]

    def couple(self, x, y=None):
        t = need(type(self).__name__)
        for target, past in zip(self.output_var, self._past):
            _bridge.jclass("bouton.network.CouplingStep").add(
                t.program, x.java, None if y is None else y.java, target.java, _arrays.flat(self.conn_mat), _bridge.to_int_array(self._steps), past
            )

    def _reset(self):
        for past in self._past:
            past.reset()

    def update(self):
        raise errors.BoutonError(f"{type(self).__name__} has no update(); write one that calls self.couple(x, y), or use AdditiveCoupling or DiffusiveCoupling.")


def _variable(kind, what, v):
    if not isinstance(v, Variable):
        raise errors.BoutonError(f"{kind}: {what} must be a variable, such as neurons.V or bm.Variable(...), not {type(v).__name__}.")
    return v


class DiffusiveCoupling(DelayCoupling):
    """Adds ``sum_i C_ij (x_i(t - d_ij) - y_j)`` to target j; delays of 0 and 1 steps both mean the x of now."""

    def __init__(self, coupling_var1, coupling_var2, var_to_output, conn_mat, delay_steps=None, initial_delay_data=None, name=None, mode=None):
        x = _variable("DiffusiveCoupling", "coupling_var1", coupling_var1)
        y = _variable("DiffusiveCoupling", "coupling_var2", coupling_var2)
        super().__init__(x, var_to_output, conn_mat, (x.size, y.size), delay_steps, initial_delay_data, name, mode)
        self.coupling_var1, self.coupling_var2 = x, y

    def update(self):
        self.couple(self.coupling_var1, self.coupling_var2)


class AdditiveCoupling(DelayCoupling):
    """Adds ``sum_i C_ij x_i(t - d_ij)`` to target j; delays of 0 and 1 steps both mean the x of now."""

    def __init__(self, coupling_var, var_to_output, conn_mat, delay_steps=None, initial_delay_data=None, name=None, mode=None):
        x = _variable("AdditiveCoupling", "coupling_var", coupling_var)
        first = var_to_output[0] if isinstance(var_to_output, (list, tuple)) else var_to_output
        super().__init__(x, var_to_output, conn_mat, (x.size, first.size), delay_steps, initial_delay_data, name, mode)
        self.coupling_var = x

    def update(self):
        self.couple(self.coupling_var)


class SynConn(Projection):
    """The base of synapses written by hand between two populations.

    ``conn`` becomes a connector of the right sizes: a connector is called with them, a matrix (pre x post) or ``{'i': pre ids, 'j': post ids}`` is
    wrapped, a str is kept as it is, None means that the subclass knows. Subclasses read ``self.pre``, ``self.post``, ``self.conn`` and write ``update``.
    """

    def __init__(self, pre, post, conn=None, name=None, mode=None):
        super().__init__(name, mode)
        for end, population in (("pre", pre), ("post", post)):
            if not hasattr(population, "num") or not isinstance(population, DynamicalSystem) and not hasattr(population, "group"):
                raise errors.BoutonError(
                    f"{type(self).__name__}: {end} must be a population, such as bp.dyn.LifRef(100), not {type(population).__name__}."
                )
        self.pre, self.post = pre, post
        self.conn = self._connector(conn)

    def _connector(self, given):
        sizes = self.pre.num, self.post.num
        if given is None or isinstance(given, str):
            return given
        if isinstance(given, dict):
            if set(given) != {"i", "j"}:
                raise errors.UnknownNameError(f"{type(self).__name__}: conn needs the keys 'i' (pre ids) and 'j' (post ids), but has {sorted(map(str, given))}.")
            return _conn.IJConn(i=given["i"], j=given["j"])(*sizes)
        if hasattr(given, "csr"):
            return given(*sizes)
        shape = _arrays.shape_of(given)
        if len(shape) != 2:
            raise errors.BoutonError(
                f"{type(self).__name__}: conn must be a connector, a matrix, {{'i': ..., 'j': ...}}, a str or None, not {type(given).__name__}."
            )
        if shape != sizes:
            raise errors.ShapeError(f"{type(self).__name__}: the connection matrix must have shape {sizes} (pre, post), but has shape {shape}.")
        return _conn.MatConn(given)(*sizes)

    def check_pre_attrs(self, *attrs):
        """Raises an error if the pre population lacks one of these variables."""
        self._check("pre", self.pre, attrs)

    def check_post_attrs(self, *attrs):
        """Raises an error if the post population lacks one of these variables."""
        self._check("post", self.post, attrs)

    def _check(self, end, population, attrs):
        for a in attrs:
            if not isinstance(a, str):
                raise errors.BadValueError(f"{type(self).__name__}: the attributes of {end} are names, not {type(a).__name__}.")
            try:
                getattr(population, a)
            except (AttributeError, errors.BoutonError) as missing:
                raise errors.UnknownNameError(f"{type(self).__name__} needs {end}.{a}, which {type(population).__name__} does not have: {missing}") from missing

    def update(self, *args):
        raise errors.BoutonError(f"{type(self).__name__} has no update(); write one.")
