"""Runs as files: monitors, parameters and provenance in one ``.npz`` that numpy.load reads and :func:`load_run` opens again."""

from bouton import _bridge, _env, errors
from bouton._arrays import np
from bouton._results import Events, Monitors, numbers

__all__ = ["SavedRun", "load_run"]


def recording(target, recorded, first, steps):
    """The Java Recording of a run: Java columns by name, and the parameters of what was run."""
    columns, parameters = _bridge.jclass("java.util.LinkedHashMap")(), _bridge.jclass("java.util.LinkedHashMap")()
    for key, java in recorded.items():
        columns.put(key, java)
    provenance = _bridge.jclass("bouton.runner.Provenance")
    for path, group in _groups(target, "", set()):
        provenance.add(parameters, path, group)
    dt = _env.dt()
    facts = provenance.of(_env.java(), first * dt, (first + steps) * dt)
    return _bridge.jclass("bouton.frame.Recording")(columns, facts, dt, int(first), int(steps), parameters)


def _groups(node, path, seen):
    if id(node) in seen:
        return
    seen.add(id(node))
    group = getattr(node, "group", None)
    if hasattr(group, "spec"):
        yield path or node.name, group
    for name, part in node.parts().items():
        yield from _groups(part, f"{path}.{name}" if path else name, seen)


class SavedRun:
    """A run that was opened: ``mon`` as after the run, ``provenance`` (seed, dt, versions, ...) and ``parameters`` by name."""

    def __init__(self, java):
        self.java = java
        self.mon = Monitors()
        self.mon["ts"] = np.asarray(_bridge.from_array(java.ts()))
        for key in java.names():
            columns = java.get(key)
            if hasattr(columns, "neuronData"):
                self.mon._events[str(key)] = Events(columns)
            else:
                self.mon[str(key)] = numbers(columns)
                self.mon["ts"] = np.asarray(_bridge.from_array(columns.times())) if int(columns.every()) > 1 else self.mon["ts"]
        self.provenance = {str(e.getKey()): str(e.getValue()) for e in java.provenance().entrySet()}
        self.parameters = {str(e.getKey()): np.asarray(_bridge.from_array(e.getValue())) for e in java.parameters().entrySet()}

    def save(self, path):
        """Writes it again."""
        write(self.java, path)

    def __repr__(self):
        return f"SavedRun({', '.join(self.mon.names())}; seed {self.provenance.get('seed')})"


def write(java, path):
    with _bridge.java_errors():
        java.save(str(path))


def load_run(path):
    """Opens a run that ``runner.save(path)`` or the engine's ``Run.save`` wrote."""
    with _bridge.java_errors():
        return SavedRun(_bridge.jclass("bouton.frame.Recording").open(_bridge.jclass("java.nio.file.Path").of(str(path))))


def save(runner, path):
    """Writes the last run of a runner."""
    if runner.last is None:
        raise errors.BoutonError("There is nothing to save: call run(...) first.")
    with _bridge.java_errors():
        made = recording(runner.target, *runner.last)
    write(made, path)
