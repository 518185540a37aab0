"""Runs a notebook headless and writes it with its outputs, and an HTML copy, under a folder: run_notebook.py FILE.ipynb FOLDER [--inplace]"""

import pathlib
import sys

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbconvert import HTMLExporter


def read(path):
    try:
        return nbformat.read(path, as_version=4)
    except (nbformat.reader.NotJSONError, nbformat.ValidationError, UnicodeDecodeError, AttributeError) as e:
        sys.exit(f"bouton: '{path}' is not a notebook: {str(e).splitlines()[0]}")


def show(output):
    if output.output_type == "stream":
        (sys.stderr if output.name == "stderr" else sys.stdout).write(output.text)
    elif output.output_type == "execute_result" and "text/plain" in output.data:
        print(output.data["text/plain"])


def main(source, folder, *options):
    path = pathlib.Path(source)
    if unknown := set(options) - {"--inplace"}:
        sys.exit(f"bouton: a notebook takes the option --inplace, not {' '.join(sorted(unknown))}")
    notebook = read(path)
    client = NotebookClient(notebook, timeout=None, resources={"metadata": {"path": str(path.parent)}})
    failed = None
    try:
        client.execute()
    except (CellExecutionError, DeadKernelError) as e:
        failed = e
    except NoSuchKernel as e:
        sys.exit(f"bouton: '{path}' asks for a kernel '{e.name}', which is not there; `./bouton lab` has bouton-java, bouton-python and python3")
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    html = out / (path.stem + ".html")
    html.write_text(HTMLExporter().from_notebook_node(notebook)[0], encoding="utf-8")
    nbformat.write(notebook, path if "--inplace" in options else out / path.name)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            show(output)
    print(f"HTML copy: {html}")
    if failed is not None:
        print(failed, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
