"""The kernelspecs of the wheel: found through Python, not through absolute paths, and one process with the kernel."""

import json
import os
import pathlib
import subprocess
import sys

import pytest
from conftest import Kernel, result

ROOT = pathlib.Path(__file__).parents[2]
SOURCES = [str(ROOT / "python-bindings" / folder / "src") for folder in (".", "wheels/kernel")]


@pytest.fixture
def specs(tmp_path, monkeypatch):
    java = pathlib.Path(os.environ["BOUTON_JAVA_HOME"]) / "bin" / "java"
    install = [java, "-Djava.awt.headless=true", "-cp", os.environ["BOUTON_JARS"] + "/*", "bouton.kernel.install.Install"]
    done = subprocess.run([*install, "--prefix", tmp_path, "--command", "python -m bouton_kernel"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share" / "jupyter"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(SOURCES))
    return tmp_path / "share" / "jupyter" / "kernels"


def test_specs_name_no_path(specs):
    for language in ("java", "python"):
        spec = json.loads((specs / f"bouton-{language}" / "kernel.json").read_text(encoding="utf-8"))
        assert spec["argv"] == ["python", "-m", "bouton_kernel", "--language", language, "{connection_file}"]
        assert spec["interrupt_mode"] == "message"
        assert (specs / f"bouton-{language}" / "logo-64x64.png").stat().st_size > 100


def test_the_process_becomes_the_kernel(specs):
    # A name of its own: kernelspecs of the environment come before those of JUPYTER_PATH.
    (specs / "bouton-java").rename(specs / "bouton-wheel")
    kernel = Kernel("bouton-wheel")
    try:
        command = pathlib.Path(f"/proc/{kernel.pid}/cmdline").read_text(encoding="utf-8").split("\0")
        assert command[0] == os.path.join(os.environ["BOUTON_JAVA_HOME"], "bin", "java") and "bouton.kernel.Main" in command
        assert result(kernel.run("6 * 7")[1]) == "42"
        process = kernel.manager.provisioner.process
    finally:
        kernel.stop()
    assert process.poll() is not None


def test_without_a_fitting_java_one_sentence_says_so(tmp_path):
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(SOURCES), "BOUTON_JAVA_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-m", "bouton_kernel", "x.json"], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(f"bouton kernel: BOUTON_JAVA_HOME is {tmp_path}, which holds no Java") and done.stderr.count("\n") == 1
