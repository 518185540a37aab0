"""Python cells over the wire: what a client sees, questions, sharing with Java, interrupts."""

import pytest
from conftest import Kernel, result, text, types
from test_interrupt import is_idle, stop


@pytest.fixture(scope="module")
def python():
    kernel = Kernel("bouton-python")
    yield kernel
    kernel.stop()


def test_kernel_info_does_not_wait_for_graalpy():
    kernel = Kernel("bouton-python")
    try:
        msg_id = kernel.client.execute("1 + 1")
        control = kernel.client.session.msg("kernel_info_request", {})
        kernel.client.control_channel.send(control)
        answer = kernel.reply("control", control["header"]["msg_id"])["content"]
        assert answer["language_info"]["name"] == "python" and answer["language_info"]["version"].startswith("3.12")
        assert kernel.reply("shell", msg_id)["content"]["status"] == "ok"
    finally:
        kernel.stop()


def test_first_cell_prints_nothing_of_its_own(python):
    reply, messages = python.run("print('hello')")
    assert reply["status"] == "ok"
    assert text(messages) == "hello\n" and text(messages, "stderr") == ""
    assert types(messages) == ["stream"]


def test_error_has_the_cells_line(python):
    reply, messages = python.run("def f(x):\n    return 1 / x\n\nf(0)")
    assert reply["status"] == "error" and reply["ename"] == "ZeroDivisionError"
    trace = "\n".join(reply["traceback"])
    assert "line 4" in trace and "line 2" in trace and "bouton_notebook" not in trace
    assert types(messages) == ["error"]


def test_input_and_getpass(python):
    for code, password in (("input('who? ')", False), ("import getpass; getpass.getpass('pw ')", True)):
        msg_id = python.client.execute(code, allow_stdin=True)
        question = python.client.get_stdin_msg(timeout=30)["content"]
        assert question["password"] is password and question["prompt"] in ("who? ", "pw ")
        python.client.input("Ada")
        reply, messages = python.finish(msg_id)
        assert reply["status"] == "ok" and result(messages) == "'Ada'"


def test_bouton_imports_and_reaches_the_engine(python):
    reply, messages = python.run("from bouton._bridge import jclass\n[str(n) for n in jclass('bouton.dyn.Models').names()][:1]")
    assert reply["status"] == "ok", reply
    assert result(messages) == "['Expon']"


def test_an_engine_error_is_its_one_sentence(python):
    code = "from bouton._bridge import jclass, java_errors\nwith java_errors():\n    jclass('bouton.dyn.Models').named('Expom')"
    reply, _ = python.run(code)
    assert reply["ename"] == "UnknownNameError"
    assert "did you mean 'Expon'?" in reply["evalue"]
    assert "line 3" in "\n".join(reply["traceback"]) and "\tat " not in "\n".join(reply["traceback"])


def test_missing_numpy_is_one_sentence(python):
    reply, _ = python.run("import numpy as np")
    assert reply["ename"] == "ModuleNotFoundError" and "'Python 3'" in reply["evalue"]


GO = "print('running')"
LOOPS = {
    "empty loop": "{go}\nwhile True: pass",
    "sleep": "import time\n{go}\ntime.sleep(600)",
    "catch all": "{go}\nwhile True:\n    try:\n        time.sleep(600)\n    except BaseException:\n        pass",
    "catch all without a pause": "{go}\nwhile True:\n    try:\n        sum(range(100))\n    except BaseException:\n        pass",
    "recursion": "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\n{go}\nfib(90)",
    "java sleep": "import java\n{go}\njava.type('java.lang.Thread').sleep(600000)",
}


@pytest.mark.parametrize("name", LOOPS)
def test_interrupt(python, name):
    python.run("import time; kept = 41")
    reply = stop(python, LOOPS[name].format(go=GO))
    assert reply["status"] == "error" and reply["ename"] == "KeyboardInterrupt"
    assert result(python.run("kept + 1")[1]) == "42"
    assert is_idle(python)


def test_interrupt_of_a_question(python):
    msg_id = python.client.execute("input('never answered ')", allow_stdin=True)
    python.client.get_stdin_msg(timeout=30)
    python.interrupt()
    assert python.reply("shell", msg_id)["content"]["ename"] == "KeyboardInterrupt"
    python.published(msg_id)
    assert result(python.run("6 * 7")[1]) == "42"


def test_an_import_that_an_interrupt_cut_off_begins_anew(python, tmp_path):
    (tmp_path / "halfway.py").write_text("before = 1\nprint('running', flush=True)\nwhile stop: pass\nafter = 2\n")
    python.run(f"import builtins, sys; builtins.stop = True; sys.path.insert(0, {str(tmp_path)!r})")
    assert stop(python, "import halfway")["ename"] == "KeyboardInterrupt"
    assert result(python.run("builtins.stop = False\nimport halfway\nhalfway.after")[1]) == "2"


@pytest.mark.parametrize("_", range(5))
def test_completion_while_a_cell_runs(python, _):
    python.run("import time, math")
    msg_id = python.client.execute("print('running')\nwhile True: pass")
    python.wait_for_text("running")
    asked = python.client.complete("math.sqr", 8)
    python.interrupt()
    assert python.reply("shell", msg_id)["content"]["ename"] == "KeyboardInterrupt"
    python.published(msg_id)
    assert python.reply("shell", asked)["content"]["matches"] == ["sqrt"]


def test_one_array_in_two_languages(python):
    python.run("%%java\ndouble[] shared = {1, 2, 3};")
    _, messages = python.run("shared[1] = 20.5\nsum(shared)")
    assert result(messages) == "24.5"
    _, messages = python.run("%%java\nshared[1]")
    assert result(messages) == "20.5"
    python.run("n = 7\nword = 'abc'\nhalf = 0.5")
    _, messages = python.run("%%java\nword.length() + n + half")
    assert result(messages) == "10.5"


def test_java_cell_in_python_cell_and_back(python):
    python.run("def twice(x):\n    return 2 * x")
    _, messages = python.run("%%java\ntwice.execute(21).asInt()")
    assert result(messages) == "42"


def test_interrupt_of_a_java_cell_inside_python(python):
    python.run("def spin():\n    while True: pass")
    reply = stop(python, '%%java\nSystem.out.println("running"); spin.execute();')
    assert reply["status"] == "error"
    assert result(python.run("6 * 7")[1]) == "42"
    assert is_idle(python)
