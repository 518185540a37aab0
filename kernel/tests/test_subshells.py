"""Subshells (JEP 91): cells beside the main shell, over the same objects."""

from conftest import result, text
from test_interrupt import is_idle


def test_they_are_announced_made_listed_and_deleted(java):
    assert "kernel subshells" in java.control("kernel_info_request")["content"]["supported_features"]
    made = java.control("create_subshell_request")["content"]["subshell_id"]
    assert made in java.control("list_subshell_request")["content"]["subshell_id"]
    assert java.control("delete_subshell_request", {"subshell_id": made})["content"]["status"] == "ok"
    assert made not in java.control("list_subshell_request")["content"]["subshell_id"]
    gone = java.control("delete_subshell_request", {"subshell_id": made})["content"]
    assert gone["status"] == "error" and made in gone["evalue"]
    refused = java.reply("shell", java.execute_in(made, "1"))["content"]
    assert refused["status"] == "error" and "no subshell" in refused["evalue"]


def test_a_cell_beside_a_running_cell_shares_its_variables(java):
    java.run("var shellGate = new java.util.concurrent.CountDownLatch(1); int beside = 1;")
    subshell = java.control("create_subshell_request")["content"]["subshell_id"]
    running = java.client.execute('System.out.println("in"); shellGate.await(); beside * 10')
    java.wait_for_text("in")
    reply, messages = java.finish(java.execute_in(subshell, 'System.out.println("of the subshell"); beside = 4; beside + 1'))
    assert (reply["status"], result(messages), text(messages)) == ("ok", "5", "of the subshell\n")
    assert all(m["parent_header"]["subshell_id"] == subshell for m in messages)
    java.reply("shell", java.execute_in(subshell, "shellGate.countDown();"))
    assert result(java.finish(running)[1]) == "40"
    assert java.control("delete_subshell_request", {"subshell_id": subshell})["content"]["status"] == "ok"


def test_an_interrupt_stops_all_shells(java):
    subshell = java.control("create_subshell_request")["content"]["subshell_id"]
    cells = [java.client.execute('System.out.println("one"); while (true) { }')]
    java.wait_for_text("one")
    cells.append(java.execute_in(subshell, 'System.out.println("two"); while (true) { }'))
    java.wait_for_text("two")
    java.interrupt()
    for cell in cells:
        assert java.reply("shell", cell)["content"]["ename"] == "KeyboardInterrupt"
    assert result(java.run("20 + 3")[1]) == "23"
    assert is_idle(java)
    java.control("delete_subshell_request", {"subshell_id": subshell})
