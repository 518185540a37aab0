"""Stands on the module path under ``bouton run``: gives the installed brainpy if there is one, else, or when told to, Bouton."""

from _bouton_shim import give  # type: ignore[import-not-found]

give(__name__)
