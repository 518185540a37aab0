"""The bridge on CPython: JPype starts the JVM in this process and reaches into it over JNI."""

import contextlib
import math
import os
import sys
import tempfile
import signal
import threading

import bouton_java
from bouton.errors import BadValueError, BoutonError, ShapeError

_lock = threading.Lock()
# Signals are Python's: a JVM that shuts down by itself on SIGTERM crashes workers that a pool terminates.
_SIGNALS = "-Xrs"
_FORKED = (
    "This process was forked from one in which Java runs, and a JVM does not survive that; start workers with "
    "multiprocessing.get_context('spawn'), or ProcessPoolExecutor(mp_context=multiprocessing.get_context('spawn'))."
)
_started_in = None
_DTYPES = {"double": "float64", "float": "float32", "int": "int32", "long": "int64", "boolean": "bool"}


def _import_jpype():
    try:
        import jpype
    except ImportError as missing:
        raise BoutonError("Bouton needs the package JPype1 to start Java; install it with: pip install JPype1") from missing
    return jpype


def start():
    """Starts the JVM with the engine on its class path, unless one runs already."""
    global _started_in
    if _started_in is not None and _started_in != os.getpid():
        raise BoutonError(_FORKED)
    jpype = sys.modules.get("jpype")
    if jpype is not None and jpype.isJVMStarted():
        return
    with _lock:
        jpype = _import_jpype()
        if jpype.isJVMStarted():
            return
        try:
            class_path, jdk = bouton_java.class_path(), bouton_java.find()
            flags = [*bouton_java.options(jdk), _SIGNALS]
        except bouton_java.NoJavaError as missing:
            raise BoutonError(str(missing)) from None
        with contextlib.nullcontext() if _may_die() else _without_incubator_warning():
            jpype.startJVM(*flags, jvmpath=str(jdk.library()), classpath=class_path, convertStrings=False, interrupt=False)
        _started_in = os.getpid()


@contextlib.contextmanager
def _without_incubator_warning():
    """The JVM announces incubator modules on the process's stderr and has no switch for it: that line is taken out."""
    with tempfile.TemporaryFile() as caught:
        sys.stderr.flush()
        stderr = os.dup(2)
        os.dup2(caught.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(stderr, 2)
            os.close(stderr)
            caught.seek(0)
            for line in caught:
                if b"incubator modules" not in line:
                    os.write(2, line)


def _may_die():
    """A JVM that cannot reserve its heap or dislikes an option ends the process: then its words must not be held back."""
    if os.environ.get("BOUTON_JVM_OPTS"):
        return True
    try:
        import resource
    except ImportError:
        return False
    return resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY


def _jp():
    start()
    return sys.modules["jpype"]


def find_class(name):
    jpype = _jp()
    try:
        return jpype.JClass(name)
    except TypeError:
        return None


def member(obj, name):
    return getattr(obj, name, None) or getattr(obj, name + "_")


def is_java(x):
    jpype = sys.modules.get("jpype")
    if jpype is None or not jpype.isJVMStarted():
        return False
    return isinstance(x, (jpype.JObject, jpype.JArray, jpype.JClass, jpype.JException, jpype.JString))


def class_names(obj):
    names, java_class = [], obj.getClass()
    while java_class is not None:
        names.append(str(java_class.getName()))
        java_class = java_class.getSuperclass()
    return names


def identity(obj):
    return int(_jp().JClass("java.lang.System").identityHashCode(obj))


def thrown(error):
    jpype = sys.modules.get("jpype")
    return error if jpype is not None and isinstance(error, jpype.JException) else None


def _java_array_type(kind):
    jpype = _jp()
    element = jpype.JString if kind == "String" else getattr(jpype, "J" + kind.capitalize())
    return jpype.JArray(element)


def to_array(kind, seq):
    array_type = _java_array_type(kind)
    if isinstance(seq, array_type):
        return seq
    import numpy as np

    if kind == "String":
        return array_type([str(x) for x in np.asarray(seq, dtype=object).ravel()])
    return array_type(np.ascontiguousarray(seq, dtype=_DTYPES[kind]).ravel())


def from_array(jarray):
    import numpy as np

    if isinstance(jarray, _java_array_type("String")):
        return np.array([str(x) for x in jarray])
    # An array over JPype's own view would be read-only.
    return np.array(jarray)


class _Memory:
    """Keeps a memory segment alive as long as a numpy array looks at it."""

    def __init__(self, segment, dtype, shape):
        self._segment = segment
        self.__array_interface__ = {
            "version": 3,
            "data": (int(segment.address()), bool(segment.isReadOnly())),
            "typestr": dtype.str,
            "shape": shape,
        }


def buffer(segment, dtype, shape=None):
    import numpy as np

    dtype = np.dtype(dtype)
    if not segment.isNative():
        raise BadValueError("buffer needs native memory, but this segment lies on the Java heap; use from_array.")
    count = int(segment.byteSize()) // dtype.itemsize
    shape = (count,) if shape is None else tuple(int(n) for n in shape)
    if math.prod(shape) > count:
        raise ShapeError(f"Shape {shape} of {dtype} needs more than the {int(segment.byteSize())} bytes of the segment.")
    return np.asarray(_Memory(segment, dtype, shape))


def proxy(interface, function):
    jpype = _jp()
    if isinstance(interface, str):
        interface = jpype.JClass(interface)
    modifier = jpype.JClass("java.lang.reflect.Modifier")
    names = {str(m.getName()) for m in interface.class_.getMethods() if modifier.isAbstract(m.getModifiers())}
    names -= {"equals", "hashCode", "toString"}
    if len(names) != 1:
        raise TypeError(f"{interface.class_.getName()} is not a functional interface: abstract methods {sorted(names)}")
    return jpype.JObject(jpype.JProxy(interface, dict={names.pop(): function}), interface)


def interruptible(call, stop):
    if threading.current_thread() is not threading.main_thread():
        return call()
    outcome = {}

    def run():
        try:
            outcome["value"] = call()
        except BaseException as error:  # handed to the caller's thread below
            outcome["error"] = error

    worker = threading.Thread(target=run, name="bouton-run", daemon=True)
    pressed = threading.Event()
    told = False
    before = signal.getsignal(signal.SIGINT)
    # A handler of our own, since a KeyboardInterrupt could be raised where nobody catches it and leave the call running.
    if callable(before):
        signal.signal(signal.SIGINT, lambda *_: pressed.set())
    try:
        worker.start()
        while worker.is_alive():
            # A time limit, since a wait without one cannot be interrupted on Windows.
            worker.join(0.05)
            if pressed.is_set() and not told:
                told = True
                stop()
    finally:
        if callable(before):
            signal.signal(signal.SIGINT, before)
    if pressed.is_set():
        raise KeyboardInterrupt
    if "error" in outcome:
        raise outcome["error"]
    return outcome["value"]
