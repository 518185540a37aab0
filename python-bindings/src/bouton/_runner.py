"""``DSRunner``: runs a system, feeds inputs, records monitors; a second run goes on where the first ended."""

from bouton import _arrays, _bridge, _eager, _env, _files, errors
from bouton._arrays import np
from bouton._loop import collect, keep, sequence
from bouton._integrate import steps_of
from bouton._results import Events, Monitors, Recorder, Stacked, progress_bar, simulate
from bouton._system import DynamicalSystem, clear_input
from bouton._trace import NeedsNumber, Trace, current
from bouton._variable import Variable

_OPERATIONS = {"+": "ADD", "-": "SUB", "*": "MUL", "/": "DIV"}


def _find(target, path):
    """The variable at a dotted path below target."""
    at = target
    for k, part in enumerate(path.split(".")):
        if isinstance(at, DynamicalSystem) or hasattr(at, "__dict__"):
            try:
                at = getattr(at, part)
                continue
            except AttributeError:
                pass
        known = [n for n in getattr(at, "__dict__", {}) if not n.startswith("_")]
        if hasattr(at, "group"):
            known = [str(v) for v in at.group.variableNames()]
        names = _bridge.jclass("java.util.ArrayList")()
        prefix = ".".join(path.split(".")[:k])
        for n in known:
            names.add(f"{prefix}.{n}" if prefix else n)
        hint = _bridge.jclass("bouton.error.Names").hint(path, names)
        raise errors.UnknownNameError(f"Unknown monitor or input: '{path}'{hint}")
    return at


