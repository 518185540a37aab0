"""The wire as strangers and broken clients see it: nothing they send stops the kernel, shows in a cell or runs code."""

import json
import os
import random
import select
import socket
import subprocess
import sys

import pytest
import zmq
from conftest import Kernel, result, text

REQUEST = b'{"msg_id": "%d", "msg_type": "%s"}'


@pytest.fixture
def dealer(java):
    """A raw client of one channel."""
    sockets = []

    def connect(channel, kind=zmq.DEALER):
        raw = zmq.Context.instance().socket(kind)
        raw.linger = 0
        raw.connect(f"tcp://127.0.0.1:{java.client.get_connection_info()[channel + '_port']}")
        sockets.append(raw)
        return raw

    yield connect
    for raw in sockets:
        raw.close()


def send(java, raw, *parts):
    raw.send_multipart([b"<IDS|MSG>", java.client.session.sign(list(parts)), *parts])


def receive(java, raw, timeout=30_000):
    assert raw.poll(timeout), "no answer"
    session = java.client.session
    return session.deserialize(session.feed_identities(raw.recv_multipart())[1])


def is_alive(java, raw):
    """Whether the kernel answers this very client after all that it sent."""
    send(java, raw, REQUEST % (int.from_bytes(os.urandom(4)), b"kernel_info_request"), b"{}", b"{}", b"{}")
    return receive(java, raw)["content"]["status"] == "ok"


FRAMES = {
    "an empty frame": [b""],
    "one frame": [b"x"],
    "only a delimiter": [b"<IDS|MSG>"],
    "only delimiters": [b"<IDS|MSG>"] * 9,
    "a wrong signature": [b"<IDS|MSG>", b"0" * 64, REQUEST % (1, b"execute_request"), b"{}", b"{}", b'{"code": "1"}'],
    "no signature": [b"<IDS|MSG>", b"", REQUEST % (1, b"execute_request"), b"{}", b"{}", b'{"code": "1"}'],
    "binary": [b"\xff" * 100] * 7,
    "a thousand frames": [b"y"] * 1000,
}


@pytest.mark.parametrize("channel", ["shell", "control", "stdin"])
@pytest.mark.parametrize("name", FRAMES)
def test_broken_frames_are_dropped(java, dealer, channel, name):
    raw = dealer(channel)
    raw.send_multipart(FRAMES[name])
    if channel != "stdin":
        assert is_alive(java, raw)
    assert result(java.run("6 * 7")[1]) == "42"


SIGNED = {
    "no object": [b"[]", b"{}", b"{}", b"{}"],
    "an empty header": [b"{}", b"{}", b"{}", b"{}"],
    "no UTF-8": [b"\xff\xfe{}", b"{}", b"{}", b"{}"],
    "deep nesting": [b'{"a":' * 20_000, b"{}", b"{}", b"{}"],
    "an unknown type": [REQUEST % (11, b"nonsense_request"), b"{}", b"{}", b"{}"],
    "an answer": [REQUEST % (12, b"execute_reply"), b"{}", b"{}", b"{}"],
    "code that is no string": [REQUEST % (13, b"execute_request"), b"{}", b"{}", b'{"code": {"a": 1}, "user_expressions": [1]}'],
    "an input nobody asked for": [REQUEST % (14, b"input_reply"), b"{}", b"{}", b'{"value": 3}'],
}


@pytest.mark.parametrize("name", SIGNED)
def test_signed_nonsense_does_no_harm(java, dealer, name):
    raw = dealer("shell")
    send(java, raw, *SIGNED[name])
    assert result(java.run("6 * 7")[1]) == "42"


@pytest.mark.parametrize("cursor", [b"-7", b"99", b"1e300", b'"x"', b"null"])
@pytest.mark.parametrize("kind", [b"complete_request", b"inspect_request"])
def test_a_cursor_outside_of_the_code_is_answered(java, dealer, kind, cursor):
    raw = dealer("shell")
    send(java, raw, REQUEST % (20, kind), b"{}", b"{}", b'{"code": "Math.sqr", "cursor_pos": %s}' % cursor)
    assert receive(java, raw)["content"]["status"] == "ok"


def test_a_replay_is_refused(java, dealer):
    java.run("int runs = 0;")
    raw = dealer("shell")
    session = java.client.session
    frames = session.serialize(session.msg("execute_request", {"code": "runs++;", "silent": False}))
    raw.send_multipart(frames)
    raw.send_multipart(frames)
    assert receive(java, raw)["content"]["status"] == "ok"
    assert is_alive(java, raw)
    assert result(java.run("runs")[1]) == "1"


def test_bytes_that_are_no_zeromq_do_no_harm(java):
    """Among these bytes is the beginning of a message whose end never comes."""
    for seed in range(661, 681):
        for channel in ("shell", "control", "stdin", "iopub", "hb"):
            with socket.create_connection(("127.0.0.1", java.client.get_connection_info()[channel + "_port"])) as raw:
                raw.sendall(random.Random(f"{seed}{channel}").randbytes(4096))
    assert result(java.run("6 * 7")[1]) == "42"


