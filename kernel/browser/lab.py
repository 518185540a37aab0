"""A JupyterLab of its own, with a theme, on a folder with one notebook."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import nbformat
from chromium import until


class Lab:
    def __init__(self, theme, kernel, cells):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bouton-lab-"))
        settings = self.folder / "settings" / "@jupyterlab" / "apputils-extension"
        settings.mkdir(parents=True)
        (settings / "themes.jupyterlab-settings").write_text(json.dumps({"theme": f"JupyterLab {theme}"}))
        (settings / "notification.jupyterlab-settings").write_text(json.dumps({"fetchNews": "false", "checkForUpdates": False}))
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(c) for c in cells],
            metadata={"kernelspec": {"name": kernel, "display_name": kernel, "language": kernel.removeprefix("bouton-")}},
        )
        (self.folder / "work").mkdir()
        nbformat.write(notebook, self.folder / "work" / "shots.ipynb")
        runtime = self.folder / "runtime"
        env = {**os.environ, "JUPYTERLAB_SETTINGS_DIR": str(self.folder / "settings"), "JUPYTER_RUNTIME_DIR": str(runtime),
               "JUPYTER_CONFIG_DIR": str(self.folder / "config"), "XDG_DATA_HOME": str(self.folder / "data"),
               "JUPYTERLAB_WORKSPACES_DIR": str(self.folder / "workspaces")}
        self.log = open(self.folder / "lab.log", "w")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--port=0", f"--notebook-dir={self.folder / 'work'}",
             "--LabApp.expose_app_in_browser=True", "--LabApp.news_url=None"],
            env=env, stdout=self.log, stderr=subprocess.STDOUT,
        )
        until(lambda: self.process.poll() is not None or list(runtime.glob("jpserver-*.json")), "JupyterLab to start")
        if self.process.poll() is not None:
            raise RuntimeError((self.folder / "lab.log").read_text())
        server = json.loads(next(runtime.glob("jpserver-*.json")).read_text())
        self.url = f"http://127.0.0.1:{server['port']}/doc/tree/shots.ipynb?token={server['token']}&reset"

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
