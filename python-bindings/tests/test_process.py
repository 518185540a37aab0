"""Bouton as a part of a Python process: progress, memory, worker processes, type stubs."""

import ast
import os
import pathlib
import runpy
import signal
import subprocess
import sys
import types

import numpy as np
import pytest

import bouton as bp
import bouton.math as bm

SOURCE = pathlib.Path(__file__).parents[1]


class Terminal:
    """A stderr on which somebody looks."""

    def __init__(self):
        self.text = ""

    def isatty(self):
        return True

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def runner(**options):
    return bp.DSRunner(bp.dyn.LifRef(3), monitors=["V"], **options)


def test_progress_is_tqdm_where_it_is_installed(monkeypatch):
    seen = []

    class Bar:
        n = 0

        def __init__(self, total, **_):
            seen.append(("total", total))

        def update(self, steps):
            self.n += steps

        def close(self):
            seen.append(("closed", self.n))

    monkeypatch.setitem(sys.modules, "tqdm", types.ModuleType("tqdm"))
    monkeypatch.setitem(sys.modules, "tqdm.auto", types.SimpleNamespace(tqdm=Bar))
    monkeypatch.setattr(sys, "stderr", Terminal())
    runner().run(50.0)
    assert seen == [("total", 500), ("closed", 500)]


def test_progress_without_tqdm_is_a_share_and_without_a_reader_nothing(monkeypatch):
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    runner().run(50.0)
    assert terminal.text.endswith("\r100 % of 500 steps\n")
    terminal.text = ""
    runner(progress_bar=False).run(50.0)
    terminal.isatty = lambda: False
    runner().run(50.0)
    assert terminal.text == ""


def test_state_is_assigned_in_place_between_runs():
    run = bp.DSRunner(bp.dyn.LifRef(3, V_initializer=bp.init.ZeroInit()), monitors=["V"], progress_bar=False)
    run.run(1.0)
    V = run.target.V
    V[:] = np.array([-10.0, 0.0, 10.0])
    V[1] = 5.0
    V += 1.0
    assert np.asarray(run.target.V).tolist() == [-9.0, 6.0, 11.0]
    run.run(0.1)
    assert np.allclose(run.mon.V[0], np.exp(-0.1 / 10) * np.array([-9.0, 6.0, 11.0]), rtol=1e-5)


def test_ctrl_c_stops_a_run_and_leaves_what_was_recorded(monkeypatch):
    class Bar:
        """Presses the keys as soon as a step is done."""

        n, pressed = 0, False

        def __init__(self, **_):
            pass

        def update(self, steps):
            self.n += steps
            if self.n and not Bar.pressed:
                Bar.pressed = True
                os.kill(os.getpid(), signal.SIGINT)

        def close(self):
            pass

    monkeypatch.setitem(sys.modules, "tqdm", types.ModuleType("tqdm"))
    monkeypatch.setitem(sys.modules, "tqdm.auto", types.SimpleNamespace(tqdm=Bar))
    monkeypatch.setattr(sys, "stderr", Terminal())
    run = runner(every=1000)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            run.run(1e8)
    finally:
        signal.signal(signal.SIGINT, before)
    assert 0 < len(run.mon.ts) == len(run.mon.V) < 1e6
    done = run.i0
    run.run(100.0)
    assert run.mon.ts[0] == pytest.approx(done * 0.1)


def test_what_would_not_fit_is_refused_before_it_is_made():
    code = """
import bouton as bp
for made in (
    lambda: bp.DSRunner(bp.dyn.LifRef(1000), monitors=["V"], progress_bar=False).run(1e5),
    lambda: bp.dyn.LifRef(100_000_000),
    lambda: bp.dnn.Dense(10_000, 10_000),
    lambda: bp.dnn.Dense(100_000, 100_000),
    lambda: bp.dnn.EventCSRLinear(bp.conn.FixedProb(0.5, pre=10_000, post=10_000), 1.0),
):
    try:
        made()
    except bp.errors.BadValueError as error:
        print(error)
"""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "BOUTON_MEMORY": "128m"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=False, timeout=600)
    said = done.stdout.splitlines()
    assert len(said) == 5, done
    assert said[0].startswith("Recording V would take 4.0 GB, more than the ") and "record fewer indices" in said[0]
    assert said[1].startswith("LifRef1.V of 100000000 elements would take 0.4 GB, more than the 0.1 GB that Java may use; make it smaller")
    assert said[2].startswith("An array of shape (10000, 10000) would take 0.8 GB")
    assert said[3].startswith("Shape (100000, 100000) has 1.000e+10 elements")
    assert said[4].startswith("A connection of 50000000 synapses would take 0.2 GB")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
def test_a_forked_worker_says_what_to_do_instead():
    code = """
import multiprocessing
import bouton as bp

def tau(value):
    return bp.dyn.Expon(2, tau=value).tau

if __name__ == "__main__":
    with multiprocessing.get_context("fork").Pool(1) as pool:
        try:
            pool.map(tau, [3.0])
        except bp.errors.BoutonError as error:
            print(error)
"""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=False, timeout=600)
    assert "start workers with multiprocessing.get_context('spawn')" in done.stdout, done.stderr


@pytest.fixture(scope="module")
def stubs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stubs") / "bouton"
    runpy.run_path(str(SOURCE / "tools" / "make_stubs.py"))["main"](folder)
    return {str(path.relative_to(folder)): ast.parse(path.read_text(encoding="utf-8")) for path in folder.rglob("*.pyi")}


def test_each_public_module_has_a_stub(stubs):
    for module in (bp, bp.conn, bp.dnn, bm, bp.errors):
        path = module.__name__.removeprefix("bouton").replace(".", "/").lstrip("/")
        tree = stubs.get(f"{path}.pyi") or stubs[str(pathlib.Path(path, "__init__.pyi"))]
        named = set()
        for statement in tree.body:
            for node in (statement, *getattr(statement, "names", ()), *getattr(statement, "targets", ())):
                named |= {getattr(node, key) for key in ("name", "asname", "id") if isinstance(getattr(node, key, None), str)}
            if isinstance(statement, ast.AnnAssign):
                named.add(statement.target.id)
        assert set(module.__all__) - named == set(), module.__name__


def test_models_have_their_parameters_defaults_and_states(stubs):
    classes = {node.name: ast.unparse(node) for node in stubs["dyn.pyi"].body if isinstance(node, ast.ClassDef)}
    assert {str(n) for n in bp._bridge.jclass("bouton.dyn.Models").names()} <= set(classes)
    text = classes["Expon"]
    assert "size: int | tuple[int, ...], keep_size: Any=False" in text and "tau: Any=8.0) -> None" in text
    assert "    g: bouton._variable.Variable" in text and "    tau: Any" in text
