"""What Shift-Tab shows: signature, docstring, source; for Java objects their class and its public members."""

import inspect
import re

import java

from bouton_notebook import completion

_NAME = re.compile(r"[^\W\d][\w.]*")


def inspect_at(text, cursor, detail, namespace):
    """The text about what stands at the cursor, or else about the function whose call surrounds it; None when there is nothing."""
    for name in _candidates(text, cursor):
        value, found = completion.resolve(name, namespace)
        if found:
            return describe(name, value, detail, namespace)
    return None


def _candidates(text, cursor):
    line_start = text.rfind("\n", 0, cursor) + 1
    line_end = text.find("\n", cursor)
    line = text[line_start : len(text) if line_end < 0 else line_end]
    at = cursor - line_start
    for found in _NAME.finditer(line):
        if found.start() <= at <= found.end():
            # The chain ends with the name under the cursor: in a.b.c with the cursor on b, it is a.b.
            end = line.find(".", max(at, found.start()), found.end())
            name = line[found.start() : end if end >= 0 else found.end()].rstrip(".")
            if name:
                yield name
    call = completion.open_call(text[:cursor]).rstrip(".")
    if call:
        yield call


def describe(name, value, detail, namespace):
    """What is known about a value."""
    from bouton_notebook import host

    if java.is_object(value) or java.is_type(value):
        return str(host.describe(value))
    owner, _, member = name.rpartition(".")
    if owner:
        parent, found = completion.resolve(owner, namespace)
        if found and (java.is_object(parent) or java.is_type(parent)):
            return str(host.describeMember(parent, member))
    parts = []
    if callable(value):
        shown = completion.signature(value)
        parts.append(f"Signature: {name}{shown}" if shown else f"Callable: {name}")
    parts.append(f"Type: {type(value).__name__}")
    if not callable(value) and not inspect.ismodule(value):
        from bouton_notebook import rich

        text = rich.plain(value)
        parts.append("Value: " + (text if len(text) <= 400 else text[:400] + " ..."))
    if hasattr(value, "__len__") and not isinstance(value, type):
        try:
            parts.append(f"Length: {len(value)}")
        except TypeError:
            # A class of one's own may define __len__ and refuse.
            parts.append("Length: unknown")
    source = None
    if detail:
        try:
            source = inspect.getsource(value)
        except (OSError, TypeError):
            source = None
    if source:
        parts.append("Source:\n" + source.rstrip())
    else:
        documentation = inspect.getdoc(value)
        if documentation:
            parts.append("Docstring:\n" + documentation)
    return "\n".join(parts)
