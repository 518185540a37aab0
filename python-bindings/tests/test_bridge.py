"""The bridge on CPython: the common cases, and what only CPython has (numpy, Ctrl-C)."""

import os
import signal
import subprocess
import sys
import threading

import bridge_cases
import numpy as np
import pytest

import bouton._bridge as bridge
from bouton import errors


@pytest.mark.parametrize("case", bridge_cases.CASES, ids=lambda case: case.__name__)
def test_case(case):
    case()


def test_numpy_arrays_cross_both_ways():
    source = np.linspace(0, 1, 6, dtype=np.float32).reshape(2, 3)
    back = bridge.from_array(bridge.to_double_array(source.T))
    assert back.dtype == np.float64 and back.flags.writeable
    assert back.tolist() == source.T.astype(np.float64).ravel().tolist()


def test_buffer_is_numpy_without_a_copy():
    segment = bridge.jclass("java.lang.foreign.Arena").ofAuto().allocate(32, 8)
    view = bridge.buffer(segment, "float32", (2, 4))
    assert isinstance(view, np.ndarray) and view.flags.writeable and not view.flags.owndata
    assert view.ctypes.data == segment.address()
    assert not bridge.buffer(segment.asReadOnly(), "float32").flags.writeable


def test_heap_memory_is_refused():
    segment = bridge.jclass("java.lang.foreign.MemorySegment").ofArray(bridge.to_double_array([1]))
    with pytest.raises(errors.BadValueError, match="heap"):
        bridge.buffer(segment, "float64")


def test_a_new_process_starts_java_in_silence():
    code = "import bouton._bridge as b; print(b.jclass('java.lang.Math').max(2, 3))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert (done.returncode, done.stdout, done.stderr) == (0, "3\n", "")


@pytest.mark.skipif(os.name == "nt", reason="os.kill cannot send SIGINT on Windows")
def test_ctrl_c_stops_a_call_into_java():
    latch = bridge.jclass("java.util.concurrent.CountDownLatch")(1)
    stopped = []
    waiting = threading.Event()

    def call():
        waiting.set()
        latch.await_()

    def stop():
        stopped.append(True)
        latch.countDown()

    def press():
        waiting.wait()
        os.kill(os.getpid(), signal.SIGINT)

    # A test run in the background of a shell starts with SIGINT ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        threading.Thread(target=press).start()
        with pytest.raises(KeyboardInterrupt):
            bridge.interruptible(call, stop)
    finally:
        signal.signal(signal.SIGINT, before)
    assert stopped == [True]
