"""Makes the traces of manifest-neurons.json: neurons and rate models run by brainpy 2.9.0 in float64.

    pip install brainpy==2.9.0 && python neurons.py ../resources/traces [REFERENCE]

REFERENCE is a folder with traces and a manifest made by others; its neurons are taken over as they are.
"""

import gzip
import json
import os
import platform
import sys

os.environ.setdefault("JAX_PLATFORMS", "cpu")
import brainpy as bp
import brainpy.math as bm
import jax
import numpy as np

bm.enable_x64()
OUT = sys.argv[1]
STRIDE = 6
cases = []


def segments(pieces, steps, dt):
    """Pieces (from ms, to ms, amplitude) as one number a step."""
    x = np.zeros(steps)
    for a, b, v in pieces:
        x[round(a / dt) : round(b / dt)] += v
    return x


def text(v):
    v = float(v)
    return str(int(v)) if v == int(v) and abs(v) < 1e9 else repr(v)


def gz(name, body):
    with open(os.path.join(OUT, name + ".gz"), "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0, compresslevel=9) as f:
        f.write(body.encode())


def given(params):
    return {k: bp.init.Constant(v["init"]) if isinstance(v, dict) else v for k, v in params.items()}


def run(name, kind, states, params=None, T=200.0, dt=0.1, method="exp_auto", current=(), second=(), conductance=(), E=0.0, space="dyn", inject=None, note=""):
    """One model of one element under a current (or added to the variable ``inject``), a second input and a conductance of reversal potential E."""
    bm.set_dt(dt)
    params = params or {}
    steps = round(T / dt)
    extra = {} if method is None else {"method": method}
    neuron = getattr(getattr(bp, space), kind)(1, **extra, **given(params))
    out = bp.dyn.COBA(E=E)
    if conductance:
        neuron.add_inp_fun("trace", out)
    I, I2, g = (segments(p, steps, dt) for p in (current, second, conductance))

    def step(i, x, y, c):
        bp.share.save(i=i, t=i * bm.dt)
        if conductance:
            out.bind_cond(c * bm.ones(1))
        if inject:
            target = getattr(neuron, inject)
            target.value = target + x
        result = neuron() if inject else neuron(x, y) if second else neuron(x)
        row = [bm.as_jax(getattr(neuron, s).value).astype(float).reshape(()) for s in states]
        shown = result if result is not None else getattr(neuron, states[0]).value
        row.append(bm.as_jax(shown).astype(float).reshape(()))
        bp.clear_input(neuron)
        return row

    first = {s: np.asarray(getattr(neuron, s).value, dtype=float).tolist() for s in states}
    rows = bm.for_loop(step, (np.arange(steps), bm.asarray(I), bm.asarray(I2), bm.asarray(g)), progress_bar=False)
    i = np.arange(steps)
    columns = {"i": i, "t": i * dt, "I": I} | {"state_i" if s == "i" else s: np.asarray(r) for s, r in zip([*states, "output"], rows)}
    if "spike" in states:
        del columns["output"]
    keep = (i % STRIDE == 0) | (i < 50) | (i == steps - 1)
    if "spike" in columns:
        keep |= columns["spike"] > 0
    lines = [",".join(columns)] + [",".join(text(c[k]) for c in columns.values()) for k in i[keep]]
    gz(name + ".csv", "\n".join(lines) + "\n")
    case = {
        "file": name + ".csv", "name": name, "kind": "neuron", "class": f"brainpy.{space}.{kind}", "params": params, "method": method or "exp_auto",
        "dt": dt, "T": T, "size": 1, "current_segments": list(current), "second_segments": list(second), "conductance_segments": list(conductance), "E": E, "inject": inject,
        "initial_state": first, "columns": list(columns), "steps": steps, "rows": len(lines) - 1, "row_stride": STRIDE, "note": note,
    }
    if "spike" in columns:
        case["spike_steps"] = [i[columns["spike"] > 0].tolist()]
    cases.append(case)
    print(name, len(lines) - 1, "rows", len(case.get("spike_steps", [[]])[0]), "spikes", [text(columns[s][-1]) for s in columns][3:])


def take_over(folder):
    with open(os.path.join(folder, "manifest.json")) as f:
        for c in json.load(f)["cases"]:
            if c["name"].startswith(("neu_", "rate_")) and not c["class"].endswith((".IF", ".Lif", ".LifRef", ".HH")):
                with open(os.path.join(folder, c["file"])) as trace:
                    gz(c["file"], trace.read())
                cases.append(c)


AT = {"V_initializer": {"init": -65.0}}
PULSES = [(30.0, 60.0, 0.3), (90.0, 95.0, 1.5), (120.0, 180.0, 0.8)]


def conductances():
    """The LTC forms, with a conductance inside the derivative."""
    for model, more, current in (("ExpIF", {}, 5.0), ("AdExIF", {}, 12.0), ("QuaIF", {}, 6.0), ("AdQuaIF", {}, 20.0)):
        states = ["V", "w"] if model.startswith("Ad") else ["V"]
        run(f"ltc_{model}LTC", model + "LTC", [*states, "spike"], AT | more, current=[(20.0, 190.0, current)], conductance=PULSES)
        run(f"ltc_{model}RefLTC", model + "RefLTC", [*states, "t_last_spike", "spike"], AT | more | {"tau_ref": 2.05}, current=[(20.0, 190.0, current)], conductance=PULSES)
    gif = {"a": 0.005, "A1": 1.0, "A2": -0.3}
    weak = [(a, b, g / 10) for a, b, g in PULSES]
    run("ltc_GifLTC", "GifLTC", ["I1", "I2", "V_th", "V", "spike"], gif, current=[(20.0, 190.0, 0.5)], conductance=weak)
    run("ltc_GifRefLTC", "GifRefLTC", ["I1", "I2", "V_th", "V", "t_last_spike", "spike"], gif | {"tau_ref": 2.05}, current=[(20.0, 190.0, 0.5)], conductance=weak)
    run("ltc_IzhikevichLTC", "IzhikevichLTC", ["V", "u", "spike"], current=[(20.0, 190.0, 4.0)], conductance=weak)
    run("ltc_IzhikevichRefLTC", "IzhikevichRefLTC", ["V", "u", "t_last_spike", "spike"], {"tau_ref": 2.05}, current=[(20.0, 190.0, 4.0)], conductance=weak)
    run("ltc_MorrisLecarLTC", "MorrisLecarLTC", ["V", "W", "spike"], {"V_initializer": {"init": -60.0}}, current=[(20.0, 190.0, 80.0)], conductance=PULSES)
    run("ltc_WangBuzsakiHHLTC", "WangBuzsakiHHLTC", ["V", "h", "n", "spike"], current=[(20.0, 190.0, 1.0)], conductance=weak, dt=0.05)


def more():
    """What the reference lacks: a refractory period between two step counts, parameters with spikes, a length that single precision follows."""
    run("neu_AdExIFRef_2.05", "AdExIFRef", ["V", "w", "t_last_spike", "spike"], AT | {"tau_ref": 2.05}, current=[(20.0, 170.0, 30.0)])
    spiking = {"gK": 1.0, "phi": 1.0}
    run("neu_WangBuzsakiHH_spikes", "WangBuzsakiHH", ["V", "h", "n", "spike"], spiking, current=[(20.0, 190.0, 10.0)], dt=0.05, note="with the defaults it does not spike")
    run("neu_HindmarshRose_short", "HindmarshRose", ["V", "y", "z", "spike"], T=60.0, dt=0.05, current=[(20.0, 250.0, 3.0)], space="neurons")


def rates():
    start = {"x_initializer": {"init": 0.2}, "y_initializer": {"init": 0.3}}
    xy = ["x", "y"]
    two = {"current": [(20.0, 120.0, 1.0), (150.0, 160.0, -0.5)], "second": [(60.0, 100.0, 0.05)], "note": "update(I, I2)"}
    run("rate_FHN_two", "FHN", xy, start, **two)
    run("rate_FHN_mean", "FHN", xy, start | {"x_ou_mean": 0.8, "y_ou_mean": 0.01}, note="noise without noise: its mean is a constant input")
    run("rate_FeedbackFHN", "FeedbackFHN", xy, start, **two)
    run("rate_FeedbackFHN_delay", "FeedbackFHN", xy, start | {"delay": 3.0, "mu": 1.2}, **two)
    run("rate_QIF", "QIF", xy, start, dt=0.01, T=40.0, current=[(10.0, 30.0, 3.0)], second=[(20.0, 25.0, 0.2)], note="update(I, I2)")
    run("rate_StuartLandauOscillator", "StuartLandauOscillator", xy, start, **two)
    run("rate_WilsonCowanModel", "WilsonCowanModel", xy, start, method="exp_euler_auto", **two)
    run("rate_ThresholdLinearModel", "ThresholdLinearModel", ["e", "i"], method=None, dt=0.001, T=1.0, current=[(0.1, 0.6, 30.0), (0.7, 0.8, -5.0)],
        second=[(0.3, 0.9, 12.0)], note="update(Ie, Ii); its time constants are in the unit of dt, here s")


def others():
    run("neu_Leaky", "Leaky", ["x"], {"tau": 7.0}, T=60.0, current=[(5.0, 5.1, 2.0), (20.0, 30.0, 0.1)])
    run("neu_Integrator", "Integrator", ["x"], {"tau": 7.0, "x_initializer": {"init": 0.5}}, T=60.0, current=[(5.0, 25.0, 2.0)])
    run("neu_LeakyIntegrator", "LeakyIntegrator", ["V"], {"V_rest": -60.0, "R": 2.0, "V_initializer": {"init": -65.0}}, T=100.0, current=[(20.0, 60.0, 5.0)], space="neurons")
    gates = ["Vs", "Vd", "Ca", "h", "n", "s", "c", "q"]
    run("neu_PinskyRinzelModel", "PinskyRinzelModel", gates, T=150.0, dt=0.05, current=[(20.0, 350.0, 1.0)], inject="Is", space="neurons", note="I is added to Is")
    run("neu_PinskyRinzelModel_dendrite", "PinskyRinzelModel", gates, {"gc": 1.5}, T=200.0, dt=0.05, current=[(20.0, 150.0, 2.0)], inject="Id", space="neurons", note="I is added to Id")
    run("neu_PinskyRinzelModel_short", "PinskyRinzelModel", gates, T=45.0, dt=0.05, current=[(20.0, 350.0, 1.0)], inject="Is", space="neurons", note="I is added to Is")
    alif = {"V_rest": 0.0, "V_th": 10.0, "V_initializer": {"init": 0.0}}
    run("neu_ALIFBellec2020", "ALIFBellec2020", ["V", "a", "spike"], alif, current=[(20.0, 190.0, 30.0)], space="neurons")
    run("neu_ALIFBellec2020_ref", "ALIFBellec2020", ["V", "a", "t_last_spike", "refractory", "spike"], alif | {"tau_ref": 3.05}, current=[(20.0, 190.0, 30.0)], space="neurons")
    run("neu_LifRef_var", "LifRef", ["V", "t_last_spike", "refractory", "spike"], {"tau_ref": 5.05, "ref_var": True}, current=[(20.0, 170.0, 40.0)])
    run("neu_AdExIFRef_var", "AdExIFRef", ["V", "w", "t_last_spike", "refractory", "spike"], AT | {"tau_ref": 2.05, "ref_var": True}, current=[(20.0, 170.0, 30.0)])
    run("neu_GifRef_var", "GifRef", ["I1", "I2", "V_th", "V", "t_last_spike", "refractory", "spike"], {"a": 0.005, "A1": 1.0, "A2": -0.3, "tau_ref": 2.05, "ref_var": True}, current=[(20.0, 170.0, 1.5)])


def main():
    if len(sys.argv) > 2:
        take_over(sys.argv[2])
    more()
    conductances()
    rates()
    others()
    about = {
        "set": "neurons and rate models",
        "generated_by": "engine/src/test/reference/neurons.py",
        "versions": {"brainpy": bp.__version__, "jax": jax.__version__, "numpy": np.__version__, "python": platform.python_version()},
        "sampling": f"every {STRIDE}th step, the first 50, every spike and the last; states after the step, t = i * dt; spikes of all steps in spike_steps",
        "cases": cases,
    }
    gz("manifest-neurons.json", json.dumps(about, indent=1))


main()
