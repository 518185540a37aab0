"""Reference traces of brainpy's old API (bp.neurons, bp.synapses, ...): dynold.py FOLDER, with brainpy 2.9.0; float64, CPU.

The same program runs on Bouton (BRAINPY=bouton), which is how python-bindings/tests/test_old_api.py compares it. One compressed CSV per case, its columns
read after each step, and manifest-dynold.json.gz.
"""

import gzip
import importlib
import json
import os
import sys

import numpy as np

bp = importlib.import_module(os.environ.get("BRAINPY", "brainpy"))
bm = bp.math
DT, STEPS = 0.1, 500
# Between two steps: brainpy rounds i * dt - arrival as its compiler likes.
PULSE = 0.45
CASES = {}
# Three pre neurons, two post neurons; the second and third spike close to the end of pulses and in one step.
TIMES = {0: [3.0, 12.3, 12.9, 30.0], 1: [5.0, 30.0, 31.7], 2: [0.0, 20.0, 20.1, 20.2, 45.0]}
MATRIX = np.array([[1, 0], [1, 1], [0, 1]])
WEIGHTS = np.array([[0.3, 0.0], [0.7, 1.1], [0.0, 0.2]])


def case(name, **info):
    def add(make):
        CASES[name] = (make, info)
        return make

    return add


def source(size=3):
    pairs = sorted((t, n) for n, ts in TIMES.items() if n < size for t in ts)
    return bp.neurons.SpikeTimeGroup(size, indices=np.array([n for _, n in pairs]), times=np.array([t for t, _ in pairs]))


def cell(size=2, **more):
    return bp.neurons.LIF(
        size, **more, V_rest=-60.0, V_th=-50.0, V_reset=-60.0, tau=20.0, tau_ref=5.05, R=1.0, V_initializer=bp.init.OneInit(-60.0)
    )


def network(make_synapse, states=("g",), current=9.5, pre_first=False, size=2, pre_size=3, ref_var=False):
    class Net(bp.DynamicalSystem):
        def __init__(self):
            super().__init__()
            self.pre, self.post = source(pre_size), cell(size, **({"ref_var": True} if ref_var else {}))
            self.syn = make_synapse(self.pre, self.post)

        def update(self):
            if pre_first:
                self.pre()
                self.syn()
            else:
                self.syn()
                self.pre()
            self.post.input += current
            out = {"input": self.post.input.value}
            self.post()
            out.update(V=self.post.V.value, spike=self.post.spike.value)
            for name in states:
                out[name] = getattr(self.syn, name).value
            return out

    return Net()


def run(net, steps=STEPS, *inputs):
    indices = np.arange(steps)
    out = bm.for_loop(net.step_run, (indices, *inputs) if inputs else indices)
    return {k: np.asarray(bm.as_numpy(v)) for k, v in out.items()}


def synapse(name, cls, states=("g",), conn=None, current=9.5, pre_first=False, size=2, pre_size=3, **params):
    def make():
        made = {k: v() if callable(v) else v for k, v in params.items()}
        connector = bp.conn.MatConn(MATRIX) if conn is None else conn()
        return run(network(lambda pre, post: getattr(bp.synapses, cls)(pre, post, connector, **made), states, current, pre_first, size, pre_size, "post_ref_key" in params))

    text = {k: v.__doc__ or v.__name__ if callable(v) else np.asarray(v).tolist() if isinstance(v, np.ndarray) else v for k, v in params.items()}
    CASES[name] = (make, {"class": "brainpy.synapses." + cls, "params": text, "current": current, "pre_first": pre_first})


def out(cls, **params):
    def make():
        return getattr(bp.synouts, cls)(**params)

    make.__doc__ = f"synouts.{cls}({params})"
    return make


def plast(cls, **params):
    def make():
        return getattr(bp.synplast, cls)(**params)

    make.__doc__ = f"synplast.{cls}({params})"
    return make


COBA = out("COBA", E=0.0)
for comp in ("sparse", "dense"):
    synapse(f"old_Exponential_{comp}", "Exponential", output=COBA, comp_method=comp, g_max=0.4, tau=5.0)
    synapse(f"old_Delta_{comp}", "Delta", states=(), comp_method=comp, g_max=2.5)
    synapse(f"old_DualExponential_{comp}", "DualExponential", states=("g", "h"), output=COBA, comp_method=comp, g_max=0.4, tau_decay=8.0, tau_rise=2.0)
