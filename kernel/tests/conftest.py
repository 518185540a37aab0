"""Kernels for the tests: started by jupyter_client from the kernelspecs of this environment, with a history of their own."""

import os
import time

import pytest
import schema
from jupyter_client.manager import start_new_kernel


class Kernel:
    """A running kernel and a client that keeps the replies nobody asked for yet."""

    def __init__(self, name, checked=True, **options):
        self.kept = {}
        self.manager, self.client = start_new_kernel(kernel_name=name, startup_timeout=60, **options)
        for channel in ("shell", "iopub", "stdin", "control") if checked else ():
            schema.checked(getattr(self.client, channel + "_channel"))

    def run(self, code, timeout=60, **options):
        """Runs a cell; returns its reply's content and its IOPub messages up to idle."""
        return self.finish(self.client.execute(code, **options), timeout)

    def finish(self, msg_id, timeout=60):
        reply = self.reply("shell", msg_id, timeout)
        return reply["content"], self.published(msg_id, timeout)

    def reply(self, channel, msg_id, timeout=60):
        deadline = time.monotonic() + timeout
        get = getattr(self.client, f"get_{channel}_msg")
        while (channel, msg_id) not in self.kept:
            message = get(timeout=max(0.1, deadline - time.monotonic()))
            self.kept[channel, message["parent_header"].get("msg_id")] = message
        return self.kept.pop((channel, msg_id))

    def published(self, msg_id, timeout=60):
        deadline = time.monotonic() + timeout
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.1, deadline - time.monotonic()))
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return messages

    def wait_for_text(self, text, timeout=60):
        """Waits until a stream message holds a text."""
        deadline = time.monotonic() + timeout
        seen = ""
        while text not in seen:
            message = self.client.get_iopub_msg(timeout=max(0.1, deadline - time.monotonic()))
            if message["msg_type"] == "stream":
                seen += message["content"]["text"]

    def control(self, kind, content=None):
        """The reply to a request on the control channel."""
        request = self.client.session.msg(kind, content or {})
        self.client.control_channel.send(request)
        return self.reply("control", request["header"]["msg_id"])

    def interrupt(self):
        return self.control("interrupt_request")

    def execute_in(self, subshell, code):
        """Sends a cell to a subshell; its id."""
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}
        request = self.client.session.msg("execute_request", content)
        request["header"]["subshell_id"] = subshell
        self.client.shell_channel.send(request)
        return request["header"]["msg_id"]

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def cpu_seconds(self):
        """User and system time of the kernel process so far."""
        with open(f"/proc/{self.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel()


@pytest.fixture(scope="session", autouse=True)
def own_history(tmp_path_factory):
    before = os.environ.get("XDG_DATA_HOME")
    os.environ["XDG_DATA_HOME"] = str(tmp_path_factory.mktemp("history"))
    yield
    if before is None:
        del os.environ["XDG_DATA_HOME"]
    else:
        os.environ["XDG_DATA_HOME"] = before


@pytest.fixture(scope="session")
def java():
    kernel = Kernel("bouton-java")
    yield kernel
    kernel.stop()


@pytest.fixture
def fresh_java():
    kernel = Kernel("bouton-java")
    yield kernel
    kernel.stop()


def types(messages):
    return [m["msg_type"] for m in messages if m["msg_type"] not in ("status", "execute_input")]


def text(messages, stream="stdout"):
    return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream" and m["content"]["name"] == stream)


def result(messages):
    found = [m["content"]["data"]["text/plain"] for m in messages if m["msg_type"] == "execute_result"]
    return found[0] if found else None
