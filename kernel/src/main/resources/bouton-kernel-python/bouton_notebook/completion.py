"""Completion over the live namespace: names, attribute chains without calls, modules in imports, keyword arguments, keys of dicts."""

import builtins
import inspect
import keyword
import re

import java

_CHAIN = re.compile(r"((?:[^\W\d]\w*\s*\.\s*)*)(\w*)$")
_IMPORT = re.compile(r"^\s*(?:import\s+(?:.*,\s*)?|from\s+)([\w.]*)$")
_FROM = re.compile(r"^\s*from\s+([\w.]+)\s+import\s+(?:.*,\s*)?\(?\s*(\w*)$")
_KEY = re.compile(r"([^\W\d][\w.]*)\[\s*(['\"])([^'\"\]]*)$")
_HIDDEN = object()


def complete(text, namespace):
    """``(length of the replaced prefix, [(replacement, type, signature)])`` for the text before the cursor."""
    line = text[text.rfind("\n") + 1 :]
    found = _FROM.match(line)
    if found:
        return len(found.group(2)), _members_of_module(found.group(1), found.group(2))
    found = _IMPORT.match(line)
    if found:
        path, _, prefix = found.group(1).rpartition(".")
        return len(prefix), _modules(path, prefix)
    found = _KEY.search(line)
    if found:
        return len(found.group(3)), _keys(_resolve(found.group(1).split("."), namespace), found.group(3))
    if _in_string_or_comment(text):
        return 0, []
    found = _CHAIN.search(line)
    chain, prefix = found.group(1), found.group(2)
    if chain:
        names = [name.strip() for name in chain.split(".")[:-1]]
        return len(prefix), _attributes(_resolve(names, namespace), prefix)
    if line[: found.start()].rstrip().endswith(".") or prefix[:1].isdigit():
        return 0, []
    return len(prefix), [*_keywords_of_call(text, prefix, namespace), *_names(prefix, namespace)]


def _in_string_or_comment(text):
    """Whether the end of the text stands inside a string or a comment; a rough scan is enough here."""
    quote, i = "", 0
    while i < len(text):
        if quote:
            if text[i] == "\\":
                i += 1
            elif text.startswith(quote, i):
                i += len(quote) - 1
                quote = ""
            elif text[i] == "\n" and len(quote) == 1:
                quote = ""
        elif text[i] in "'\"":
            quote = text[i] * 3 if text.startswith(text[i] * 3, i) else text[i]
            i += len(quote) - 1
        elif text[i] == "#":
            end = text.find("\n", i)
            if end < 0:
                return True
            i = end
        i += 1
    return bool(quote)


def resolve(dotted, namespace):
    """The value of a chain of names, or None and False."""
    value = _resolve(dotted.split("."), namespace)
    return (None, False) if value is _HIDDEN else (value, True)


def _resolve(names, namespace):
    first = names[0]
    value = namespace.get(first, getattr(builtins, first, _HIDDEN))
    for name in names[1:]:
        if value is _HIDDEN:
            break
        value = _attribute(value, name)
    return value


def _attribute(value, name):
    # A property may run anything: it is not called to complete behind it.
    if not java.is_object(value) and isinstance(inspect.getattr_static(type(value), name, None), property):
        return _HIDDEN
    try:
        return getattr(value, name, _HIDDEN)
    except Exception:
        # An object's own __getattr__ failed: then there is nothing to complete behind it.
        return _HIDDEN


def _item(name, value):
    if value is _HIDDEN:
        return (name, "property", "")
    if isinstance(value, type) or java.is_type(value):
        return (name, "class", "")
    if inspect.ismodule(value):
        return (name, "module", "")
    if callable(value):
        return (name, "function", "" if java.is_object(value) else signature(value))
    return (name, "instance", "")


def signature(value):
    """The signature of a callable as text, empty when it has none."""
    try:
        return str(inspect.signature(value))
    except (TypeError, ValueError):
        return ""


def _attributes(value, prefix):
    if value is _HIDDEN:
        return []
    names = [name for name in dir(value) if name.startswith(prefix) and (prefix.startswith("_") or not name.startswith("_"))]
    if len(names) > 200:
        return [(name, "", "") for name in names]
    return [_item(name, _attribute(value, name)) for name in names]


def _names(prefix, namespace):
    if not prefix:
        return []
    items = {word: (word, "keyword", "") for word in [*keyword.kwlist, *keyword.softkwlist]}
    for source in (vars(builtins), namespace):
        for name, value in list(source.items()):
            if name.startswith(prefix) and (prefix.startswith("_") or not name.startswith("_")):
                items[name] = _item(name, value)
    return [item for name, item in sorted(items.items()) if name.startswith(prefix)]


def _modules(path, prefix):
    import importlib.util
    import pkgutil
    import sys

    places = None
    names = set(sys.builtin_module_names) if not path else set()
    if path:
        spec = importlib.util.find_spec(path) if path in sys.modules else None
        if spec is None or not spec.submodule_search_locations:
            return []
        places = list(spec.submodule_search_locations)
    names.update(module.name for module in pkgutil.iter_modules(places))
    return [(name, "module", "") for name in sorted(names) if name.startswith(prefix) and (prefix or not name.startswith("_"))]


def _members_of_module(path, prefix):
    import sys

    found = _attributes(sys.modules[path], prefix) if path in sys.modules else []
    known = {name for name, _, _ in found}
    return found + [item for item in _modules(path, prefix) if item[0] not in known]


def _keys(value, prefix):
    keys = value.keys() if isinstance(value, dict) else getattr(value, "columns", ())
    if callable(keys):
        return []
    return [(key, "instance", "") for key in map(str, filter(lambda key: isinstance(key, str), keys)) if key.startswith(prefix)]


def open_call(text):
    """The chain of names before the innermost parenthesis that is open at the end of the text, or an empty string."""
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        if text[at] in ")]}":
            depth += 1
        elif text[at] in "([{":
            if depth == 0:
                found = re.search(r"([^\W\d][\w.]*)\s*$", text[:at]) if text[at] == "(" else None
                return found.group(1) if found else ""
            depth -= 1
    return ""


def _keywords_of_call(text, prefix, namespace):
    name = open_call(text[: len(text) - len(prefix)])
    value = _resolve(name.split("."), namespace) if name and not name.endswith(".") else _HIDDEN
    if value is _HIDDEN or java.is_object(value) or not callable(value):
        return []
    try:
        parameters = inspect.signature(value).parameters.values()
    except (TypeError, ValueError):
        return []
    kinds = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
    return [(p.name + "=", "param", "") for p in parameters if p.kind in kinds and p.name.startswith(prefix)]
