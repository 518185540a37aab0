"""What a module says of a name that it has not: the nearest one, or why brainpy's is not here."""

from bouton import _bridge, errors
from bouton._catalogue import facts


def names(known):
    """A Java list of names."""
    made = _bridge.jclass("java.util.ArrayList")()
    for n in known:
        made.add(str(n))
    return made


def getter(module, space):
    """A ``__getattr__`` for a module."""

    def __getattr__(name):
        if name.startswith("_"):
            raise AttributeError(name)
        if name in facts().get(space, {}):
            raise errors.UnknownNameError(f"bp.{space}.{name} of brainpy 2.9.0 is not in Bouton; ./bouton names {space} says why.")
        own = facts().get(space) or vars(module).get("__all__") or vars(module)
        known = [n for n in own if not n.startswith("_") and n in vars(module) and not isinstance(vars(module)[n], type(module))]
        raise errors.UnknownNameError(f"bp.{space} has no '{name}'{_bridge.jclass('bouton.error.Names').hint(name, names(known))}")

    return __getattr__


def install(modules):
    """Lets modules speak, by the names under which users know them."""
    for space, module in modules.items():
        if "__getattr__" not in vars(module):
            module.__getattr__ = getter(module, space)
