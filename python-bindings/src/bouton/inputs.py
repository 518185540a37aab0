"""Input currents over time, with brainpy's names."""

from bouton import _bridge, _env
from bouton._arrays import np

__all__ = ["constant_input", "ramp_input", "section_input"]


def _dt(dt):
    return float(_env.dt() if dt is None else dt)


def section_input(values, durations, dt=None, return_length=False):
    """Constant stretches one after another; with ``return_length`` also the whole duration, ms."""
    with _bridge.java_errors():
        java = _bridge.jclass("bouton.inputs.Inputs").section_input(
            _bridge.to_double_array([float(v) for v in values]), _bridge.to_double_array([float(d) for d in durations]), _dt(dt)
        )
    a = np.asarray(_bridge.from_array(java))
    return (a, sum(float(d) for d in durations)) if return_length else a


def constant_input(I_and_duration, dt=None):
    """A list of (value, duration); returns the current and the whole duration."""
    return section_input([i for i, _ in I_and_duration], [d for _, d in I_and_duration], dt, return_length=True)


def ramp_input(c_start, c_end, duration, t_start=0, t_end=None, dt=None):
    """A line from one value to another, 0 before and after."""
    with _bridge.java_errors():
        java = _bridge.jclass("bouton.inputs.Inputs").ramp_input(
            float(c_start), float(c_end), float(duration), float(t_start), float(duration if t_end is None else t_end), _dt(dt)
        )
    return np.asarray(_bridge.from_array(java))
