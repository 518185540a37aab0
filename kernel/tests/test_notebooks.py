"""The notebooks that are shipped run, and show what they say."""

import pathlib
import re

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = pathlib.Path(__file__).parents[2] / "notebooks"
RATES = {}


def run(name):
    notebook = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
    NotebookClient(notebook, timeout=600).execute()
    outputs = [o for c in notebook.cells for o in c.get("outputs", [])]
    text = "".join(o.text for o in outputs if o.output_type == "stream" and o.name == "stdout")
    errors = "".join(o.text for o in outputs if o.output_type == "stream" and o.name == "stderr")
    kinds = [k for o in outputs if "data" in o for k in o.data]
    return text, errors, kinds


@pytest.mark.parametrize("name", ["coba-java", "coba-python"])
def test_coba(name):
    text, errors, kinds = run(name)
    assert errors == ""
    found = re.search(r"(\d+) spikes, ([\d.]+) Hz", text)
    assert found and 15 < float(found[2]) < 30
    assert kinds.count("text/html") >= 2 and kinds.count("image/png") >= 2
    RATES[name] = found[0]


def test_java_and_python_give_the_same_spikes():
    assert len(RATES) == 2, "both COBA notebooks ran before"
    assert len(set(RATES.values())) == 1, RATES


@pytest.mark.parametrize("name", ["synapses-java", "synapses-python"])
def test_synapses(name):
    text, errors, kinds = run(name)
    assert errors == ""
    assert kinds.count("image/png") == 4 and kinds.count("text/html") == 1
    assert "1500 numbers, peak 0.239115" in text and re.search(r"and -1.0 where \w+ wrote", text)


KNOWN = {"coba-java", "coba-python", "synapses-java", "synapses-python"}


@pytest.mark.parametrize("name", sorted({p.stem for p in NOTEBOOKS.glob("*.ipynb")} - KNOWN))
def test_the_gallery_checks_itself(name):
    text, errors, kinds = run(name)
    assert errors == ""
    assert text.rstrip().endswith("checked"), "the last cell checks what the notebook says"
    assert "image/png" in kinds
