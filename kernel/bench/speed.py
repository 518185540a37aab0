"""How long the kernels take: to start, to answer, to print, to complete; and what they hold."""

import queue
import statistics
import sys
import time

from conftest import Kernel, types

HOLD = 2.0


def seconds(action):
    """How long an action takes."""
    before = time.perf_counter()
    action()
    return time.perf_counter() - before


def good(kernel, code):
    """The messages of a cell that must not fail."""
    reply, messages = kernel.run(code, 120)
    if reply["status"] != "ok":
        raise RuntimeError(f"the cell {code[:60]!r} failed: {reply}")
    return messages


def interrupt(kernel):
    """Interrupts as the kernel wants it: by message, or by signal."""
    if kernel.manager.kernel_spec.interrupt_mode == "message":
        kernel.interrupt()
    else:
        kernel.manager.interrupt_kernel()


def warm(kernel, code, count):
    """Median of a cell's round trip after some runs."""
    for i in range(30):
        good(kernel, code.replace("N", str(i)))
    return statistics.median(seconds(lambda i=i: good(kernel, code.replace("N", str(i)))) for i in range(30, 30 + count))


def info(kernel, count=200):
    """Median round trip of kernel_info."""
    def ask():
        kernel.reply("shell", kernel.client.kernel_info())
    return statistics.median(seconds(ask) for _ in range(count))


def lines(kernel, code):
    """Stream messages and seconds of 20,000 printed lines, the fastest of five."""
    runs = []
    for _ in range(5):
        before = time.perf_counter()
        messages = good(kernel, code)
        runs.append((time.perf_counter() - before, types(messages).count("stream")))
        text = "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream")
        if text.count("\n") != 20_000:
            raise RuntimeError(f"20,000 lines printed, {text.count(chr(10))} came")
    return min(runs)


def resident(kernel):
    """Memory of the process in MB."""
    with open(f"/proc/{kernel.pid}/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024


def completion(kernel, loop, code):
    """Median of a completion while a cell runs; None when it does not come within two seconds."""
    cell = kernel.client.execute(loop)
    kernel.wait_for_text("running")
    def ask():
        kernel.reply("shell", kernel.client.complete(code, len(code)), HOLD)
    try:
        ask()
        answer = statistics.median(seconds(ask) for _ in range(11))
    except queue.Empty:
        answer = None
    interrupt(kernel)
    kernel.finish(cell)
    return answer


PYTHON_LINES = "for i in range(20000): print(i)"
PYTHON_LOOP = "print('running', flush=True)\nwhile True: pass"
JAVA = {"cell": "int v = N;", "lines": "for (int i = 0; i < 20000; i++) System.out.println(i);",
        "loop": 'System.out.println("running"); System.out.flush(); while (true) { }', "complete": "Math.sqr"}
PYTHON = {"cell": "v = N", "lines": PYTHON_LINES, "loop": PYTHON_LOOP, "complete": "v.bit_le"}
KERNELS = {"bouton-java": JAVA, "bouton-python": PYTHON, "python3": PYTHON}


def starts(name, first, times):
    """Medians of start to ready and of the first cell."""
    ready, cell = [], []
    for _ in range(times):
        before = time.perf_counter()
        kernel = Kernel(name, checked=False)
        ready.append(time.perf_counter() - before)
        cell.append(seconds(lambda kernel=kernel: good(kernel, first)))
        kernel.stop()
    return statistics.median(ready), statistics.median(cell)


def measure(times):
    """All figures, by kernel."""
    found = {}
    for name, code in KERNELS.items():
        print(f"bench kernel: speed of {name}", file=sys.stderr)
        ready, first = starts(name, code["cell"].replace("N", "1"), times)
        kernel = Kernel(name, checked=False)
        if name == "bouton-java":
            good(kernel, "%%python\n1")
        row = {"ready": ready, "first": first, "cell": warm(kernel, code["cell"], 200), "info": info(kernel)}
        row["lines"] = lines(kernel, code["lines"])
        row["completion"] = completion(kernel, code["loop"], code["complete"])
        row["memory"] = resident(kernel)
        kernel.stop()
        found[name] = row
    return found
