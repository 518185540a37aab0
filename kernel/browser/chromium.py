"""A headless Chromium, driven over the Chrome DevTools protocol."""

import base64
import json
import pathlib
import shutil
import subprocess
import tempfile
import time

import websocket

FLAGS = """--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync
--hide-scrollbars --remote-debugging-port=0 --remote-allow-origins=* --window-size=1100,1000""".split()


class Chromium:
    def __init__(self):
        program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        if program is None:
            raise SystemExit("bouton: the browser tests need Chromium and found none. Install it, for example: apt-get install chromium")
        self.folder = tempfile.mkdtemp(prefix="bouton-chromium-")
        self.process = subprocess.Popen([program, *FLAGS, f"--user-data-dir={self.folder}", "about:blank"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port = pathlib.Path(self.folder, "DevToolsActivePort")
        until(lambda: port.exists() and len(port.read_text().split()) == 2, "Chromium to listen")
        number, path = port.read_text().split()
        self.browser = websocket.create_connection(f"ws://127.0.0.1:{number}{path}", timeout=60)
        self.sent = 0
        self.session = None
        target = next(t for t in self.call("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        self.call("Page.enable")

    def call(self, method, **parameters):
        self.sent += 1
        message = {"id": self.sent, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.browser.send(json.dumps(message))
        while True:
            answer = json.loads(self.browser.recv())
            if answer.get("id") == self.sent:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def open(self, url):
        self.call("Page.navigate", url=url)

    def js(self, code):
        """The value of an expression in the page; promises are waited for."""
        answer = self.call("Runtime.evaluate", expression=code, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", str(answer)))
        return answer["result"].get("value")

    def wait(self, condition, what, timeout=90):
        try:
            until(lambda: self.js(f"Boolean({condition})"), what, timeout)
        except TimeoutError as e:
            shown = self.js("document.querySelector('.jp-Notebook')?.innerText ?? document.body.innerText")
            raise TimeoutError(f"{e}; the page shows:\n{shown[-3000:]}") from None

    def type(self, text):
        self.call("Input.insertText", text=text)

    def picture(self, file, box=None):
        """Saves the page, or a box (x, y, width, height) of it, as PNG."""
        clip = {"clip": dict(zip(("x", "y", "width", "height"), box), scale=1)} if box else {}
        pathlib.Path(file).write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png", **clip)["data"]))

    def close(self):
        self.browser.close()
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def until(condition, what, timeout=60):
    """Asks again and again until a condition holds."""
    deadline = time.monotonic() + timeout
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {timeout} s in vain for {what}")
        time.sleep(0.05)
