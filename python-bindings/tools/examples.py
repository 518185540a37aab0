"""Runs the scripts of python-bindings/examples on Bouton (CPython and GraalPy) and on brainpy, and compares what they print: ./bouton examples.

examples.py ROOT [NAME...] [--on cpython,graalpy,brainpy] [--brainpy PYTHON] [--record] [--report] [--jobs N]

A script prints lines ``name: value``. They are compared with those that brainpy printed (tests/examples.json, written by --record): whole numbers exactly,
others within 1e-6; where the name ends with ``(+-N %)``, as with random networks, within N %. --report writes docs/examples.md. A brainpy is taken from
--brainpy, BOUTON_BRAINPY_PYTHON, or build/peers/bin/python (made by ./bouton bench --peers).
"""

import argparse
import ast
import concurrent.futures
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import time

NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|inf|nan)")
BAND = re.compile(r"\(\+-([\d.]+) %\)$")
RELATIVE, ABSOLUTE = 1e-6, 1e-9
SECONDS = 1800
PLACES = ("cpython", "graalpy", "brainpy")


def scripts(root, names=()):
    """All scripts, or those named."""
    folder = pathlib.Path(root) / "python-bindings" / "examples"
    known = {p.stem: p for p in sorted(folder.glob("*.py"))}
    wrong = [n for n in names if n.removesuffix(".py") not in known]
    if wrong:
        sys.exit(f"bouton: there is no example '{wrong[0]}'. Known: {', '.join(known)}")
    return [known[n.removesuffix(".py")] for n in names] if names else list(known.values())


def run(on, root, script, brainpy=None):
    """(values by name, seconds, error): what a script printed; error is None if it ran."""
    env = {k: v for k, v in os.environ.items() if k not in ("BOUTON_AS_BRAINPY", "PYTHONPATH", "BOUTON_JARS")}
    bouton = str(pathlib.Path(root) / "bouton")
    words = {
        "cpython": [bouton, "run", "--as-brainpy", str(script)],
        "graalpy": [bouton, "run", "--graalpy", "--as-brainpy", str(script)],
        "brainpy": [str(brainpy), str(script)],
    }[on]
    begin = time.monotonic()
    try:
        done = subprocess.run(words, env={**env, "JAX_PLATFORMS": "cpu"}, capture_output=True, text=True, timeout=SECONDS, cwd=script.parent)
    except subprocess.TimeoutExpired:
        return {}, time.monotonic() - begin, f"took more than {SECONDS} s"
    seconds = time.monotonic() - begin
    said = [line for line in done.stderr.splitlines() if line.strip()]
    error = None if done.returncode == 0 else (said[-1] if said else f"exit status {done.returncode}")
    lines = [line.rpartition(": ") for line in done.stdout.splitlines() if ": " in line]
    return {name: value for name, _, value in lines}, seconds, error


def compare(mine, expected):
    """None if the values agree, else the first difference."""
    if list(mine) != list(expected):
        other = [n for n in {**mine, **expected} if (n in mine) != (n in expected)]
        return f"other values: {other[0]}" if other else "values in another order"
    for name, text in expected.items():
        x, y = NUMBER.findall(mine[name]), NUMBER.findall(text)
        if NUMBER.sub("#", mine[name]) != NUMBER.sub("#", text) or len(x) != len(y) or not y:
            return f"{name}: {mine[name]} against {text}"
        band = BAND.search(name)
        bound = float(band[1]) / 100.0 if band else 0.0 if all(n.lstrip("+-").isdigit() for n in x + y) else RELATIVE
        for p, q in zip(map(float, x), map(float, y)):
            if not (p == q or abs(p - q) <= bound * max(abs(p), abs(q)) or bound == RELATIVE and abs(p - q) <= ABSOLUTE):
                return f"{name}: {p:.10g} against {q:.10g}"
    return None


def expected(root):
    """What brainpy printed: {script: {name: value}}."""
    path = pathlib.Path(root) / "python-bindings" / "tests" / "examples.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"provenance": {}, "values": {}}


