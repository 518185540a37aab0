"""What jupyter_kernel_test leaves out: output, order of messages, silence, errors, questions, history, magics of Java cells."""

import pytest
from conftest import result, text, types


def test_every_request_is_wrapped_in_busy_and_idle(java):
    _, messages = java.run("1 + 1")
    states = [m["content"]["execution_state"] for m in messages if m["msg_type"] == "status"]
    assert states == ["busy", "idle"]
    assert [m["msg_type"] for m in messages] == ["status", "execute_input", "execute_result", "status"]


def test_many_prints_are_few_messages(java):
    reply, messages = java.run("for (int i = 0; i < 20000; i++) System.out.println(i);")
    assert reply["status"] == "ok"
    assert text(messages) == "".join(f"{i}\n" for i in range(20000))
    assert types(messages).count("stream") <= 100


def test_streams_keep_their_order(java):
    _, messages = java.run('System.out.print("a"); System.err.print("b"); System.out.print("c"); display("d"); System.out.print("e");')
    order = [m["content"].get("text") or m["content"]["data"]["text/plain"] for m in messages if m["msg_type"] in ("stream", "display_data")]
    assert order == ["a", "b", "c", "d", "e"]


def test_text_is_utf8_whatever_the_flushes_cut(java):
    _, messages = java.run('for (byte b : "\\u00e9\\ud83e\\udde0".getBytes("UTF-8")) { System.out.write(b); System.out.flush(); }')
    assert text(messages) == "\u00e9\U0001f9e0"


def test_first_cell_has_an_empty_stderr(fresh_java):
    reply, messages = fresh_java.run("double[] v = new double[10]; v.length")
    assert reply["status"] == "ok"
    assert text(messages, "stderr") == ""


def test_a_thread_prints_into_the_cell_that_started_it(java):
    java.run("var go = new java.util.concurrent.CountDownLatch(1);")
    first = java.client.execute(
        'new Thread(() -> { try { go.await(); } catch (InterruptedException e) { return; } System.out.println("late"); }).start();'
    )
    java.finish(first)
    java.client.execute("go.countDown();")
    while True:
        message = java.client.get_iopub_msg(timeout=30)
        if message["msg_type"] == "stream":
            break
    assert message["content"]["text"] == "late\n"
    assert message["parent_header"]["msg_id"] == first


def test_silent_cells_publish_and_count_nothing(java):
    count = java.run("1")[0]["execution_count"]
    reply, messages = java.run('System.out.println("x"); 5', silent=True)
    assert reply["status"] == "ok"
    assert [m["msg_type"] for m in messages] == ["status", "status"]
    assert java.run("2")[0]["execution_count"] == count + 1


def test_without_store_history_the_count_stands(java):
    count = java.run("1")[0]["execution_count"]
    reply, messages = java.run("40 + 2", store_history=False)
    assert result(messages) == "42"
    assert reply["execution_count"] == count


def test_user_expressions(java):
    java.run("int seven = 7;")
    reply, _ = java.run("int eight = 8;", user_expressions={"sum": "seven + eight", "bad": "nothing + 1"})
    assert reply["user_expressions"]["sum"]["status"] == "ok"
    assert reply["user_expressions"]["sum"]["data"]["text/plain"] == "15"
    assert reply["user_expressions"]["bad"]["status"] == "error"
    assert "cannot find symbol" in reply["user_expressions"]["bad"]["evalue"]


def test_an_error_aborts_what_is_queued(java):
    java.run("var gate = new java.util.concurrent.CountDownLatch(1); int ran = 0;")
    first = java.client.execute("gate.await(); throw new IllegalStateException();")
    second = java.client.execute("ran = 1;")
    # Answered in the order of arrival, so the queue holds both cells by then.
    java.reply("shell", java.client.is_complete("1"))
    java.interrupt()
    assert java.reply("shell", first)["content"]["status"] == "error"
    assert java.reply("shell", second)["content"]["status"] == "aborted"
    java.published(second)
    assert result(java.run("ran")[1]) == "0"


def test_errors_name_the_line_and_the_cause(java):
    java.run("int half(int x) {\n  return 10 / x;\n}")
    reply, messages = java.run("int a = 1;\n\nhalf(0);")
    assert reply["ename"] == "java.lang.ArithmeticException"
    trace = "\n".join(reply["traceback"])
    assert "half, Cell [" in trace and "line 2" in trace and "return 10 / x;" in trace
    assert "line 3" in trace and "half(0);" in trace
    assert "jdk.jshell" not in trace and "bouton.kernel" not in trace
    assert types(messages) == ["error"]
    reply, _ = java.run('throw new RuntimeException("outer", new java.io.IOException("inner"));')
    trace = "\n".join(reply["traceback"])
    outer, inner = trace.split("Caused by: ")
    assert "RuntimeException" in outer and "IOException" in inner


