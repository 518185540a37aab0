"""Every name of brainpy 2.9.0 with its parameters, its defaults and a proof."""

import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "tools"))

import names  # noqa: E402

from bouton._catalogue import facts  # noqa: E402


def test_the_facts_are_brainpys():
    assert facts()["brainpy"] == "2.9.0" and len(facts()["dyn"]) == 156
    assert facts()["dyn"]["Expon"][-1] == ["tau", "p", 8.0]


@pytest.mark.parametrize("space", names.SPACES)
def test_no_gaps(space):
    rows = names.table([space])[space]
    gaps = names.gaps(rows)
    for name, *_ in gaps:
        print(f"{space}.{name}: {names.why(space, name, facts()[space][name])}")
    assert space not in names.COMPLETE or not gaps, f"bp.{space}: {', '.join(g[0] for g in gaps)}"


def test_exceptions_are_missing_indeed():
    """An exception that exists meanwhile is to be deleted from the list."""
    import bouton as bp

    for space in names.EXCEPTIONS:
        stale = [n for n in facts()[space] if names.exception(space, n) and hasattr(getattr(bp, space), n)]
        assert not stale, f"{space}: {stale}"


def test_a_gap_is_seen():
    wrong = [["size", "p"], ["tau", "p", 9.0]]
    assert names.compare("dyn", "Expon", wrong)[2:4] == ("", "") or names.compare("dyn", "Expon", wrong)[3] == ""
    assert names.compare("dyn", "NoSuchModel", wrong)[1:] == ("", "", "", "")
    assert "tau: 8.0 / 9.0" in names.why("dyn", "Expon", wrong)


def test_models_say_whether_they_are_brainpys():
    """The page of a model claims brainpy's name for it unless it has the tag own."""
    from bouton import _bridge

    models = _bridge.jclass("bouton.dyn.Models")
    tags = {str(n): models.named(n).spec().tags() for n in models.names()}
    for name, of in tags.items():
        said = "own" if of.contains("own") else "neurons" if of.contains("brainpy.neurons") else "dyn"
        truth = next((space for space in ("dyn", "neurons") if name in facts()[space]), "own")
        assert said == truth, f"{name} is tagged as {said}, and brainpy has it as {truth}"
