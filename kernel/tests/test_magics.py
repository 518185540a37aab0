"""Magics that belong to no language, or to both: times, profiles, scripts, raw forms, lists."""

import re

import pytest
from conftest import Kernel, result, text, types
from test_interrupt import is_idle, stop


@pytest.fixture(scope="module")
def python():
    kernel = Kernel("bouton-python")
    yield kernel
    kernel.stop()


TIMEIT = re.compile(r"([\d.e+]+) (s|ms|µs|ns) ± [\d.e+]+ (s|ms|µs|ns) per loop \(mean ± std. dev. of (\d+) runs?, ([\d,]+) loops? each\)\n")


def seconds(printed):
    found = TIMEIT.fullmatch(printed)
    assert found, printed
    return float(found[1]) * {"s": 1, "ms": 1e-3, "µs": 1e-6, "ns": 1e-9}[found[2]], int(found[4]), int(found[5].replace(",", ""))


def test_timeit_of_an_expression_in_java(java):
    java.run("double[] filled = new double[100_000]; java.util.Arrays.fill(filled, 1.5);")
    reply, messages = java.run("%timeit java.util.Arrays.stream(filled).sum()")
    assert reply["status"] == "ok", reply
    each, runs, loops = seconds(text(messages))
    # A hundred thousand additions take this long on any machine; were they left out, a loop would take nanoseconds.
    assert runs == 7 and loops >= 1 and 5e-6 < each < 0.2
    assert result(java.run("filled.length")[1]) == "100000"


def test_timeit_of_statements_and_its_options(java):
    _, messages = java.run("%%timeit -n 20 -r 3 int base = 2;\nint sum = base;\nfor (int i = 0; i < 10; i++) sum += i;\n")
    assert seconds(text(messages))[1:] == (3, 20)
    _, messages = java.run("int calls = 0;\nvoid call() { calls++; }\n%timeit -n 5 -r 2 call()")
    assert seconds(text(messages))[1:] == (2, 5)
    assert result(java.run("calls")[1]) == "10"


def test_timeit_names_the_line_of_an_error(java):
    reply, _ = java.run("%%timeit\nint right = 1;\nint wrong = missing;")
    assert reply["ename"] == "CompileError" and "line 3" in reply["traceback"][0]
    reply, _ = java.run("int zero = 0;\n%timeit 1 / zero")
    assert reply["ename"] == "java.lang.ArithmeticException" and "line 2" in "\n".join(reply["traceback"])


def test_timeit_in_python(python):
    python.run("n = 50")
    _, messages = python.run("%timeit -n 10 -r 2 sum(range(n))")
    assert seconds(text(messages))[1:] == (2, 10)
    reply, _ = python.run("%%timeit values = [1, 2]\nvalues.nothing()")
    assert reply["ename"] == "AttributeError"
    reply, _ = python.run("%%timeit\n1 +")
    assert reply["ename"] == "SyntaxError" and "line 2" in "\n".join(reply["traceback"])


def test_timeit_is_stopped(java):
    reply = stop(java, '%timeit -n 1 -r 1 System.out.println("running"); System.out.flush(); while (true) { }')
    assert reply["ename"] == "KeyboardInterrupt" and is_idle(java)


@pytest.mark.parametrize("language", ["java", "python"])
def test_who_lists_both_worlds(java, language):
    java.run("int whoJava = 1;")
    java.run("%%python\nwho_python = [2]")
    listed = result(java.run(f"%%{language}\n%who")[1])
    assert re.search(r"whoJava +java +int +1\n", listed) and re.search(r"who_python +python +list +\[2\]", listed)


def test_bash_prints_and_takes_arguments(java):
    reply, messages = java.run('%%bash one "two three"\necho "$1-$2-$#"\necho oops >&2\n')
    assert reply["status"] == "ok"
    assert text(messages) == "one-two three-2\n" and text(messages, "stderr") == "oops\n"


def test_bash_reports_its_status(java):
    reply, _ = java.run("%%bash\necho before\nexit 3")
    assert reply["ename"] == "CalledProcessError" and reply["evalue"] == "bash ended with status 3"


def test_bash_is_stopped_with_what_it_started(java, tmp_path):
    reply = stop(java, f"%%bash\necho $$ > {tmp_path}/pid\necho running\nsleep 600 & sleep 600\n")
    assert reply["ename"] == "KeyboardInterrupt"
    assert text(java.run(f"%%bash\npgrep -P $(cat {tmp_path}/pid) | wc -l")[1]).strip() == "0"
    assert result(java.run("6 * 7")[1]) == "42"


@pytest.mark.parametrize(
    ("magic", "mime"),
    [("html", "text/html"), ("javascript", "application/javascript"), ("js", "application/javascript"), ("markdown", "text/markdown")],
)
def test_raw_forms(java, magic, mime):
    _, messages = java.run(f"%%{magic}\n<b>%x</b>\n%not a magic")
    shown = [m["content"]["data"] for m in messages if m["msg_type"] == "display_data"]
    assert shown == [{mime: "<b>%x</b>\n%not a magic"}]


def test_lsmagic_lists_what_there_is(java):
    listed = result(java.run("%lsmagic")[1])
    for name in ("%maven", "%timeit", "%%bash", "%who", "%profile", "%%loadFromPOM", "%%python"):
        assert name in listed
    reply, _ = java.run("%htlm x")
    assert "Unknown magic %htlm" in reply["evalue"] and "'html'" in reply["evalue"]
    assert java.run("%python x")[0]["evalue"] == "There is %%python, but no %python."


def test_profile_of_a_network_in_both_languages(java):
    reply, _ = java.run('var profiled = new Network(); profiled.add("N", new LifRef(50)); profiled.input(20).run(1);')
    assert reply["status"] == "ok", reply
    for cell in ("%profile profiled 5", "%%python\n%profile profiled"):
        reply, messages = java.run(cell)
        assert reply["status"] == "ok", reply
        assert types(messages)[-1] == "execute_result" and "us per step" in result(messages)
    assert "names no simulation" in java.run("%profile")[0]["evalue"]
