"""What runs recorded: spikes as events or dense, numbers as arrays that share the engine's memory."""

from bouton import _bridge, _env, errors
from bouton._arrays import np


class Events:
    """Spikes of a monitor: ``times`` in ms, ``steps``, ``neurons``."""

    def __init__(self, java):
        self.java = java
        n = int(java.size())
        self.neurons = _bridge.buffer(java.neuronData(), "int32", (n,)) if n else np.zeros((0,), dtype=int)
        self.steps = _bridge.buffer(java.stepData(), "int64", (n,)) if n else np.zeros((0,), dtype=int)

    @property
    def times(self):
        return np.asarray(_bridge.from_array(self.java.times()))

    num = property(lambda self: int(self.java.neuronCount()))
    rate = property(lambda self: float(self.java.meanRate()))

    def __len__(self):
        return int(self.java.size())

    def dense(self):
        """brainpy's form: a row of truth values per step."""
        steps, first = int(self.java.steps()), int(self.java.firstStep())
        if _bridge.ON_GRAALPY:
            data = [False] * (steps * self.num)
            for k in range(len(self)):
                data[(int(self.java.step(k)) - first) * self.num + int(self.java.neuron(k))] = True
            return np.Array(data, (steps, self.num))
        size = steps * self.num
        if size > 8e9:
            raise errors.BadValueError(f"The dense form of {self.java.name()} would take {size / 1e9:.1f} GB; use mon.events(name).")
        full = np.zeros((steps, self.num), dtype=bool)
        if len(self):
            full[self.steps - first, self.neurons] = True
        return full

    def table(self):
        """The Tablesaw table of all spikes, columns t and neuron."""
        return _shown(self.java.table())

    def summary(self):
        """A short Tablesaw table: neurons, spikes, rates."""
        return _shown(self.java.summary())

    def raster(self):
        """A picture of all spikes over time."""
        return _shown(_bridge.jclass("bouton.plot.Plots").raster(self.java))

    def rate_plot(self, width):
        """A picture of the mean rate in a sliding window of ``width`` ms."""
        with _bridge.java_errors():
            return _shown(_bridge.jclass("bouton.plot.Plots").rate(self.java, float(width)))

    def frame(self):
        """A pandas frame with the columns t and neuron (CPython)."""
        import pandas as pd

        return pd.DataFrame({"t": self.times, "neuron": self.neurons}, copy=False)


class Shown:
    """A table or figure of the engine, shown by any notebook; its methods are those of the Java object."""

    def __init__(self, java):
        self.java = java

    def __getattr__(self, key):
        if key.startswith("_"):
            raise AttributeError(key)
        return getattr(self.java, key)

    def __repr__(self):
        return str(self.java.toString())

    def _repr_html_(self):
        if hasattr(self.java, "svg"):
            return None
        return str(_bridge.jclass("bouton.frame.HtmlTable").render(self.java))

    def _repr_png_(self):
        if not hasattr(self.java, "svg"):
            return None
        with _bridge.java_errors():
            data = _bridge.from_array(self.java.png())
        return bytes(int(b) & 255 for b in data)


def _shown(java):
    return java if _bridge.ON_GRAALPY else Shown(java)


def numbers(java, logical=False):
    """The samples of a state monitor, (T, n), without a copy."""
    shape = (int(java.samples()), int(java.columns()))
    a = _bridge.buffer(java.data(), "float64" if bool(java.isDouble()) else "float32", shape)
    if _bridge.ON_GRAALPY:
        a = np.asarray([[float(java.get(i, k)) for k in range(shape[1])] for i in range(shape[0])])
    return a > 0.5 if logical else a


