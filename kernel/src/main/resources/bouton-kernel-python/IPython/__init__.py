"""The part of IPython's face that ordinary notebooks use, over Bouton's kernel. It is not IPython: ``get_ipython()`` is None."""

from bouton_notebook.display import display

__all__ = ["display", "get_ipython"]


def get_ipython():
    """None: this Python runs in Bouton's kernel, without IPython."""
    return None
