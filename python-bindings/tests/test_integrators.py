"""Integrals of a user's own equations: orders of convergence, closed forms, noise, and the numbers of the built-in models."""

import math

import numpy as np
import pytest

import bouton as bp
import bouton.math as bm
from bouton import _env, errors

ODE = bp.ode.get_supported_methods()
EXPLICIT = [m for m in ODE if not m.startswith("exp")]


@pytest.fixture(autouse=True)
def fresh():
    bm.enable_x64()
    bm.set_dt(0.1)
    bm.random.seed(42)
    yield
    bm.set_dt(0.1)
    _env.set_x64(False)


def order_of(method):
    return int(bp._bridge.jclass("bouton.equation.Method").named(method).order())


def slope(error, coarse=1 / 16, fine=1 / 64):
    return math.log(error(coarse) / error(fine)) / math.log(coarse / fine)


def logistic(x, t, r):
    return r * x * (1.0 - x) * (1.0 + 0.5 * bm.cos(t))


def logistic_solution(t, x0=0.2, r=1.3):
    e = math.exp(r * (t + 0.5 * math.sin(t)))
    return x0 * e / (1 - x0 + x0 * e)


@pytest.mark.parametrize("method", ODE)
def test_a_method_has_its_order_on_a_nonlinear_equation(method):
    integral = bp.odeint(logistic, method=method)

    def error(dt):
        steps = round(2 / dt)
        runner = bp.IntegratorRunner(integral, inits=[0.2], args={"r": 1.3}, dt=dt, monitors=["x"], progress_bar=False)
        runner.run(2.0)
        assert runner.mon.x.shape == (steps, 1) and abs(runner.mon.ts[-1] - 2.0) < 1e-12
        return abs(runner.mon.x[-1, 0] - logistic_solution(2.0))

    assert order_of(method) - 0.35 < slope(error) < order_of(method) + 1.3


@pytest.mark.parametrize("method", ODE)
def test_a_method_has_its_order_on_a_system(method):
    dx = lambda x, t, y: -x * y + 0.5 * bm.sin(3.0 * t)  # noqa: E731
    dy = lambda y, t, x: bm.sin(x) - y * y * y + 0.2 * t  # noqa: E731
    integral = bp.odeint(bp.JointEq(dx, dy), method=method)

    def end(integral, dt):
        runner = bp.IntegratorRunner(integral, inits={"x": 0.7, "y": -0.4}, dt=dt, monitors=["x", "y"], progress_bar=False)
        runner.run(2.0)
        return np.array([runner.mon.x[-1, 0], runner.mon.y[-1, 0]])

    truth = end(bp.odeint(bp.JointEq(dx, dy), method="rkdp"), 1 / 512)
    found = slope(lambda dt: np.abs(end(integral, dt) - truth).max(), 1 / 8, 1 / 32)
    assert order_of(method) - 0.35 < found < order_of(method) + 1.3


def test_one_step_of_every_method_is_brainpys():
    """brainpy 2.9.0, float64: one step of 0.25 from (0.7, -0.4) at t = 0.2 with a = 1.5; ralston4 is rounded there to 9 digits."""
    brainpy = {
        "rkf12": (1.1582219488744092, -0.14410288063310994), "rkf45": (1.149231661196609, -0.14242457327328484),
        "rkdp": (1.1492285264049378, -0.14243177361822645), "ck": (1.1492307153697505, -0.14243468213034616),
        "bs": (1.1495870672031754, -0.14240978968630313), "heun_euler": (1.153515341229551, -0.1508672454812589),
        "BoSh3": (1.1495870672031754, -0.14240978968630313), "euler": (1.1463343195314473, -0.22894557819057726),
        "midpoint": (1.1582870574146231, -0.14409419483114516), "heun2": (1.153515341229551, -0.1508672454812589),
        "ralston2": (1.1566964853529325, -0.14629148681420917), "rk2": (1.1566964853529325, -0.14629148681420917),
        "rk3": (1.1486498237689613, -0.1439147922070642), "heun3": (1.1497447940336238, -0.14181682856903427),
        "ralston3": (1.1495870672031754, -0.14240978968630313), "ssprk3": (1.150854697200831, -0.14215346924966485),
        "rk4": (1.1491899417358131, -0.14253280367468543), "ralston4": (1.149187362690276, -0.14242574837243188),
        "rk4_38rule": (1.1492372206785795, -0.14246728778175982),
    }  # fmt: skip
    f = lambda x, y, t, a: (-x * y + a * math.sin(1.3) + 0.3 * t, bm.sin(x) - y * y + t)  # noqa: E731
    assert set(brainpy) == set(EXPLICIT)
    for method, want in brainpy.items():
        got = bp.odeint(f, method=method)(0.7, -0.4, 0.2, 1.5, dt=0.25)
        assert np.allclose(got, want, rtol=0, atol=2e-9 if method == "ralston4" else 1e-14), method


