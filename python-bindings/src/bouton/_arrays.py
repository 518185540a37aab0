"""Arrays outside of a traced update: numpy where it is there, else a small array of our own (GraalPy)."""

from bouton import _bridge

if _bridge.ON_GRAALPY:
    from bouton import _plain as np
else:
    import numpy as np

__all__ = ["flat", "from_rows", "is_logical", "np", "shape_of"]


def shape_of(x):
    """The shape of a number, a nested sequence or an array."""
    if hasattr(x, "shape"):
        return tuple(int(s) for s in x.shape)
    if isinstance(x, (list, tuple, range)):
        return (len(x),) + (shape_of(x[0]) if len(x) else ())
    return ()


def is_logical(x):
    """Whether x holds truth values."""
    if hasattr(x, "dtype"):
        return x.dtype == bool
    if hasattr(x, "tolist") or isinstance(x, (list, tuple)):
        first = x.tolist() if hasattr(x, "tolist") else x
        while isinstance(first, (list, tuple)) and first:
            first = first[0]
        return isinstance(first, bool)
    return isinstance(x, bool)


def flat(x):
    """A Java double[] of all numbers of x, row by row."""
    return _bridge.to_double_array(x.tolist() if hasattr(x, "tolist") and _bridge.ON_GRAALPY else x)


def from_rows(java):
    """The array of a Java array of rows."""
    return np.asarray([list(r) for r in java]) if _bridge.ON_GRAALPY else np.array([np.array(r) for r in java])
