"""Shapes with more and fewer axes, for arrays and values of a step."""


def expanded(shape, axis):
    """With one more axis of length 1."""
    shape = list(shape)
    shape.insert(axis if axis >= 0 else len(shape) + 1 + axis, 1)
    return tuple(shape)


def squeezed(shape, axis=None):
    """Without axes of length 1."""
    return tuple(n for k, n in enumerate(shape) if n != 1 or axis is not None and k != axis % len(shape))
