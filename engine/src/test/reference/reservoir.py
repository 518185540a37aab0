"""Writes engine/src/test/resources/reservoir/manifest.json.gz: what NVAR and Reservoir of brainpy 2.9.0 return for given inputs and weights.

Run: JAX_PLATFORMS=cpu python reservoir.py   (Python 3.12, pip install brainpy==2.9.0)
"""

import gzip
import json
import pathlib

import brainpy as bp
import brainpy.math as bm
import numpy as np

bm.enable_x64()
bm.random.seed(3)
assert bp.__version__ == "2.9.0"
entries = []


def run(model, kind, kwargs, inputs, **weights):
    outputs = [np.asarray(model.update(bm.asarray(u))).tolist() for u in inputs]
    entries.append({"class": f"brainpy.dyn.{kind}", "kwargs": kwargs, "inputs": inputs.tolist(), "outputs": outputs, **weights})


steps = np.arange(12)[:, None]
for kwargs in (
    {"num_in": 2, "delay": 2},
    {"num_in": 2, "delay": 2, "order": 2, "constant": True},
    {"num_in": 1, "delay": 3, "order": [2, 3], "stride": 2, "constant": True},
    {"num_in": 3, "delay": 1, "order": [3, 2]},
    {"num_in": 2, "delay": 4, "stride": 3},
):
    model = bp.dyn.NVAR(**kwargs, mode=bm.NonBatchingMode())
    u = np.sin(0.7 * steps + np.arange(kwargs["num_in"]))
    run(model, "NVAR", kwargs, u, names=model.get_feature_names())
for kwargs in (
    {},
    {"activation_type": "external", "leaky_rate": 0.6},
    {"spectral_radius": 0.9, "leaky_rate": 0.5},
    {"activation": "relu", "b_initializer": [0.1, -0.2, 0.3, 0.0, 0.5, -0.1, 0.2, 0.05]},
    {"b_initializer": None, "activation": "sigmoid"},
):
    given = {**kwargs, "in_connectivity": 0.6, "rec_connectivity": 0.5}
    if isinstance(given.get("b_initializer"), list):
        given["b_initializer"] = bm.asarray(given["b_initializer"])
    model = bp.dyn.Reservoir(3, 8, mode=bm.NonBatchingMode(), **given)
    run(model, "Reservoir", kwargs, np.sin(0.7 * steps + np.arange(3)), Win=np.asarray(model.Win).tolist(), Wrec=np.asarray(model.Wrec).tolist())
out = pathlib.Path(__file__).parents[1] / "resources/reservoir/manifest.json.gz"
data = {"brainpy": bp.__version__, "dtype": "float64", "command": "JAX_PLATFORMS=cpu python reservoir.py", "entries": entries}
out.write_bytes(gzip.compress(json.dumps(data).encode(), mtime=0))
