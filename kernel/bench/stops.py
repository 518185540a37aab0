"""How soon an interrupt ends a cell, and what it leaves running; what the stop check costs."""

import sys
import time

from conftest import Kernel, result
from speed import good, interrupt
from test_interrupt import GO, JAVA
from test_simulation_interrupt import JAVA as RUN
from test_simulation_interrupt import PYTHON as PYTHON_RUN

JAVA_CELLS = {name: JAVA[name].format(go=GO) for name in ("counting loop", "recursion", "sleep", "catch all", "lambda")}
JAVA_CELLS["engine run"] = "import bouton.bench.Coba;\nimport bouton.compile.Precision;" + RUN
JAVA_CELLS["blocked input()"] = 'input("name? ")'
SAY = "import time\nprint('running', flush=True)\n"
PYTHON_CELLS = {
    "loop": SAY + "while True: pass",
    "sleep": SAY + "time.sleep(600)",
    "catch all": SAY + "while True:\n    try:\n        time.sleep(0.001)\n    except Exception:\n        pass",
    "blocked input()": "input('name? ')",
}
BOUTON_ONLY = {
    "catch all of BaseException": PYTHON_CELLS["catch all"].replace("Exception", "BaseException"),
    "Java called from Python": SAY + "import java\njava.type('java.lang.Thread').sleep(600000)",
    "engine run": PYTHON_RUN,
}


def stopped(kernel, code):
    """Seconds from interrupt to reply, and the seconds after which less than a quarter of a core is used; None for never within twenty."""
    asks = "input(" in code
    cell = kernel.client.execute(code, allow_stdin=asks)
    if asks:
        kernel.client.get_stdin_msg(timeout=60)
    else:
        kernel.wait_for_text("running")
    before = time.perf_counter()
    interrupt(kernel)
    reply = kernel.reply("shell", cell)["content"]
    took = time.perf_counter() - before
    if reply["status"] != "error":
        raise RuntimeError(f"the cell {code[:60]!r} was not stopped: {reply}")
    kernel.published(cell)
    idle = None
    for second in range(20):
        busy = kernel.cpu_seconds()
        time.sleep(1)
        if kernel.cpu_seconds() - busy < 0.25:
            idle = second
            break
    good(kernel, "1")
    return took, idle


LOOP = """
static double walk(double[] a, int times) {
    double s = 0;
    for (int k = 0; k < times; k++) for (int i = 0; i < a.length; i++) s = s * 0.5 + a[i];
    return s;
}
"""
PLAIN = """
var folder = java.nio.file.Files.createTempDirectory("plain");
java.nio.file.Files.writeString(folder.resolve("Plain.java"), "public class Plain { public LOOP }");
int failed = java.util.spi.ToolProvider.findFirst("javac").get()
    .run(System.out, System.err, "-d", folder.toString(), folder.resolve("Plain.java").toString());
var plain = new java.net.URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}).loadClass("Plain").getMethod("walk", double[].class, int.class);
class Woven { LOOP }
var woven = Woven.class.getDeclaredMethod("walk", double[].class, int.class);
woven.setAccessible(true);
double[] data = new double[1000];
var best = new double[] {1e9, 1e9};
for (int k = 0; k < 40; k++)
    for (int which = 0; which < 2; which++) {
        long t = System.nanoTime();
        (which == 0 ? plain : woven).invoke(null, data, 20000);
        best[which] = Math.min(best[which], (System.nanoTime() - t) * 1e-9);
    }
best[1] / best[0]
"""


def loop_cost(kernel):
    """Best time of a loop in a cell over that of the same loop outside of cells."""
    flat = LOOP.replace("\n", " ")
    return float(result(good(kernel, PLAIN.replace("LOOP", flat))))


def measure():
    """Rows of seconds and CPU shares, by kernel and cell; and the cost of a loop."""
    found = {}
    for name, cells in {"bouton-java": JAVA_CELLS, "bouton-python": PYTHON_CELLS | BOUTON_ONLY, "python3": PYTHON_CELLS}.items():
        print(f"bench kernel: stops of {name}", file=sys.stderr)
        kernel = Kernel(name, checked=False)
        if name == "bouton-java":
            good(kernel, "%%python\n1")
            cost = loop_cost(kernel)
        found[name] = {cell: stopped(kernel, code) for cell, code in cells.items()}
        kernel.stop()
    return found, cost
