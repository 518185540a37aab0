"""Nested dicts, lists and tuples, as updates return them."""


def each(f, x, *others):
    """``f`` of every leaf of x, and of the leaves at the same places of the others, in the same nesting."""
    if isinstance(x, dict):
        return {k: each(f, v, *(o[k] for o in others)) for k, v in x.items()}
    if isinstance(x, (tuple, list)):
        parts = [each(f, *rows) for rows in zip(x, *others)]
        # A named tuple takes its parts one by one.
        return type(x)(*parts) if hasattr(x, "_fields") else type(x)(parts)
    return f(x, *others)