class Monitors(dict):
    """Results by name, also as attributes; ``ts`` holds the times at the start of the steps."""

    def __init__(self):
        super().__init__()
        self._events = {}

    def __getitem__(self, key):
        if key in self._events:
            return self._events[key].dense()
        if key not in self:
            raise errors.UnknownNameError(f"Nothing was recorded as '{key}'. Known: {', '.join(self.names())}.")
        return dict.__getitem__(self, key)

    def names(self):
        return [*self._events, *self.keys()]

    def __getattr__(self, key):
        if key.startswith("_"):
            raise AttributeError(key)
        return self[key]

    def events(self, key):
        """The spikes of a monitor as events."""
        if key not in self._events:
            raise errors.UnknownNameError(f"'{key}' holds no spike events. Known: {', '.join(self._events) or 'none'}.")
        return self._events[key]

    def frame(self, key):
        """A pandas frame of a monitor (CPython)."""
        if key in self._events:
            return self._events[key].frame()
        import pandas as pd

        a = self[key]
        f = pd.DataFrame(a, copy=False)
        f.index = pd.Index(self["ts"], name="t")
        return f


class Recorder:
    """A variable of the engine recorded during a run."""

    def __init__(self, key, java, indices=(), every=1):
        with _bridge.java_errors():
            made = _bridge.jclass("bouton.runner.Monitor")(key, _bridge.to_int_array([int(i) for i in indices]), int(every))
        self.monitor, self.variable, self.running = made, java, None

    def start(self, simulation, steps):
        self.running = self.monitor.start(self.variable, simulation.clock(), steps)
        simulation.record(self.running)

    def begin(self, clock, steps):
        """What records after each step, where Python walks through the steps."""
        self.running = self.monitor.start(self.variable, clock, steps)
        return self.running.recorder()

    def result(self):
        java = self.running.recorded()
        if hasattr(java, "neuronData"):
            return Events(java)
        a = numbers(java, bool(self.variable.isFlags()))
        tail = tuple(int(s) for s in self.variable.shape())
        return a.reshape((a.shape[0],) + tail) if len(tail) > 1 and a.shape[1] == int(self.variable.size()) else a


class Stacked:
    """Values that Python collected, in the place of a recorder."""

    running = None

    def __init__(self, array):
        self.array = array

    def result(self):
        return self.array


def new_simulation(trace, steps, first):
    """A simulation of a finished trace from a step on, and the token that stops it."""
    plan = trace.program.compile()
    clock = _bridge.jclass("bouton.network.Clock")(trace.dt, _env.seed())
    clock.set(int(first), _env.draws(steps), 0)
    simulation = _bridge.jclass("bouton.runner.Simulation")(plan, clock).threads(_env.threads())
    token = _bridge.jclass("bouton.runner.CancelToken")()
    return simulation.cancel(token).progress(_bridge.jclass("bouton.runner.ProgressListener").NONE), token


def simulate(trace, steps, first, recorders, progress=False):
    """Runs a finished trace; Ctrl-C stops it at a step. An error knows how many steps were done (``steps_done``)."""
    with _bridge.java_errors():
        simulation, token = new_simulation(trace, steps, first)
        show, close = progress_bar(steps) if progress else (None, None)
        if show:
            simulation.progress(_bridge.proxy("bouton.runner.ProgressListener", lambda done, total: show(int(done))))
        elif progress:
            simulation.progress(_bridge.jclass("bouton.runner.Progress").standard())
        for r in recorders:
            r.start(simulation, steps)
    try:
        with _bridge.java_errors():
            _bridge.interruptible(lambda: simulation.run(steps), token.cancel)
    except BaseException as stop:
        stop.steps_done = int(simulation.clock().step()) - first
        raise
    finally:
        if close:
            close()


def progress_bar(total):
    """``(show(done), close())`` of a bar on a terminal or in a notebook: tqdm's where it is installed. (None, None) where nobody would see it."""
    import sys

    notebook = "ipykernel" in sys.modules
    if not notebook and not (hasattr(sys.stderr, "isatty") and sys.stderr.isatty()):
        return None, None
    try:
        from tqdm.auto import tqdm
    except ImportError:

        def show(done):
            sys.stderr.write(f"\r{100 * done // max(1, total):3d} % of {total} steps" + ("\n" if done == total else ""))
            sys.stderr.flush()

        return show, None
    bar = tqdm(total=total, unit=" steps", mininterval=0.2)
    return lambda done: bar.update(done - bar.n), bar.close
