"""Measures of recorded activity: brainpy's, and those of spike trains that it lacks.

Spikes are a matrix (T, n), or events as ``runner.mon.events('E.spike')`` gives them; the measures of spike trains want dt (default: that in force)
only for matrices.
"""

from bouton import _arrays, _bridge, _env
from bouton._arrays import np
from bouton._results import Events

__all__ = [
    "cross_correlation", "cv", "cv2", "fano_factor", "firing_rate", "functional_connectivity", "isi", "isi_distance", "lv", "matrix_correlation",
    "raster_plot", "unitary_LFP", "van_rossum", "victor_purpura", "voltage_fluctuation", "weighted_correlation",
]


def _java(name="Measure"):
    return _bridge.jclass("bouton.measure." + name)


def _events(spikes, dt=None):
    if isinstance(spikes, Events):
        return spikes.java
    shape = _arrays.shape_of(spikes)
    neurons = shape[1] if len(shape) > 1 else 1
    return _java().events(_arrays.flat(spikes), neurons, float(_env.dt() if dt is None else dt))


def _rows(matrix):
    return _java().rows(_arrays.flat(matrix), _arrays.shape_of(matrix)[1])


def _times(train):
    return _bridge.to_double_array([float(t) for t in train])


def _array(java):
    return np.asarray(_bridge.from_array(java))


@_bridge.java_errors()
def raster_plot(sp_matrix, times):
    """Indices of neurons and times of all spikes of a matrix (T, n), step by step."""
    e = _events(sp_matrix, 1.0)
    steps = [int(t) for t in _array(e.times())]
    times = times.tolist() if hasattr(times, "tolist") else times
    return _array(e.neurons()), np.asarray([times[k] for k in steps])


@_bridge.java_errors()
def firing_rate(spikes, width, dt=None, numpy=True):
    """Mean rate of a population in Hz in a sliding window of ``width`` ms, a number per step."""
    return _array(_java().firing_rate(_events(spikes, dt), float(width)))


@_bridge.java_errors()
def cross_correlation(spikes, bin, dt=None, method="loop"):
    """How often pairs of neurons spike in the same bins of ``bin`` ms, 0 to 1. Wang and Buzsáki 1996."""
    return float(_java().cross_correlation(_events(spikes, dt), float(bin)))


@_bridge.java_errors()
def voltage_fluctuation(potentials, method="loop"):
    """Variance of the mean potential over the mean variance, of a matrix (T, n). Golomb and Rinzel 1993."""
    return float(_java().voltage_fluctuation(_rows(potentials)))


@_bridge.java_errors()
def functional_connectivity(activities):
    """Correlation of each pair of columns of a matrix (T, n)."""
    return _arrays.from_rows(_java().functional_connectivity(_rows(activities)))


@_bridge.java_errors()
def matrix_correlation(x, y):
    """Correlation of what two square matrices hold above their diagonals."""
    return float(_java().matrix_correlation(_rows(x), _rows(y)))


@_bridge.java_errors()
def weighted_correlation(x, y, w):
    """Correlation of x and y in which point k counts ``w[k]`` times."""
    return float(_java().weighted_correlation(_times(x), _times(y), _times(w)))


@_bridge.java_errors()
def unitary_LFP(
    times, spikes, spike_type, xmax=0.2, ymax=0.2, va=200.0, lambda_=0.2, sig_i=2.1, sig_e=2.1 * 1.5, location="soma layer", seed=None
):
    """Local field potential of spikes (T, n) of 'exc' or 'inh' neurons that lie at random in a rectangle of mm. Teleńczuk et al. 2020."""
    seed = _env.own_seed(_env.name("unitary_LFP")) if seed is None else int(seed)
    sizes = [float(v) for v in (xmax, ymax, va, lambda_, sig_i, sig_e)]
    return _array(_java().unitary_LFP(_times(times), _events(spikes), str(spike_type), *sizes, str(location), seed))


def _each(name, spikes, dt, *args):
    return _array(getattr(_java("SpikeTrains"), name)(_events(spikes, dt), *args))


@_bridge.java_errors()
def isi(spikes, dt=None):
    """Intervals between the spikes of each neuron, ms: a list of arrays."""
    return [_array(x) for x in _java("SpikeTrains").isi(_events(spikes, dt))]


@_bridge.java_errors()
def cv(spikes, dt=None):
    """Coefficient of variation of each neuron's intervals; NaN below three spikes."""
    return _each("cv", spikes, dt)


@_bridge.java_errors()
def cv2(spikes, dt=None):
    """Mean of 2 |b - a| / (b + a) over each neuron's neighbouring intervals; NaN below three spikes. Holt et al. 1996."""
    return _each("cv2", spikes, dt)


@_bridge.java_errors()
def lv(spikes, dt=None):
    """Local variation of each neuron's intervals; NaN below three spikes. Shinomoto et al. 2003."""
    return _each("lv", spikes, dt)


@_bridge.java_errors()
def fano_factor(spikes, window, dt=None):
    """Variance over mean of each neuron's spike counts in windows of ``window`` ms; NaN for silent ones."""
    return _each("fano_factor", spikes, dt, float(window))


@_bridge.java_errors()
def victor_purpura(a, b, cost):
    """Least cost of turning spike times a into b: 1 per spike added or removed, ``cost`` per ms of moving one."""
    return float(_java("SpikeDistances").victor_purpura(_times(a), _times(b), float(cost)))


@_bridge.java_errors()
def van_rossum(a, b, tau):
    """Distance of spike times a and b filtered with an exponential of ``tau`` ms; sqrt(1/2) for one spike more."""
    return float(_java("SpikeDistances").van_rossum(_times(a), _times(b), float(tau)))


@_bridge.java_errors()
def isi_distance(a, b, start, end):
    """Mean over time of |x - y| / max(x, y), x and y the present intervals of the spike times a and b; ms. Kreuz et al. 2007."""
    return float(_java("SpikeDistances").isi_distance(_times(a), _times(b), float(start), float(end)))
