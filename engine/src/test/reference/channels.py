"""Makes the traces cond_*: neurons of conductances, every channel and ion, run by brainpy 2.9.0 in float64.

    pip install brainpy==2.9.0 && python channels.py ../resources/traces

A case is a neuron and its members in order of addition; the engine's test builds the same from the manifest.
"""

import gzip
import json
import os
import platform
import sys

os.environ.setdefault("JAX_PLATFORMS", "cpu")
import brainpy as bp
import brainpy.math as bm
import jax.numpy as jnp
import numpy as np

bm.enable_x64()
OUT = sys.argv[1]
FARADAY, GAS = 96.489, 8.31441
cases = []


def carried(ion, V):
    """The current of the channels that the ion's own reversal potential drives, those of mixes included."""
    own = [c for c in ion.children.values() if "E" not in vars(c)]
    total = sum((c.current(V, ion.C, ion.E) for c in own), jnp.zeros_like(bm.as_jax(V)))
    return total


class CalciumDetailed(bp.dyn.CalciumDetailed):
    """brainpy's, with calcium entering by calcium current; there an inward current is positive, but counts as outward."""

    def derivative(self, C, t, V):
        drive = jnp.maximum(carried(self, V) / (2 * FARADAY * self.d), 0.0)
        return drive + (self.C_rest - C) / self.tau


class CalciumFirstOrder(bp.dyn.CalciumFirstOrder):
    def derivative(self, C, t, V):
        return jnp.maximum(self.alpha * carried(self, V), 0.0) - self.beta * C


CORRECTED = {"CalciumDetailed": CalciumDetailed, "CalciumFirstOrder": CalciumFirstOrder}


def make(member, size, made):
    name = member["class"].removeprefix("brainpy.dyn.")
    if name == "MixIons":
        node = bp.dyn.MixIons(*[made[i] for i in member["ions"]])
    else:
        kind = CORRECTED.get(name) or getattr(bp.dyn, name)
        params = {k: bp.init.Constant(v) if k.endswith("_initializer") else v for k, v in member.get("params", {}).items()}
        if "method" in member:
            params["method"] = member["method"]
        node = kind(size, **params)
    for child in member.get("channels", []):
        node.add_elem(**{child["name"]: make(child, size, made)})
    return node


STATES = ("p", "q", "O", "OL", "P1", "C", "E")


def columns(path, node, found):
    for s in STATES:
        v = getattr(node, s, None)
        if isinstance(v, bm.Variable):
            found[f"{path}.{s}"] = v
    for name, child in getattr(node, "children", {}).items():
        if isinstance(child, bp.dyn.IonChannel):
            columns(f"{path}.{name}", child, found)


def run(name, members, V0, steps, current=(), dt=0.1, stride=5, neuron="CondNeuGroup", params=None, method="exp_auto", reset=True, conductance=None):
    bm.set_dt(dt)
    size = len(V0)
    neu = getattr(bp.dyn, neuron)(size, V_initializer=lambda shape, **_: jnp.asarray(V0, dtype=float), method=method, **(params or {}))
    made = {}
    for m in members:
        made[m["name"]] = make(m, size, made)
        setattr(neu, m["name"], made[m["name"]])
    if reset:
        neu.reset_state()
        for node in made.values():  # brainpy's moving calcium forgets to reset Ih_De1996 and IAHP_De1994
            if isinstance(node, tuple(CORRECTED.values())):
                for child in node.children.values():
                    child.reset_state(neu.V, node.C, node.E)
    if conductance:
        out = bp.dyn.COBA(E=conductance["E"])
        out.bind_cond(jnp.full(size, conductance["g"]))
        neu.add_inp_fun("syn", out)
    found = {"V": neu.V, "spike": neu.spike}
    for k, node in made.items():
        columns(k, node, found)
    first = {k: np.asarray(v.value) for k, v in found.items()}
    x = np.zeros(steps)
    for a, b, amp in current:
        x[round(a / dt) : round(b / dt)] += amp

    def step(i, inp):
        bp.share.save(i=i, t=i * dt)
        neu.update(inp)
        bp.clear_input(neu)
        return tuple(bm.as_jax(v.value) for v in found.values())

    rows = bm.for_loop(step, (np.arange(steps), bm.asarray(x)), progress_bar=False)
    rows = [np.asarray(r, dtype=float).reshape(steps, size) for r in rows]
    spikes = rows[1].any(1)
    keep = (np.arange(steps) % stride == 0) | (np.arange(steps) < 10) | spikes | (np.arange(steps) == steps - 1)
    heads = ["i"] + [f"{k}[{j}]" if size > 1 else k for k in found for j in range(size)]
    with gzip.GzipFile(os.path.join(OUT, f"cond_{name}.csv.gz"), "wb", mtime=0) as f:
        f.write((",".join(heads) + "\n").encode())
        for i in np.flatnonzero(keep):
            cells = [repr(float(r[i, j])) for r in rows for j in range(size)]
            f.write((",".join([str(i), *cells]) + "\n").encode())
    cases.append({
        "name": f"cond_{name}", "file": f"cond_{name}.csv", "class": f"brainpy.dyn.{neuron}", "params": params or {}, "method": method, "members": members,
        "dt": dt, "steps": steps, "V0": list(map(float, V0)), "reset": reset, "conductance": conductance, "current_segments": [list(map(float, s)) for s in current],
        "first": {k: v.astype(float).tolist() for k, v in first.items()},
        "corrected": sorted({m["class"].removeprefix("brainpy.dyn.") for m in members} & set(CORRECTED)),
    })
    low, high = rows[0].min(), rows[0].max()
    print(f"{name:32s} rows {keep.sum():5d}  V {low:.1f} .. {high:.1f}  spikes {int(spikes.sum())}  finite {all(np.isfinite(r).all() for r in rows)}")


