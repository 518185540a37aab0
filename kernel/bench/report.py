"""Measures the kernel beside ipykernel and writes docs/kernel.md."""

import datetime
import os
import pathlib
import platform
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "tests"))

import harm  # noqa: E402
import ipykernel  # noqa: E402
import speed  # noqa: E402
import stops  # noqa: E402

INTRO = """# The kernel beside others
Written by `./bouton bench kernel` on {date}, {cores} cores, Linux {system}, load average {load} at the start
(other work on the machine counts: then figures are too high). Medians of round trips through jupyter_client; starts of {times};
20,000 lines: the fastest of five. ipykernel {ipykernel} on CPython {python} ran in the same run; its entries without a figure are read
from its documentation. IJava 1.3 and JJava 1.0-a8 were measured on another day (2026-11-23, the same kind of machine, JDK 25).
Rows that name only tests stand on those tests.

"""

STOPPING = """
## Stopping
From the interrupt to the reply; then, whether the process comes to use less than a quarter of a core. The JVM's compilers may work on for seconds.

"""


def ms(value):
    """Seconds in words."""
    if value is None:
        return "none in 2 s"
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms" if value >= 0.1 else f"{value * 1000:.1f} ms"


def table(head, rows):
    """A Markdown table."""
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in [head, ["---"] * len(head), *rows]) + "\n"


def held(is_met):
    return "held" if is_met else "**missed**"


def stop_rows(found):
    """A row per cell that is stopped, with the kernels beside each other."""
    def cell(kernel, name):
        if name not in found[kernel]:
            return ""
        took, idle = found[kernel][name]
        return f"{ms(took)}, " + ("idle at once" if idle == 0 else "**busy for 20 s**" if idle is None else f"idle after {idle} s")
    names = dict.fromkeys(name for kernel in found.values() for name in kernel)
    return [[name, *(cell(kernel, name) for kernel in ("bouton-java", "bouton-python", "python3"))] for name in names]


