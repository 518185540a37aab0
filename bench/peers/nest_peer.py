"""The benchmark networks on NEST, one thread, spikes only counted. Its conductance models integrate with an adaptive step and cost accordingly."""

import os
import time

import _serve

a = _serve.arguments()
begin = time.perf_counter()
os.environ["PYNEST_QUIET"] = "1"

import nest  # noqa: E402

imported = time.perf_counter()
nest.verbosity = nest.VerbosityLevel.ERROR
nest.ResetKernel()
nest.set(resolution=0.1, local_num_threads=1, rng_seed=a.seed, print_time=False)

LEAKY = {"C_m": 200.0, "E_L": -60.0, "V_th": -50.0, "V_reset": -60.0, "t_ref": 5.0, "I_e": 200.0}
TWO = {"tau_syn_ex": 5.0, "tau_syn_in": 10.0}


def cells(model, **parameters):
    n = nest.Create(model, a.n, parameters)
    n.V_m = nest.random.normal(mean=-55.0, std=2.0)
    return n


def connect(n, we, wi):
    excitatory = int(a.n * 0.8)
    scale = 80.0 / a.degree
    delay = max(0.1, a.delay)
    # As elsewhere every neuron reaches equally many; chosen by target that is quick for large networks too.
    rules = [
        {"rule": "fixed_outdegree", "outdegree": a.degree, "allow_multapses": False},
        {"rule": "pairwise_bernoulli", "p": a.degree / a.n},
    ][a.n <= 4000]
    nest.Connect(n[:excitatory], n, rules, {"weight": we * scale, "delay": delay})
    nest.Connect(n[excitatory:], n, rules, {"weight": wi * scale, "delay": delay})


def coba():
    connect(cells("iaf_cond_exp", **LEAKY, **TWO, g_L=10.0, E_ex=0.0, E_in=-80.0), 6.0, -67.0)


def cuba():
    connect(cells("iaf_psc_exp", **LEAKY, **TWO, tau_m=20.0), 16.2, -90.0)


def lif():
    cells("iaf_psc_exp", **LEAKY, **TWO, tau_m=20.0)


def coba_hh():
    n = nest.Create(
        "hh_cond_exp_traub",
        a.n,
        dict(C_m=200.0, g_L=10.0, E_L=-60.0, V_T=-63.0, g_Na=20000.0, g_K=6000.0, E_Na=50.0, E_K=-90.0, E_ex=0.0, E_in=-80.0, t_ref=3.0, **TWO),
    )
    n.V_m = nest.random.normal(mean=-65.0, std=5.0)
    # The first conductances cannot be set; 20 ms of random input begin the activity.
    start = nest.Create("poisson_generator", params={"rate": 2500.0, "stop": 20.0})
    nest.Connect(start, n, syn_spec={"weight": 6.0, "delay": 0.1})
    connect(n, 6.0, -67.0)


NETWORKS = {"coba": coba, "cuba": cuba, "coba-hh": coba_hh, "lif": lif}

if a.net not in NETWORKS or a.precision != "float64":
    _serve.say("none")
    raise SystemExit
NETWORKS[a.net]()
nest.Prepare()
built = time.perf_counter()


def run():
    start = time.perf_counter()
    nest.Run(a.ms)
    seconds = time.perf_counter() - start
    # Counts anew in each run.
    return seconds, nest.local_spike_counter / a.n / (a.ms / 1000)


first, _ = run()
_serve.serve(run, import_s=round(imported - begin, 3), build_s=round(built - imported, 3), first_run_s=round(first, 3), version=nest.__version__)