def record(root, values, brainpy):
    """Keeps what brainpy printed, with where it came from."""
    asked = "import jax, numpy, platform, importlib.metadata as m; print(m.version('brainpy'), jax.__version__, numpy.__version__, platform.python_version())"
    versions = subprocess.run([str(brainpy), "-c", asked], capture_output=True, text=True, check=True, env={**os.environ, "JAX_PLATFORMS": "cpu"}).stdout.split()
    kept = expected(root)
    kept["provenance"] = {
        **dict(zip(("brainpy", "jax", "numpy", "python"), versions)),
        "machine": f"{platform.system()} {platform.machine()}, CPU",
        "command": "./bouton examples --on brainpy --brainpy PYTHON --record",
        "date": datetime.date.today().isoformat(),
    }
    kept["values"].update(values)
    kept["values"] = {p.stem: kept["values"][p.stem] for p in scripts(root) if p.stem in kept["values"]}
    path = pathlib.Path(root) / "python-bindings" / "tests" / "examples.json"
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def cell(result):
    """A cell of the table."""
    seconds, error, difference = result
    return f"{'no' if error else 'yes'}, {'no' if difference else 'yes'}, {seconds:.1f}"


def page(root, rows):
    """docs/examples.md: what each script shows, and the table of the run."""
    provenance = expected(root)["provenance"]
    lines = [
        "# Examples",
        "Scripts in brainpy's style, in `python-bindings/examples`. Each runs unchanged on Bouton (CPython and GraalPy) and on brainpy "
        f"{provenance['brainpy']}, and prints values that are compared with brainpy's: whole numbers exactly, others within 1e-6, random networks within the "
        "band that the name of the value states. Seconds are of the whole process, on a machine that did other work too.",
        "",
        f"Written by `./bouton examples --report`, {datetime.date.today().isoformat()}, Linux, 2 cores.",
        "",
        "| script | shows | " + " | ".join(f"{k}: runs, same, s" for k in PLACES) + " |",
        "|---|---|" + "---|" * len(PLACES),
    ]
    path = pathlib.Path(root) / "docs" / "examples.md"
    # Rows of scripts that were not run this time stay.
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    kept = {m[1]: m[0] for m in re.finditer(r"^\| `(\w+)` .*$", text, re.M)}
    for file, made in rows:
        title = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))).splitlines()[0]
        cells = [cell(made[k]) if k in made else "-" for k in PLACES]
        kept[file.stem] = f"| `{file.stem}` | {title} | " + " | ".join(cells) + " |"
    lines += [kept[p.stem] for p in scripts(root) if p.stem in kept]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(prog="./bouton examples")
    parser.add_argument("root")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--on", default=",".join(PLACES))
    parser.add_argument("--brainpy", default=os.environ.get("BOUTON_BRAINPY_PYTHON"))
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--report", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_intermixed_args()
    peers = pathlib.Path(asked.root) / "build" / "peers" / "bin" / "python"
    brainpy = asked.brainpy or (peers if peers.exists() else None)
    wrong = [k for k in asked.on.split(",") if k not in PLACES]
    if wrong:
        parser.error(f"--on takes {', '.join(PLACES)}, not '{wrong[0]}'")
    on = [k for k in asked.on.split(",") if k != "brainpy" or brainpy]
    if "brainpy" in asked.on and not brainpy:
        print("brainpy is left out: name a Python that has it with --brainpy")
    if asked.record and "brainpy" not in on:
        parser.error("--record keeps what brainpy prints; name a Python that has it with --brainpy")
    files, bad, table = scripts(asked.root, asked.names), 0, []
    print(f"{'script':28} " + " ".join(f"{k + ': runs, same, s':28}" for k in on), flush=True)
    with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
        rows = [(f, {k: pool.submit(run, k, asked.root, f, brainpy) for k in on}) for f in files]
        for file, jobs in rows:
            made = {k: j.result() for k, j in jobs.items()}
            if asked.record and made["brainpy"][2] is None:
                record(asked.root, {file.stem: made["brainpy"][0]}, brainpy)
            known, cells, notes, results = expected(asked.root)["values"].get(file.stem), [], [], {}
            for k, (values, seconds, error) in made.items():
                difference = error or ("brainpy's values are not recorded" if known is None else compare(values, known))
                results[k] = seconds, error, difference
                if difference:
                    notes.append(f"    {k}: {difference}")
                cells.append(f"{'yes' if error is None else 'no':5} {'-' if error else 'no' if difference else 'yes':5} {seconds:6.1f}")
            bad += bool(notes)
            table.append((file, results))
            print("\n".join([f"{file.stem:28} " + " ".join(f"{c:28}" for c in cells), *notes]), flush=True)
    print(f"{len(files)} scripts, {bad} with a difference")
    if asked.report:
        page(asked.root, table)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
