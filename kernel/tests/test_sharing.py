"""One object in two languages: arrays, engine objects, tables and functions, by reference and in no time."""

import pytest
from conftest import Kernel, result, text


@pytest.fixture(scope="module")
def java():
    kernel = Kernel("bouton-java")
    kernel.run("%%python\nready = 1")
    yield kernel
    kernel.stop()


def value(kernel, code):
    reply, messages = kernel.run(code)
    assert reply["status"] == "ok", "\n".join(reply["traceback"])
    return result(messages)


def test_a_hundred_megabytes_are_shared_by_reference(java):
    java.run("double[] large = new double[12_500_000]; large[7] = 3.5;")
    assert value(java, "%%python\nlarge[8] = 4.5\nlarge[7]") == "3.5"
    assert value(java, "large[8]") == "4.5"
    assert value(java, "%%python\nsame = large") is None
    assert value(java, "same == large") == "true"


def test_engine_objects_and_tables_are_the_same_object(java):
    java.run('var net = new Network(); var E = net.add("E", new LifRef(10)); var run = net.input(20).seed(1).run(5, "E.V"); var table = run.table("E.V");')
    java.run("%%python\nE2, table2 = E, table")
    assert value(java, "E2 == E && table2 == table") == "true"
    assert value(java, "%%python\ntable.rowCount()") == "50"


def test_java_functions_are_called_from_python(java):
    java.run("DoubleUnaryOperator half = x -> x / 2; Function<String, String> loud = s -> s + '!'; int[] called = {0}; Runnable count = () -> called[0]++;")
    assert value(java, "%%python\ncount(); count.run()\n(half(3.0), half.applyAsDouble(5.0), loud('a'))") == "(1.5, 2.5, 'a!')"
    assert value(java, "called[0]") == "2"


def test_java_methods_take_python_functions(java):
    java.run("%%python\ndef square(x):\n    return x * x\nseen = []\ndef note(x):\n    seen.append(x)")
    java.run("double integral(DoubleUnaryOperator f, int n) { double s = 0; for (int i = 0; i < n; i++) s += f.applyAsDouble((i + 0.5) / n) / n; return s; }")
    assert value(java, "Math.abs(integral(square.as(DoubleUnaryOperator.class), 100) - 1 / 3.0) < 1e-4") == "true"
    assert value(java, "square.execute(7).asInt()") == "49"
    # A variable that Java has declared says what the function is to it.
    java.run("DoubleUnaryOperator cube = x -> 0;\nConsumer<Object> note = x -> {};")
    java.run("%%python\ncube = lambda x: x ** 3\ndef note(x): seen.append(x)")
    assert value(java, "cube.applyAsDouble(2)") == "8.0"
    java.run('note.accept("from Java");')
    assert value(java, "%%python\nseen") == "['from Java']"
    assert value(java, "java.util.stream.DoubleStream.of(1, 2).map(cube).sum()") == "9.0"


def test_errors_cross_with_the_lines_of_both(java):
    java.run('%%python\ndef broken(x):\n    raise ValueError("no " + str(x))')
    reply, _ = java.run('int one = 1;\nbroken.execute("luck");')
    trace = "\n".join(reply["traceback"])
    assert "no luck" in reply["evalue"] and "line 2" in trace, trace


def test_what_does_not_fit_is_an_error_that_names_both(java):
    java.run("int small = 1;")
    java.run("%%python\nsmall = 'text'")
    reply, _ = java.run("small + 1")
    assert reply["ename"] == "SharedNameError" and "'int small'" in reply["evalue"] and "str" in reply["evalue"]
    java.run("%%python\nsmall = 5")
    assert value(java, "small + 1") == "6"


def test_the_last_writer_owns_the_name(java):
    java.run("%%python\nturn = [1]")
    assert value(java, "turn.getArraySize()") == "1"
    java.run('var turn = "java";')
    assert value(java, "%%python\nturn") == "'java'"
    # What Python lets go of, Java still has.
    java.run("%%python\ndel turn")
    assert value(java, "turn") == "java"


def test_records_lists_and_maps(java):
    java.run('record Cell(String name, double tau) {}\nvar cells = List.of(new Cell("E", 20), new Cell("I", 10)); var rates = Map.of("E", 5.0);')
    assert value(java, "%%python\n([c.name() for c in cells], rates['E'])") == "(['E', 'I'], 5.0)"
    java.run("%%python\nwords = ['a', 'b']\nages = {'a': 1}")
    assert value(java, 'words.as(List.class).size() + ages.as(Map.class).get("a").toString()') == "21"
    java.run("%%python\nprint('printed')")
    assert text(java.run("%%python\nprint(cells[0])")[1]) == "Cell[name=E, tau=20.0]\n"
