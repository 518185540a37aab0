"""An interrupt stops a cell whatever it does, leaves the CPU idle and the kernel usable."""

import queue
import socket

import pytest
from conftest import result, text

JAVA = {
    "empty loop": "{go} while (true) {{ }}",
    "counting loop": "long z = 0; {go} while (true) z++;",
    "catch all": "{go} while (true) {{ try {{ Math.sqrt(2); }} catch (Throwable t) {{ }} }}",
    "sleep": "{go} Thread.sleep(600000);",
    "sleep and catch": "{go} while (true) {{ try {{ Thread.sleep(1000); }} catch (Throwable t) {{ }} }}",
    "called method": "void spin() {{ while (true) {{ }} }}\n{go} spin();",
    "lambda": "Runnable r = () -> {{ while (true) {{ }} }};\n{go} r.run();",
    "recursion": "int fib(int n) {{ return n < 2 ? n : fib(n - 1) + fib(n - 2); }}\n{go} fib(90);",
    "parallel stream": "{go} java.util.stream.IntStream.range(0, 8).parallel().forEach(i -> {{ while (true) {{ }} }});",
    "display flood": '{go} while (true) {{ display("x"); }}',
    "print flood": '{go} while (true) {{ System.out.println("x"); }}',
    "own class": "class Spinner {{ void go() {{ for (;;) {{ }} }} }}\n{go} new Spinner().go();",
}
GO = 'System.out.println("running"); System.out.flush();'


def stop(kernel, code, timeout=10):
    msg_id = kernel.client.execute(code)
    kernel.wait_for_text("running")
    kernel.interrupt()
    reply = kernel.reply("shell", msg_id, timeout)["content"]
    kernel.published(msg_id)
    return reply


def is_idle(kernel, window=1.0, share=0.25, tries=30):
    """Whether the process comes to use little of a core; the background warm-up may still need it for a while."""
    for _ in range(tries):
        before = kernel.cpu_seconds()
        with pytest.raises(queue.Empty):
            kernel.client.get_stdin_msg(timeout=window)
        if kernel.cpu_seconds() - before < share * window:
            return True
    return False


@pytest.mark.parametrize("name", JAVA)
def test_java(java, name):
    reply = stop(java, JAVA[name].format(go=GO))
    assert reply["status"] == "error" and reply["ename"] == "KeyboardInterrupt"
    assert result(java.run("20 + 3")[1]) == "23"
    assert is_idle(java)


@pytest.mark.parametrize("name", ["display flood", "print flood"])
def test_an_interrupt_in_the_midst_of_sending_never_breaks_the_wire(java, name):
    for _ in range(20):
        assert stop(java, JAVA[name].format(go=GO))["ename"] == "KeyboardInterrupt"
    assert result(java.run("20 + 3")[1]) == "23"


def test_a_question_is_interrupted(java):
    msg_id = java.client.execute('input("name? ")', allow_stdin=True)
    java.client.get_stdin_msg(timeout=30)
    java.interrupt()
    assert java.reply("shell", msg_id)["content"]["ename"] == "KeyboardInterrupt"
    java.published(msg_id)


def test_parts_of_a_stopped_stream_that_wait_their_turn_end_too(java):
    code = "{go} java.util.stream.IntStream.range(0, 1000).parallel().forEach(i -> {{ while (true) {{ }} }});"
    for _ in range(10):
        assert stop(java, code.format(go=GO))["ename"] == "KeyboardInterrupt"
    assert is_idle(java)


def test_an_interrupt_between_cells_does_nothing(java):
    java.run("1")
    assert java.interrupt()["content"]["status"] == "ok"
    assert result(java.run("int s = 0; for (int i = 0; i < 5; i++) s += i; s")[1]) == "10"


def test_what_a_stopped_cell_did_stays(java):
    reply = stop(java, 'var done = new java.util.ArrayList<Integer>(); long z = 0; done.add(7);' + JAVA["counting loop"].format(go=GO).removeprefix("long z = 0;"))
    assert "line 1" in "\n".join(reply["traceback"])
    assert result(java.run("done.get(0) == 7 && z > 0")[1]) == "true"


def test_what_cannot_be_stopped_is_said_to_run_on(java):
    """CompletableFuture.join takes no notice of an interrupt, and no stop check is in it."""
    java.run(
        "import java.util.concurrent.CompletableFuture;\n"
        "var door = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());\n"
        "var visitor = CompletableFuture.supplyAsync(() -> { try { return door.accept(); } catch (java.io.IOException e) { return null; } });"
    )
    port = int(result(java.run("door.getLocalPort()")[1]))
    cell = java.client.execute('System.out.println("running"); visitor.join();')
    java.wait_for_text("running")
    java.interrupt()
    java.wait_for_text("Restart the kernel to end it.")
    with socket.create_connection(("127.0.0.1", port)):
        assert java.reply("shell", cell)["content"]["ename"] == "KeyboardInterrupt"
    java.published(cell)
    _, messages = java.run('System.out.println("on"); door.close();')
    assert text(messages) == "on\n"
