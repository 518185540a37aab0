"""How a peer talks to ``./bouton bench --peers``: it builds its network, says that it is ready, and runs whenever it is told.

Said on standard output, a line each: ``ready build_s=.. compile_s=.. version=..``, then for each ``run`` that is read ``run seconds=.. rate=..``.
``none`` means that the simulator has no such network.
"""

import argparse
import sys


def arguments():
    p = argparse.ArgumentParser()
    p.add_argument("--net", required=True)
    p.add_argument("--n", type=int, default=4000)
    p.add_argument("--degree", type=int, default=80)
    p.add_argument("--delay", type=float, default=0.1)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--ms", type=float, default=1000.0)
    p.add_argument("--precision", choices=("float32", "float64"), default="float32")
    return p.parse_args()


# The protocol has standard output to itself; what libraries print goes to standard error.
_out = sys.stdout
sys.stdout = sys.stderr


def say(word, **facts):
    _out.write(" ".join([word, *(f"{k}={v}" for k, v in facts.items())]) + "\n")
    _out.flush()


def serve(run, **facts):
    """``run()`` simulates on for the duration and returns seconds and mean rate in Hz."""
    say("ready", **facts)
    for line in sys.stdin:
        if line.strip() != "run":
            break
        seconds, rate = run()
        say("run", seconds=f"{seconds:.6f}", rate=f"{rate:.4f}")