def test_compile_errors_point_at_the_place(java):
    reply, _ = java.run("int ok = 1;\nint bad = missing(3);")
    assert reply["ename"] == "CompileError"
    lines = reply["traceback"]
    assert "line 2" in lines[0] and "cannot find symbol" in lines[0]
    assert lines[1].index("missing") == lines[2].replace("\x1b[31m", "").index("^")


def test_completion_counts_code_points(java):
    code = 'var s = "\U0001d41a\U0001d41a"; s.lengt'
    reply = java.reply("shell", java.client.complete(code, len(code)))["content"]
    assert reply["matches"] == ["length()"]
    assert (reply["cursor_start"], reply["cursor_end"]) == (len(code) - 5, len(code))


def test_completion_answers_during_a_cell(java):
    java.run("var hold = new java.util.concurrent.CountDownLatch(1);")
    running = java.client.execute('System.out.println("in"); hold.await();')
    java.wait_for_text("in")
    reply = java.reply("shell", java.client.complete("System.ou"))["content"]
    assert reply["matches"] == ["out"]
    java.interrupt()
    assert java.reply("shell", running)["content"]["status"] == "error"
    java.published(running)


def test_inspection_shows_javadoc(java):
    reply = java.reply("shell", java.client.inspect("Math.hypot"))["content"]
    assert reply["found"]
    assert "hypot(double x, double y)" in reply["data"]["text/plain"]


@pytest.mark.parametrize(
    "code", ['new java.util.Scanner(System.in).nextLine()', 'input("name? ")']
)
def test_questions_are_answered(java, code):
    msg_id = java.client.execute(code, allow_stdin=True)
    question = java.client.get_stdin_msg(timeout=30)
    assert question["msg_type"] == "input_request"
    java.client.input("Ada")
    _, messages = java.finish(msg_id)
    assert result(messages) == "Ada"


def test_a_question_nobody_takes_is_an_error(java):
    reply, _ = java.run('input("x")', allow_stdin=False)
    assert reply["status"] == "error" and "allow_stdin" in reply["evalue"]


def test_history_over_sessions(fresh_java):
    fresh_java.run("int first = 1;")
    fresh_java.run("first")
    fresh_java.run("first")
    reply = fresh_java.reply("shell", fresh_java.client.history(hist_access_type="tail", n=2, output=True))["content"]
    assert [h[2] for h in reply["history"]] == [["first", "1"], ["first", "1"]]
    session = reply["history"][0][0]
    fresh_java.manager.restart_kernel(now=False)
    fresh_java.client.wait_for_ready(timeout=60)
    fresh_java.run("int second = 2;")
    ask = fresh_java.client.history(hist_access_type="range", session=-1, start=1, stop=2)
    reply = fresh_java.reply("shell", ask)["content"]
    assert [h[2] for h in reply["history"]] == ["int first = 1;"]
    assert reply["history"][0][0] == session
    ask = fresh_java.client.history(hist_access_type="search", pattern="first", unique=True)
    reply = fresh_java.reply("shell", ask)["content"]
    assert [h[2] for h in reply["history"]] == ["first"]


def test_display_ids(java):
    _, messages = java.run('String id = display("one"); updateDisplay(id, "two");')
    shown, updated = [m for m in messages if m["msg_type"] in ("display_data", "update_display_data")]
    assert shown["content"]["transient"]["display_id"] == updated["content"]["transient"]["display_id"]
    assert updated["content"]["data"]["text/plain"] == "two"


def test_kernel_info_on_control_during_a_cell(java):
    java.run("var busy = new java.util.concurrent.CountDownLatch(1);")
    running = java.client.execute('System.out.println("on"); busy.await();')
    java.wait_for_text("on")
    request = java.client.session.msg("kernel_info_request", {})
    java.client.control_channel.send(request)
    content = java.reply("control", request["header"]["msg_id"])["content"]
    assert content["protocol_version"] == "5.5" and content["language_info"]["name"] == "java"
    java.interrupt()
    java.reply("shell", running)
    java.published(running)


def test_unknown_comms_are_closed(java):
    request = java.client.session.msg("comm_open", {"comm_id": "abc", "target_name": "nothing", "data": {}})
    java.client.shell_channel.send(request)
    messages = java.published(request["header"]["msg_id"])
    assert [m["content"]["comm_id"] for m in messages if m["msg_type"] == "comm_close"] == ["abc"]


def test_time_and_unknown_magics(java):
    _, messages = java.run("%%time\n1 + 1")
    assert text(messages).startswith("Wall time: ") and result(messages) == "2"
    reply, _ = java.run("%tiem 1")
    assert reply["status"] == "error" and "did you mean 'time'" in reply["evalue"]


def test_who_lists_variables(java):
    java.run("int answer = 42;")
    _, messages = java.run("%who")
    assert any(line.split() == ["answer", "java", "int", "42"] for line in result(messages).splitlines())
