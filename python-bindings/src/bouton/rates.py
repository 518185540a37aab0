"""brainpy's old place of rate models: those of ``bp.dyn``."""

from bouton import dyn
from bouton._catalogue import facts

for _name in facts()["rates"]:
    if hasattr(dyn, _name):
        globals()[_name] = getattr(dyn, _name)

__all__ = [n for n in facts()["rates"] if n in globals()]
