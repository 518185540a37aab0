"""Mistakes that a user makes with a script written for brainpy, and what is said of each; docs/mistakes.md is written by running this file."""

import pathlib

import bouton as bp
import pytest

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "mistakes.md"

NET = """
class Net(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.E = bp.dyn.LifRef(10)

    def update(self, x=0.0):
        self.E(x)

"""

#: What was done wrong: (code after that of NET, the built-in exception, a part of the message).
MISTAKES = {
    "a misspelled class": ("bp.dyn.LifReff(10)", AttributeError, "did you mean 'LifRef'?"),
    "a misspelled keyword": ("bp.dyn.LifRef(10, V_resst=-60.)", TypeError, "did you mean 'V_rest'?"),
    "a misspelled keyword of a connector": ("bp.conn.FixedProb(prob=0.1, inclde_self=False)", TypeError, "did you mean 'include_self'?"),
    "sizes that do not fit": (
        "conn = bp.conn.FixedProb(0.5, pre=10, post=20)\n"
        "bp.dyn.FullProjAlignPostMg(bp.dyn.LifRef(10), None, bp.dnn.EventCSRLinear(conn, 0.1),\n"
        "                           bp.dyn.Expon.desc(30), bp.dyn.CUBA.desc(), bp.dyn.LifRef(30))",
        ValueError,
        "the comm layer has 20 outputs, but LifRef",
    ),
    "a negative time constant": ("bp.dyn.Expon(10, tau=-5.)", ValueError, "tau must be > 0 ms, but is -5.0"),
    "an unknown monitor": ("bp.DSRunner(Net(), monitors=['E.v'])", AttributeError, "did you mean 'E.V'?"),
    "an input to what has none": ("bp.DSRunner(Net(), inputs=('E.input', 20.))", AttributeError, "'E.input'"),
    "another dt than that of the parts": ("bp.DSRunner(Net(), dt=0.05)", ValueError, "call bm.set_dt(0.05) before making them"),
    "a gradient": ("bm.grad(lambda x: x ** 2)", bp.errors.BoutonError, "bm.grad belongs to training"),
    "a module for training": ("bp.optim.Adam(1e-3)", bp.errors.BoutonError, "bp.optim belongs to training"),
    "another device": ("bm.set_platform('gpu')", bp.errors.BoutonError, "there is no platform 'gpu'"),
    "an input that is not a number": (
        "bp.DSRunner(Net(), progress_bar=False).run(inputs=bm.full((5,), float('nan')))",
        ArithmeticError,
        "became NaN at t = 0",
    ),
    "a file that is not there": ("bp.checkpoints.load_pytree('nowhere.bp')", bp.errors.BoutonError, "There is no file 'nowhere.bp'"),
    "a channel outside of its ion": ("bp.dyn.CondNeuGroup(1, ICaT=bp.dyn.ICaT_HM1992(1))", ValueError, "add it to an ion"),
}


def said(code):
    """The exception that the code raises."""
    bp.math.random.seed(1)
    try:
        exec(NET + code, {"bp": bp, "bm": bp.math})  # noqa: S102 - the code stands above
    except Exception as told:  # noqa: BLE001 - its class is tested
        return told
    return None


def page():
    lines = [
        "# Mistakes",
        "What Bouton says of mistakes in scripts, each in one sentence. Every error is also the built-in exception that Python users expect in its place.",
        "Written by `python python-bindings/tests/test_mistakes.py`; a test holds it to what is said now. `Net` has a population `E` of 10 `LifRef`.",
    ]
    for name, (code, kind, _) in MISTAKES.items():
        lines += ["", f"**{name[0].upper()}{name[1:]}** ({kind.__name__})", "```python", code, "```", f"> {said(code)}"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake(name):
    code, kind, text = MISTAKES[name]
    told = said(code)
    assert isinstance(told, kind) and isinstance(told, bp.errors.BoutonError), repr(told)
    assert text in str(told), str(told)
    assert "\n" not in str(told) and len(str(told)) < 600, str(told)


def test_the_page_is_of_now():
    assert PAGE.read_text(encoding="utf-8") == page()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
