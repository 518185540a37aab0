"""IJava's magics: libraries from Maven and from files, cells from files, errors that name the file."""

import json
import os
import pathlib
import zipfile

import nbformat
import pytest
from nbclient import NotebookClient
from conftest import Kernel, result, text

# None of them is a library of the kernel's own.
LIBRARY = "org.apache.commons:commons-csv:1.10.0"
offline = pytest.mark.skipif("BOUTON_OFFLINE" in os.environ, reason="BOUTON_OFFLINE is set: no Maven repository can be reached")


@pytest.fixture(scope="module")
def java():
    kernel = Kernel("bouton-java")
    yield kernel
    kernel.stop()


def test_load_runs_a_file(java, tmp_path: pathlib.Path):
    file = tmp_path / "cell.jsh"
    file.write_text("int loaded = 6 * 7;\n")
    assert java.run(f"%load {file}")[0]["status"] == "ok"
    assert result(java.run("loaded")[1]) == "42"


def test_load_runs_the_cells_of_a_notebook(java, tmp_path: pathlib.Path):
    cells = [("markdown", "# not code"), ("code", ["int inNotebook = 1;\n", "inNotebook++;"]), ("code", "%%python\nin_python = inNotebook + 1")]
    notebook = {"cells": [{"cell_type": kind, "source": source} for kind, source in cells]}
    (tmp_path / "some.ipynb").write_text(json.dumps(notebook))
    # IJava finds the ending by itself.
    assert java.run(f"%load {tmp_path}/some")[0]["status"] == "ok"
    assert result(java.run("in_python + inNotebook")[1]) == "5"


@pytest.mark.parametrize(
    "code",
    [
        "%load nowhere.jsh",
        "%jars nowhere.jar",
        "%jars nowhere/*.jar",
        "%classpath nowhere",
        "%maven nonsense",
        "%mavenRepo nowhere",
        "%addMavenRepo nowhere",
        "%loadFromPOM nowhere.xml",
    ],
)
def test_what_is_not_there_is_named(java, code):
    reply = java.run(code)[0]
    assert reply["status"] == "error" and code.split()[1].split("/")[0] in reply["evalue"]


def test_a_folder_on_the_class_path(java, tmp_path: pathlib.Path):
    (tmp_path / "note.txt").write_text("hello")
    assert java.run(f'%classpath "{tmp_path}"')[0]["status"] == "ok"
    assert str(tmp_path) in result(java.run("%classpath")[1])
    code = 'new String(Thread.currentThread().getContextClassLoader().getResourceAsStream("note.txt").readAllBytes())'
    assert "hello" in result(java.run(code)[1])


def test_jars_by_pattern_and_as_a_value(java, tmp_path: pathlib.Path):
    folder = tmp_path / "with blank"
    folder.mkdir()
    for name in ("one", "two"):
        with zipfile.ZipFile(folder / f"{name}.jar", "w") as jar:
            jar.writestr(f"{name}.txt", name)
    reply, _ = java.run(f'List<String> added = %jars "{folder}/*.jar"\nList<String> more = %classpath "{folder}"')
    assert reply["status"] == "ok", reply
    assert result(java.run("added.size() + more.size()")[1]) == "3"
    read = 'new String(Thread.currentThread().getContextClassLoader().getResourceAsStream("two.txt").readAllBytes())'
    assert result(java.run(read)[1]) == "two"
    assert result(java.run("int rest = 7 %4; rest")[1]) == "3"


def test_magics_are_called_from_code(java, tmp_path: pathlib.Path):
    reply, _ = java.run(f'List<String> called = lineMagic("classpath", List.of("{tmp_path}"));\ncalled.getFirst().endsWith("{tmp_path.name}")')
    assert reply["status"] == "ok", reply
    reply, _ = java.run('cellMagic("loadFromPOM", List.of(), "no xml");')
    assert reply["status"] == "error" and "XML" in reply["evalue"]
    _, messages = java.run('printf("%d-%s%n", 3, "x");')
    assert text(messages) == "3-x\n"


@offline
def test_maven_adds_a_library(java):
    reply, _ = java.run(f"%maven {LIBRARY}\norg.apache.commons.csv.CSVFormat.DEFAULT.getDelimiter()")
    assert reply["status"] == "ok", reply
    assert result(java.run('org.apache.commons.csv.CSVParser.parse("a,b", org.apache.commons.csv.CSVFormat.DEFAULT).getRecords().size()')[1]) == "1"


