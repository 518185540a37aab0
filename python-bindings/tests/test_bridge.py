"""The bridge on CPython: the common cases, and what only CPython has (finding Java, numpy, Ctrl-C)."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import bridge_cases
import numpy as np
import pytest

import bouton._bridge as bridge
from bouton import errors
from bouton._bridge import _jdk


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


def _home(folder: Path, version: str) -> Path:
    (folder / "lib" / "server").mkdir(parents=True)
    (folder / "lib" / "server" / "libjvm.so").touch()
    (folder / "release").write_text(f'JAVA_VERSION="{version}"\nMODULES="java.base jdk.incubator.vector"\n')
    return folder


@pytest.mark.parametrize(("version", "fits"), [("25.0.2", False), ("25.0.3", True), ("25.0.10+9", True), ("26", True), ("17.0.15", False), ("25", False), ("26-ea", True)])
def test_which_java_fits(tmp_path, version, fits):
    assert _jdk.Jdk(_home(tmp_path / "jdk", version)).fits() is fits


def test_java_home_is_taken_over_the_usual_places(tmp_path, monkeypatch):
    monkeypatch.delenv("BOUTON_JAVA_HOME", raising=False)
    home = _home(tmp_path / "jdk", "25.0.9")
    monkeypatch.setenv("JAVA_HOME", str(home))
    assert _jdk.find().home == home
    assert _jdk.find().has_module("jdk.incubator.vector") and not _jdk.find().has_module("java.bas")


def test_a_bad_choice_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("BOUTON_JAVA_HOME", str(_home(tmp_path / "jdk", "17.0.1")))
    with pytest.raises(errors.BoutonError, match="holds Java 17.0.1; set it to the home of a JDK 25.0.3"):
        _jdk.find()
    monkeypatch.setenv("BOUTON_JAVA_HOME", str(tmp_path))
    with pytest.raises(errors.BoutonError, match="holds no Java virtual machine"):
        _jdk.find()


def test_no_java_names_what_was_found(tmp_path, monkeypatch):
    monkeypatch.delenv("BOUTON_JAVA_HOME", raising=False)
    monkeypatch.setenv("JAVA_HOME", str(_home(tmp_path / "old", "21.0.1")))
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(_jdk, "_PLACES", ())
    with pytest.raises(errors.BoutonError, match=r"needs Java 25.0.3 or later and found only .*old \(Java 21.0.1\); install a JDK 25"):
        _jdk.find()


def test_class_path_names_a_missing_entry(tmp_path, monkeypatch):
    monkeypatch.setenv("BOUTON_JARS", str(tmp_path / "gone.jar"))
    with pytest.raises(errors.BoutonError, match="gone.jar"):
        _jdk.class_path()


def test_class_path_takes_jars_and_folders(tmp_path, monkeypatch):
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "b.jar").touch()
    (tmp_path / "lib" / "a.jar").touch()
    (tmp_path / "classes").mkdir()
    monkeypatch.setenv("BOUTON_JARS", os.pathsep.join([str(tmp_path / "lib"), str(tmp_path / "classes")]))
    assert [Path(entry).name for entry in _jdk.class_path()] == ["a.jar", "b.jar", "classes"]


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
