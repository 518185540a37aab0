"""Running cells: the last expression is the result, errors show the user's own lines, names are shared with the other languages."""

import ast
import builtins
import linecache
import sys

import java

from bouton_notebook import frames, rich

namespace = sys.modules["__main__"].__dict__
_PRIVATE = frozenset(namespace) | {"__builtins__"}
_future = 0
setattr(builtins, frames.NOTE, frames.note)
stopped_by = None


def _file(name, source):
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)


def _compile(tree, name, mode):
    global _future
    code = compile(tree, name, mode, _future, True)
    _future |= code.co_flags & _FUTURES
    return code


def _futures():
    import __future__ as features

    flags = 0
    for name in features.all_feature_names:
        flags |= getattr(features, name).compiler_flag
    return flags


_FUTURES = _futures()


def _is_mute(source, node):
    """Does a semicolon follow the last expression?"""
    lines = source.splitlines()
    rest = lines[node.end_lineno - 1].encode("utf-8")[node.end_col_offset :]
    return rest.decode("utf-8", "replace").lstrip().startswith(";")


def execute(source, name, offset, silent):
    """Runs a cell. Returns ``("done", bundle or None)``, ``("failed", ename, evalue, lines)`` or ``("interrupted", lines)``."""
    global stopped_by
    stopped_by = None
    frames.forget()
    source = "\n" * offset + source
    _file(name, source)
    try:
        return ("done", _run(source, name, silent))
    except KeyboardInterrupt as error:
        return ("interrupted", _report(error)[2])
    except BaseException as error:
        # An interrupt unwinds through here and takes this thread away at the next safepoint: this line must come first.
        stopped_by = error
        return ("failed", *_report(error))
    finally:
        frames.forget()


def _run(source, name, silent):
    tree = compile(source, name, "exec", ast.PyCF_ONLY_AST | _future, True)
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr):
        exec(_compile(frames.wrap(tree), name, "exec"), namespace)
        return None
    tree.body.pop()
    if tree.body:
        exec(_compile(frames.wrap(tree), name, "exec"), namespace)
    try:
        value = eval(_compile(ast.Expression(last.value), name, "eval"), namespace)
    except BaseException as error:
        frames.note(error, last.lineno, name)
        raise
    if value is None or _is_mute(source, last):
        return None
    if not silent:
        namespace["___"], namespace["__"], namespace["_"] = namespace.get("__"), namespace.get("_"), value
    own = getattr(type(value), "_ipython_display_", None)
    if own is not None and not isinstance(value, type):
        own(value)
        return None
    return shown(value)


def evaluate(expression, name):
    """The bundle of an expression's value, for ``user_expressions``; the same answers as :func:`execute`."""
    _file(name, expression)
    try:
        return ("done", shown(eval(_compile(expression, name, "eval"), namespace)))
    except BaseException as error:
        return ("failed", *_report(error))


def timer(setup, code, name, offset):
    """``("done", timer)`` for :func:`timed`, or what :func:`execute` answers to code that does not compile."""
    import timeit

    source = "\n" * offset + code
    _file(name, source)
    try:
        # So that an error names the cell's line; the timer puts the code into a function of its own.
        _compile(source, name, "exec")
        return ("done", timeit.Timer(code, setup or "pass", globals=namespace))
    except BaseException as error:
        return ("failed", *_report(error))


def timed(made, times):
    """``("done", seconds)``, or what :func:`execute` answers to an error."""
    try:
        return ("done", made.timeit(times))
    except KeyboardInterrupt as error:
        return ("interrupted", _report(error)[2])
    except BaseException as error:
        return ("failed", *_report(error))


def shown(value):
    """The kernel's bundle for a value."""
    from bouton_notebook import host

    made = rich.bundle(value)
    return host.bundle(*made) if isinstance(made, tuple) else made


def _report(error):
    from bouton_notebook import errors

    return errors.report(error)


def trace_of_stop():
    """Where the interrupted cell was, as far as that is known; asked for after the interrupt is over."""
    if stopped_by is None:
        return []
    from bouton_notebook import errors

    return errors.where(stopped_by)


def _is_shared(name, value):
    return not name.startswith("_") and name not in _PRIVATE and not isinstance(value, _MODULE)


_MODULE = type(sys)


def forget_half_imports():
    """After an interrupt: modules whose import it cut off are imported anew, where they would stay as they are."""
    for name, module in list(sys.modules.items()):
        if getattr(getattr(module, "__spec__", None), "_initializing", False):
            del sys.modules[name]


def snapshot():
    """The namespace before a cell, to see afterwards what the cell changed."""
    return dict(namespace)


def changes(before):
    """The names that a cell bound anew, with their values, and the names that it deleted."""
    bound = [
        (name, value, _type_name(value))
        for name, value in list(namespace.items())
        if _is_shared(name, value) and (name not in before or before[name] is not value)
    ]
    return bound, [name for name in before if name not in namespace and _is_shared(name, before[name])]


def take(name, value):
    """Takes a name that another language wrote. Python's own words and imported modules are not overwritten."""
    if hasattr(builtins, name) or isinstance(namespace.get(name), _MODULE):
        return False
    namespace[name] = value
    return True


def _type_name(value):
    if java.is_object(value):
        # A class that java.type gave has no getClass of its own.
        return value.getClass().getSimpleName() if hasattr(value, "getClass") else "Class"
    return type(value).__name__


def variables():
    """Name, type and one short line of each variable."""
    rows = []
    for name, value in sorted(namespace.items()):
        if _is_shared(name, value):
            try:
                text = " ".join(rich.plain(value).split())
            except Exception as error:
                text = f"<repr failed: {type(error).__name__}>"
            rows.append((name, _type_name(value), text if len(text) <= 80 else text[:77] + "..."))
    return rows
