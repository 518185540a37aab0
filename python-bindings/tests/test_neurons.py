"""Neurons, rate models and noise from Python: signatures, inputs, states under a condition, moments of noise."""

import inspect
import math

import numpy as np
import pytest

import bouton as bp
import bouton.math as bm
from bouton._catalogue import facts

MODELS = [
    name + form
    for name in ("ExpIF", "AdExIF", "QuaIF", "AdQuaIF", "Gif", "Izhikevich", "Lif")
    for form in ("", "LTC", "Ref", "RefLTC")
] + [
    *("MorrisLecar", "MorrisLecarLTC", "WangBuzsakiHH", "WangBuzsakiHHLTC", "IF", "IFLTC", "HH", "HHLTC", "FHN", "FeedbackFHN", "QIF"),
    *("StuartLandauOscillator", "WilsonCowanModel", "ThresholdLinearModel", "OUProcess", "Leaky", "Integrator", "InputGroup", "OutputGroup"),
]


def _number(default):
    """A default of brainpy as the catalogue tells it: numbers, and initializers of one number."""
    if not isinstance(default, dict):
        return default
    if default["object"] == "ZeroInit":
        return 0.0
    if default["object"].startswith("OneInit(value="):
        return float(default["object"][len("OneInit(value=") : -1])
    return None


@pytest.mark.parametrize("name", MODELS)
def test_the_signature_is_brainpys(name):
    theirs = facts()["dyn"][name]
    ours = inspect.signature(getattr(bp.dyn, name)).parameters
    assert list(ours) == [p[0] for p in theirs]
    names = {str(p.name()) for p in getattr(bp.dyn, name)._new().spec().params()}
    for p in theirs:
        if p[0] in names:
            assert ours[p[0]].default == _number(p[2]), p[0]


def _run(net, ms, *monitors, **kwargs):
    runner = bp.DSRunner(net, monitors=list(monitors), progress_bar=False, **kwargs)
    runner.run(ms)
    return runner.mon


class Free(bp.DynSysGroup):
    def __init__(self, cell):
        super().__init__()
        self.cell = cell

    def update(self):
        return self.cell()


def test_noise_of_a_free_neuron():
    """Within 5 standard errors; see the engine's NoiseTest for more."""
    n = 20_000
    net = Free(bp.dyn.Lif(n, V_th=1e6, noise=0.7))
    _run(net, 30.0)
    v = np.asarray(net.cell.V.value)
    d2 = math.exp(-2 * 0.1 / 10)
    expected = 0.7**2 * 0.1 / (1 - d2) * (1 - d2**300)
    assert abs(v.mean()) < 5 * math.sqrt(expected / n)
    assert abs(v.var() / expected - 1) < 5 * math.sqrt(2 / n)


def test_noise_per_element_and_per_equation():
    net = Free(bp.dyn.Lif(4, V_th=1e6, noise=np.array([0.0, 0.0, 1.0, 1.0])))
    _run(net, 5.0)
    v = np.asarray(net.cell.V.value)
    assert (v[:2] == 0).all() and (v[2:] != 0).all()
    net = Free(bp.dyn.AdExIF(3, V_initializer=bp.init.Constant(-65.0), V_rest=-65.0, noise=(None, 0.1)))
    _run(net, 0.1)
    assert (np.asarray(net.cell.w.value) != 0).all()
    with pytest.raises(bp.errors.BoutonError, match="not a function"):
        bp.dyn.Lif(3, noise=lambda *args: 1.0)
    with pytest.raises(bp.errors.BoutonError, match="1 differential equation"):
        bp.dyn.Lif(3, noise=(0.1, 0.2))


def test_refractory_is_there_when_asked_for():
    cell = bp.dyn.LifRef(2, V_th=10.0, tau_ref=2.05, ref_var=True)

    class Net(bp.DynSysGroup):
        def __init__(self):
            super().__init__()
            self.cell = cell

        def update(self):
            self.cell(30.0)

    mon = _run(Net(), 20.0, "cell.refractory", "cell.spike")
    first = int(np.argmax(np.asarray(mon["cell.spike"])[:, 0]))
    assert np.asarray(mon["cell.refractory"])[first : first + 22, 0].astype(int).tolist() == [1] * 21 + [0]
    with pytest.raises(bp.errors.UnknownNameError):
        bp.dyn.LifRef(2).refractory


