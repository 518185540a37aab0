"""``jax.lax``: choices and loops; they are those of ``brainpy.math``."""

from bouton import errors
from bouton import math as _bm


def cond(pred, true_fun, false_fun, *operands):
    """What one of two functions gives."""
    return _bm.cond(pred, true_fun, false_fun, operands)


def select(pred, on_true, on_false):
    return _bm.where(pred, on_true, on_false)


def stop_gradient(x):
    """x: there are no gradients."""
    return x


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise errors.BoutonError(f"jax.lax.{name} is not here, where scripts run without JAX: use bm.for_loop, bm.cond or bm.where.")
