"""The programs of *_cases.py on CPython; BridgeTest.java runs them on GraalPy."""

import math_cases
import own_cases
import program_cases
import pytest
import states_cases

MODULES = (program_cases, own_cases, math_cases, states_cases)


@pytest.mark.parametrize(("module", "case"), [(m, c) for m in MODULES for c in m.CASES], ids=lambda x: getattr(x, "__name__", str(x)))
def test_program(module, case):
    module.fresh()
    case()
    module.fresh()
