"""Which Java is taken, with which jars and options; and what is said where there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import bouton_java
from bouton_java import NoJavaError


def _home(folder: Path, version: str, modules="java.base jdk.incubator.vector") -> Path:
    (folder / "lib" / "server").mkdir(parents=True)
    (folder / "lib" / "server" / "libjvm.so").touch()
    (folder / "release").write_text(f'JAVA_VERSION="{version}"\nMODULES="{modules}"\n')
    return folder


@pytest.mark.parametrize(("version", "fits"), [("25.0.2", False), ("25.0.3", True), ("25.0.10+9", True), ("26", True), ("17.0.15", False), ("25", False), ("26-ea", True)])
def test_which_java_fits(tmp_path, version, fits):
    assert bouton_java.Jdk(_home(tmp_path / "jdk", version)).fits() is fits


@pytest.fixture
def no_runtime_wheel(monkeypatch):
    monkeypatch.delenv("BOUTON_JAVA_HOME", raising=False)
    monkeypatch.setattr(bouton_java, "_RUNTIME", "no_such_package")


def test_java_home_is_taken_over_the_usual_places(tmp_path, monkeypatch, no_runtime_wheel):
    home = _home(tmp_path / "jdk", "25.0.9")
    monkeypatch.setenv("JAVA_HOME", str(home))
    assert bouton_java.find().home == home
    assert bouton_java.find().has_module("jdk.incubator.vector") and not bouton_java.find().has_module("java.bas")


def test_the_runtime_wheel_comes_before_other_javas_but_after_a_choice(tmp_path, monkeypatch):
    monkeypatch.delenv("BOUTON_JAVA_HOME", raising=False)
    wheel = _home(tmp_path / "bouton_runtime" / "jdk", "25.0.3")
    (tmp_path / "bouton_runtime" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("JAVA_HOME", str(_home(tmp_path / "jdk", "25.0.9")))
    assert bouton_java.find().home == wheel
    monkeypatch.setenv("BOUTON_JAVA_HOME", str(tmp_path / "jdk"))
    assert bouton_java.find().home == tmp_path / "jdk"


def test_a_java_without_the_modules_asked_for_is_passed_over_and_named(tmp_path, monkeypatch, no_runtime_wheel):
    monkeypatch.setenv("JAVA_HOME", str(_home(tmp_path / "jre", "25.0.4")))
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(bouton_java, "_PLACES", (str(tmp_path / "full*"),))
    with pytest.raises(NoJavaError, match=r"jre \(Java 25.0.4\), which lacks jdk.jshell; install"):
        bouton_java.find(["java.base", "jdk.jshell"])
    full = _home(tmp_path / "full-jdk", "25.0.3", "java.base jdk.jshell")
    assert bouton_java.find(["jdk.jshell"]).home == full
    assert bouton_java.find().home == tmp_path / "jre"


def test_a_bad_choice_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("BOUTON_JAVA_HOME", str(_home(tmp_path / "jdk", "17.0.1")))
    with pytest.raises(NoJavaError, match="holds Java 17.0.1; set it to the home of a JDK 25.0.3"):
        bouton_java.find()
    monkeypatch.setenv("BOUTON_JAVA_HOME", str(tmp_path))
    with pytest.raises(NoJavaError, match="holds no Java virtual machine"):
        bouton_java.find()


def test_no_java_names_what_was_found(tmp_path, monkeypatch, no_runtime_wheel):
    monkeypatch.setenv("JAVA_HOME", str(_home(tmp_path / "old", "21.0.1")))
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(bouton_java, "_PLACES", ())
    with pytest.raises(NoJavaError, match=r"needs Java 25.0.3 or later and found only .*old \(Java 21.0.1\); install the one made for it with 'pip install bouton-runtime'.* JDK 25"):
        bouton_java.find()


def test_class_path_names_a_missing_entry(tmp_path, monkeypatch):
    monkeypatch.setenv("BOUTON_JARS", str(tmp_path / "gone.jar"))
    with pytest.raises(NoJavaError, match="gone.jar"):
        bouton_java.class_path()


def test_class_path_takes_jars_and_folders(tmp_path, monkeypatch):
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "b.jar").touch()
    (tmp_path / "lib" / "a.jar").touch()
    (tmp_path / "classes").mkdir()
    monkeypatch.setenv("BOUTON_JARS", os.pathsep.join([str(tmp_path / "lib"), str(tmp_path / "classes")]))
    assert [Path(entry).name for entry in bouton_java.class_path()] == ["a.jar", "b.jar", "classes"]


def _in_a_new_process(code, **environment):
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=False)


def test_memory_is_set_by_the_environment_or_before_the_import():
    heap = "import bouton._bridge as b; print(b.jclass('java.lang.Runtime').getRuntime().maxMemory() >> 20)"
    done = _in_a_new_process(heap, BOUTON_MEMORY="300m")
    assert (done.stdout, done.stderr) == ("300\n", "")
    done = _in_a_new_process(
        f"import bouton_java; bouton_java.configure(memory='200m', options=['-Da.b=c d']); {heap}; print(b.jclass('java.lang.System').getProperty('a.b'))"
    )
    assert done.stdout == "200\nc d\n"


def test_an_impossible_memory_is_refused_before_java_sees_it():
    for wrong, said in {"8 GB": "number and a unit", "1k": "between 64m and", "99999g": "between 64m and"}.items():
        done = _in_a_new_process("import bouton", BOUTON_MEMORY=wrong)
        assert done.returncode == 1 and said in done.stderr.splitlines()[-1] and wrong in done.stderr.splitlines()[-1]


def test_options_cannot_be_set_once_java_runs():
    done = _in_a_new_process("import bouton, bouton_java; bouton_java.configure(memory='1g')")
    assert done.stderr.endswith("call bouton_java.configure before 'import bouton'.\n")


def test_what_is_used_can_be_printed():
    done = subprocess.run(
        [sys.executable, "-m", "bouton_java"], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, check=True
    )
    assert str(bouton_java.find()) in done.stdout and "bouton-engine" in done.stdout and "-Djava.awt.headless=true" in done.stdout