class DSRunner:
    """Runs ``target.update()`` step by step.

    Parameters
        target: the system
        inputs: ``(target, value[, type[, op]])``, a list of them, or a function called in each step
        monitors: names such as ``'E.spike'``, ``('E.V', [0, 1])``, or a dict of name -> variable, (variable, indices) or function
        dt: must be the dt in force when the parts were made
        jit: False calls the update for each step, which is slow; else it is called once and compiled
        progress_bar: shows progress on a terminal or in a notebook
        every: record every k-th step only
    """

    def __init__(
        self, target, inputs=(), monitors=None, numpy_mon_after_run=True, jit=True, dyn_vars=None, memory_efficient=False,
        dt=None, t0=0.0, progress_bar=True, data_first_axis=None, fun_inputs=None, fun_monitors=None, every=1,
    ):
        if not isinstance(target, DynamicalSystem):
            raise errors.BoutonError(f"DSRunner runs a system with an update, not {type(target).__name__}.")
        if dt is not None and abs(dt - _env.dt()) > 1e-12:
            raise errors.BadValueError(f"DSRunner(dt={dt}) differs from dt = {_env.dt()} when the parts were made; call bm.set_dt({dt}) before making them.")
        self.target, self.progress_bar, self.every, self.jit = target, progress_bar, every, jit
        self.i0 = round(t0 / _env.dt())
        self.mon, self.last = Monitors(), None
        self.inputs = self._inputs(inputs if fun_inputs is None else fun_inputs)
        self.monitors = {} if monitors is None else dict(monitors) if isinstance(monitors, dict) else {self._key(m): m for m in monitors}
        self.monitors.update(fun_monitors or {})
        for key, m in self.monitors.items():
            if not callable(m):
                self._variable(m)

    @staticmethod
    def _key(m):
        return m if isinstance(m, str) else m[0]

    def _inputs(self, given):
        if callable(given):
            return given
        given = list(given) if isinstance(given, (list, tuple)) else [given]
        if given and (isinstance(given[0], (str, Variable))):
            given = [tuple(given)]
        out = []
        for item in given:
            target, value, *rest = item
            kind, op = (rest + ["fix", "+"][len(rest) :])[:2]
            if op not in ("+", "-", "*", "/", "="):
                raise errors.BadValueError(f"The operation of an input is one of + - * / =, not '{op}'.")
            if kind not in ("fix", "iter", "func"):
                raise errors.BadValueError(f"The type of an input is 'fix', 'iter' or 'func', not '{kind}'.")
            target = _find(self.target, target) if isinstance(target, str) else target
            if not isinstance(target, Variable):
                raise errors.BoutonError(f"An input goes to a variable, not to {type(target).__name__}; use bp.dyn.InputVar or runner.run(inputs=...).")
            out.append((target, value, kind, op))
        return out

    def _variable(self, m):
        variable, indices = (m, ()) if isinstance(m, (str, Variable)) else (m[0], m[1])
        variable = _find(self.target, variable) if isinstance(variable, str) else variable
        if not isinstance(variable, Variable):
            raise errors.BoutonError(f"A monitor records a variable, not {type(variable).__name__}.")
        if isinstance(indices, int):
            indices = (indices,)
        return variable, [] if indices is None else list(indices)

    def _apply_inputs(self, trace, row=None):
        if callable(self.inputs):
            self.inputs()
            return
        order = {"=": 0, "+": 1, "-": 2, "*": 3, "/": 4}
        for variable, value, kind, op in sorted(self.inputs, key=lambda x: order[x[3]]):
            v = value() if kind == "func" else value if kind == "fix" else sequence(trace, value) if row is None else value[row]
            variable.value = v if op == "=" else trace.call(_OPERATIONS[op], variable, v)

    def run(self, duration=None, inputs=None, reset_state=False, eval_time=False, shared_args=None, inputs_are_batching=None):
        """Runs for a duration in ms, or for as many steps as ``inputs`` has rows; returns what ``update`` returned, stacked."""
        import time

        if duration is not None and inputs is not None and isinstance(duration, (int, float)) is False:
            raise errors.BadValueError("run takes a duration in ms or inputs.")
        if duration is not None and not isinstance(duration, (int, float)) and inputs is None:
            duration, inputs = None, duration
        if reset_state:
            self.reset_state()
        with _bridge.java_errors():
            if inputs is not None:
                rows = inputs if isinstance(inputs, (tuple, list)) and _arrays.shape_of(inputs[0]) else (inputs,)
                steps = len(rows[0])
            elif duration is None:
                raise errors.BadValueError("run needs a duration in ms, such as runner.run(100.), or inputs.")
            else:
                if not duration > 0:
                    raise errors.BadValueError(f"The duration of a run must be > 0 ms, but is {duration}.")
                rows = ()
                steps = steps_of(duration, _env.dt())
        begin = time.perf_counter()
        named = {}
        if isinstance(self.jit, dict):
            self.jit = self.jit.get("predict", True)
        try:
            out = None if self.jit is False else self._compiled(rows, steps, named)
            out = self._eager(rows, steps, named) if out is None else out
        except BaseException as stop:
            # What was recorded until then is kept, and time goes on from there.
            done = getattr(stop, "steps_done", None)
            if done:
                self._finish(named, steps, done)
            raise
        self._finish(named, steps, steps)
        return (time.perf_counter() - begin, out[0]) if eval_time else out[0]

    def _compiled(self, rows, steps, named):
        """A tuple with what the update returns; None if Python has to walk through the steps."""
        trace, recorders = Trace(), []
        try:
            with trace.open():
                values = [sequence(trace, r) for r in rows]
                self._apply_inputs(trace)
                result = collect(trace, self.target(*values), recorders)
                for key, m in self.monitors.items():
                    named[key] = keep(trace, key, m()) if callable(m) else self._recorder(key, m)
                clear_input(self.target)
        except NeedsNumber as asked:
            _eager.warn(asked, "this run")
            named.clear()
            return None
        simulate(trace, steps, self.i0, [*recorders, *named.values()], self.progress_bar)
        return (result(),)

    def _eager(self, rows, steps, named):
        """The same, step by step in Python."""
        functions = {key: m for key, m in self.monitors.items() if callable(m)}
        named.update({key: self._recorder(key, m) for key, m in self.monitors.items() if not callable(m)})

        def body(k):
            self._apply_inputs(current(), k)
            out = self.target(*[r[k] for r in rows])
            more = {key: f() for key, f in functions.items()}
            clear_input(self.target)
            return out, more

        show, close = progress_bar(steps) if self.progress_bar else (None, None)
        try:
            results = _eager.steps(body, steps, self.i0, list(named.values()), None, show)
        finally:
            if close:
                close()
        for key in functions:
            named[key] = Stacked(_eager.stack([more[key] for _, more in results]))
        return (_eager.stack([out for out, _ in results]),)

    def _recorder(self, key, m):
        variable, indices = self._variable(m)
        return Recorder(key, variable.java, indices, self.every)

    def _finish(self, named, steps, done):
        self._keep(named, done)
        if done == steps:
            self.last = {key: r.running.recorded() for key, r in named.items() if r.running is not None}, self.i0, steps
        self.i0 += done

    def _step(self):
        self._apply_inputs(current())
        self.target()

    def profile(self, duration):
        """Runs for a duration in ms on one thread, without monitors, and tells where the time went.

        A pandas frame (on GraalPy a Tablesaw table), a row per operation: operation, part (whose it is), elements, us per step, share of the
        time, ns per element, GB/s read and written, and that as a share of what one thread copies from and to memory. The last row is the
        end of the step. A run before it lets the virtual machine compile what is measured.
        """
        from bouton import _costs

        if not duration > 0:
            raise errors.BadValueError(f"The duration of a profile must be > 0 ms, but is {duration}.")
        steps = steps_of(duration, _env.dt())
        table = _costs.profile(self.target, self._step, steps, self.i0)
        self.i0 += steps
        return table

    def memory(self):
        """Bytes of each part, as in ``net.memory()``, for a system whose update needs the inputs of this runner."""
        from bouton import _costs

        return _costs.memory(self.target, self._step)

    predict = run
    __call__ = run

    def _keep(self, named, steps):
        self.mon = Monitors()
        self.mon["ts"] = np.asarray([(self.i0 + k) * _env.dt() for k in range(0, steps, self.every)]) if _bridge.ON_GRAALPY else (
            (self.i0 + np.arange(0, steps, self.every)) * _env.dt()
        )
        for key, r in named.items():
            a = r.result()
            if isinstance(a, Events):
                self.mon._events[key] = a
            else:
                self.mon[key] = a

    def save(self, path):
        """Writes monitors, parameters and provenance of the last run into one .npz; ``bp.load_run(path)`` opens it, numpy.load reads it."""
        _files.save(self, path)

    def reset_state(self):
        """Sets the system and time back to the start."""
        self.i0 = 0
        self.target.reset_state()
