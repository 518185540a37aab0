"""The one door between Python and the Java engine; the same functions on CPython (JPype) and on GraalPy.

Nothing else in the package may import ``jpype``, ``java`` or ``polyglot``.

========================== ============================================================================================
``start()``                starts the JVM if that has not happened; every function below calls it itself
``ON_GRAALPY``             True inside the JVM (GraalPy), False on CPython
``jclass(name)``           the Java class of that name, to construct and to call static methods; nested: ``"a.B$C"``
``member(obj, name)``      a method or field whose name Python reserves, such as ``as``
``is_java(x)``             is it a Java object, array or class?
``class_names(obj)``       the names of a Java object's class and of those above it
``identity(obj)``          a number for a Java object, the same while it lives; others may share it
``java_errors()``          context manager and decorator: Java exceptions leave it as the classes of ``bouton.errors``
``to_double_array(seq)``   and ``to_float_array``, ``to_int_array``, ``to_long_array``, ``to_boolean_array``,
                           ``to_string_array``: a Java array of a number, a (nested) sequence, read row by row, or a numpy array
``from_array(array)``      a copy of a Java array: numpy array (CPython) or list (GraalPy)
``buffer(seg, dtype, sh)`` the memory of a native ``MemorySegment`` without a copy: numpy array or `View`; dtype is a numpy name
``proxy(iface, function)`` a Java object of a functional interface that calls the Python function
``interruptible(f, stop)`` ``f()``; Ctrl-C in the meantime calls ``stop()`` and raises KeyboardInterrupt once ``f`` has returned
========================== ============================================================================================

Strings that come back from Java are to be wrapped in ``str()``; numbers and booleans are Python's own on both sides.
"""

import contextlib
import sys

from bouton import errors as _errors

ON_GRAALPY = sys.implementation.name == "graalpy"

if ON_GRAALPY:
    from bouton._bridge import _graalpy as _impl
else:
    from bouton._bridge import _jpype as _impl

start = _impl.start
member = _impl.member
is_java = _impl.is_java
class_names = _impl.class_names
identity = _impl.identity
from_array = _impl.from_array
buffer = _impl.buffer
proxy = _impl.proxy
interruptible = _impl.interruptible


class java_errors(contextlib.ContextDecorator):
    """Lets Java exceptions out as the classes of :mod:`bouton.errors`, with the one sentence and without the Java trace."""

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        thrown = _impl.thrown(error)
        if thrown is None:
            return False
        # With the lines that led to the Java call; GraalPy knows none for a Java exception.
        raise _errors.from_java(thrown).with_traceback(trace) from None


def jclass(name):
    """The Java class of that name; raises ``UnknownNameError`` when the class path has none."""
    found = _impl.find_class(name)
    if found is None:
        raise _errors.UnknownNameError(f"There is no Java class '{name}' on the class path of this process.")
    return found


def _number(x):
    return isinstance(x, (int, float)) and not hasattr(x, "__len__")


def _to_array(kind):
    def convert(seq):
        if _number(seq):
            seq = (seq,)
        try:
            return _impl.to_array(kind, seq)
        except (ValueError, TypeError, OverflowError) as wrong:
            raise _errors.BadValueError(f"This {type(seq).__name__} does not fit into a Java {kind}[]: {wrong}") from wrong

    convert.__name__ = convert.__qualname__ = f"to_{kind.lower()}_array"
    convert.__doc__ = f"A Java ``{kind}[]`` of a number, a nested sequence read row by row, or a numpy array; a ``{kind}[]`` is returned as it is."
    return convert


to_double_array = _to_array("double")
to_float_array = _to_array("float")
to_int_array = _to_array("int")
to_long_array = _to_array("long")
to_boolean_array = _to_array("boolean")
to_string_array = _to_array("String")
