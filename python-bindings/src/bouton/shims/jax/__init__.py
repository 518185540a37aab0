"""Stands on the module path under ``bouton run``: the installed jax where brainpy is installed too, else Bouton's part of it."""

from _bouton_shim import give  # type: ignore[import-not-found]

give(__name__)