def ch(name, kind, /, **params):
    return {"name": name, "class": f"brainpy.dyn.{kind}", "params": params}


def ion(name, kind, *channels, **params):
    return {**ch(name, kind, **params), "channels": list(channels)}


HH = [ch("INa", "INa_HH1952"), ch("IK", "IK_HH1952", g_max=36.0, E=-77.0), ch("IL", "IL", g_max=0.3, E=-54.387)]
run("HH", HH, [-65.0], 1000, [(10, 90, 10.0)])
run("HH_zero_gates", HH, [-65.0, -50.0], 300, [(5, 30, 10.0)], reset=False)
run("HH_rk4", HH, [-65.0, -40.0], 500, [(10, 50, 10.0)], dt=0.02, stride=10, method="rk4")
run("HH_methods", [{**HH[0], "method": "rk2"}, {**HH[1], "method": "euler"}, HH[2]], [-65.0, -40.0], 500, [(1, 10, 10.0)], dt=0.02, stride=10)
run("HH_area", HH, [-65.0, -60.0], 300, [(5, 30, 20.0)], params={"A": 2e-3, "C": 1.5, "V_th": 10.0})
for k in ("CondNeuGroup", "CondNeuGroupLTC"):
    run(f"synapse_{k}", HH, [-65.0, -55.0], 300, neuron=k, params={"A": 2e-3}, conductance={"g": 0.2, "E": 0.0}, current=[(5, 30, 10.0)])

# Each channel beside a leak, from potentials over its range; some are where a rate is 0/0 as written in the papers.
LEAK = ch("IL", "IL", g_max=0.1, E=-65.0)
RANGE = [-120.0, -95.0, -70.0, -50.0, -27.0, -10.0, 20.0]
DIRECT = {
    "INa_HH1952": [-40.0], "INa_TM1991": [-50.0, -23.0], "INa_Ba2002": [-37.0, -10.0], "IK_HH1952": [-55.0], "IK_TM1991": [-45.0], "IKDR_Ba2002": [-35.0],
    "IKA1_HM1992": [-63.0], "IKA2_HM1992": [], "IKK2A_HM1992": [], "IKK2B_HM1992": [], "IKNI_Ya1989": [], "IKL": [], "Ih_HM1992": [],
}
for k, more in DIRECT.items():
    run(k, [LEAK, ch("x", k)], RANGE + more, 150, [(0, 8, 2.0)])
    if hasattr(bp.dyn, k + "v2"):
        kind = "SodiumFixed" if k.startswith("INa") else "PotassiumFixed"
        run(k + "v2", [LEAK, ion("ion", kind, ch("x", k + "v2"))], RANGE + more, 150, [(0, 8, 2.0)])
run("IK_Leak", [LEAK, ion("ion", "PotassiumFixed", ch("x", "IK_Leak"))], RANGE, 150)
for k in ("ICaHT_HM1992", "ICaHT_Re1993", "ICaL_IS2008", "ICaT_HM1992", "ICaT_HP1992", "Ih_De1996", "IAHP_De1994"):
    run(k, [LEAK, ion("ion", "CalciumFixed", ch("x", k))], RANGE, 150, [(0, 8, 2.0)])
