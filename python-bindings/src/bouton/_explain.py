"""``explain``: the step plan of a system in words: what is compiled, what goes through Python, and why."""

import inspect
import os

from bouton import _bridge, errors
from bouton._costs import _parts
from bouton._runner import DSRunner
from bouton._system import DynamicalSystem, clear_input
from bouton._trace import NeedsNumber, Trace, Value

__all__ = ["Explanation", "explain"]


class Explanation:
    """The plan of a step.

    Attributes: ``operations`` (tuples of operation, part, elements), ``compiled`` (the share of the steps of Python's update that the engine runs without
    Python: 1.0 or 0.0), ``reason`` (file, line and why, if Python walks through the steps).
    """

    def __init__(self, name, operations, reason):
        self.name, self.operations, self.reason = name, operations, reason
        self.compiled = 0.0 if reason else 1.0

    def __str__(self):
        lines = [f"{self.name}: compiled share {100 * self.compiled:.0f} %"]
        if self.reason:
            file, line, why = self.reason
            lines += [
                f"  Python walks through each step, because of {os.path.basename(file)}:{line}: {why}.",
                "  Choose with bm.where(condition, a, b), & and |, and keep what is asked outside of the step. What comes before that line:",
            ]
        width = max([len(o) for o, _, _ in self.operations] + [9])
        lines += [f"  {'operation':{width}}  {'elements':>9}  part"]
        lines += [f"  {o:{width}}  {n:>9}  {p}" for o, p, n in self.operations]
        return "\n".join(lines)

    __repr__ = __str__


def _check_arguments(system, values):
    try:
        inspect.signature(system.update).bind(*values)
    except TypeError as e:
        takes = inspect.signature(system.update)
        raise errors.BoutonError(
            f"{type(system).__name__}.update{takes} cannot be called with {len(values)} arguments ({e}): "
            "give explain what a step gives, as in explain(net, 1.0)."
        ) from None


def explain(target, *args):
    """What becomes of a system's update: shown in a cell, printed with ``print(bouton.explain(net))``.

    ``target`` is a system, or a ``DSRunner`` with inputs; ``args`` are what its update is called with, as in a step (numbers or arrays).
    """
    runner = target if isinstance(target, DSRunner) else None
    system = runner.target if runner else target
    if not isinstance(system, DynamicalSystem):
        raise errors.BoutonError(f"explain tells of a system with an update or of a DSRunner, not of {type(target).__name__}.")
    trace, reason = Trace(), None
    with trace.open():
        try:
            if runner:
                runner._apply_inputs(trace)
            values = [Value(trace.lift(a)) for a in args]
            _check_arguments(system, values)
            system(*values)
            clear_input(system)
        except NeedsNumber as asked:
            reason = (asked.file, asked.line, asked.why)
    with _bridge.java_errors():
        plan = trace.program.compile()
        table = _parts(system).plan(plan)
        rows = [(str(table.column(0).get(k)), str(table.column(1).get(k)), int(table.column(2).get(k))) for k in range(int(table.rowCount()))]
    return Explanation(system.name, rows, reason)
