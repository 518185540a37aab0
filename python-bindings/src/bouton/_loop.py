"""``bm.for_loop``: a function of a step, traced once and run by the engine."""

import math

from bouton import _arrays, _bridge, _eager, _env, _results, errors
from bouton._arrays import np
from bouton._results import Events, Recorder, simulate
from bouton._trace import NeedsNumber, Trace, Value, java_variable
from bouton._trees import each


def _numbers(x):
    return x.tolist() if hasattr(x, "tolist") else list(x)


def _is_counter(x):
    """Whether x counts up by one, as step indices do."""
    if isinstance(x, range):
        return len(x) > 0 and x.step == 1
    if len(_arrays.shape_of(x)) != 1 or len(x) == 0:
        return False
    v = _numbers(x)
    return all(isinstance(k, int) and not isinstance(k, bool) for k in (v[0], v[-1])) and v[-1] - v[0] == len(v) - 1 and v == list(range(v[0], v[0] + len(v)))


def sequence(trace, x):
    """A value that is row k of x in step k."""
    shape = _arrays.shape_of(x)
    width = shape[1:] or (1,)
    v = java_variable("sequence", width)
    with _bridge.java_errors():
        return Value(_bridge.jclass("bouton.network.InputSequence")(v, _arrays.flat(x), math.prod(width)).read(trace.program))


def keep(trace, key, x):
    """A recorder of a value of the step."""
    return Recorder(key, trace.program.keep(trace.lift(x)))


def collect(trace, out, recorders):
    """Replaces each value in a result by a function that gives its array after the run."""
    if out is None:
        return lambda: None
    if isinstance(out, dict):
        parts = {k: collect(trace, v, recorders) for k, v in out.items()}
        return lambda: {k: f() for k, f in parts.items()}
    if isinstance(out, (tuple, list)):
        parts = [collect(trace, v, recorders) for v in out]
        return lambda: type(out)(f() for f in parts) if type(out) in (tuple, list) else type(out)(*(f() for f in parts))
    shape = tuple(out.shape) if hasattr(out, "shape") else ()
    r = keep(trace, "output", out)
    recorders.append(r)

    def give():
        a = r.result()
        a = a.dense() if isinstance(a, Events) else a
        return a.flatten() if shape == () else a

    return give


def for_loop(body_fun, operands, reverse=False, unroll=1, jit=None, progress_bar=False, dyn_vars=None, child_objs=None):
    """Runs ``body_fun`` once per element of the operands (step indices, arrays of inputs) and stacks what it returns.

    The function is called once with values of a step; the engine runs the steps. Operands that count up by one are step indices. A function that
    asks for the values of a step, and every function with ``jit=False``, is called for each step.
    """
    many = isinstance(operands, (tuple, list)) and all(hasattr(x, "__len__") for x in operands)
    xs = list(operands) if many else [operands]
    lengths = {len(x) for x in xs}
    if len(lengths) != 1:
        raise errors.ShapeError(f"The operands of for_loop have different lengths: {sorted(lengths)}.")
    steps = lengths.pop()
    if steps == 0:
        raise errors.ShapeError("The operands of for_loop are empty.")
    if reverse:
        xs = [x[::-1] if hasattr(x, "shape") else list(x)[::-1] for x in xs]
    counters = [x for x in xs if _is_counter(x)]
    first = int(_numbers(counters[0])[0]) if counters else 0
    out = None
    if jit is not False:
        out = _compiled(body_fun, xs, counters[:1], steps, first, progress_bar)
    if out is None:
        show, close = _results.progress_bar(steps) if progress_bar else (None, None)
        rows = [_numbers(x) if len(_arrays.shape_of(x)) == 1 else x for x in xs]
        out = (_eager.stack(_eager.steps(lambda k: body_fun(*[r[k] for r in rows]), steps, first, (), None, show)),)
        if close:
            close()
    return each(lambda x: x if x is None else x[::-1], out[0]) if reverse else out[0]


def _compiled(body, xs, counters, steps, first, progress):
    """A tuple with the results; None if Python has to walk through the steps."""
    trace, recorders = Trace(), []
    try:
        with trace.open():
            values = [trace.index() if any(x is c for c in counters) else sequence(trace, x) for x in xs]
            result = collect(trace, body(*values), recorders)
    except NeedsNumber as asked:
        _eager.warn(asked, "this loop")
        return None
    simulate(trace, steps, first, recorders, progress)
    return (result(),)


def clear():
    """Nothing is cached; kept for scripts that call it."""


__all__ = ["collect", "for_loop", "keep", "np", "sequence", "_env"]
