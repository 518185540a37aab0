"""Input currents over time, with brainpy's names; one value, or one row, per step. Times are in ms."""

from bouton import _arrays, _bridge, _env, errors
from bouton._arrays import np

__all__ = [
    "constant_current", "constant_input", "ou_process", "ramp_current", "ramp_input", "section_input", "sinusoidal_input", "spike_current",
    "spike_input", "square_input", "wiener_process",
]


def _dt(dt):
    return float(_env.dt() if dt is None else dt)


def _call(name, *args):
    with _bridge.java_errors():
        return getattr(_bridge.jclass("bouton.inputs.Inputs"), name)(*args)


def _made(name, *args):
    return np.asarray(_bridge.from_array(_call(name, *args)))


def _doubles(x):
    return _bridge.to_double_array([float(v) for v in x])


def section_input(values, durations, dt=None, return_length=False):
    """Constant stretches one after another, each a number or an array; with ``return_length`` also the whole duration."""
    if len(values) != len(durations):
        raise errors.ShapeError(f"section_input needs one duration per value, but has {len(values)} values and {len(durations)} durations.")
    shapes = {_arrays.shape_of(v) for v in values} - {()}
    if len(shapes) > 1:
        raise errors.ShapeError(f"section_input needs values of one shape, but they have {' and '.join(map(str, shapes))}.")
    if shapes:
        # The steps of section k are those at which its number comes out.
        which = [int(k) for k in _made("section_input", _doubles(range(len(values))), _doubles(durations), _dt(dt))]
        shape = shapes.pop()
        full = [v if _arrays.shape_of(v) else np.full(shape, float(v)) for v in values]
        rows = [full[k].tolist() if hasattr(full[k], "tolist") else full[k] for k in which]
        a = np.asarray(rows)
    else:
        a = _made("section_input", _doubles(values), _doubles(durations), _dt(dt))
    return (a, sum(float(d) for d in durations)) if return_length else a


def constant_input(I_and_duration, dt=None):
    """A list of (value, duration); returns the current and the whole duration."""
    return section_input([i for i, _ in I_and_duration], [d for _, d in I_and_duration], dt, return_length=True)


def spike_input(sp_times, sp_lens, sp_sizes, duration, dt=None):
    """Rectangular pulses: when each begins, how long it lasts and how high it is; one length or size may serve for all."""
    lens, sizes = ([float(x)] * len(sp_times) if _arrays.shape_of(x) == () else x for x in (sp_lens, sp_sizes))
    return _made("spike_input", _doubles(sp_times), _doubles(lens), _doubles(sizes), float(duration), _dt(dt))


def _until(t_end, duration):
    return float(duration if t_end is None else t_end)


def ramp_input(c_start, c_end, duration, t_start=0, t_end=None, dt=None):
    """A line from one value to another, both reached; 0 before and after."""
    return _made("ramp_input", float(c_start), float(c_end), float(duration), float(t_start), _until(t_end, duration), _dt(dt))


def sinusoidal_input(amplitude, frequency, duration, dt=None, t_start=0.0, t_end=None, bias=False):
    """A sine of a frequency in Hz that begins at ``t_start``; with ``bias`` raised by its amplitude."""
    return _made(
        "sinusoidal_input", float(amplitude), float(frequency), float(duration), _dt(dt), float(t_start), _until(t_end, duration), bool(bias)
    )


def square_input(amplitude, frequency, duration, dt=None, bias=False, t_start=0.0, t_end=None):
    """Amplitude and its negative for half a period each, frequency in Hz, from ``t_start``; with ``bias`` raised by the amplitude."""
    return _made(
        "square_input", float(amplitude), float(frequency), float(duration), _dt(dt), bool(bias), float(t_start), _until(t_end, duration)
    )


def _process(name, seed, n, *args):
    seed = _env.own_seed(_env.name(name)) if seed is None else int(seed)
    a = _arrays.from_rows(_call(name, *args, seed))
    return a.flatten() if n == 1 else a


def wiener_process(duration, dt=None, n=1, t_start=0.0, t_end=None, seed=None):
    """Steps of ``n`` Wiener processes, N(0, 1) sqrt(dt), from ``t_start`` to ``t_end``; (T,), or (T, n) for n > 1."""
    return _process("wiener_process", seed, n, float(duration), _dt(dt), int(n), float(t_start), _until(t_end, duration))


def ou_process(mean, sigma, tau, duration, dt=None, n=1, t_start=0.0, t_end=None, seed=None):
    """``n`` Ornstein-Uhlenbeck processes that start at the mean; sigma is their standard deviation in the long run."""
    return _process(
        "ou_process", seed, n, float(mean), float(sigma), float(tau), float(duration), _dt(dt), int(n), float(t_start), _until(t_end, duration)
    )


def constant_current(*args, **kwargs):
    """The name of :func:`constant_input` in brainpy before 2.1, which it still has."""
    return constant_input(*args, **kwargs)


def spike_current(*args, **kwargs):
    """The name of :func:`spike_input` in brainpy before 2.1, which it still has."""
    return spike_input(*args, **kwargs)


def ramp_current(*args, **kwargs):
    """The name of :func:`ramp_input` in brainpy before 2.1, which it still has."""
    return ramp_input(*args, **kwargs)
