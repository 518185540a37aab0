"""What the modules on the path under ``bouton run`` do: give the installed brainpy (and jax) if there is one, else, or when told to, Bouton."""

import importlib
import os
import sys
from importlib.machinery import PathFinder


def give(name):
    """The module that takes the place of the one that asks."""
    here = os.path.dirname(os.path.abspath(__file__))
    others = [p for p in sys.path if os.path.abspath(p or ".") != here]
    told = os.environ.get("BOUTON_AS_BRAINPY") == "1"
    del sys.modules[name]
    if not told and PathFinder.find_spec("brainpy", others) is not None:
        sys.path[:] = others
        return importlib.import_module(name)
    import bouton

    if not told and name == "brainpy":
        print(f"bouton: brainpy is not installed here, so 'import brainpy' gives Bouton {bouton.__version__}", file=sys.stderr)
    bouton.install_as_brainpy()
    return importlib.import_module(name)