@pytest.mark.parametrize("method", [m for m in ODE if m.startswith("exp")])
def test_exponential_euler_is_exact_for_a_linear_equation(method):
    integral = bp.odeint(lambda x, t, tau: (2.0 - x) / tau, method=method)
    assert abs(integral(0.5, 0.0, 3.0, dt=0.7) - (2 - 1.5 * math.exp(-0.7 / 3))) < 1e-15
    got = integral(np.array([0.5, 2.0]), 0.0, tau=np.array([3.0, 4.0]), dt=0.7)
    assert np.allclose(got, [2 - 1.5 * math.exp(-0.7 / 3), 2.0], rtol=0, atol=1e-15)


@pytest.mark.parametrize(
    "f",
    [
        lambda x, t: -x * x + 3.0 * bm.exp(-x), lambda x, t: bm.tanh(x) / (1.0 + x**2), lambda x, t: bm.sqrt(x + 2.0) * bm.log(x + 3.0),
        lambda x, t: bm.where(x > 0.5, -x * 3.0, x * x), lambda x, t: bm.abs(x - 1.0) + bm.maximum(x, 0.11) * bm.minimum(x, 0.31),
        lambda x, t: 2.0**x - 1.0 / x + bm.sin(x) * bm.cos(2.0 * x), lambda x, t: bm.power(x, 1.5) + bm.sigmoid(x) + bm.square(x),
        lambda x, t: 0.1 / bm.exprel(-0.1 * x) - (x - 1.0) * t, lambda x, t: 1.5,
    ],
)  # fmt: skip
def test_the_derivative_is_that_of_the_function(f):
    """exp_auto needs df/dx; it is compared with a central difference."""
    for x in (0.3, 0.7, 1.4):
        got = bp.odeint(f, method="exp_auto")(np.array([x]), 0.2, dt=0.5)[0]
        value = lambda y: float(np.asarray(bm.for_loop(lambda i: f(bm.Variable([y]).value, 0.2), range(1))).flatten()[0])  # noqa: E731
        J = (value(x + 1e-5) - value(x - 1e-5)) / 2e-5
        want = x + 0.5 * value(x) * (math.expm1(0.5 * J) / (0.5 * J) if abs(J) > 1e-9 else 1.0)
        assert abs(got - want) < 1e-8 * max(1, abs(want))


class OwnHH(bp.DynamicalSystem):
    """Hodgkin and Huxley's neuron as a user of brainpy writes it, with bp.dyn.HH's defaults."""

    def __init__(self, like, method="exp_auto"):
        super().__init__()
        self.V, self.m, self.h, self.n = (bm.Variable(getattr(like, k).value) for k in "Vmhn")
        self.integral = bp.odeint(self.derivative, method=method)

    def dm(self, m, t, V):
        alpha = 0.1 * (V + 40.0) / (1.0 - bm.exp(-(V + 40.0) / 10.0))
        return alpha * (1.0 - m) - 4.0 * bm.exp(-(V + 65.0) / 18.0) * m

    def dh(self, h, t, V):
        return 0.07 * bm.exp(-(V + 65.0) / 20.0) * (1.0 - h) - 1.0 / (1.0 + bm.exp(-(V + 35.0) / 10.0)) * h

    def dn(self, n, t, V):
        alpha = 0.01 * (V + 55.0) / (1.0 - bm.exp(-(V + 55.0) / 10.0))
        return alpha * (1.0 - n) - 0.125 * bm.exp(-(V + 65.0) / 80.0) * n

    def dV(self, V, t, m, h, n, I):
        return (-120.0 * m**3 * h * (V - 50.0) - 36.0 * n**4 * (V + 77.0) - 0.03 * (V + 54.387) + I) / 1.0

    @property
    def derivative(self):
        return bp.JointEq(self.dV, self.dm, self.dh, self.dn)

    def update(self, x):
        self.V.value, self.m.value, self.h.value, self.n.value = self.integral(
            self.V, self.m, self.h, self.n, bp.share["t"], x, dt=bp.share["dt"]
        )
        return self.V.value


