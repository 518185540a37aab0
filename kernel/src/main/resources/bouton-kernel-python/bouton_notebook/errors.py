"""Errors as a notebook shows them: the user's frames, the line in the cell, chained errors, and the Java frames of a Java error."""

import linecache
import os
import sys
import traceback

import java

from bouton_notebook import frames as noted

_HERE = os.path.dirname(os.path.abspath(__file__))
_RED, _BLUE, _OFF = "\x1b[31m", "\x1b[34m", "\x1b[0m"
_JAVA_FRAMES = 12
_Throwable = java.type("java.lang.Throwable")
_MACHINERY = ("com.oracle.truffle.", "org.graalvm.", "jdk.internal.reflect.", "java.lang.reflect.", "java.lang.invoke.")


def _is_bouton(error):
    # Not imported for the question: an interrupt would leave half of it behind.
    errors = sys.modules.get("bouton.errors")
    return errors is not None and isinstance(error, errors.BoutonError)


def report(error):
    """``(ename, evalue, lines)`` of an error."""
    name, message = _name(error), _message(error)
    return name, message, list(_lines(error, set()))


def where(error):
    """The lines that say where a cell was stopped."""
    lines = list(_frames(error, False))
    return [*lines, f"{_RED}KeyboardInterrupt{_OFF}"]


def _name(error):
    if isinstance(error, _Throwable):
        return str(error.getClass().getSimpleName())
    return type(error).__name__


def _message(error):
    if isinstance(error, _Throwable):
        return str(error.getMessage() or "")
    try:
        return str(error)
    except Exception as failed:
        return f"<str of the error failed: {type(failed).__name__}>"


def _lines(error, seen):
    seen.add(id(error))
    cause, context = getattr(error, "__cause__", None), getattr(error, "__context__", None)
    if cause is not None and id(cause) not in seen:
        yield from _lines(cause, seen)
        yield "\nThe above exception was the direct cause of the following exception:\n"
    elif context is not None and id(context) not in seen and not getattr(error, "__suppress_context__", False):
        yield from _lines(context, seen)
        yield "\nDuring handling of the above exception, another exception occurred:\n"
    if isinstance(error, SyntaxError):
        yield from _syntax(error)
        return
    yield from _frames(error, _is_bouton(error))
    message = _message(error)
    yield f"{_RED}{_name(error)}{_OFF}: {message}" if message else f"{_RED}{_name(error)}{_OFF}"
    for note in getattr(error, "__notes__", None) or ():
        yield str(note)
    if isinstance(error, _Throwable):
        yield from _java_frames(error)
    if isinstance(error, BaseExceptionGroup):
        for number, inner in enumerate(error.exceptions, 1):
            yield f"--- error {number} of {len(error.exceptions)} ---"
            yield from _lines(inner, seen)


def _syntax(error):
    text = (error.text or "").rstrip("\n")
    stripped = text.lstrip()
    yield f"  {_place(error.filename)}, line {error.lineno}"
    if stripped:
        yield "    " + stripped
        at = (error.offset or 1) - 1 - (len(text) - len(stripped))
        if at >= 0:
            end = error.end_offset if error.end_lineno == error.lineno and error.end_offset else 0
            yield "    " + " " * at + "^" * max(1, end - (error.offset or 1))
    message = error.msg
    if stripped.startswith("!"):
        message = "shell commands (!...) do not run in a Bouton cell; use subprocess.run([...])"
    elif stripped.startswith("%"):
        message = f"unknown magic {stripped.split()[0]}"
    yield f"{_RED}{type(error).__name__}{_OFF}: {message}"


def _place(filename):
    name = str(filename)
    return name if name.startswith("Cell ") else f'File "{name}"'


def _frames(error, only_user):
    """Frames outside the kernel's own helpers; with ``only_user`` also without the inside of the package ``bouton``."""
    trace = getattr(error, "__traceback__", None)
    # An error of the bridge stands for the Java error that passed the user's lines; its own frames lie within the bridge.
    if noted.of(getattr(error, "java", None)):
        error, trace = error.java, None
    if trace is None:
        for filename, line, function in noted.of(error):
            yield from _frame(filename, line, function, linecache.getline(filename, line).strip())
        return
    inside = [_HERE, os.path.dirname(os.path.abspath(sys.modules["bouton"].__file__))] if only_user else [_HERE]
    frames = [f for f in traceback.extract_tb(trace) if not any(f.filename.startswith(folder + os.sep) for folder in inside)]
    if only_user:
        frames = [f for f in frames if os.path.basename(f.filename) != "contextlib.py"]
    for number, frame in enumerate(frames):
        if len(frames) > 40 and number == 20:
            yield f"  ... {len(frames) - 40} frames ..."
        if len(frames) > 40 and 20 <= number < len(frames) - 20:
            continue
        yield from _frame(frame.filename, frame.lineno, frame.name, frame.line)


def _frame(filename, line, function, text):
    where = "" if function == "<module>" else f", in {_BLUE}{function}{_OFF}"
    yield f"  {_place(filename)}, line {line}{where}"
    if text:
        yield "    " + text


def _java_frames(error):
    if str(error.getClass().getName()).startswith("bouton.error."):
        return
    shown = 0
    for frame in error.getStackTrace():
        text = str(frame.toString())
        bare = text.split("/")[-1]
        if bare.startswith(_MACHINERY):
            if shown:
                break
            continue
        shown += 1
        if shown > _JAVA_FRAMES:
            yield "    ..."
            break
        yield "    at " + text
    if error.getCause() is not None:
        yield f"  caused by {error.getCause().toString()}"
