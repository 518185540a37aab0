"""brainpy's old place of channels and ions: those of ``bp.dyn``."""

from bouton import dyn
from bouton._catalogue import facts

for _name in facts()["channels"]:
    if hasattr(dyn, _name):
        globals()[_name] = getattr(dyn, _name)

__all__ = [n for n in facts()["channels"] if n in globals()]
