"""Ten mistakes a user makes with a script written for brainpy, and what is said of each."""

import bouton as bp
import pytest

bm = bp.math


class Cells(bp.DynSysGroup):
    def __init__(self):
        super().__init__()
        self.E = bp.dyn.LifRef(10)

    def update(self, x=0.0):
        self.E(x)


def wrong_sizes():
    conn = bp.conn.FixedProb(0.5, pre=10, post=20)
    bp.dyn.FullProjAlignPostMg(bp.dyn.LifRef(10), None, bp.dnn.EventCSRLinear(conn, 0.1), bp.dyn.Expon.desc(30), bp.dyn.CUBA.desc(), bp.dyn.LifRef(30))


def diverging():
    bp.DSRunner(Cells(), progress_bar=False).run(inputs=bm.full((5,), float("nan")))


MISTAKES = {
    "a misspelled class": (lambda: bp.dyn.LifReff(10), AttributeError, "bp.dyn has no 'LifReff'; did you mean 'LifRef'?"),
    "a misspelled keyword": (lambda: bp.dyn.LifRef(10, V_resst=-60.0), TypeError, "did you mean 'V_rest'?"),
    "sizes that do not fit": (wrong_sizes, ValueError, "the comm layer has 20 outputs, but LifRef"),
    "a value out of range": (lambda: bp.dyn.Expon(10, tau=0.0), ValueError, "tau must be > 0 ms, but is 0.0"),
    "an unknown monitor": (lambda: bp.DSRunner(Cells(), monitors=["E.v"]), AttributeError, "did you mean 'E.V'?"),
    "an input to nothing": (lambda: bp.DSRunner(Cells(), inputs=("E.input", 20.0)), AttributeError, "'E.input'"),
    "a feature of JAX": (lambda: bm.grad(lambda x: x), bp.errors.BoutonError, "bm.grad belongs to training; Bouton simulates forward and has no gradients."),
    "a module for training": (lambda: bp.optim.Adam(1e-3), bp.errors.BoutonError, "bp.optim belongs to training"),
    "another device": (lambda: bm.set_platform("gpu"), bp.errors.BoutonError, "there is no platform 'gpu'"),
    "a state that is not a number": (diverging, ArithmeticError, "became NaN at t = 0"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake(name):
    make, kind, text = MISTAKES[name]
    with pytest.raises(kind) as told:
        make()
    said = str(told.value)
    assert text in said and isinstance(told.value, bp.errors.BoutonError), said
    assert "\n" not in said and len(said) < 600, said