run("IAHP_De1994v2", [LEAK, ion("ca", "CalciumFixed", C=2e-3), ion("k", "PotassiumFixed"), {"name": "kca", "class": "brainpy.dyn.MixIons", "ions": ["ca", "k"], "channels": [ch("x", "IAHP_De1994v2")]}], RANGE, 150)

OTHER = {
    "INa_Ba2002": {"T": 30.0, "E": 45.0, "g_max": 50.0, "V_sh": -55.0}, "INa_HH1952": {"phi": 2.0, "V_sh": -40.0}, "IKDR_Ba2002": {"T": 30.0, "T_base": 2.5, "g_max": 8.0},
    "IKA1_HM1992": {"phi_p": 2.0, "phi_q": 0.5, "V_sh": 5.0}, "IKNI_Ya1989": {"tau_max": 1000.0, "phi_p": 3.0, "g_max": 0.5}, "Ih_HM1992": {"phi": 2.0, "g_max": 0.05},
}
for k, p in OTHER.items():
    run(k + "_params", [LEAK, ch("x", k, **p)], RANGE, 150, [(0, 8, 2.0)])
CALCIUM = {
    "ICaT_HM1992": {"T": 30.0, "T_base_p": 3.0, "T_base_q": 2.5, "V_sh": 0.0, "g_max": 1.0}, "ICaT_HP1992": {"phi_p": 2.0, "phi_q": 3.0}, "ICaHT_Re1993": {"T": 30.0, "V_sh": 5.0},
    "ICaL_IS2008": {"T": 28.0}, "Ih_De1996": {"Ca_half": 3e-4, "k2": 1e-3, "k4": 2e-3, "T": 30.0, "g_inc": 3.0}, "IAHP_De1994": {"n": 1, "alpha": 20.0, "beta": 0.02, "phi": 2.0},
}
for k, p in CALCIUM.items():
    run(k + "_params", [LEAK, ion("ion", "CalciumFixed", ch("x", k, **p), C=1e-3, E=100.0)], RANGE, 150, [(0, 8, 2.0)])

# Calcium that moves: no current, then current that lets it in.
for k in ("CalciumDetailed", "CalciumFirstOrder"):
    run(k + "_rest", [LEAK, ion("ca", k, C_initializer=1e-2)], [-70.0, -50.0], 150)
    run(k, [LEAK, ion("ca", k, ch("ICaT", "ICaT_HM1992"), ch("ICaN", "ICaN_IS2008"), ch("Ih", "Ih_De1996"), ch("IAHP", "IAHP_De1994", g_max=0.1))], [-95.0, -70.0, -40.0, 10.0], 300, [(5, 20, 3.0)], reset=False)
run("CalciumDetailed_params", [LEAK, ion("ca", "CalciumDetailed", ch("ICaL", "ICaL_IS2008"), T=30.0, d=0.5, C_rest=1e-4, tau=10.0, C0=1.5, C_initializer=5e-4)], [-70.0, -20.0, 10.0], 300)
run("CalciumFirstOrder_params", [LEAK, ion("ca", "CalciumFirstOrder", ch("ICaL", "ICaL_IS2008"), T=30.0, alpha=0.1, beta=0.05, C0=1.5, C_initializer=5e-4)], [-70.0, -20.0, 10.0], 300)

# The order of update: a mix before or after its ions.
PARTS = [ion("ca", "CalciumDetailed", ch("ICaT", "ICaT_HM1992")), ion("k", "PotassiumFixed", ch("IK", "IK_HH1952v2"), E=-90.0)]
MIX = {"name": "kca", "class": "brainpy.dyn.MixIons", "ions": ["ca", "k"], "channels": [ch("IAHP", "IAHP_De1994v2", g_max=0.2)]}
run("mix", [LEAK, *PARTS, MIX], [-95.0, -70.0, -40.0], 300, [(5, 20, 3.0)])

