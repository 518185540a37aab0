"""Measures of recorded activity."""

from bouton import _env
from bouton._arrays import np

__all__ = ["firing_rate", "raster_plot"]


def raster_plot(sp_matrix, times):
    """Indices of neurons and times of all spikes of a dense matrix (T, n)."""
    steps, neurons = np.where(np.asarray(sp_matrix) > 0.5)
    return neurons, np.asarray(times)[steps]


def firing_rate(spikes, width, dt=None, numpy=True):
    """Mean rate of a population in Hz in a sliding window of ``width`` ms."""
    dt = _env.dt() if dt is None else dt
    n = int(width / 2 / dt) * 2 + 1
    return np.convolve(np.mean(np.asarray(spikes), axis=1), np.ones(n) / (n * dt) * 1000, "same")
