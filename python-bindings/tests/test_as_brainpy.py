"""``import brainpy`` that gives Bouton, as ``./bouton run`` starts scripts: where no brainpy is installed, when told to, and never otherwise."""

import os
import pathlib
import subprocess
import sys
import textwrap

import pytest

SRC = pathlib.Path(__file__).resolve().parents[1] / "src"
SHIMS = SRC / "bouton" / "shims"


@pytest.fixture
def run(tmp_path):
    def go(script, brainpy=False, told=False, shims=True):
        path = [str(SRC)] + ([str(SHIMS)] if shims else [])
        if brainpy:
            other = tmp_path / "site" / "brainpy"
            other.mkdir(parents=True, exist_ok=True)
            (other / "__init__.py").write_text("name = 'the real one'\n")
            path.append(str(other.parent))
        file = tmp_path / "script.py"
        file.write_text(textwrap.dedent(script))
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(path)}
        env.pop("BOUTON_AS_BRAINPY", None)
        if told:
            env["BOUTON_AS_BRAINPY"] = "1"
        done = subprocess.run([sys.executable, str(file)], env=env, capture_output=True, text=True, timeout=600)
        return done.stdout.strip().splitlines(), done.stderr, done.returncode

    return go


SCRIPT = """
    import brainpy as bp, brainpy.math as bm
    from brainpy.dyn import Expon
    from brainpy import connect
    print(getattr(bp, "name", bp.__name__), Expon.__module__, connect.FixedProb.__name__)
"""


def test_without_a_brainpy_one_line_says_whose_it_is(run):
    out, err, code = run(SCRIPT)
    assert (out, code) == (["bouton bouton.dyn FixedProb"], 0), err
    assert err.count("brainpy is not installed here") == 1


def test_an_installed_brainpy_comes_first(run):
    out, err, _ = run("import brainpy as bp\nprint(bp.name)\nimport sys\nprint('bouton' in sys.modules)", brainpy=True)
    assert out == ["the real one", "False"], err


def test_told_so_it_is_bouton_without_a_word(run):
    out, err, _ = run(SCRIPT, brainpy=True, told=True)
    assert (out, err) == (["bouton bouton.dyn FixedProb"], "")


def test_asked_for_in_the_script(run):
    out, err, _ = run("import bouton\nbouton.install_as_brainpy()\n" + textwrap.dedent(SCRIPT), brainpy=True, shims=False)
    assert out == ["bouton bouton.dyn FixedProb"], err


def test_not_asked_for_it_takes_nothing(run):
    out, err, code = run("import bouton\nimport brainpy\nprint(brainpy.name)", brainpy=True, shims=False)
    assert out == ["the real one"], err
    out, err, code = run("import bouton\nimport brainpy", shims=False)
    assert code == 1 and "No module named 'brainpy'" in err


def test_too_late(run):
    out, err, code = run("import brainpy\nimport bouton\nbouton.install_as_brainpy()", brainpy=True, shims=False)
    assert code == 1 and "before the first import of brainpy" in err


def test_modules_that_are_not_here_say_why(run):
    script = """
    import brainpy
    for name in ("brainpy.train", "brainpy._src.math", "brainpy.nonsense", "jax.random"):
        try:
            __import__(name)
        except ModuleNotFoundError as missing:
            print(missing)
    """
    out, err, _ = run(script)
    assert ["training needs gradients" in out[0], "brainpy's inside" in out[1], "'brainpy.nonsense'" in out[2], "brainpy.math.random" in out[3]] == [True] * 4


def test_the_part_of_jax_that_simulations_use(run):
    script = """
    import brainpy.math as bm
    import jax, jax.numpy as jnp
    jax.config.update("jax_enable_x64", True)
    print(float(jax.jit(lambda x: jnp.exp(x) + jnp.where(x > 0, 1.0, 0.0))(0.0)), jnp.zeros(3).shape)
    @jax.jit
    def f(x):
        return jnp.maximum(x, 2.0)
    print(f(1.0), jax.config.jax_enable_x64)
    try:
        from jax import grad
    except Exception as e:
        print(e)
    """
    out, err, _ = run(script)
    assert out[:2] == ["1.0 (3,)", "2.0 True"], err
    assert "jax.grad is not here" in out[2] and "no gradients" in out[2]


def test_workers_that_spawn_have_it_too(run):
    script = """
    import multiprocessing
    import brainpy as bp, brainpy.math as bm

    def steps(tau):
        syn = bp.dyn.Expon(1, tau=tau)
        syn.g[:] = 1.0
        return float(bm.for_loop(lambda i: syn(0.0), bm.arange(10))[-1][0])

    if __name__ == "__main__":
        with multiprocessing.get_context("spawn").Pool(2) as pool:
            print([round(g, 5) for g in pool.map(steps, [5.0, 10.0])])
    """
    out, err, _ = run(script)
    assert out == ["[0.81873, 0.90484]"], err
