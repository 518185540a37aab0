"""What a Bouton notebook needs inside GraalPy. The kernel calls :func:`start` once, with its host object, before the first cell."""

host = None


def start(kernel_host):
    """Routes streams and questions to the kernel and makes ``display`` known to cells."""
    global host
    host = kernel_host
    import builtins
    import sys

    from bouton_notebook import cells, display, streams

    streams.install(kernel_host)
    builtins.display = display.display
    sys.modules["__main__"].__dict__.setdefault("__builtins__", builtins)
    return cells
