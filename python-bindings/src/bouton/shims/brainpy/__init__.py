"""Stands on the module path under ``bouton run``: gives the installed brainpy if there is one, else, or when told to, Bouton."""


def _give(name):
    import importlib
    import os
    import sys
    from importlib.machinery import PathFinder

    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
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


_give(__name__)
