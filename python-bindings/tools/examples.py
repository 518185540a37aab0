"""Runs the scripts of python-bindings/examples on Bouton (CPython and GraalPy) and on brainpy, and compares what they print: ./bouton examples.

examples.py ROOT [NAME...] [--on cpython,graalpy,brainpy] [--brainpy PYTHON]

Lines ``name: numbers`` must agree within 1e-7, those that begin with ``~`` (random networks) within 30 %. What agrees is compared with brainpy if that
runs, else with the first that does. A brainpy is taken from --brainpy, BOUTON_BRAINPY_PYTHON, or build/peers/bin/python (made by ./bouton bench --peers).
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import time

NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|inf|nan)")
EXACT, RANDOM = 1e-7, 0.3
SECONDS = 900


def scripts(root, names=()):
    """All scripts, or those named."""
    folder = pathlib.Path(root) / "python-bindings" / "examples"
    known = {p.stem: p for p in sorted(folder.glob("*.py"))}
    wrong = [n for n in names if n.removesuffix(".py") not in known]
    if wrong:
        sys.exit(f"bouton: there is no example '{wrong[0]}'. Known: {', '.join(known)}")
    return [known[n.removesuffix(".py")] for n in names] if names else list(known.values())


def command(on, root, script, brainpy):
    """The command and environment that run a script."""
    env = {k: v for k, v in os.environ.items() if k not in ("BOUTON_AS_BRAINPY", "PYTHONPATH")}
    if on == "brainpy":
        return [str(brainpy), str(script)], {**env, "JAX_PLATFORMS": "cpu"}
    if on == "graalpy":
        flags = ["--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"]
        java = pathlib.Path(env["BOUTON_JAVA_HOME"]) / "bin" / "java"
        return [str(java), *flags, "-cp", os.path.join(env["BOUTON_JARS"], "*"), "bouton.python.RunScript", str(script)], env
    src = pathlib.Path(root) / "python-bindings" / "src"
    env["PYTHONPATH"] = os.pathsep.join([str(src), str(src / "bouton" / "shims")])
    return [sys.executable, str(script)], {**env, "BOUTON_AS_BRAINPY": "1"}


def run(on, root, script, brainpy=None):
    """(lines, seconds, error): what a script printed; error is None if it ran."""
    words, env = command(on, root, script, brainpy)
    begin = time.monotonic()
    try:
        done = subprocess.run(words, env=env, capture_output=True, text=True, timeout=SECONDS, cwd=script.parent)
    except subprocess.TimeoutExpired:
        return [], time.monotonic() - begin, f"took more than {SECONDS} s"
    seconds = time.monotonic() - begin
    said = [line for line in done.stderr.splitlines() if line.strip()]
    error = None if done.returncode == 0 else (said[-1] if said else f"exit status {done.returncode}")
    return [line for line in done.stdout.splitlines() if ":" in line], seconds, error


def compare(mine, other):
    """None if two printings agree, else the first difference."""
    if len(mine) != len(other):
        return f"{len(mine)} lines against {len(other)}"
    for a, b in zip(mine, other):
        bound = RANDOM if b.startswith("~") else EXACT
        (name, _, x), (same, _, y) = a.partition(": "), b.partition(": ")
        x, y = NUMBER.findall(x), NUMBER.findall(y)
        if NUMBER.sub("#", a) != NUMBER.sub("#", b) or len(x) != len(y):
            return f"'{a}' against '{b}'"
        for p, q in zip(map(float, x), map(float, y)):
            if not (p == q or abs(p - q) <= bound * max(abs(p), abs(q), 1e-6)):
                return f"{name}: {p:.10g} against {q:.10g}"
    return None


def main():
    parser = argparse.ArgumentParser(prog="./bouton examples")
    parser.add_argument("root")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--on", default="cpython,graalpy,brainpy")
    parser.add_argument("--brainpy", default=os.environ.get("BOUTON_BRAINPY_PYTHON"))
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    peers = pathlib.Path(asked.root) / "build" / "peers" / "bin" / "python"
    brainpy = asked.brainpy or (peers if peers.exists() else None)
    on = [k for k in asked.on.split(",") if k != "brainpy" or brainpy]
    if "brainpy" in asked.on and not brainpy:
        print("brainpy is left out: name a Python that has it with --brainpy")
    files, bad = scripts(asked.root, asked.names), 0
    print(f"{'script':28} " + " ".join(f"{k + ': runs, same, s':28}" for k in on), flush=True)
    with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
        rows = [(f, {k: pool.submit(run, k, asked.root, f, brainpy) for k in on}) for f in files]
        for file, jobs in rows:
            made = {k: j.result() for k, j in jobs.items()}
            reference = next((made[k][0] for k in ("brainpy", *on) if k in made and made[k][2] is None), [])
            cells, notes = [], []
            for k, (lines, seconds, error) in made.items():
                difference = error or compare(lines, reference) or (None if lines else "printed nothing to compare")
                if difference:
                    notes.append(f"    {k}: {difference}")
                cells.append(f"{'yes' if error is None else 'no':5} {'-' if error else 'no' if difference else 'yes':5} {seconds:6.1f}")
            bad += bool(notes)
            print(f"{file.stem:28} " + " ".join(f"{c:28}" for c in cells), *notes, sep="\n" if notes else "", flush=True)
    print(f"{len(files)} scripts, {bad} with a difference")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
