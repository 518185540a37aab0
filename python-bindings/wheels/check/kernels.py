"""Both kernels in this environment, as Jupyter starts them: a cell, a picture, an interrupt, the end."""

import sys
from pathlib import Path

from jupyter_client.manager import start_new_kernel

NETWORK = """
var net = new Network();
var N = net.add("N", new LifRef(50).tau(5));
net.input(30).run(20, "N.spike").raster()
"""
CELLS = {
    "bouton-java": (('"a".repeat(3)', "aaa"), "while (true) { }"),
    "bouton-python": (("import bouton as bp\nbp.dyn.Expon(2).tau", "8.0"), "while True: pass"),
}


def run(client, code):
    """The reply's status and what the cell showed, by MIME type; an error's trace as 'error'."""
    shown = {}

    def keep(message):
        if message["msg_type"] in ("execute_result", "display_data"):
            shown.update(message["content"]["data"])
        elif message["msg_type"] == "error":
            shown["error"] = message["content"]["traceback"]

    reply = client.execute_interactive(code, timeout=300, output_hook=keep)
    return reply["content"]["status"], shown


def check(name, cell, endless):
    manager, client = start_new_kernel(kernel_name=name, startup_timeout=300)
    try:
        process = manager.provisioner.process
        line = Path(f"/proc/{process.pid}/cmdline").read_bytes().split(b"\0")
        assert b"bouton_runtime" in line[0], f"the kernel's process is {line[0]}, not the Java of the runtime wheel"
        code, value = cell
        status, shown = run(client, code)
        assert status == "ok" and value in shown["text/plain"], (status, shown)
        if name == "bouton-java":
            status, shown = run(client, NETWORK)
            assert status == "ok" and len(shown["image/png"]) > 1000, (status, shown)
        sent = client.execute(endless)
        while True:
            message = client.get_iopub_msg(timeout=300)
            if message["msg_type"] == "execute_input" and message["parent_header"]["msg_id"] == sent:
                break
        manager.interrupt_kernel()
        while True:
            reply = client.get_shell_msg(timeout=300)
            if reply["parent_header"]["msg_id"] == sent:
                break
        assert reply["content"]["status"] == "error", reply["content"]
        assert run(client, cell[0])[0] == "ok"
    finally:
        client.stop_channels()
        manager.shutdown_kernel()
    assert process.poll() is not None
    print(f"{name}: cell, interrupt and end are right", file=sys.stderr)


if __name__ == "__main__":
    for name, (cell, endless) in CELLS.items():
        check(name, cell, endless)
