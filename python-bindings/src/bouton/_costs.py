"""Where the time and the memory of a system go, by operation and by part."""

from bouton import _bridge, _env, errors
from bouton._results import new_simulation
from bouton._system import DynamicalSystem, clear_input
from bouton._trace import Trace


def _named(system):
    """The parts below a system with their paths, such as ``E`` and ``net.E``; each once."""
    seen = set()

    def walk(x, path):
        for name, part in x.parts().items():
            if id(part) not in seen:
                seen.add(id(part))
                here = f"{path}.{name}" if path else name
                yield here, part
                yield from walk(part, here)

    seen.add(id(system))
    yield system.name, system
    yield from walk(system, "")


def _parts(system):
    found = list(_named(system))
    parts = _bridge.jclass("bouton.runner.Parts")()
    java = {name: getattr(x, "java", None) for name, x in found}
    for name, x in java.items():
        if x is not None and hasattr(x, "comm") and hasattr(x, "releaseGroups"):
            parts.add(name, x)
    for name, x in found:
        group = getattr(x, "group", None)
        if group is not None:
            parts.add(name, group)
    return parts


def frame(table):
    """A Tablesaw table as a pandas frame on CPython; itself on GraalPy."""
    if _bridge.ON_GRAALPY:
        return table
    import pandas as pd

    columns = {}
    for column in table.columns():
        if str(column.type().name()) == "STRING":
            columns[str(column.name())] = [str(x) for x in column.asObjectArray()]
        elif str(column.type().name()) == "LONG":
            columns[str(column.name())] = [int(x) for x in column.asObjectArray()]
        else:
            columns[str(column.name())] = _bridge.from_array(column.asDoubleArray())
    return pd.DataFrame(columns)


def profile(system, step, steps, first):
    """Runs so many steps of what ``step`` does, on one thread, and tells how long each operation took."""
    trace = Trace()
    with trace.open():
        step()
        clear_input(system)
    with _bridge.java_errors():
        parts = _parts(system)
        simulation, token = new_simulation(trace, steps, first)
        made = []
        _bridge.interruptible(lambda: made.append(parts.profile(simulation, steps)), token.cancel)
        return frame(made[0])


def memory(system, step):
    """Bytes of each part, with what ``step`` needs to run."""
    if not isinstance(system, DynamicalSystem):
        raise errors.BoutonError(f"Memory is told of a system, not of {type(system).__name__}.")
    trace = Trace()
    with trace.open():
        step()
        clear_input(system)
    with _bridge.java_errors():
        plan = trace.program.compile()
        threads = _env.threads() or int(plan.suitableThreads())
        return frame(_parts(system).memory(plan, threads))
