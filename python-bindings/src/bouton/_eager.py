"""Steps that Python walks through itself, because it asks for values while a step is under way: right, and slow.

A step is still described to the engine. Where Python asks for a number, what was described so far is run, and the rest of the step is described anew.
"""

import contextlib
import os
import warnings
import weakref

from bouton import _arrays, _bridge, _env, errors
from bouton._arrays import np
from bouton._trace import NeedsNumber, Trace, Value
from bouton._trees import each
from bouton._variable import Variable, out_of, plain

_told = set()


def _one_step(plan, dt, step, draw, row):
    clock = _bridge.jclass("bouton.network.Clock")(dt, _env.seed())
    clock.set(step, draw, row)
    quiet = _bridge.jclass("bouton.runner.ProgressListener").NONE
    _bridge.jclass("bouton.runner.Simulation")(plan, clock).threads(1).progress(quiet).run(1)


class EagerTrace(Trace):
    """One step that is run in pieces."""

    eager = True

    def __init__(self, step, dt=None, row=0, draw=None):
        super().__init__(dt)
        self.step, self.row = int(step), row
        self.draw_count = _env.draws(1) if draw is None else draw
        self.live = {}
        self.program.varies()

    def time(self):
        return self.step * self.dt

    def index(self):
        return self.step

    def now(self, i, t):
        if i is not None:
            self.step = int(i)
        elif t is not None:
            self.step = round(float(t) / self.dt)

    def register(self, value):
        self.live[id(value)] = weakref.ref(value)

    def _run(self):
        _one_step(self.program.compile(), self.dt, self.step, self.draw_count, self.row)

    def _keep(self):
        kept = {}
        for key, ref in list(self.live.items()):
            value = ref()
            if value is not None:
                kept[key] = (value, self.program.keep(value.java))
        return kept

    def number(self, value):
        """The array of a value: runs what was described so far."""
        if id(value) not in self.live:
            self.register(value)
        with _bridge.java_errors():
            kept = self._keep()
            following = self.program.rest()
            self._run()
            self.program = following
            for v, variable in kept.values():
                v.java = following.read(variable)
        self.live = {k: r for k, r in self.live.items() if r() is not None}
        return _Kept(value, kept[id(value)][1]).array()

    def finish(self, out):
        """Ends the step; the results as arrays."""
        with _bridge.java_errors():
            results = Results(self, out)
            self._run()
        return results.arrays()


class Results:
    """What a step returns: values, kept for after the step, in tuples, lists and dicts."""

    def __init__(self, trace, out):
        def kept(x):
            x = plain(x)
            return _Kept(x, trace.program.keep(x.java)) if isinstance(x, Value) else x

        self.shape = each(kept, out)

    def arrays(self):
        return each(lambda x: x.array() if isinstance(x, _Kept) else x, self.shape)


class _Kept:
    def __init__(self, value, variable):
        self.shape, self.variable = tuple(value.shape), variable

    def array(self):
        a = out_of(self.variable)
        return a if self.shape else a.flatten()[0]


class Step:
    """A step outside of runs, described at its first call with arguments of some shapes and then only run."""

    def __init__(self, body):
        self.body, self.plans = body, {}

    def __call__(self, i, args):
        key = tuple((_arrays.shape_of(a), _arrays.is_logical(a)) for a in args)
        if key not in self.plans:
            self.plans[key] = self._describe(args)
        if self.plans[key] is None:
            return now(lambda: self.body(*args), i)
        plan, variables, results = self.plans[key]
        with _bridge.java_errors():
            for v, a in zip(variables, args):
                v.value = a
            _one_step(plan, _env.dt(), i, _env.draws(1), 0)
        return results.arrays()

    def _describe(self, args):
        variables = [Variable(np.asarray(a)) for a in args]
        trace = Trace()
        try:
            with trace.open():
                given = [v.value if _arrays.shape_of(a) else v.value[0] for v, a in zip(variables, args)]
                results = Results(trace, self.body(*given))
                return trace.program.compile(), variables, results
        except NeedsNumber as asked:
            warn(asked, "this")
            return None


def warn(asked, what):
    """Says once per line what made a run eager."""
    key = (asked.file, asked.line)
    if key in _told:
        return
    _told.add(key)
    warnings.warn_explicit(
        f"{os.path.basename(asked.file)}:{asked.line}: {asked.why}, so {what} runs step by step in Python: right, but "
        "slow. Choose with bm.where(condition, a, b), & and |, and keep what is asked outside of the step, to have it compiled.",
        errors.EagerWarning,
        asked.file,
        asked.line,
    )


@contextlib.contextmanager
def quietly():
    """Forgets what was told, for tests."""
    before = set(_told)
    _told.clear()
    try:
        yield
    finally:
        _told.update(before)


def steps(body, count, first, recorders=(), dt=None, progress=None):
    """Runs ``body(k)`` as ``count`` steps and returns the list of its results; an error knows how many steps were done (``steps_done``)."""
    results, draw, clock = [], _env.draws(count), None
    try:
        for k in range(count):
            trace = EagerTrace(first + k, dt, k, draw + k)
            if clock is None:
                clock = _bridge.jclass("bouton.network.Clock")(trace.dt, _env.seed())
                clock.set(first, draw, 0)
                recording = [r.begin(clock, count) for r in recorders]
            with trace.open():
                results.append(trace.finish(body(k)))
            clock.set(first + k, draw + k, k)
            for r in recording:
                r.record(clock)
            if progress and (k % 20 == 0 or k + 1 == count):
                progress(k + 1, count)
    except BaseException as stop:
        stop.steps_done = len(results)
        raise
    return results


def now(body, step=None):
    """Runs ``body()`` as one step of its own, outside of a run; its time is that of ``bp.share``."""
    from bouton._system import share

    trace = EagerTrace(share.step() if step is None else step)
    with trace.open():
        return trace.finish(body())


def stack(results):
    """The results of steps as arrays, time first."""
    if not results:
        return None

    def rows(*given):
        if given[0] is None:
            return None
        return np.asarray([r.tolist() if _bridge.ON_GRAALPY and hasattr(r, "tolist") else r for r in given])

    return each(rows, *results)


__all__ = ["EagerTrace", "NeedsNumber", "Results", "Step", "now", "quietly", "stack", "steps", "warn"]
