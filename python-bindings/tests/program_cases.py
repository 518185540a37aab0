"""Small programs that must run alike on CPython (test_programs.py) and on GraalPy (BridgeTest.java), where there is no numpy."""

import math

import bouton as bp
import bouton.math as bm
from bouton import _env


def _close(a, b, tolerance=1e-12):
    assert abs(float(a) - float(b)) <= tolerance * max(1.0, abs(b)), (a, b)


def case_integrals_outside_of_a_step():
    for method, order in (("euler", 1), ("rk2", 2), ("rk4", 4), ("rkdp", 5)):
        integral = bp.odeint(lambda x, t: -x * x + bm.sin(t), method=method)
        errs = []
        for n in (16, 32):
            x, y = 1.0, 1.0
            for k in range(n):
                x = integral(x, k / n, dt=1 / n)
            fine = bp.ode.RK4(lambda x, t: -x * x + bm.sin(t))
            for k in range(400):
                y = fine(y, k / 400, dt=1 / 400)
            errs.append(abs(x - y))
        assert math.log2(errs[0] / errs[1]) > order - 0.4, (method, errs)
    both = bp.odeint(lambda x, y, t: (y, -x), method="rk4")(bm.array([1.0, 0.0]), bm.array([0.0, 1.0]), 0.0, dt=0.1)
    _close(both[0][0], math.cos(0.1), 1e-6)
    _close(both[1][1], math.cos(0.1), 1e-6)


def case_parameters_and_derived_constants_are_read():
    synapse = bp.dyn.Expon(2, tau=[5.0, 6.0])
    assert [float(x) for x in synapse.tau] == [5.0, 6.0] and bp.dyn.Expon(2).tau == 8.0
    dual = bp.dyn.DualExponV2(1, tau_decay=10.0, tau_rise=1.0)
    _close(dual.a, 10 / 9 * 10 ** (1 / 9), 1e-6)
    assert not hasattr(synapse, "taw")


def case_exponential_euler_outside_of_a_step():
    bm.enable_x64()
    _close(bp.odeint(lambda x, t, tau: -x / tau, method="exp_auto")(2.0, 0.0, 5.0, dt=0.5), 2 * math.exp(-0.1))
    joint = bp.odeint(bp.JointEq(lambda x, t, y: y - x, lambda y, t: -2.0 * y), method="exp_auto")
    x, y = joint(1.0, 3.0, 0.0, dt=0.5)
    _close(x, 3 - 2 * math.exp(-0.5))
    _close(y, 3 * math.exp(-1.0))


class Leak(bp.DynamicalSystem):
    def __init__(self, size, method):
        super().__init__()
        self.V = bm.Variable(bm.zeros(size))
        self.integral = bp.odeint(self.derivative, method=method)

    def derivative(self, V, t, current):
        return (-V + current) / 10.0

    def update(self, x):
        self.V.value = self.integral(self.V, bp.share["t"], x, dt=bp.share["dt"])
        return self.V.value


def case_a_system_with_an_integral():
    bm.enable_x64()
    runner = bp.DSRunner(Leak(2, "exp_auto"), monitors=["V"], progress_bar=False)
    runner.run(inputs=bm.full((50, 2), 3.0))
    _close(runner.mon["V"][49][1], 3 * (1 - math.exp(-0.5)))


def case_noise_of_a_step():
    bm.random.seed(3)
    ou = bp.sdeint(lambda x, t: -x, lambda x, t: 1.0, method="milstein")
    runner = bp.IntegratorRunner(ou, inits={"x": bm.zeros(2000)}, monitors=["x"], dt=0.05, progress_bar=False)
    runner.run(1.0)
    x = runner.mon["x"][19]
    want = 0.5 * (1 - math.exp(-2))
    assert abs(bm.var(x) / want - 1) < 4.5 * math.sqrt(2 / 2000) + 0.06


def case_functions_of_arrays_and_of_a_step_agree():
    bm.enable_x64()
    x = bm.array([-1.5, 0.25, 2.0])
    functions = [
        bm.exp, bm.tanh, bm.sin, bm.cos, bm.sinh, bm.cosh, bm.abs, bm.floor, bm.exprel, bm.square, bm.sign, bm.sigmoid, bm.relu, bm.softplus,
        bm.expm1, bm.ceil, lambda v: bm.clip(v, -1.0, 1.0), lambda v: bm.where(v > 0.5, v, -v), lambda v: bm.remainder(v, 0.7),
        lambda v: bm.where(bm.logical_and(v > 0.0, v < 1.0), 1.0, 0.0), lambda v: bm.dot(v, bm.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])),
        lambda v: bm.sum(v) * bm.array([1.0, 1.0, 1.0]), lambda v: bm.mean(v) + v, lambda v: bm.var(v) + v, lambda v: bm.log(v * v), lambda v: 2.0**v,
    ]  # fmt: skip
    v = bm.Variable(x)
    for k, f in enumerate(functions):
        inside = bm.for_loop(lambda i, f=f: f(v.value), range(1))[0]
        outside = f(x)
        assert len(inside) == len(outside), k
        for a, b in zip(inside, outside):
            assert abs(float(a) - float(b)) < 1e-13, (k, a, b)


CASES = [case for name, case in sorted(globals().items()) if name.startswith("case_")]


def fresh():
    """The state in which every case begins."""
    _env.set_x64(False)
    bm.set_dt(0.1)
    bm.random.seed(42)
