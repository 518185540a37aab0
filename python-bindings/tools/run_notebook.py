"""Runs a notebook headless and writes it with its outputs, and an HTML copy, under a folder: run_notebook.py FILE.ipynb FOLDER [--inplace]"""

import pathlib
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert import HTMLExporter


def main(source, folder, *options):
    path = pathlib.Path(source)
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=900, resources={"metadata": {"path": str(path.parent or ".")}})
    failed = None
    try:
        client.execute()
    except CellExecutionError as e:
        failed = e
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    html = out / (path.stem + ".html")
    html.write_text(HTMLExporter().from_notebook_node(notebook)[0], encoding="utf-8")
    nbformat.write(notebook, path if "--inplace" in options else out / path.name)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "stream":
                sys.stdout.write(output.text)
            elif output.output_type == "execute_result" and "text/plain" in output.data:
                print(output.data["text/plain"])
    print(f"HTML copy: {html}")
    if failed is not None:
        print(failed, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