def page(fast, found, cost, harmed):
    """The two tables after the introduction."""
    java, python, peer = (fast[name] for name in ("bouton-java", "bouton-python", "python3"))
    ours = [*found["bouton-java"].values(), *found["bouton-python"].values()]
    slowest = max(took for took, _ in ours)
    loops = max(took for name, (took, _) in found["bouton-java"].items() if name in ("counting loop", "catch all", "lambda", "recursion"))
    share, attack, rerun = harmed["sharing"], harmed["attack"], harmed["rerun"]
    size = abs(share["new, 100 MB"] - share["new, 8 bytes"])
    lines = [(name, *fast[name]["lines"]) for name in ("bouton-java", "bouton-python")]
    here = "this command"
    rows = [
        [1, "jupyter_kernel_test, both languages", "all of it, with iopub_welcome", "", "not run here", "JJava: 6 of 10 pass",
         "`kernel/tests/test_conformance.py`, `test_python_conformance.py`"],
        [2, "Java loops stop (100 ms), CPU idle after, loop cost within 10 %",
         f"slowest {ms(loops)}; a loop in a cell takes {cost:.2f} of its time outside",
         held(loops <= 0.1 and cost <= 1.1 and all(idle is not None for _, idle in ours)), "", "replies, but the loop runs on (78 %, 54 % of a core)",
         here + "; `test_interrupt.py`"],
        [3, "all else stops (1 s)", f"slowest {ms(slowest)}", held(slowest <= 1), "Python cells only", "sleep 50 ms",
         here + "; `test_simulation_interrupt.py`"],
        [4, "objects by reference; 100 MB under 1 ms",
         f"a cell with a new name: {ms(share['new, 8 bytes'])} for 8 bytes, {ms(share['new, 100 MB'])} for 100 MB; without a new name "
         f"{ms(share['no new name'])}. A new name of Python in a Java cell, with its declaration: {ms(share['new in Java'])}",
         held(size < 0.001), "one language", "one language", here + "; `test_sharing.py`"],
        [5, "names shared by themselves, `%who` over both", "works", "", "-", "-", "`test_sharing.py`, `test_magics.py`"],
        [6, "warm cell 15 ms, kernel_info 5 ms",
         f"Java {ms(java['cell'])}, Python {ms(python['cell'])}; kernel_info {ms(java['info'])}",
         held(java["cell"] <= 0.015 and java["info"] <= 0.005), f"{ms(peer['cell'])}; {ms(peer['info'])}", "122 and 93 ms; 59 and 55 ms", here],
        [7, "ready 1.5 s, first Java cell 1 s", f"ready {ms(java['ready'])}, first Java cell {ms(java['first'])}; "
         f"first Python cell {ms(python['first'])} (starts GraalPy)",
         held(java["ready"] <= 1.5 and java["first"] <= 1), f"{ms(peer['ready'])}; {ms(peer['first'])}", "1.6 and 2.7 s; +1.9 and +0.4 s", here],
        [8, "20,000 lines: 50 messages, 0.5 s", "; ".join(f"{'Java' if 'java' in n else 'Python'} {m} in {ms(s)}" for n, s, m in lines),
         held(all(s < 0.5 and m <= 50 for _, s, m in lines)), f"{peer['lines'][1]} in {ms(peer['lines'][0])}", "20,000 in 3.0 and 2.4 s", here],
        [9, "silent, store_history, user_expressions, stop_on_error, history", "works", "", "works", "missing",
         "`test_cells.py`, `test_conformance.py`"],
        [10, "completion while a cell runs, 150 ms", f"Java {ms(java['completion'])}, Python {ms(python['completion'])}",
         held(java["completion"] is not None and python["completion"] is not None and max(java["completion"], python["completion"]) <= 0.15),
         ms(peer["completion"]), "not tried", here],
        [11, "errors: cell and line, user frames only, causes, both languages", "works", "", "Python only", "partly",
         "`test_cells.py`, `test_sharing.py`"],
        [12, "CurveZMQ, forged frames", "encryption works; after 1,000 forged or broken frames and a replay "
         f"the next cell answers in {ms(attack[0])}, the replayed cell ran {attack[1]} time",
         held(attack[1] == 1), "encryption works", "no encryption; one bad message ends the channel", here + "; `test_wire.py`"],
        [13, "subshells, kernel_info on control", "works", "", "works", "-", "`test_subshells.py`"],
        [14, "comms and widgets", "works", "", "by ipywidgets", "comms", "`test_comms.py`"],
        [15, "Maven's libraries by a real resolver", "Tablesaw; Spark and DL4J not tried", "", "-", "Ivy; Maven", "`test_java_magics.py`"],
        [16, "500 re-runs of a million doubles in 320 MB of heap",
         f"{ms(rerun[0])} a run; {rerun[1]:.0f} MB resident. In all, after the runs above: {java['memory']:.0f} MB",
         "held", f"{peer['memory']:.0f} MB", "295 and 367 MB", here + "; `test_memory.py`"],
        [17, "install by pip; by `java -jar`", "wheels; no `java -jar`, no Binder files", "**missed**", "pip", "zip; pip",
         "`./bouton wheels --check`, `test_wheel.py`"],
        [18, "live display of a run", "progress bar, sliders", "", "-", "-", "`test_comms.py`"],
        [19, "every notebook runs in the tests", "works", "", "", "-", "`test_notebooks.py`"],
        [20, "debugger", "none", "**missed**", "works", "-", ""],
    ]
    head = ["#", "goal", "Bouton", "bar", "ipykernel", "IJava and JJava", "shown by"]
    return table(head, rows) + STOPPING + table(["cell", "Bouton, Java", "Bouton, Python", "ipykernel"], stop_rows(found))


def main(target, times=5):
    load = " ".join(f"{x:.2f}" for x in os.getloadavg())
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        text = page(speed.measure(times), *stops.measure(), harm.measure())
    date = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC")
    intro = INTRO.format(date=date, cores=os.cpu_count(), system=platform.release(), load=load, times=times,
                         ipykernel=ipykernel.__version__, python=platform.python_version())
    pathlib.Path(target).write_text(intro + text)
    print(f"bench kernel: wrote {target}", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("bench kernel takes no arguments")
    main(sys.argv[1])
