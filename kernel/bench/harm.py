"""What strangers send, what cells leave behind, and what sharing costs."""

import os
import random
import statistics
import sys

import zmq
from conftest import Kernel, result
from speed import good, resident, seconds


def forged(session, chance):
    """A signed cell with one byte changed, or frames without sense."""
    if chance.random() < 0.5:
        return [chance.randbytes(chance.randrange(200)) for _ in range(chance.randrange(1, 9))]
    frames = session.serialize(session.msg("execute_request", {"code": "System.exit(1);", "silent": False}))
    which = chance.randrange(1, len(frames))
    frame = bytearray(frames[which])
    place = chance.randrange(len(frame))
    frame[place] ^= 1 << chance.randrange(8)
    return [*frames[:which], bytes(frame), *frames[which + 1:]]


def attack(kernel, count=1000):
    """Sends forged and broken frames and a replay; seconds that the next cell takes, and how often the replayed cell ran."""
    chance = random.Random(7)
    session = kernel.client.session
    good(kernel, "int runs = 0;")
    raw = zmq.Context.instance().socket(zmq.DEALER)
    raw.connect(f"tcp://127.0.0.1:{kernel.client.get_connection_info()['shell_port']}")
    for _ in range(count):
        raw.send_multipart(forged(session, chance))
    frames = session.serialize(session.msg("execute_request", {"code": "runs++;", "silent": False}))
    raw.send_multipart(frames)
    raw.send_multipart(frames)
    if not raw.poll(30_000):
        raise RuntimeError("no answer after the forged frames")
    took = seconds(lambda: good(kernel, "6 * 7"))
    runs = int(result(good(kernel, "runs")))
    raw.close(linger=0)
    return took, runs


def rerun(times=500):
    """Re-runs a variable of a million doubles in 320 MB of heap; median seconds of a run, memory."""
    kernel = Kernel("bouton-java", checked=False, env={**os.environ, "JDK_JAVA_OPTIONS": "-Xmx320m"})
    took = statistics.median(seconds(lambda: good(kernel, "var big = new double[1_000_000];")) for _ in range(times))
    memory = resident(kernel)
    kernel.stop()
    return took, memory


def sharing(kernel, count=15):
    """Medians of a Python cell: no new name, a new small array of Java, a new one of 100 MB; and of a Java cell with a new Python name."""
    good(kernel, "%%python\nimport time")
    times = {"no new name": [], "new, 8 bytes": [], "new, 100 MB": [], "new in Java": []}
    for i in range(count + 3):
        good(kernel, f"double[] small{i} = new double[1];")
        small = seconds(lambda i=i: good(kernel, f"%%python\nsmall{i}[0]"))
        old = seconds(lambda i=i: good(kernel, f"%%python\nsmall{i}[0]"))
        good(kernel, "double[] large = new double[12_500_000];")
        large = seconds(lambda: good(kernel, "%%python\nlarge[0]"))
        good(kernel, f"%%python\nback{i} = large")
        java = seconds(lambda i=i: good(kernel, f"back{i} == large"))
        if i >= 3:
            for name, value in zip(times, (old, small, large, java)):
                times[name].append(value)
    return {name: statistics.median(values) for name, values in times.items()}


def measure():
    """All figures."""
    print("bench kernel: frames, memory, sharing", file=sys.stderr)
    kernel = Kernel("bouton-java", checked=False, stderr=open(os.devnull, "w"))
    found = {"attack": attack(kernel), "sharing": sharing(kernel)}
    kernel.stop()
    found["rerun"] = rerun()
    return found