@pytest.mark.parametrize("method", ["exp_auto", "euler", "rk4", "rkdp"])
def test_a_neuron_of_ones_own_is_the_built_in_one(method):
    bm.set_dt(0.01)
    built_in = bp.dyn.HH(3, method=method)
    own = OwnHH(built_in, method)

    class Both(bp.DynamicalSystem):
        def __init__(self):
            super().__init__()
            self.a, self.b = own, built_in

        def update(self, x):
            self.b(x)
            return self.a(x), self.b.V.value

    net = Both()
    current = np.outer(np.where(np.arange(4000) > 500, 1.0, 0.0), [5.0, 8.0, 12.0])
    a, b = bm.for_loop(net.update, current)
    assert b.max() > 20.0
    assert np.abs(a - b).max() < 1e-12 * np.abs(b).max()


def paths(n=400, levels=5, seed=3):
    """Wiener increments and their time integrals of many paths over [0, 1], by halving."""
    rng = np.random.default_rng(seed)
    steps = 2**levels
    h = 1 / steps
    w = rng.standard_normal((steps, n)) * math.sqrt(h)
    z = 0.5 * h * (w + rng.standard_normal((steps, n)) * math.sqrt(h / 3))
    out = {steps: (w, z)}
    while steps > 4:
        w, z = w[0::2] + w[1::2], z[0::2] + z[1::2] + w[0::2] * h
        steps, h = steps // 2, h * 2
        out[steps] = (w, z)
    return out


SDE_ORDERS = {"euler": 0.5, "exp_auto": 0.5, "milstein": 1.0, "milstein_grad_free": 1.0, "klpl": 1.0, "srk1w1": 1.5, "srk2w1": 1.5}


@pytest.mark.parametrize("method", SDE_ORDERS)
def test_strong_order_of_an_sde_method(method, monkeypatch):
    """dX = (X / 2 + sqrt(X^2 + 1)) dt + sqrt(X^2 + 1) dW has the solution sinh(t + W): the mean error over paths of given noise."""
    from bouton import sde

    noise = []
    monkeypatch.setattr(sde.SDEIntegrator, "_noise", lambda self, x: noise.pop(0))
    root = lambda x: bm.sqrt(x * x + 1.0)  # noqa: E731
    integral = bp.sdeint(lambda x, t: 0.5 * x + root(x), lambda x, t: root(x), method=method)
    errs = {}
    for steps, (w, z) in paths().items():
        h, x = 1 / steps, np.zeros(w.shape[1])
        for k in range(steps):
            first = w[k] / math.sqrt(h)
            noise[:] = [first, math.sqrt(3) * (2 * z[k] / h**1.5 - first)]
            x = integral(x, k * h, dt=h)
        errs[steps] = np.abs(x - np.sinh(1 + w.sum(axis=0))).mean()
    found = math.log(errs[4] / errs[32]) / math.log(8)
    assert abs(found - SDE_ORDERS[method]) < 0.3, found


def moments(integral, x0, n=20000, duration=1.0, dt=0.02):
    runner = bp.IntegratorRunner(integral, inits={"x": np.full(n, x0)}, dt=dt, monitors=["x"], progress_bar=False)
    runner.run(duration)
    x = runner.mon.x[-1]
    return x.mean(), x.var(), math.sqrt(x.var() / n)


@pytest.mark.parametrize("kind", ["Ito", "Stratonovich"])
@pytest.mark.parametrize("method", ["euler", "heun", "milstein", "milstein2", "milstein_grad_free", "exp_auto", "klpl", "srk1w1", "srk2w1"])
def test_mean_of_geometric_brownian_motion(method, kind):
    """E X = x0 exp(mu t) (Ito), x0 exp((mu + s^2/2) t) (Stratonovich): within 4.5 standard errors (one in 150,000) and the step's bias of 1 %."""
    if sde_kind(method) not in (None, kind):
        with pytest.raises(errors.BoutonError, match=sde_kind(method)):
            bp.sdeint(lambda x, t: x, lambda x, t: x, method=method, intg_type=kind)
        return
    mu, s = 0.3, 0.6
    mean, _, deviation = moments(bp.sdeint(lambda x, t: mu * x, lambda x, t: s * x, method=method, intg_type=kind), 1.0)
    want = math.exp(mu + (0.5 * s * s if kind == "Stratonovich" else 0.0))
    assert abs(mean - want) < 4.5 * deviation + 0.01 * want


