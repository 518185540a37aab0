"""``jax.numpy`` as far as simulations use it: the functions of ``brainpy.math``."""

from bouton import errors
from bouton import math as _bm


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    try:
        return getattr(_bm, name)
    except AttributeError as missing:
        raise errors.BoutonError(f"jax.numpy.{name} is not here, where scripts run without JAX: {missing}") from None
