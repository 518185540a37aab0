"""JupyterLab in a headless Chromium, light and dark: what people see of a table, a raster, a progress bar, a traceback and a completion. ./bouton test browser"""

import os
import pathlib
from contextlib import closing

import pytest
from chromium import Chromium, until
from lab import Lab

PICTURES = pathlib.Path(os.environ.get("BOUTON_PICTURES", "build/browser"))
CELLS = [
    """var net = new Network();
var N = net.add("N", LifRef.desc().V_rest(-60).V_th(-50).V_reset(-60).tau(20).tau_ref(5).V(new Normal(-55, 2)).of(4000));
net.connect(N.slice(0, 3200), N).by(new FixedProb(0.02)).weight(0.6).through(new Expon().tau(5)).as(new COBA().E(0));
net.connect(N.slice(3200, 4000), N).by(new FixedProb(0.02)).weight(6.7).through(new Expon().tau(10)).as(new COBA().E(-80));
var run = net.input(20).seed(42).run(300, "N.spike");""",
    'run.table("N.spike")',
    "run.raster()",
    """%%python
def answer(x):
    raise ValueError(f"no answer for {x}")""",
    """int half(int x) {
    return answer.execute(x).asInt() / 2;
}
half(42)""",
    "net.run(400_000);",
    "run.",
]
NOTEBOOK = "[...jupyterapp.shell.widgets('main')].find(w => w.sessionContext)"
TABLE, RASTER, ERROR, LONG, UNFINISHED = 1, 2, 4, 5, 6


class Page:
    def __init__(self, theme, lab, chromium):
        self.theme = theme.lower()
        self.chromium = chromium
        self.chromium.open(lab.url)
        self.js, self.wait = self.chromium.js, self.chromium.wait
        self.wait(f"document.querySelectorAll('.jp-Notebook .jp-CodeCell').length >= {len(CELLS)} && window.jupyterapp", "the notebook to open")
        self.wait(f"{NOTEBOOK}?.sessionContext?.session?.kernel?.status === 'idle'", "the kernel to be idle")
        self.js(f"jupyterapp.shell.activateById({NOTEBOOK}.id)")

    def select(self, cell):
        self.js(f"(() => {{ const n = {NOTEBOOK}.content; n.deselectAll(); n.activeCellIndex = {cell}; n.activate(); }})()")

    def start(self, cell):
        self.select(cell)
        self.js("void jupyterapp.commands.execute('notebook:run-cell')")

    def cell(self, cell):
        return f"{NOTEBOOK}.content.widgets[{cell}]"

    def run(self, cell):
        self.start(cell)
        self.wait(f"{self.cell(cell)}.model.executionCount > 0 && {self.cell(cell)}.model.executionState !== 'running' && "
                  f"{NOTEBOOK}.sessionContext.session.kernel.status === 'idle'", f"cell {cell} to end")

    def output(self, cell):
        return self.js(f"{self.cell(cell)}.outputArea.node.innerText")

    def picture(self, name, cell, more=0):
        node = f"{self.cell(cell)}.node"
        self.js(f"{node}.scrollIntoView({{block: 'start'}})")
        self.js("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        box = self.js(f"(() => {{ const r = {node}.getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; }})()")
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.chromium.picture(PICTURES / f"{name}-{self.theme}.png", [box[0], max(0, box[1]), box[2], min(box[3] + more, 960)])


@pytest.fixture(scope="module", params=["Light", "Dark"])
def page(request):
    with closing(Lab(request.param, "bouton-java", CELLS)) as lab, closing(Chromium()) as chromium:
        yield Page(request.param, lab, chromium)


def test_a_table_and_a_raster(page):
    for cell in (0, TABLE, RASTER):
        page.run(cell)
    assert page.js(f"{page.cell(TABLE)}.node.querySelectorAll('table tr').length") > 5
    page.picture("table", TABLE)
    page.wait(f"{page.cell(RASTER)}.node.querySelector('img, svg')", "the raster")
    page.picture("raster", RASTER)


def test_an_error_names_the_lines_of_both_languages(page):
    page.run(3)
    page.run(ERROR)
    text = page.output(ERROR)
    assert "no answer for 42" in text and "half" in text and "line 2" in text, text
    page.picture("traceback", ERROR)


def test_a_completion(page):
    page.select(UNFINISHED)
    page.js(f"(() => {{ const e = {page.cell(UNFINISHED)}.editor; e.focus(); e.setCursorPosition({{line: 0, column: 4}}); }})()")
    page.js("jupyterapp.commands.execute('completer:invoke-notebook')")
    page.wait("document.querySelector('.jp-Completer:not(.lm-mod-hidden) .jp-Completer-item')", "the completions", 30)
    found = page.js("[...document.querySelectorAll('.jp-Completer-item')].map(i => i.innerText)")
    assert any("raster" in i for i in found), found
    page.picture("completion", UNFINISHED, more=260)
    page.js("document.activeElement.blur()")


def test_a_progress_bar_and_the_interrupt(page):
    page.start(LONG)
    bar = f"{page.cell(LONG)}.node.querySelector('progress')"
    page.wait(f"{bar} && {bar}.position > 0.45", "the bar to be half way", 120)
    page.picture("progress", LONG)
    assert page.js(f"{bar}.position") < 0.75
    assert "left" in page.output(LONG)
    page.js("void jupyterapp.commands.execute('notebook:interrupt-kernel')")
    page.wait(f"{NOTEBOOK}.sessionContext.session.kernel.status === 'idle'", "the interrupt to stop the run", 20)
    until(lambda: "cancelled" in page.output(LONG) or "Interrupt" in page.output(LONG), "the words of the interrupt", 20)