def sde_kind(method):
    from bouton import sde

    return sde._ONLY.get(method)


@pytest.mark.parametrize("method", ["euler", "milstein", "exp_auto", "srk1w1"])
def test_variance_of_an_ornstein_uhlenbeck_process(method):
    """Var = s^2 tau / 2 (1 - exp(-2 t / tau)); the variance of n normal numbers has the standard error sqrt(2 / n) of itself."""
    tau, s, n = 0.5, 0.8, 20000
    mean, var, deviation = moments(bp.sdeint(lambda x, t: (1.0 - x) / tau, lambda x, t: s, method=method), 0.0, n, dt=0.005)
    want = s * s * tau / 2 * (1 - math.exp(-2 / tau))
    assert abs(mean - (1 - math.exp(-1 / tau))) < 4.5 * deviation + 0.005
    assert abs(var / want - 1) < 4.5 * math.sqrt(2 / n) + 0.015


def test_noise_of_a_system_and_of_vectors_is_independent():
    pair = bp.sdeint(lambda x, y, t: (-x, -y), lambda x, y, t: (1.0, 1.0))
    runner = bp.IntegratorRunner(pair, inits={"x": np.zeros(4000), "y": np.zeros(4000)}, monitors=["x", "y"], progress_bar=False)
    runner.run(1.0)
    assert abs(np.corrcoef(runner.mon.x[-1], runner.mon.y[-1])[0, 1]) < 4.5 / math.sqrt(4000)
    assert abs(np.corrcoef(runner.mon.x[0], runner.mon.x[1] - runner.mon.x[0])[0, 1]) < 4.5 / math.sqrt(4000)
    vector = bp.sdeint(lambda x, t: 0.0 * x, lambda x, t: [3.0, 4.0], wiener_type="vector")
    mean, var, _ = moments(vector, 0.0, 20000, 1.0, 0.1)
    assert abs(var / 25 - 1) < 4.5 * math.sqrt(2 / 20000)


def test_an_sde_in_an_update_repeats_with_its_seed():
    def run(cuts):
        bm.random.seed(7)

        class OU(bp.DynamicalSystem):
            def __init__(self):
                super().__init__()
                self.x = bm.Variable(bm.zeros(5))
                self.integral = bp.sdeint(lambda x, t: -x / 10.0, lambda x, t: 0.5, method="exp_auto")

            def update(self):
                self.x.value = self.integral(self.x, bp.share["t"])

        runner = bp.DSRunner(OU(), monitors=["x"], progress_bar=False)
        rows = []
        for ms in cuts:
            runner.run(ms)
            rows.append(runner.mon["x"].copy())
        return np.concatenate(rows)

    assert np.array_equal(run([5.0]), run([1.2, 3.8])) and run([5.0]).std() > 0.1


def test_integrator_runner_goes_on_and_takes_rows():
    """The numbers are brainpy 2.9.0's: x after each step, ts at the end of the step."""
    integral = bp.odeint(lambda x, t, a: -x + a, method="euler", dt=0.1)
    runner = bp.IntegratorRunner(integral, inits=[1.0], monitors=["x"], args={"a": 0.5}, progress_bar=False)
    runner.run(0.35)
    assert np.allclose(runner.mon.ts, [0.1, 0.2, 0.3, 0.4]) and np.allclose(runner.mon.x[:, 0], [0.95, 0.905, 0.8645, 0.82805])
    runner.run(0.3)
    assert np.allclose(runner.mon.x[:, 0], [0.795245, 0.7657205, 0.73914845])
    rows = bp.IntegratorRunner(
        integral, inits={"x": np.zeros(2)}, monitors=[("x", 1)], dyn_args={"a": np.arange(3.0)}, fun_monitors={"now": lambda: bp.share["t"]},
        progress_bar=False,
    )  # fmt: skip
    rows.run(0.3)
    assert np.allclose(rows.mon.x[:, 0], [0.0, 0.1, 0.29]) and np.allclose(rows.mon.now[:, 0], [0.0, 0.1, 0.2])


