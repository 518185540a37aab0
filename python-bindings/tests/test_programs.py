"""The programs of program_cases.py on CPython; BridgeTest.java runs them on GraalPy."""

import program_cases
import pytest


@pytest.mark.parametrize("case", program_cases.CASES, ids=lambda case: case.__name__)
def test_program(case):
    program_cases.fresh()
    case()
    program_cases.fresh()
