"""Showing things in a notebook; ``IPython.display`` offers the same names, so that ordinary notebooks run."""

import itertools

_ids = itertools.count(1)


class DisplayHandle:
    """What :func:`display` showed under an id, to be replaced later."""

    def __init__(self, display_id):
        self.display_id = display_id

    def display(self, obj, **kwargs):
        display(obj, display_id=self.display_id, **kwargs)

    def update(self, obj, **kwargs):
        update_display(obj, display_id=self.display_id, **kwargs)

    def __repr__(self):
        return f"<DisplayHandle display_id={self.display_id}>"


def _bundle(obj, raw, metadata):
    from bouton_notebook import rich

    if raw:
        if not isinstance(obj, dict):
            raise TypeError(f"display(raw=True) takes a dict of MIME types, not {type(obj).__name__}")
        return obj, metadata or {}
    made = rich.bundle(obj)
    if isinstance(made, tuple) and metadata:
        made[1].update(metadata)
    return made


def _shown(made):
    from bouton_notebook import host

    return made if not isinstance(made, tuple) else host.bundle(*made)


def display(*objs, include=None, exclude=None, metadata=None, transient=None, display_id=None, raw=False, clear=False, **kwargs):
    """Shows objects in the cell's output. With ``display_id`` (a name, or True for a new one) returns a handle to update it."""
    from bouton_notebook import host

    if clear:
        clear_output(wait=True)
    if display_id is True:
        display_id = f"bouton-{next(_ids)}"
    for obj in objs:
        own = getattr(type(obj), "_ipython_display_", None)
        if own is not None and not isinstance(obj, type):
            own(obj)
        else:
            host.display(_shown(_bundle(obj, raw, metadata)), display_id)
    return DisplayHandle(display_id) if display_id is not None else None


def update_display(obj, *, display_id, metadata=None, raw=False, **kwargs):
    """Replaces what was shown under ``display_id``."""
    from bouton_notebook import host

    host.updateDisplay(display_id, _shown(_bundle(obj, raw, metadata)))


def clear_output(wait=False):
    """Empties the cell's output, with ``wait`` only when new output comes."""
    from bouton_notebook import host

    host.clearOutput(wait)


class DisplayObject:
    """A value whose form is known: given as data, or read from a file."""

    _mime = "text/plain"
    _binary = False

    def __init__(self, data=None, url=None, filename=None, metadata=None):
        if url is not None and filename is None and data is None:
            import urllib.request

            with urllib.request.urlopen(url) as answer:
                data = answer.read()
        elif filename is not None:
            with open(filename, "rb") as file:
                data = file.read()
        if not self._binary and isinstance(data, (bytes, bytearray)):
            data = data.decode("utf-8")
        self.data = data
        self.url = url
        self.filename = filename
        self.metadata = metadata or {}

    def _repr_mimebundle_(self, include=None, exclude=None):
        metadata = {self._mime: self.metadata} if self.metadata else {}
        return {self._mime: self.data, "text/plain": repr(self)}, metadata

    def __repr__(self):
        return f"<IPython.core.display.{type(self).__name__} object>"


class HTML(DisplayObject):
    _mime = "text/html"


class Markdown(DisplayObject):
    _mime = "text/markdown"


class Latex(DisplayObject):
    _mime = "text/latex"


class Math(Latex):
    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/latex": "$\\displaystyle " + self.data.strip("$") + "$", "text/plain": repr(self)}


class SVG(DisplayObject):
    _mime = "image/svg+xml"


class Javascript(DisplayObject):
    _mime = "application/javascript"


class Pretty(DisplayObject):
    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/plain": self.data}


class JSON(DisplayObject):
    _mime = "application/json"

    def __init__(self, data=None, url=None, filename=None, metadata=None, expanded=False, root="root"):
        super().__init__(data, url, filename, metadata)
        if isinstance(self.data, str):
            import json

            self.data = json.loads(self.data)
        self.metadata.update(expanded=expanded, root=root)


class Image(DisplayObject):
    """A PNG, JPEG or GIF image, or an SVG given as text."""

    _binary = True

    def __init__(self, data=None, url=None, filename=None, format=None, embed=True, width=None, height=None, metadata=None, alt=None):
        if isinstance(data, str) and not data.lstrip().startswith("<"):
            import os

            if os.path.exists(data):
                data, filename = None, data
            else:
                data, url = None, data
        super().__init__(data, url, filename, metadata)
        if self.data is None:
            raise ValueError("Image needs data, a url or a filename")
        start = self.data[:4]
        if isinstance(self.data, str) or start.lstrip()[:1] == b"<":
            self._mime = "image/svg+xml"
        elif start[:2] == b"\xff\xd8":
            self._mime = "image/jpeg"
        elif start[:3] == b"GIF":
            self._mime = "image/gif"
        else:
            self._mime = "image/png"
        sizes = (("width", width), ("height", height), ("alt", alt))
        self.metadata.update((name, value) for name, value in sizes if value is not None)
