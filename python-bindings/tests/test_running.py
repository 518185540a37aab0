"""``bp.running``: one function for many arguments, in processes of their own."""

import pathlib
import subprocess
import sys
import textwrap

SCRIPT = """
import sys
import bouton as bp
import bouton.math as bm

def peak(tau, weight=1.0):
    syn = bp.dyn.Expon(1, tau=tau)
    return round(float(bm.for_loop(lambda i: syn(weight), bm.arange(3)).max()), 6)

def note(k, lock):
    with lock:
        with open(sys.argv[1], "a") as file:
            file.write(f"{k}\\n")
    return k

if __name__ == "__main__":
    print(bp.running.cpu_ordered_parallel(peak, {"tau": [5.0, 10.0], "weight": [1.0, 2.0]}, 2))
    print(sorted(bp.running.cpu_unordered_parallel(peak, [[5.0, 10.0]], 2)))
    print(bp.running.process_pool(peak, [(5.0, 1.0), {"tau": 10.0}, 5.0], 1))
    print(bp.running.process_pool_lock(note, [1, 2, {"k": 3}], 2))
"""


def test_functions_in_processes(tmp_path):
    script, written = tmp_path / "sweep.py", tmp_path / "written"
    script.write_text(textwrap.dedent(SCRIPT))
    done = subprocess.run([sys.executable, str(script), str(written)], capture_output=True, text=True)
    out = [eval(line) for line in done.stdout.splitlines()]  # noqa: S307 - lists of numbers
    assert len(out) == 4, done.stderr
    a, b = out[1]
    assert out[0] == [a, round(2 * b, 6)] or abs(out[0][1] - 2 * b) < 2e-6
    assert a < b and out[2] == [a, b, a] and out[3] == [1, 2, 3]
    assert sorted(pathlib.Path(written).read_text().split()) == ["1", "2", "3"]