def test_inputs_of_rate_models():
    """What a runner adds to ``input``, what an update is called with, and a mean without noise: three ways, one result."""

    def fhn(**kwargs):
        return bp.dyn.FHN(1, x_initializer=bp.init.Constant(0.1), y_initializer=bp.init.Constant(0.0), **kwargs)

    class Called(bp.DynSysGroup):
        def __init__(self):
            super().__init__()
            self.cell = fhn()

        def update(self):
            self.cell(0.8, 0.01)

    runner = bp.DSRunner(fhn(), inputs=[("input", 0.8), ("input_y", 0.01)], monitors=["x"], progress_bar=False)
    runner.run(50.0)
    added = np.asarray(runner.mon["x"])
    called = np.asarray(_run(Called(), 50.0, "cell.x")["cell.x"])
    mean = np.asarray(_run(fhn(x_ou_mean=0.8, y_ou_mean=0.01), 50.0, "x")["x"])
    assert added.std() > 0.1
    assert np.allclose(added, called, atol=1e-5) and np.allclose(added, mean, atol=1e-5)
    with pytest.raises(TypeError, match="takes 2 inputs"):
        bm.for_loop(lambda i: Called().cell(1.0, 1.0, 1.0), range(1))


def test_groups_that_pass_on():
    class Net(bp.DynSysGroup):
        def __init__(self):
            super().__init__()
            self.start, self.end = bp.dyn.InputGroup(3), bp.dyn.OutputGroup(3)

        def update(self, x):
            return self.end(self.start(x))

    rows = np.arange(12.0).reshape(4, 3)
    out = bp.DSRunner(Net(), progress_bar=False).run(inputs=rows)
    assert np.allclose(np.asarray(out), rows)


def test_ou_process_and_leaky_sum():
    ou = bp.dyn.OUProcess(5000, mean=3.0, sigma=0.5, tau=2.0)
    out = np.asarray(bp.DSRunner(Free(ou), progress_bar=False).run(40.0))
    assert out.shape == (400, 5000)
    d2 = math.exp(-2 * 0.1 / 2)
    assert abs(out[-1].var() / (0.25 * 0.1 / (1 - d2)) - 1) < 5 * math.sqrt(2 / 5000)
    leaky = bp.dyn.Leaky(1, tau=5.0)
    kicks = np.zeros((20, 1))
    kicks[3] = 2.0
    out = np.asarray(bp.DSRunner(leaky, progress_bar=False).run(inputs=kicks))[:, 0]
    assert np.allclose(out[3:], 2 * np.exp(-0.02 * np.arange(17)), rtol=1e-5) and (out[:3] == 0).all()


class Driven(bp.DynSysGroup):
    """Adds all that arrives, so that differences of the recorded sum are what arrived in each step."""

    def __init__(self, n, num_input, freq, weight):
        super().__init__()
        self.sum = bm.Variable(bm.zeros(n))
        self.noise = bp.dyn.PoissonInput(self.sum, num_input, freq, weight)

    def update(self):
        self.noise()


@pytest.mark.parametrize(("num_input", "freq"), [(5, 100.0), (40, 1000.0), (2000, 400.0), (3, 9000.0)])
def test_poisson_input_is_a_binomial_sum(num_input, freq):
    """Mean, variance, and independence of steps and elements, each within 5 standard errors (chance below 1e-6 each); seeds are fixed."""
    n, weight = 100, 0.5
    net = Driven(n, num_input, freq, weight)
    x = np.diff(np.asarray(_run(net, 60.0, "sum")["sum"], dtype=float), axis=0) / weight
    p, count = freq * 1e-3 * 0.1, x.size
    variance = num_input * p * (1 - p)
    # Of many spikes in a step a normal number is drawn, as in brainpy.
    is_normal = num_input * p > 5
    assert is_normal or np.abs(x - np.rint(x)).max() < 2e-3 and x.min() >= -1e-9 and x.max() <= num_input + 1e-9
    kurtosis = 3 if is_normal else 3 - 6 / num_input + 1 / variance
    assert abs(x.mean() - num_input * p) < 5 * math.sqrt(variance / count)
    assert abs(x.var() / variance - 1) < 5 * math.sqrt((kurtosis - 1) / count)
    z = (x - num_input * p) / math.sqrt(variance)
    for other in (z[1:] * z[:-1], z[:, 1:] * z[:, :-1]):
        assert abs(other.mean()) < 5 / math.sqrt(other.size)


def test_neu_group_is_the_base_of_neurons_of_ones_own():
    assert bp.dyn.NeuGroup is bp.dyn.NeuDyn and issubclass(bp.dyn.NeuGroup, bp.DynamicalSystem)

    class Leak(bp.dyn.NeuGroup):
        def __init__(self, size):
            super().__init__(size, keep_size=True)
            self.V = self.init_variable(bp.init.OneInit())

        def update(self):
            self.V.value = self.V * 0.5
            return self.V.value

    cell = Leak((2, 3))
    assert cell.varshape == (2, 3) and cell.num == 6
    assert np.array_equal(bm.for_loop(lambda i: cell(), np.arange(3))[-1], np.full((2, 3), 0.125))
