"""The benchmark networks on Brian2, as the C++ program it writes: one thread, all optimisations; what is timed is the program's own run timer.

The program runs twice the duration and times the second half, so that it measures the network in the same state as the others.
"""

import glob
import os
import shutil
import subprocess
import tempfile
import time

import _serve

a = _serve.arguments()
begin = time.perf_counter()

import brian2 as b2  # noqa: E402
import numpy as np  # noqa: E402
from brian2 import ms, mV  # noqa: E402

imported = time.perf_counter()
b2.BrianLogger.log_level_error()
b2.prefs.core.default_float_dtype = np.dtype(a.precision).type
b2.prefs.codegen.cpp.extra_compile_args_gcc = ["-w", "-O3", "-march=native", "-ffast-math", "-std=c++17"]
b2.prefs.devices.cpp_standalone.openmp_threads = 0
folder = tempfile.mkdtemp(prefix="bouton-brian2-")
b2.set_device("cpp_standalone", build_on_run=False, directory=folder)
b2.seed(a.seed)
b2.defaultclock.dt = 0.1 * ms

EXCITATORY = int(a.n * 0.8)
SCALE = 80.0 / a.degree
LEAKY = {"threshold": "v > -50*mV", "reset": "v = -60*mV", "refractory": 5 * ms}


def connected(neurons, we, wi):
    """Random synapses of both signs onto all neurons."""
    wait = {} if a.delay <= 0.1 else {"delay": (a.delay - 0.1) * ms}
    made = []
    for part, line, w in ((neurons[:EXCITATORY], "ge += w_syn", we), (neurons[EXCITATORY:], "gi += w_syn", wi)):
        s = b2.Synapses(part, neurons, on_pre=line, namespace={"w_syn": w * SCALE}, **wait)
        s.connect(p=a.degree / a.n)
        made.append(s)
    return neurons, [neurons, *made]


def coba():
    n = b2.NeuronGroup(
        a.n,
        """dv/dt = (-60*mV - v + 20*mV + ge*(0*mV - v) + gi*(-80*mV - v)) / (20*ms) : volt (unless refractory)
           dge/dt = -ge / (5*ms) : 1
           dgi/dt = -gi / (10*ms) : 1""",
        method="exponential_euler",
        **LEAKY,
    )
    n.v = "-55*mV + 2*mV*randn()"
    return connected(n, 0.6, 6.7)


def cuba():
    n = b2.NeuronGroup(
        a.n,
        """dv/dt = (-60*mV - v + 20*mV + ge + gi) / (20*ms) : volt (unless refractory)
           dge/dt = -ge / (5*ms) : volt
           dgi/dt = -gi / (10*ms) : volt""",
        method="exact",
        **LEAKY,
    )
    n.v = "-55*mV + 2*mV*randn()"
    return connected(n, 1.62 * mV, -9 * mV)


def coba_hh():
    # Per cm2, in units of mV, ms, mS/cm2 and uF/cm2; a spike is an upward crossing of -20 mV.
    n = b2.NeuronGroup(
        a.n,
        """dv/dt = (-100*m**3*h*(v - 50) - 30*k**4*(v + 90) - 0.05*(v + 60) + ge*(0 - v) + gi*(-80 - v)) / ms : 1
           u = v + 63 : 1
           am = 1.28 / exprel((13 - u) / 4) : 1
           bm = 1.4 / exprel((u - 40) / 5) : 1
           ah = 0.128 * exp((17 - u) / 18) : 1
           bh = 4 / (1 + exp((40 - u) / 5)) : 1
           ak = 0.16 / exprel((15 - u) / 5) : 1
           bk = 0.5 * exp((10 - u) / 40) : 1
           dm/dt = (am*(1 - m) - bm*m) / ms : 1
           dh/dt = (ah*(1 - h) - bh*h) / ms : 1
           dk/dt = (ak*(1 - k) - bk*k) / ms : 1
           dge/dt = -ge / (5*ms) : 1
           dgi/dt = -gi / (10*ms) : 1""",
        threshold="v > -20",
        refractory="v > -20",
        method="exponential_euler",
    )
    n.v = "-65 + 5*randn()"
    n.m, n.h, n.k = "am / (am + bm)", "ah / (ah + bh)", "ak / (ak + bk)"
    n.ge, n.gi = "0.2 + 0.075*randn()", "1 + 0.6*randn()"
    return connected(n, 0.03, 0.335)