# A thalamic reticular neuron of seven channels.
THALAMUS = [
    ch("IL", "IL", g_max=0.06, E=-70.0), ch("IKL", "IKL", g_max=0.005, E=-90.0),
    ion("na", "SodiumFixed", ch("INa", "INa_Ba2002v2", V_sh=-55.0)),
    ion("k", "PotassiumFixed", ch("IDR", "IKDR_Ba2002v2", V_sh=-55.0), ch("IKNI", "IKNI_Ya1989v2"), E=-90.0),
    ion("ca", "CalciumDetailed", ch("ICaT", "ICaT_HP1992"), ch("Ih", "Ih_De1996"), C_rest=5e-5, tau=10.0),
    {"name": "kca", "class": "brainpy.dyn.MixIons", "ions": ["ca", "k"], "channels": [ch("IAHP", "IAHP_De1994v2", g_max=0.5)]},
]
run("thalamus", THALAMUS, [-70.0], 4000, [(20, 90, -3.0), (110, 190, 14.0)], dt=0.05, stride=20)


def network(name, n_exc, n_inh, steps, stride=20):
    """A COBA network of Hodgkin-Huxley type neurons (Brette et al. 2007), small, with its connections in the manifest."""
    bm.set_dt(0.1)
    rng = np.random.default_rng(2007)
    sizes, start = {"E": n_exc, "I": n_inh}, {}
    members = [ch("IL", "IL", g_max=0.05, E=-60.0), ch("INa", "INa_TM1991", g_max=100.0, V_sh=-63.0), ch("IK", "IK_TM1991", g_max=30.0, V_sh=-63.0)]
    pops, links, projections = {}, [], []
    for k, n in sizes.items():
        start[k] = rng.uniform(-70.0, -52.0, n)
        pops[k] = bp.dyn.CondNeuGroupLTC(n, V_initializer=lambda shape, v=start[k], **_: jnp.asarray(v), **{m["name"]: make(m, n, {}) for m in members})
        pops[k].reset_state()
    for pre, post in ("EE", "EI", "IE", "II"):
        mask = rng.random((sizes[pre], sizes[post])) < 0.3
        w, tau, E = (0.03, 5.0, 0.0) if pre == "E" else (0.3, 10.0, -80.0)
        links.append({"pre": pre, "post": post, "weight": w, "tau": tau, "E": E, "edges": np.argwhere(mask).tolist()})
        comm = bp.dnn.EventCSRLinear(bp.conn.MatConn(mask)(*mask.shape), w)
        projections.append(bp.dyn.FullProjAlignPostMg(pops[pre], None, comm, bp.dyn.Expon.desc(sizes[post], tau=tau), bp.dyn.COBA.desc(E=E), pops[post]))

    def step(i):
        bp.share.save(i=i, t=i * 0.1)
        for p in projections:
            p.update()
        for p in pops.values():
            p(2.0)
            p.clear_input()
        return pops["E"].V.value, pops["I"].V.value, pops["E"].spike.value, pops["I"].spike.value

    vE, vI, sE, sI = (np.asarray(r, dtype=float) for r in bm.for_loop(step, np.arange(steps), progress_bar=False))
    keep = np.flatnonzero((np.arange(steps) % stride == 0) | (np.arange(steps) == steps - 1))
    with gzip.GzipFile(os.path.join(OUT, f"cobahh_{name}.csv.gz"), "wb", mtime=0) as f:
        f.write(("i," + ",".join([f"E.V[{k}]" for k in range(5)] + [f"I.V[{k}]" for k in range(5)]) + "\n").encode())
        for i in keep:
            f.write((",".join([str(i), *(repr(float(x)) for x in (*vE[i, :5], *vI[i, :5]))]) + "\n").encode())
    cases.append({
        "name": f"cobahh_{name}", "file": f"cobahh_{name}.csv", "class": "brainpy.dyn.CondNeuGroupLTC", "members": members, "dt": 0.1, "steps": steps, "input": 2.0,
        "V0": {k: v.tolist() for k, v in start.items()}, "projections": links, "spikes": {"E": np.argwhere(sE).tolist(), "I": np.argwhere(sI).tolist()},
    })
    print(f"cobahh_{name}: {int(sE.sum())} and {int(sI.sum())} spikes")


network("50", 40, 10, 1000)

with gzip.GzipFile(os.path.join(OUT, "manifest-channels.json.gz"), "wb", mtime=0) as f:
    about = {
        "generated_by": "engine/src/test/reference/channels.py", "versions": {"brainpy": bp.__version__, "python": platform.python_version()},
        "note": "Ions named in 'corrected' are brainpy's with a corrected sign: calcium rises with the current of the channels that its reversal potential drives.",
        "cases": cases,
    }
    f.write(json.dumps(about, indent=1).encode())
