"""docs/differences.md: each difference names tests that exist."""

import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROWS = [line.strip("| \n").split(" | ") for line in (ROOT / "docs/differences.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")][1:]


def missing(reference):
    """What of ``XTest``, ``XTest.method``, ``test_x.py``, ``test_x.py::test`` or ``x_cases.py::case`` is not there; None if all is."""
    python = re.fullmatch(r"(\w+\.py)(?:::(\w+))?", reference)
    if python:
        path = ROOT / "python-bindings/tests" / python[1]
        if not path.exists():
            return f"no file {python[1]}"
        return None if python[2] is None or re.search(rf"^def {python[2]}\(", path.read_text(encoding="utf-8"), re.MULTILINE) else f"no {python[2]} in {python[1]}"
    java = re.fullmatch(r"(\w+Test)(?:\.(\w+))?", reference)
    if not java:
        return f"'{reference}' names no test"
    found = [*(ROOT / "engine/src/test/java").rglob(f"{java[1]}.java"), *(ROOT / "kernel/src/test/java").rglob(f"{java[1]}.java")]
    if not found:
        return f"no class {java[1]}"
    source = found[0].read_text(encoding="utf-8")
    tests = [re.search(r"^    [\w<>]+ (\w+)\(", block, re.MULTILINE) for block in source.split("\n\n") if re.search(r"^    @(?:Test|ParameterizedTest|TestFactory)\b", block, re.MULTILINE)]
    return None if java[2] is None or java[2] in [t[1] for t in tests if t] else f"no test {java[2]} in {java[1]}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_each_difference_has_its_tests(row):
    assert len(row) == 3 and all(row), row
    references = re.findall(r"`([^`]+)`", row[2])
    assert references and re.sub(r"`[^`]+`|, ", "", row[2]) == "", f"the last column is a list of tests in backticks: {row[2]}"
    wrong = [m for m in map(missing, references) if m]
    assert not wrong, wrong


def test_a_test_that_is_not_there_is_seen():
    assert len(ROWS) > 25
    assert missing("LawTest.aStateThatDivergesIsReported") is None and missing("test_differences.py::test_a_test_that_is_not_there_is_seen") is None
    for wrong in ("LawTest.assertSame", "NoSuchTest", "LawTest.noSuchLaw", "test_nothing.py", "test_names.py::test_nothing", "names.py says so"):
        assert missing(wrong), wrong
