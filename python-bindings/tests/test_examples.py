"""The scripts of python-bindings/examples print on Bouton what they print on brainpy (examples.json; ./bouton examples --record made it)."""

import pathlib
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "python-bindings" / "tools"))

import examples  # noqa: E402

KNOWN = examples.expected(ROOT)
# Those that take least time there, and those that use most of what has its own form on GraalPy.
ON_GRAALPY = ("custom_channel", "ei_exact", "kinetic_synapses", "neuron_gallery", "sweep", "traced_choice")


def check(on, name):
    values, _, error = examples.run(on, ROOT, examples.scripts(ROOT, [name])[0])
    assert error is None, error
    assert examples.compare(values, KNOWN["values"][name]) is None


@pytest.mark.parametrize("name", [p.stem for p in examples.scripts(ROOT)])
def test_on_cpython(name):
    check("cpython", name)


@pytest.mark.parametrize("name", ON_GRAALPY)
def test_on_graalpy(name):
    check("graalpy", name)


def test_what_is_expected_is_brainpys():
    assert KNOWN["provenance"]["brainpy"] == "2.9.0" and len(KNOWN["values"]) >= 20
    assert [p.stem for p in examples.scripts(ROOT)] == list(KNOWN["values"])


@pytest.mark.parametrize(
    ("mine", "other", "said"),
    [
        ({"a": "1.0"}, {"a": "1.0000005"}, None),
        ({"a": "1.0"}, {"a": "1.000002"}, "a: 1 against 1.000002"),
        ({"a": "3"}, {"a": "4"}, "a: 3 against 4"),
        ({"a (+-10 %)": "9.5"}, {"a (+-10 %)": "10.0"}, None),
        ({"a (+-10 %)": "8.5"}, {"a (+-10 %)": "10.0"}, "8.5 against 10"),
        ({"a": "[1, 2]"}, {"a": "[1, 3]"}, "2 against 3"),
        ({"a": "[1, 2]"}, {"a": "[1]"}, r"a: \[1, 2\] against \[1\]"),
        ({"a": "1"}, {"a": "1", "b": "2"}, "other values: b"),
        ({"a": "nan"}, {"a": "1.0"}, "against"),
        ({"a": "word"}, {"a": "word"}, "against"),
    ],
)
def test_differences_are_seen(mine, other, said):
    import re

    found = examples.compare(mine, other)
    assert found is None if said is None else re.search(said, found)