def dense(gate, send, current):
    lif = "dv/dt = (-60*mV - v + drive) / (20*ms) : volt (unless refractory)\n"
    pre = b2.NeuronGroup(
        a.n, lif + "drive : volt\n" + gate, threshold=LEAKY["threshold"], reset="v = -60*mV; " + send, refractory=5 * ms, method="exponential_euler"
    )
    post = b2.NeuronGroup(a.n, lif + current + "\ng_sum : 1", method="exponential_euler", **LEAKY)
    pre.v = post.v = "-55*mV + 2*mV*randn()"
    pre.drive = f"(10.5 + 9.5*i/{a.n - 1})*mV"
    if "arrival" in gate:
        pre.arrival = -1e4 * b2.second
    s = b2.Synapses(pre, post, "w : 1\ng_sum_post = w*g_pre : 1 (summed)")
    s.connect()
    s.w = f"(0.25 + 0.5*rand())/{a.n}"
    return pre, [pre, post, s]


def ampa():
    gate = "arrival : second\ndg/dt = (0.98*0.5*int(t - arrival < 0.5*ms)*(1 - g) - 0.18*g)/ms : 1"
    return dense(gate, "arrival = t", "drive = g_sum*(0*mV - v) : volt")


def nmda():
    gate = "dg/dt = (-g/100 + 0.5*x*(1 - g))/ms : 1\ndx/dt = -x/(2*ms) : 1"
    return dense(gate, "x += 1", "drive = g_sum*(0*mV - v)/(1 + 1.2/3.57*exp(-0.062*v/mV)) : volt")


def lif():
    n = b2.NeuronGroup(a.n, "dv/dt = (-60*mV - v + 20*mV) / (20*ms) : volt (unless refractory)", method="exact", **LEAKY)
    n.v = "-55*mV + 2*mV*randn()"
    return n, [n]


def stdp():
    """As bouton.bench.Stdp: n excitatory neurons with plastic synapses among them, n / 4 inhibitory ones."""
    p, total = 0.1, a.n + a.n // 4
    scale = 80 / (1.25 * p * a.n)
    we, wi = 1.62 * scale, -9 * scale
    rise = we / 100
    n = b2.NeuronGroup(
        total,
        """dv/dt = (-60*mV - v + 20*mV + ge + gi) / (20*ms) : volt (unless refractory)
           dge/dt = -ge / (5*ms) : volt
           dgi/dt = -gi / (10*ms) : volt""",
        method="exact",
        **LEAKY,
    )
    n.v = "-55*mV + 2*mV*randn()"
    e, i = n[: a.n], n[a.n :]
    plastic = b2.Synapses(
        e,
        e,
        """w : 1
           dpre/dt = -pre / (16.8*ms) : 1 (event-driven)
           dpost/dt = -post / (33.7*ms) : 1 (event-driven)""",
        on_pre="ge_post += w*mV\npre += 1\nw = clip(w - down*post, 0, top)",
        on_post="post += 1\nw = clip(w + rise*pre, 0, top)",
        namespace={"rise": rise, "down": 1.05 * rise * 16.8 / 33.7, "top": 2 * we},
    )
    plastic.connect(p=p)
    plastic.w = we
    made = [n, plastic]
    for pre, post, line, w in ((e, i, "ge += w_syn", we), (i, n, "gi += w_syn", wi)):
        s = b2.Synapses(pre, post, on_pre=line, namespace={"w_syn": w * mV})
        s.connect(p=p)
        made.append(s)
    return n, made


NETWORKS = {"coba": coba, "cuba": cuba, "coba-hh": coba_hh, "dense-ampa": ampa, "dense-nmda": nmda, "lif": lif, "stdp": stdp}

if a.net not in NETWORKS:
    _serve.say("none")
    raise SystemExit
counted, objects = NETWORKS[a.net]()
net = b2.Network(objects)
net.run(a.ms * ms)
monitor = b2.SpikeMonitor(counted, record=False)
net.add(monitor)
net.run(a.ms * ms)
b2.device.build(directory=folder, run=False, compile=True)
built = time.perf_counter()


def run():
    subprocess.run([os.path.join(folder, "main")], cwd=folder, stdout=subprocess.DEVNULL, check=True)
    with open(os.path.join(folder, "results", "last_run_info.txt"), encoding="ascii") as f:
        seconds = float(f.read().split()[0])
    (counts,) = glob.glob(os.path.join(folder, "results", "_array_spikemonitor_count_*"))
    spikes = int(np.fromfile(counts, dtype=np.int32).sum())
    return seconds, spikes / len(counted) / (a.ms / 1000)


try:
    _serve.serve(run, import_s=round(imported - begin, 3), build_s=round(built - imported, 3), version=b2.__version__)
finally:
    shutil.rmtree(folder, ignore_errors=True)
