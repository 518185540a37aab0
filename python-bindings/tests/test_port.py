"""``bouton port``: what a script written for brainpy uses, with line numbers, before it runs."""

import subprocess
import sys
import textwrap

import bouton as bp
import pytest
from bouton import _port


@pytest.fixture
def port(tmp_path):
    def go(text, name="script.py"):
        path = tmp_path / name
        path.write_text(textwrap.dedent(text))
        return _port.report(path)

    return go


def test_a_script_whose_names_are_all_here(port):
    made = port("""
        import brainpy as bp, brainpy.math as bm
        from brainpy.dyn import Expon as Decay
        dyn, init = bp.dyn, bp.init
        class Net(bp.DynSysGroup):
            def update(self):
                return bm.where(self.E.V > 0., Decay.desc(3, tau=5.), dyn.LifRef(4, V_rest=-60., V_initializer=init.Normal(0., 1.)))
    """)
    assert made.runs and not made.missing and not made.notes
    assert {"brainpy.dyn.LifRef", "brainpy.dyn.Expon", "brainpy.init.Normal", "brainpy.math.where", "brainpy.DynSysGroup"} <= set(made.found)
    assert "runs as it stands" in str(made)


@pytest.mark.parametrize(
    ("line", "name", "text"),
    [
        ("from brainpy.dyn import Expn", "brainpy.dyn.Expn", "did you mean 'Expon'"),
        ("import brainpy as bp; x = bp.dyn.LifRf(3)", "brainpy.dyn.LifRf", "did you mean 'LifRef'"),
        ("import brainpy as bp; x = bp.dyn.LifRef(3, V_rset=1.)", "brainpy.dyn.LifRef(V_rset=)", "known: size"),
        ("import brainpy as bp; x = bp.dyn.Expon.desc(3, tua=1.)", "brainpy.dyn.Expon(tua=)", "known: size"),
        ("import brainpy as bp; d = bp.dyn; y = d.Nonsense", "brainpy.dyn.Nonsense", "has no 'Nonsense'"),
        ("import brainpy.math as bm; g = bm.grad(f)", "brainpy.math.grad", "no gradients"),
        ("import brainpy as bp; bp.optim.Adam(1e-3)", "brainpy.optim.Adam", "gradients"),
        ("from brainpy import train", "brainpy.train", "gradients"),
        ("import brainpy as bp; bp.analysis.PhasePlane2D(m)", "brainpy.analysis.PhasePlane2D", "differentiation"),
        ("import jax; k = jax.random.PRNGKey(0)", "jax.random.PRNGKey", "bm.random"),
        ("import braintools as bts", "braintools", "not part of Bouton"),
        ("import importlib; bp = importlib.import_module('brainpy'); bp.dyn.Nope", "brainpy.dyn.Nope", "has no 'Nope'"),
    ],
)
def test_what_is_missing_is_named_with_its_line(port, line, name, text):
    made = port(f"# first\n# second\n{line}\n")
    found = [(at, n, t) for at, n, t in made.missing if n == name]
    assert len(found) == 1 and found[0][0] == 3 and text in found[0][2], made.missing
    assert not made.runs and "missing  line 3" in str(made)


def test_what_differs_is_told(port):
    made = port("import brainpy as bp\n\nc = bp.conn.FixedProb(0.1, pre=3, post=3)\n")
    assert made.runs and [(line, name) for line, name, _ in made.differing][0] == (3, "brainpy.conn.FixedProb")
    assert "every structure describes the same synapses" in str(made)


def test_notebooks_and_what_is_no_script(port, tmp_path):
    made = port('{"cells": [{"cell_type": "code", "source": ["%matplotlib inline\\n", "import brainpy as bp\\n", "bp.dyn.Nope"]}]}', "a.ipynb")
    assert [name for _, name, _ in made.missing] == ["brainpy.dyn.Nope"]
    with pytest.raises(bp.errors.BoutonError, match="no Python: line 1"):
        port("def (:\n")
    with pytest.raises(bp.errors.BoutonError, match="There is no file"):
        _port.report(tmp_path / "nowhere.py")


def test_the_command(tmp_path):
    good, bad = tmp_path / "good.py", tmp_path / "bad.py"
    good.write_text("import brainpy as bp\nbp.dyn.Expon(3)\n")
    bad.write_text("import brainpy as bp\nbp.dyn.Expn(3)\n")
    codes = [_port.main([str(good)]), _port.main([str(good), str(bad)]), _port.main([])]
    assert codes == [0, 1, 2]
    done = subprocess.run([sys.executable, "-m", "bouton", "port", str(bad)], capture_output=True, text=True)
    assert done.returncode == 1 and "missing  line 2" in done.stdout, done.stderr