def test_arguments_of_joint_equations():
    joint = bp.JointEq(lambda x, t, y, a=1.0: -x + a * y, lambda y, t, x, b, c=2.0: b - c * y)
    integral = bp.odeint(joint, method="exp_auto")
    assert integral.variables == ["x", "y"] and integral.parameters == ["t", "b", "a", "c"]
    assert integral.arguments == ["x", "y", "t", "b", "a=1.0", "c=2.0", "dt=0.1"]
    x, y = integral(1.0, 2.0, 0.0, b=3.0)
    assert abs(y - (1.5 + 0.5 * math.exp(-0.2))) < 1e-15 and abs(x - (2 - math.exp(-0.1))) < 1e-15
    assert bp.ode.RK4(lambda x, t: -x).method == "rk4" and bp.odeint(method="rk4")(lambda x, t: -x).method == "rk4"
    nested = bp.JointEq(joint, lambda z, t, x: x - z)
    assert nested.variables == ["x", "y", "z"]


@pytest.mark.parametrize(
    "code, part",
    [
        (lambda: bp.odeint(lambda x, t: x, method="rk44"), "did you mean 'rk4'"),
        (lambda: bp.odeint(lambda x, y, t: (x, y), method="exp_auto"), "one variable per function"),
        (lambda: bp.odeint(lambda x: x), "variables come first, then t"),
        (lambda: bp.odeint(lambda x, *a: x), "names all its arguments"),
        (lambda: bp.odeint(lambda x, y, t: x)(1.0, 1.0, 0.0), "1 derivatives for its variables x, y"),
        (lambda: bp.odeint(lambda x, t: bm.sum(x) * x, method="exp_auto")(np.ones(3), 0.0), "operation on a whole array"),
        (lambda: bp.odeint(lambda x, t: x)(1.0, 0.0, dt=-0.1), "dt must be > 0"),
        (lambda: bp.odeint(lambda x, t: x, state_delays={"x": 1}), "state_delays"),
        (lambda: bp.JointEq(lambda x, t: x, lambda x, t: x), "two functions give the derivative of x"),
        (lambda: bp.sdeint(lambda x, t: x, lambda y, t: y), "f has the variables x, but g has y"),
        (lambda: bp.sdeint(lambda x, t: x, lambda x, t: x, intg_type="ito"), "'Ito' or 'Stratonovich'"),
        (lambda: bp.IntegratorRunner(lambda x, t: x), "runs an integral"),
        (lambda: bp.IntegratorRunner(bp.odeint(lambda x, t: x), monitors=["y"]), "Unknown monitor 'y'"),
        (lambda: bp.IntegratorRunner(bp.odeint(lambda x, t: x), args={"k": 1}), "no parameter 'k'"),
    ],
)
def test_bad_equations_are_named(code, part):
    with pytest.raises(errors.BoutonError) as e:
        code()
    assert part in str(e.value)


def test_numbers_drawn_in_an_update_are_new_in_every_step():
    def step(i):
        return bm.random.rand(3), bm.random.normal(2.0, 0.5, (3,)), bm.random.bernoulli(0.25, 3), bm.random.randint(1, 4, (3,)), bm.random.poisson(2.0, 3)

    u, z, b, k, n = (x.astype(float) for x in bm.for_loop(step, range(5000)))
    size = u.size
    assert len(np.unique(u)) > 0.999 * size and abs(u.mean() - 0.5) < 4.5 * math.sqrt(1 / 12 / size)
    assert abs(z.mean() - 2) < 4.5 * 0.5 / math.sqrt(size) and abs(b.mean() - 0.25) < 4.5 * math.sqrt(0.1875 / size)
    assert set(np.unique(k)) == {1.0, 2.0, 3.0} and abs(k.mean() - 2) < 4.5 * math.sqrt(2 / 3 / size)
    assert abs(n.mean() - 2) < 4.5 * math.sqrt(2 / size) and abs(np.corrcoef(u[:, 0], u[:, 1])[0, 1]) < 4.5 / math.sqrt(5000)
