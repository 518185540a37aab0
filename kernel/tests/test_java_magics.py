"""IJava's magics: libraries from Maven and from files, cells from files, errors that name the file."""

import os
import pathlib

import pytest
from conftest import Kernel, result

LIBRARY = "org.apache.commons:commons-math3:3.6.1"


@pytest.fixture(scope="module")
def java():
    kernel = Kernel("bouton-java")
    yield kernel
    kernel.stop()


def test_load_runs_a_file(java, tmp_path: pathlib.Path):
    file = tmp_path / "cell.jsh"
    file.write_text("int loaded = 6 * 7;\n")
    assert java.run(f"%load {file}")[0]["status"] == "ok"
    assert result(java.run("loaded")[1]) == "42"


@pytest.mark.parametrize("code", ["%load nowhere.jsh", "%jars nowhere.jar", "%classpath nowhere", "%maven nonsense", "%mavenRepo nowhere"])
def test_what_is_not_there_is_named(java, code):
    reply = java.run(code)[0]
    assert reply["status"] == "error" and code.split()[1] in reply["evalue"]


def test_a_folder_on_the_class_path(java, tmp_path: pathlib.Path):
    (tmp_path / "note.txt").write_text("hello")
    assert java.run(f"%classpath {tmp_path}")[0]["status"] == "ok"
    assert str(tmp_path) in result(java.run("%classpath")[1])
    code = 'new String(Thread.currentThread().getContextClassLoader().getResourceAsStream("note.txt").readAllBytes())'
    assert "hello" in result(java.run(code)[1])


@pytest.mark.skipif("BOUTON_OFFLINE" in os.environ, reason="BOUTON_OFFLINE is set: no Maven repository can be reached")
def test_maven_adds_a_library(java):
    reply, _ = java.run(f"%maven {LIBRARY}\norg.apache.commons.math3.util.ArithmeticUtils.gcd(84, 36)")
    assert reply["status"] == "ok", reply
    assert result(java.run("org.apache.commons.math3.util.ArithmeticUtils.gcd(84, 36)")[1]) == "12"
