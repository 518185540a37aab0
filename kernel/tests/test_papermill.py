"""papermill with Java notebooks: values reach the variables in the types that the notebook declared."""

import os
import pathlib
import subprocess
import sys
import tomllib

import nbformat
import pytest

ROOT = pathlib.Path(__file__).parents[2]
WHEEL = ROOT / "python-bindings" / "wheels" / "kernel"


@pytest.fixture
def papermill(tmp_path):
    """Runs papermill as if the kernel's wheel were installed: with the entry points that its pyproject.toml declares."""
    project = tomllib.loads((WHEEL / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = tmp_path / "site" / f"bouton_kernel-{project['version']}.dist-info"
    info.mkdir(parents=True)
    groups = project["entry-points"].items()
    lines = [line for group, names in groups for line in (f"[{group}]", *(f"{name} = {place}" for name, place in names.items()))]
    (info / "entry_points.txt").write_text("\n".join(lines))
    folders = [info.parent, WHEEL / "src", ROOT / "python-bindings" / "src"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders))}

    def run(cells, *parameters):
        notebook = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": "bouton-java", "display_name": "Bouton (Java)", "language": "java"}})
        notebook.cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
        if len(cells) > 1:
            notebook.cells[0].metadata["tags"] = ["parameters"]
        nbformat.write(notebook, tmp_path / "in.ipynb")
        command = [sys.executable, "-m", "papermill", "in.ipynb", "out.ipynb", "-k", "bouton-java", "--no-progress-bar", *parameters]
        done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stderr
        return nbformat.read(tmp_path / "out.ipynb", as_version=4).cells

    return run


def test_declared_types_are_kept(papermill):
    declared = 'double tau = 8;  // ms\nint n = 1;\nlong seed = 1;\nfloat w = 1;\nString name = "";\ndouble[] rates = {};\nList<String> kinds = List.of();'
    given = '{n: 3, seed: 5, w: 0.5, name: "a \\"b\\"", rates: [1, 2.5], kinds: [E, I]}'
    cells = papermill([declared, "tau / 2 + n + seed + w + name + rates[1] + kinds"], "-p", "tau", "9", "-y", given)
    assert [cell.metadata.get("tags") for cell in cells] == [["parameters"], ["injected-parameters"], []]
    # 9 / 2 of a double is 4.5; it would be 4 were the variable declared anew from the value.
    assert cells[2].outputs[0].data["text/plain"] == '13.0a "b"2.5[E, I]'


def test_undeclared_parameters_get_the_type_of_their_value(papermill):
    cells = papermill(["n + 1 + rates[0] + names[1] + active + map.get(\"a\")"], "-y", "{n: 3, rates: [1, 2.5], names: [x, y], active: true, map: {a: 1}}")
    assert cells[1].outputs[0].data["text/plain"] == "5.0ytrue1"
