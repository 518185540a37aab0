"""Installs the wheels of build/dist into fresh environments, without any Java in sight, and tries them: check_wheels.py ROOT PYTHON..."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

# Where the package index is and how it is trusted is the caller's business; nothing else of the environment gets in.
INDEX = ("PIP_", "SSL_CERT", "REQUESTS_CA", "CURL_CA", "http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
# What users have beside Bouton, and what checks it.
BESIDE = ("pandas", "matplotlib", "tqdm", "pytest", "mypy")
TESTS = ("test_java.py", "test_bridge.py", "test_plain.py", "test_neurons.py")


class Fresh:
    """A new virtual environment with a new home, and no PATH but the system's."""

    def __init__(self, folder, python):
        self.folder = folder
        self.env = {"HOME": str(folder / "home"), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        (folder / "home").mkdir(parents=True)
        subprocess.run([python, "-m", "venv", str(folder / "env")], check=True)

    def pip(self, *arguments):
        index = {k: v for k, v in os.environ.items() if k.startswith(INDEX)}
        self._run([self.folder / "env/bin/python", "-m", "pip", "install", "-q", "--disable-pip-version-check", *arguments], {**self.env, **index})

    def python(self, *arguments, **environment):
        return self._run([self.folder / "env/bin/python", *arguments], {**self.env, **environment})

    def command(self, name, *arguments):
        return self._run([self.folder / "env/bin" / name, *arguments], self.env)

    def _run(self, line, env):
        done = subprocess.run([str(part) for part in line], cwd=self.folder, env=env, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"bouton: in the fresh environment, {' '.join(map(str, line))} failed:\n{done.stdout}{done.stderr}")
        return done.stdout


def check(root, python, folder):
    fresh, checks = Fresh(folder, python), root / "python-bindings" / "wheels" / "check"
    version = fresh.python("-c", "import platform; print(platform.python_version())").strip()

    def told(what):
        print(f"Python {version}: {what}", flush=True)

    wheels = ["--find-links", root / "build" / "dist", "--prefer-binary"]
    fresh.pip(*wheels, "bouton")
    java = fresh.python("-c", "import bouton_java; print(bouton_java.find())")
    assert str(folder) in java, f"the Java taken is not that of the runtime wheel, but {java}"
    fresh.python("-m", "bouton_java")
    told(f"bouton alone installed; Java is {java.strip().split('(')[-1].rstrip(')')} of the wheel")
    told(f"COBA: {fresh.python(root / 'notebooks' / 'coba.py').strip()}")
    fresh.pip(*wheels, "bouton[jupyter]", *BESIDE)
    listed = fresh.command("jupyter", "kernelspec", "list")
    assert all(name in listed for name in ("bouton-java", "bouton-python", "python3")), listed
    fresh.python(checks / "kernels.py")
    told("both kernels: listed, a cell each, a picture, interrupt, end")
    told(fresh.python(checks / "beside.py").strip())
    told(f"mypy --strict: {fresh.python('-m', 'mypy', '--strict', '--no-incremental', checks / 'typed.py').strip()}")
    fresh.python(checks / "typed.py")
    compared = fresh.python("-m", "mypy.stubtest", "bouton", "bouton_java", "--concise", "--ignore-unused-allowlist", "--allowlist", checks / "stubtest.txt")
    told(f"stubs and package agree {compared.strip()}".strip())
    tests = folder / "tests"
    shutil.copytree(root / "python-bindings" / "tests", tests, ignore=shutil.ignore_patterns("__pycache__"))
    ran = fresh.python("-m", "pytest", "-q", "-p", "no:faulthandler", "-p", "no:cacheprovider", "--rootdir", tests, *(tests / name for name in TESTS))
    told(f"tests: {ran.strip().splitlines()[-1]}")


def main(root, pythons):
    for python in pythons:
        with tempfile.TemporaryDirectory(prefix="bouton-wheels-") as folder:
            check(root, python, pathlib.Path(folder))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:])
