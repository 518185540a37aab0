"""``import brainpy`` that gives Bouton, and the small part of jax that simulation scripts use."""

import importlib
import sys
import types
from importlib.machinery import ModuleSpec

from bouton import errors

__all__ = ["install_as_brainpy"]

_SAME = {"connect": "conn", "initialize": "init", "visualization": "visualize", "checkpoints.serialization": "checkpoints"}
_REASONS = {
    "train": "training needs gradients, and Bouton simulates forward",
    "optim": "training needs gradients, and Bouton simulates forward",
    "optimizers": "training needs gradients, and Bouton simulates forward",
    "losses": "training needs gradients, and Bouton simulates forward",
    "rnns": "trained networks need gradients, and Bouton simulates forward",
    "layers": "use brainpy.dnn for the linear layers; the others belong to training",
    "algorithms": "fitting belongs to training; scikit-learn does it with what a run recorded",
    "analysis": "it needs automatic differentiation of any code; bp.odeint and bm.for_loop run trajectories",
    "state": "it is another library with other names; brainpy.dyn is here",
    "_src": "it is brainpy's inside; import the same name from brainpy, brainpy.dyn or brainpy.math",
}


class _Loader:
    """Puts Bouton's module in the place of the one that was asked for."""

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        name = module.__name__
        found = _jax(name) if name.partition(".")[0] == "jax" else _bouton(name)
        sys.modules[name] = found


class _Finder:
    """Answers for brainpy and, as long as no other jax is imported, for jax."""

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        root = name.partition(".")[0]
        if root == "brainpy" or root == "jax" and (name == "jax" or getattr(sys.modules.get("jax"), "BOUTON", False)):
            return ModuleSpec(name, _Loader(), is_package=True)
        return None


def _bouton(name):
    import bouton

    path = name.partition(".")[2]
    at = bouton
    for part in _SAME.get(path, path).split(".") if path else ():
        try:
            at = importlib.import_module(f"{at.__name__}.{part}")
        except ModuleNotFoundError as missing:
            if not str(missing.name).startswith("bouton"):
                raise
            at = vars(at).get(part)
            if not isinstance(at, types.ModuleType):
                reason = next((r for n, r in _REASONS.items() if n in name.split(".")), None)
                say = f": {reason}" if reason else "; what Bouton has of it stands in brainpy.dyn, brainpy.math and the other modules"
                raise ModuleNotFoundError(f"Bouton has no module '{name}'{say}.", name=name) from None
    return at


def _jax(name):
    try:
        return importlib.import_module("bouton._jax" + name[len("jax") :])
    except ModuleNotFoundError as missing:
        if not str(missing.name).startswith("bouton"):
            raise
        raise ModuleNotFoundError(
            f"'{name}' is not here: Bouton runs without JAX and has jax.numpy, jax.jit and jax.lax.cond for simulation scripts; "
            "use brainpy.math and brainpy.math.random instead.",
            name=name,
        ) from None


def install_as_brainpy():
    """From here on ``import brainpy`` and ``from brainpy import ...`` give Bouton, in this process, even where a brainpy is installed.

    ``import jax`` then gives the small part of it that simulation scripts use, unless JAX was imported before.
    """
    import bouton

    there = sys.modules.get("brainpy")
    if there is not None and there is not bouton:
        raise errors.BoutonError("brainpy is imported already; call bouton.install_as_brainpy() before the first import of brainpy.")
    if _Finder not in sys.meta_path:
        sys.meta_path.insert(0, _Finder)