@offline
def test_a_version_that_gives_way_to_the_kernels_own_is_named(java):
    reply, messages = java.run("%maven tech.tablesaw:tablesaw-core:0.43.1")
    assert reply["status"] == "ok", reply
    said = text(messages, "stderr")
    assert "tablesaw-core 0.44" in said and "instead of 0.43.1" in said and said.count("\n") == 1


@offline
def test_several_libraries_with_ijavas_longer_name(java):
    reply, _ = java.run("%addMavenDependencies org.apache.commons:commons-text:1.12.0 com.google.zxing:core:jar:3.5.3")
    assert reply["status"] == "ok", reply
    assert result(java.run('new org.apache.commons.text.similarity.LevenshteinDistance().apply("axon", "axion")')[1]) == "1"
    assert result(java.run("com.google.zxing.BarcodeFormat.QR_CODE")[1]) == "QR_CODE"


@offline
def test_parts_of_a_pom_in_a_cell(java):
    cell = """%%loadFromPOM
<repository>
  <id>another</id>
  <url>https://repo.maven.apache.org/maven2/</url>
</repository>

<dependency>
  <groupId>org.jgrapht</groupId>
  <artifactId>jgrapht-core</artifactId>
  <version>1.5.2</version>
</dependency>
"""
    reply, _ = java.run(cell)
    assert reply["status"] == "ok", reply
    code = "var graph = new org.jgrapht.graph.SimpleGraph<String, org.jgrapht.graph.DefaultEdge>(org.jgrapht.graph.DefaultEdge.class);"
    assert java.run(code + '\ngraph.addVertex("a");')[0]["status"] == "ok"


@offline
def test_a_pom_in_a_file_with_its_parent(java, tmp_path: pathlib.Path):
    head = '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    (tmp_path / "pom.xml").write_text(
        f"{head}<groupId>x</groupId><artifactId>parent</artifactId><version>1</version><packaging>pom</packaging>"
        "<properties><collections>4.4</collections></properties></project>"
    )
    (tmp_path / "part").mkdir()
    (tmp_path / "part" / "pom.xml").write_text(
        f"{head}<parent><groupId>x</groupId><artifactId>parent</artifactId><version>1</version></parent><artifactId>part</artifactId>"
        "<dependencies><dependency><groupId>org.apache.commons</groupId><artifactId>commons-collections4</artifactId>"
        "<version>${collections}</version></dependency><dependency><groupId>x</groupId><artifactId>nowhere</artifactId><version>1</version>"
        "<scope>test</scope></dependency></dependencies></project>"
    )
    reply, _ = java.run(f"%loadFromPOM {tmp_path}/part/pom.xml")
    assert reply["status"] == "ok", reply
    assert result(java.run('new org.apache.commons.collections4.bag.HashBag<String>(List.of("a", "a")).getCount("a")')[1]) == "2"
    reply, _ = java.run(f"%loadFromPOM {tmp_path}/part/pom.xml test")
    assert reply["status"] == "error" and "nowhere" in reply["evalue"]


@offline
def test_an_ijava_notebook_runs_unchanged():
    notebook = nbformat.read(pathlib.Path(__file__).with_name("ijava-tablesaw.ipynb"), as_version=4)
    NotebookClient(notebook, timeout=600, kernel_name="bouton-java").execute()
    outputs = [o for cell in notebook.cells for o in cell.get("outputs", [])]
    assert [o.text for o in outputs if o.output_type == "stream" and o.name == "stdout"] == ["mean rate 18.85 Hz\n"]
    said = [o.text for o in outputs if o.output_type == "stream" and o.name == "stderr"]
    assert len(said) == 1 and "tablesaw-core 0.44" in said[0] and "guava" not in said[0]
    shown = [o.data for o in outputs if "data" in o]
    assert "31" in shown[0]["text/html"] and "iVBOR" in shown[4]["image/png"], [list(data) for data in shown]
    assert "Mean [rate]" in shown[3]["text/plain"] and "29.25" in shown[3]["text/plain"]
    assert shown[5]["text/plain"] == "count 2" and shown[6] == {"text/html": "<b>done</b>"} and shown[7]["text/plain"] == "1" + 20 * "0"