for delay in (0, 1, 2, 15):
    synapse(f"old_Exponential_delay{delay}", "Exponential", output=COBA, g_max=0.4, tau=5.0, delay_step=delay)
synapse("old_Exponential_delay15_prefirst", "Exponential", output=COBA, g_max=0.4, tau=5.0, delay_step=15, pre_first=True)
synapse("old_Exponential_prefirst", "Exponential", output=COBA, g_max=0.4, tau=5.0, pre_first=True)
synapse("old_Exponential_default", "Exponential")
synapse("old_Exponential_weights", "Exponential", output=COBA, g_max=WEIGHTS, comp_method="dense", tau=5.0)
synapse("old_Exponential_MgBlock", "Exponential", output=out("MgBlock", E=0.0), g_max=0.6, tau=5.0)
synapse("old_Exponential_all2all", "Exponential", conn=lambda: bp.conn.All2All(), output=COBA, g_max=0.3, tau=5.0)
synapse("old_AMPA_all2all_noself", "AMPA", conn=lambda: bp.conn.All2All(include_self=False), g_max=0.3, T_duration=PULSE, size=3)
synapse("old_Exponential_one2one", "Exponential", conn=lambda: bp.conn.One2One(), output=COBA, g_max=0.9, tau=5.0, size=3)
for kind in ("STD", "STP"):
    synapse(f"old_Exponential_{kind}", "Exponential", output=COBA, g_max=0.8, tau=5.0, stp=plast(kind, U=0.4, **({"tau": 60.0} if kind == "STD" else {"tau_f": 80.0, "tau_d": 60.0})))
    synapse(f"old_AMPA_{kind}", "AMPA", output=COBA, g_max=0.8, stp=plast(kind, U=0.4), T_duration=PULSE)
    synapse(f"old_DualExponential_{kind}", "DualExponential", states=("g", "h"), output=COBA, g_max=0.8, stp=plast(kind, U=0.4))
synapse("old_DualExponential_A", "DualExponential", states=("g", "h"), output=COBA, g_max=0.4, A=1.3)
synapse("old_DualExponential_delay15", "DualExponential", states=("g", "h"), output=COBA, g_max=0.4, delay_step=15)
synapse("old_Alpha", "Alpha", states=("g", "h"), output=COBA, g_max=0.5, tau_decay=4.0)
synapse("old_NMDA", "NMDA", states=("g", "x"), g_max=0.5, tau_decay=50.0)
synapse("old_NMDA_delay15", "NMDA", states=("g", "x"), g_max=0.5, delay_step=15)
synapse("old_AMPA", "AMPA", g_max=0.6, T_duration=PULSE)
synapse("old_AMPA_delay15", "AMPA", g_max=0.6, delay_step=15, T_duration=0.75)
synapse("old_AMPA_sparse", "AMPA", g_max=0.6, comp_method="sparse", T_duration=PULSE)
synapse("old_GABAa", "GABAa", output=out("COBA", E=-80.0), g_max=0.3, current=14.0, T_duration=0.95)
synapse("old_BioNMDA", "BioNMDA", states=("g", "x"), g_max=0.5, T_dur=PULSE)
synapse("old_Delta_STD", "Delta", states=(), g_max=2.5, stp=plast("STD", U=0.4))
synapse("old_Delta_delay15", "Delta", states=(), g_max=2.5, delay_step=15)
synapse("old_Delta_refractory", "Delta", states=(), g_max=6.0, post_ref_key="refractory", current=16.0)
synapse("old_ExpCOBA", "ExpCOBA", g_max=0.4, tau=5.0, E=0.0, delay_step=3)
synapse("old_ExpCUBA", "ExpCUBA", g_max=2.0, tau=5.0)
synapse("old_DualExpCOBA", "DualExpCOBA", states=("g", "h"), g_max=0.4, tau_decay=8.0, tau_rise=2.0)
synapse("old_DualExpCUBA", "DualExpCUBA", states=("g", "h"), g_max=2.0, tau_decay=8.0, tau_rise=2.0)
synapse("old_AlphaCOBA", "AlphaCOBA", states=("g", "h"), g_max=0.4, tau_decay=4.0)
synapse("old_AlphaCUBA", "AlphaCUBA", states=("g", "h"), g_max=2.0, tau_decay=4.0)
synapse("old_STP", "STP", states=("x", "u"), U=0.3, tau_f=80.0, tau_d=60.0, tau=5.0, A=3.0)


