"""The names of ``IPython.display`` that Bouton's kernel offers."""

from bouton_notebook.display import (
    HTML,
    JSON,
    SVG,
    DisplayHandle,
    DisplayObject,
    Image,
    Javascript,
    Latex,
    Markdown,
    Math,
    Pretty,
    clear_output,
    display,
    update_display,
)


def _shows(name, kind):
    def show(*objs, raw=False, metadata=None):
        for obj in objs:
            display(kind(obj), metadata=metadata)

    show.__name__ = show.__qualname__ = name
    show.__doc__ = f"Shows strings as {kind.__name__}."
    return show


display_html = _shows("display_html", HTML)
display_markdown = _shows("display_markdown", Markdown)
display_svg = _shows("display_svg", SVG)
display_latex = _shows("display_latex", Latex)
display_json = _shows("display_json", JSON)
display_javascript = _shows("display_javascript", Javascript)

__all__ = [
    "HTML",
    "JSON",
    "SVG",
    "DisplayHandle",
    "DisplayObject",
    "Image",
    "Javascript",
    "Latex",
    "Markdown",
    "Math",
    "Pretty",
    "clear_output",
    "display",
    "display_html",
    "display_javascript",
    "display_json",
    "display_latex",
    "display_markdown",
    "display_svg",
    "update_display",
]
