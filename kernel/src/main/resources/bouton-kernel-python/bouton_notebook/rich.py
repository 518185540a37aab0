"""What a value looks like: Java objects by the kernel's registry of renderers, Python objects by their ``_repr_*_`` methods."""

import java

_METHODS = (
    ("_repr_html_", "text/html"),
    ("_repr_markdown_", "text/markdown"),
    ("_repr_svg_", "image/svg+xml"),
    ("_repr_png_", "image/png"),
    ("_repr_jpeg_", "image/jpeg"),
    ("_repr_latex_", "text/latex"),
    ("_repr_json_", "application/json"),
    ("_repr_javascript_", "application/javascript"),
)
_MANY = 1000


def plain(value):
    """``repr``, laid out over several lines when it is long, with at most a thousand elements of each container."""
    if isinstance(value, (list, tuple, dict, set, frozenset)) and type(value).__repr__ in _REPRS:
        if len(value) > _MANY:
            import reprlib

            short = reprlib.Repr()
            short.maxlist = short.maxtuple = short.maxdict = short.maxset = short.maxfrozenset = _MANY
            short.maxstring = short.maxother = 200
            return short.repr(value)
        text = repr(value)
        if len(text) > 79:
            import pprint

            return pprint.pformat(value, width=79, compact=True, sort_dicts=False)
        return text
    return repr(value)


_REPRS = {kind.__repr__ for kind in (list, tuple, dict, set, frozenset)}


def _encoded(mime, content):
    if isinstance(content, (bytes, bytearray)):
        if mime == "image/svg+xml" or mime.startswith("text/"):
            return content.decode("utf-8")
        import base64

        return base64.b64encode(content).decode("ascii")
    return content


def bundle(value):
    """A pair (mime type -> content, mime type -> metadata), or the kernel's own bundle for a Java object."""
    from bouton_notebook import host

    if java.is_object(value) or java.is_type(value):
        return host.render(value)
    data, metadata = {}, {}
    if not isinstance(value, type):
        as_java = getattr(value, "_repr_java_", None)
        if callable(as_java):
            return host.render(as_java())
        whole = _called(value, "_repr_mimebundle_", include=None, exclude=None)
        if whole is not None:
            _add(whole, data, metadata)
        else:
            for method, mime in _METHODS:
                content = _called(value, method)
                if content is not None:
                    if isinstance(content, tuple) and len(content) == 2:
                        content, metadata[mime] = content
                    data[mime] = _encoded(mime, content)
    data.setdefault("text/plain", plain(value))
    return data, metadata


def _add(whole, data, metadata):
    if isinstance(whole, tuple):
        whole, extra = whole
        metadata.update(extra)
    data.update((mime, _encoded(mime, content)) for mime, content in whole.items())


def _called(value, name, **arguments):
    # Looked up on the class: objects that answer any name (proxies, mocks) would pretend to have every form.
    if not hasattr(type(value), name):
        return None
    try:
        return getattr(value, name)(**arguments)
    except NotImplementedError:
        return None
    except Exception as error:
        import sys

        print(f"{type(value).__name__}.{name} failed: {type(error).__name__}: {error}", file=sys.stderr)
        return None
