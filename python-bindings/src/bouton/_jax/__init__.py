"""What simulation scripts use of jax: ``jax.numpy``, ``jax.jit``, ``jax.lax.cond``, ``jax.config.update('jax_enable_x64', True)``."""

from bouton import _env, errors

BOUTON = True
__version__ = "0 (Bouton)"

_INSTEAD = {
    "random": "use bm.random, whose one seed (bm.random.seed) covers everything",
    "grad": "Bouton simulates forward and has no gradients",
    "value_and_grad": "Bouton simulates forward and has no gradients",
    "jacobian": "Bouton simulates forward and has no gradients",
    "jacfwd": "Bouton simulates forward and has no gradients",
    "jacrev": "Bouton simulates forward and has no gradients",
    "hessian": "Bouton simulates forward and has no gradients",
    "vmap": "run parameter sweeps with bp.running.cpu_ordered_parallel, or make the population larger",
    "pmap": "run parameter sweeps with bp.running.cpu_ordered_parallel",
    "nn": "use bm.sigmoid, bm.relu, bm.softplus, bm.tanh",
    "tree_util": "use lists and dicts",
    "tree": "use lists and dicts",
    "Array": "use bm.ndarray",
}


def jit(fun=None, **_):
    """The function itself: runs are compiled anyway."""
    return (lambda f: f) if fun is None else fun


def block_until_ready(x):
    """x; every run is over when it returns."""
    return x


def device_get(x):
    from bouton import math

    return math.as_numpy(x)


def device_put(x, device=None):
    return x


def devices(backend=None):
    return ["cpu"]


def default_backend():
    return "cpu"


class _Config:
    def update(self, name, value):
        """``jax_enable_x64`` chooses the precision; ``jax_platform_name`` and ``jax_platforms`` may be cpu; others say how JAX compiles, and mean nothing here."""
        if name == "jax_enable_x64":
            _env.set_x64(value)
        elif name in ("jax_platform_name", "jax_platforms") and value != "cpu":
            raise errors.BoutonError(f"Bouton runs on the CPU; there is no platform '{value}'.")

    jax_enable_x64 = property(lambda self: _env.x64())


config = _Config()


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    if name in ("numpy", "lax"):
        import importlib

        return importlib.import_module(f"bouton._jax.{name}")
    # No AttributeError, of which an import would say less.
    raise errors.BoutonError(f"jax.{name} is not here, where scripts run without JAX: {_INSTEAD.get(name, 'use brainpy.math')}.")
