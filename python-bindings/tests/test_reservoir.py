"""NVAR and Reservoir against brainpy 2.9.0 (engine/src/test/reference/reservoir.py), and laws of their random parts."""

import gzip
import json
import pathlib

import numpy as np
import pytest

import bouton as bp
import bouton.math as bm
from bouton import _env, errors

ENTRIES = json.loads(gzip.decompress((pathlib.Path(__file__).parents[2] / "engine/src/test/resources/reservoir/manifest.json.gz").read_bytes()))["entries"]


@pytest.fixture(autouse=True)
def fresh():
    bm.enable_x64()
    bm.random.seed(42)
    yield
    _env.set_x64(False)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e["class"].split(".")[-1] + str(e["kwargs"]))
def test_numbers_are_brainpys(entry):
    if entry["class"].endswith("NVAR"):
        model = bp.dyn.NVAR(**entry["kwargs"])
        assert model.get_feature_names() == entry["names"] and model.num_out == len(entry["names"])
    else:
        kwargs = dict(entry["kwargs"])
        model = bp.dyn.Reservoir(3, 8, **{**kwargs, "spectral_radius": None, "Win_initializer": bp.init.Normal(scale=0.1)})
        model.Win, model.Wrec = np.array(entry["Win"]), np.array(entry["Wrec"])
    inputs, outputs = np.array(entry["inputs"]), np.array(entry["outputs"])
    for _ in range(2):
        got = bm.for_loop(model.update, inputs)
        assert np.abs(got - outputs).max() < 1e-12 * np.abs(outputs).max()
        model.reset_state()


@pytest.mark.parametrize("comp_type", ["dense", "sparse"])
def test_random_weights(comp_type):
    """Connections within 5 standard errors of their probability; the spectral radius as asked, by numpy."""
    r = bp.dyn.Reservoir(20, 300, in_connectivity=0.3, rec_connectivity=0.2, spectral_radius=0.9, comp_type=comp_type)
    win, wrec = r._in.to_matrix(), r._rec.to_matrix()
    for w, p in ((win, 0.3), (wrec, 0.2)):
        assert abs((w != 0).mean() - p) < 5 * np.sqrt(p * (1 - p) / w.size)
    assert abs(np.abs(np.linalg.eigvals(wrec)).max() - 0.9) < 1e-10
    u = np.ones((3, 20))
    got = bm.for_loop(r.update, u)
    want = np.zeros(300)
    for k in range(3):
        want = 0.7 * want + 0.3 * np.tanh(u[k] @ win + want @ wrec)
        assert np.abs(got[k] - want).max() < 1e-12


@pytest.mark.parametrize(("noise_type", "variance"), [("normal", 0.25), ("uniform", 0.25 / 3)])
@pytest.mark.parametrize("activation_type", ["internal", "external"])
def test_noise(noise_type, variance, activation_type):
    """Variance within 5 standard errors; seeds are fixed."""
    zero = bp.init.ZeroInit()
    r = bp.dyn.Reservoir(1, 200, 0.5, lambda x: x, activation_type, zero, zero, noise_rec=0.5, noise_type=noise_type)
    first = bm.for_loop(r.update, np.ones((400, 1)))
    z = (first[1:] - 0.5 * first[:-1]) / 0.5
    kurtosis = 3.0 if noise_type == "normal" else 1.8
    assert abs(z.mean()) < 5 * np.sqrt(variance / z.size)
    assert abs(z.var() / variance - 1) < 5 * np.sqrt((kurtosis - 1) / z.size)
    inputs = bp.dyn.Reservoir(1, 1, 1.0, lambda x: x, activation_type, bp.init.OneInit(), zero, in_connectivity=1.0, noise_in=0.5, noise_type=noise_type)
    x = bm.for_loop(inputs.update, np.zeros((20_000, 1))).flatten()
    assert abs(x.var() / variance - 1) < 5 * np.sqrt((kurtosis - 1) / x.size)


@pytest.mark.parametrize(
    ("part", "call"),
    [
        ("NVAR.delay", lambda: bp.dyn.NVAR(1, 0)),
        ("NVAR.order", lambda: bp.dyn.NVAR(1, 2, order=1)),
        ("NVAR.order", lambda: bp.dyn.NVAR(1, 2, order=[2, "a"])),
        ("NVAR.stride", lambda: bp.dyn.NVAR(1, 2, stride=0)),
        ("leaky_rate", lambda: bp.dyn.Reservoir(1, 2, leaky_rate=1.5)),
        ("in_connectivity", lambda: bp.dyn.Reservoir(1, 2, in_connectivity=-0.1)),
        ("no function 'nope'", lambda: bp.dyn.Reservoir(1, 2, activation="nope")),
        ("internal, external", lambda: bp.dyn.Reservoir(1, 2, activation_type="both")),
        ("dense, sparse, jit", lambda: bp.dyn.Reservoir(1, 2, comp_type="csr")),
        ("normal, uniform", lambda: bp.dyn.Reservoir(1, 2, noise_type="gamma")),
        ("spectral_radius must be > 0", lambda: bp.dyn.Reservoir(1, 2, spectral_radius=-1.0)),
        ("no loop", lambda: bp.dyn.Reservoir(1, 2, rec_connectivity=0.0, spectral_radius=1.0)),
        ("no batch axis", lambda: bp.dyn.Reservoir((2, 3), 2)),
    ],
)
def test_refused(part, call):
    with pytest.raises(errors.BoutonError, match=part):
        call()
