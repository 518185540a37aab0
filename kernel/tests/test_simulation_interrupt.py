"""A long simulation stops at a step when the cell is interrupted, and the next cell answers."""

import pytest
from conftest import Kernel, result
from test_interrupt import is_idle, stop

JAVA = """
var longNet = Coba.network(4000, 80, Precision.FLOAT32, 1);
longNet.run(1);
System.out.println("running");
longNet.run(6e8);
"""
PYTHON = """
import bouton as bp, bouton.math as bm
cell = bp.dyn.LifRef(4000, V_initializer=bp.init.Normal(5., 2.))
class Net(bp.DynSysGroup):
    def update(self):
        cell(25.)
runner = bp.DSRunner(Net(), progress_bar=False)
print("running", flush=True)
runner.run(6e8)
"""


@pytest.mark.parametrize("language, code, next_cell", [
    ("bouton-java", "import bouton.bench.Coba;\nimport bouton.compile.Precision;" + JAVA, "longNet.t() > 0"),
    ("bouton-python", PYTHON, "6 * 7 == 42"),
])
def test_a_long_simulation_stops(language, code, next_cell):
    kernel = Kernel(language)
    try:
        reply = stop(kernel, code)
        assert reply["status"] == "error", reply
        assert is_idle(kernel)
        assert result(kernel.run(next_cell)[1]) in ("true", "True")
    finally:
        kernel.stop()