def everything_up_to(kernel, msg_id):
    """All that was published until a cell is over, also what belongs to no cell."""
    messages = []
    while not messages or messages[-1]["parent_header"].get("msg_id") != msg_id or messages[-1]["content"].get("execution_state") != "idle":
        messages.append(kernel.client.get_iopub_msg(timeout=60))
    kernel.reply("shell", msg_id)
    return messages


def test_what_is_dropped_is_logged_outside_of_the_cells(tmp_path):
    log = tmp_path / "log"
    with log.open("w") as file:
        kernel = Kernel("bouton-java", stderr=file)
        try:
            kernel.run("1")
            raw = zmq.Context.instance().socket(zmq.DEALER)
            raw.connect(f"tcp://127.0.0.1:{kernel.client.get_connection_info()['shell_port']}")
            raw.send(b"x")
            assert is_alive(kernel, raw)
            raw.close(linger=0)
            seen = everything_up_to(kernel, kernel.client.execute("int x = 1;"))
            assert text(seen, "stderr") == ""
            assert "Dropped on SHELL" in log.read_text()
            _, messages = kernel.run('System.getLogger("mine").log(System.Logger.Level.WARNING, "of the user")')
            assert "of the user" in text(messages, "stderr")
        finally:
            kernel.stop()


def test_the_heartbeat_answers_during_a_cell(java, dealer):
    java.run("var beatGate = new java.util.concurrent.CountDownLatch(1);")
    running = java.client.execute('System.out.println("in"); beatGate.await();')
    java.wait_for_text("in")
    raw = dealer("hb", zmq.REQ)
    for beat in (b"ping", b"", b"\xff" * 1000):
        raw.send(beat)
        assert raw.poll(10_000) and raw.recv() == beat
    java.interrupt()
    java.reply("shell", running)
    java.published(running)


def test_encrypted_connections(tmp_path):
    from jupyter_client.manager import KernelManager

    if not hasattr(KernelManager, "transport_encryption"):
        pytest.fail("this jupyter_client knows no encryption: constraints-lab.txt names one that does")
    kernel = Kernel("bouton-java", transport_encryption="required")
    try:
        info = kernel.client.get_connection_info()
        assert info["curve_publickey"] and info["curve_secretkey"]
        assert result(kernel.run("6 * 7")[1]) == "42"
        plain = zmq.Context.instance().socket(zmq.DEALER)
        plain.connect(f"tcp://127.0.0.1:{info['shell_port']}")
        send(kernel, plain, REQUEST % (30, b"kernel_info_request"), b"{}", b"{}", b"{}")
        assert not plain.poll(1000), "a client without the key was answered"
        plain.close(linger=0)
    finally:
        kernel.stop()


def test_shutdown_ends_the_process_even_with_threads_that_do_not(java):
    kernel = Kernel("bouton-java")
    kernel.run("new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } }).start();")
    process = os.pidfd_open(kernel.pid)
    request = kernel.client.session.msg("shutdown_request", {"restart": False})
    kernel.client.control_channel.send(request)
    assert kernel.reply("control", request["header"]["msg_id"])["content"] == {"status": "ok", "restart": False}
    assert select.select([process], [], [], 20)[0], "the kernel still runs"
    kernel.stop()


PARENT = """
import json, os, sys
from jupyter_client.manager import start_new_kernel
manager, client = start_new_kernel(kernel_name="bouton-java")
print(manager.provisioner.process.pid, flush=True)
sys.stdin.read()
os._exit(0)
"""


def test_a_kernel_ends_with_the_process_that_started_it():
    with subprocess.Popen([sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        kernel = os.pidfd_open(int(parent.stdout.readline()))
        assert not select.select([kernel], [], [], 0)[0]
        parent.kill()
        parent.wait()
        assert select.select([kernel], [], [], 20)[0], "the kernel outlives its parent"


@pytest.mark.parametrize("change, sentence", [
    ({"key": ""}, "empty key"),
    ({"ip": "0.0.0.0"}, "0.0.0.0"),
    ({"transport": "ipc"}, "speaks only tcp"),
    ({"signature_scheme": "hmac-md5"}, "hmac-md5"),
    ({"hb_port": 0}, "hb_port"),
])
def test_an_unsafe_connection_file_is_refused_in_one_sentence(java, tmp_path, change, sentence):
    file = tmp_path / "connection.json"
    file.write_text(json.dumps({**json.loads(open(java.manager.connection_file).read()), **change}))
    command = [part.replace("{connection_file}", str(file)) for part in java.manager.kernel_spec.argv]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    said = [line for line in done.stderr.splitlines() if not line.startswith("WARNING: Using incubator")]
    assert len(said) == 1 and said[0].startswith("bouton kernel: ") and sentence in said[0]


def test_a_port_that_is_taken_is_named(java):
    command = [part.replace("{connection_file}", java.manager.connection_file) for part in java.manager.kernel_spec.argv]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2 and "cannot listen on 127.0.0.1 port" in done.stderr
