"""What cells leave behind is let go: cells that are run again and again live in a fixed heap."""

import os

import pytest
from conftest import Kernel, result

# 500 of them are four gigabytes, 100 are 800 MB.
RUNS = {"array": 500}
CELLS = {
    "array": "var big = new double[1_000_000];",
    "array as a result": "double[] kept = new double[1_000_000]; kept",
    "class": "class Holder { static double[] values = new double[1_000_000]; double first() { return values[0]; } }\nnew Holder().first()",
    "expression": "new double[1_000_000]",
    "python": "%%python\nimport java\nbig_python = java.type('double[]')(1000000)",
}


@pytest.fixture(scope="module")
def small():
    kernel = Kernel("bouton-java", env={**os.environ, "JDK_JAVA_OPTIONS": "-Xmx320m"})
    yield kernel
    kernel.stop()


@pytest.mark.parametrize("name", CELLS)
def test_runs_of_one_cell(small, name):
    for _ in range(RUNS.get(name, 100)):
        reply, _ = small.run(CELLS[name])
        assert reply["status"] == "ok", reply
    assert result(small.run("6 * 7")[1]) == "42"