NEURONS = {
    "LIF": (dict(V_rest=-60.0, V_th=-50.0, V_reset=-65.0, tau=20.0, tau_ref=5.05), 14.0, ("V",)),
    "ExpIF": (dict(tau_ref=2.05), 6.0, ("V",)),
    "AdExIF": (dict(), 45.0, ("V", "w")),
    "QuaIF": (dict(), 12.0, ("V",)),
    "AdQuaIF": (dict(), 20.0, ("V", "w")),
    "GIF": (dict(), 3.0, ("V", "I1", "I2", "V_th")),
    "Izhikevich": (dict(), 12.0, ("V", "u")),
    "HH": (dict(), 12.0, ("V", "m", "h", "n")),
    "MorrisLecar": (dict(), 90.0, ("V", "W")),
    "WangBuzsakiModel": (dict(), 1.5, ("V", "h", "n")),
    "HindmarshRose": (dict(), 2.0, ("V", "y", "z")),
    "FHN": (dict(), 0.9, ("V", "w")),
    "LeakyIntegrator": (dict(tau=8.0), 3.0, ("V",)),
}


def neuron(kind, params, current, states):
    def make():
        class Net(bp.DynamicalSystem):
            def __init__(self):
                super().__init__()
                extra = {"V_initializer": bp.init.OneInit(-65.0)} if kind in ("LIF", "HH", "MorrisLecar") else {}
                self.n = getattr(bp.neurons, kind)(2, **params, **extra)

            def update(self, x):
                self.n.input += 0.5 * x
                self.n(0.5 * x)
                out = {s: getattr(self.n, s).value for s in states}
                if hasattr(self.n, "spike"):
                    out["spike"] = self.n.spike.value
                return out

        x = np.outer(np.where((np.arange(1000) >= 100) & (np.arange(1000) < 900), 1.0, 0.0), [current, 1.4 * current])
        return run(Net(), 1000, x)

    CASES[f"old_neuron_{kind}"] = (make, {"class": "brainpy.neurons." + kind, "params": params, "current": current})


for _kind, (_params, _current, _states) in NEURONS.items():
    neuron(_kind, _params, _current, _states)


def rows(columns):
    """Every eighth step, the first and last twenty, and every step with a spike."""
    n = len(next(iter(columns.values())))
    keep = (np.arange(n) % 8 == 0) | (np.arange(n) < 20) | (np.arange(n) >= n - 20)
    if "spike" in columns:
        keep |= columns["spike"].reshape(n, -1).any(axis=1)
    return np.flatnonzero(keep)


def table(columns):
    """Step numbers and flattened columns by name."""
    flat = {"i": np.arange(len(next(iter(columns.values()))))}
    for name, a in columns.items():
        a = a.reshape(len(a), -1).astype(float)
        for j in range(a.shape[1]):
            flat[f"{name}[{j}]"] = a[:, j]
    return flat


def main(folder):
    bm.enable_x64()
    bm.set_platform("cpu")
    bm.set_dt(DT)
    os.makedirs(folder, exist_ok=True)
    made = []
    for name, (make, info) in CASES.items():
        try:
            columns = make()
        except Exception as e:  # noqa: BLE001 - reported below
            print(name, "failed:", type(e).__name__, str(e)[:200])
            continue
        keep, flat = rows(columns), table(columns)
        lines = [",".join(flat)] + [",".join(repr(float(v[i])) if v[i] != int(v[i]) else str(int(v[i])) for v in flat.values()) for i in keep]
        with open(os.path.join(folder, name + ".csv.gz"), "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0) as f:
            f.write(("\n".join(lines) + "\n").encode())
        made.append({"file": name + ".csv", "kind": "old api", **info, "dt": DT, "method": "exp_auto", "rows": len(keep)})
    import jax

    manifest = {
        "generated_by": "engine/src/test/reference/dynold.py",
        "versions": {"brainpy": bp.__version__, "jax": jax.__version__, "numpy": np.__version__},
        "platform": "cpu, float64",
        "inputs": {"pre spikes, ms": TIMES, "connections": MATRIX.tolist(), "weights": WEIGHTS.tolist()},
        "cases": made,
    }
    with open(os.path.join(folder, "manifest-dynold.json.gz"), "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0) as f:
        f.write(json.dumps(manifest, indent=1, default=str).encode())
    print(len(made), "cases")


if __name__ == "__main__":
    main(sys.argv[1])
