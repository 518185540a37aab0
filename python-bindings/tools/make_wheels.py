"""Makes the three wheels: make_wheels.py ROOT JAVA_HOME OUT. The jars must be built, and hatchling installed beside this Python."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

# What jdeps names for all jars; java.se, zipfs, httpserver and net for Java cells; vectors for the engine; crypto.ec for %maven.
MODULES = (
    "java.se", "jdk.compiler", "jdk.crypto.ec", "jdk.httpserver", "jdk.incubator.vector", "jdk.internal.vm.ci", "jdk.jfr", "jdk.jshell",
    "jdk.management", "jdk.net", "jdk.security.auth", "jdk.unsupported", "jdk.zipfs",
)  # fmt: skip
# The usual limit of a package index.
LIMIT = 100_000_000


def main(root, java_home, out):
    staged = root / "build" / "wheels"
    shutil.rmtree(staged, ignore_errors=True)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    engine = {jar.name for jar in (root / "engine" / "target" / "lib").glob("*.jar")} | {jar.name for jar in (root / "build" / "lib").glob("bouton-engine-*.jar")}
    jars = sorted((root / "build" / "lib").glob("*.jar"))
    missing = engine - {jar.name for jar in jars}
    if missing or not engine:
        sys.exit(f"bouton: build/lib lacks jars of the engine: {', '.join(sorted(missing)) or 'all'}; run: ./bouton build")
    bouton(root, staged / "bouton", [jar for jar in jars if jar.name in engine])
    kernel(root, java_home, staged / "kernel", [jar for jar in jars if jar.name not in engine])
    tag = runtime(root, java_home, staged / "runtime")
    for name in ("bouton", "kernel", "runtime"):
        wheel = [sys.executable, "-m", "pip", "wheel", "-q", "--disable-pip-version-check", "--no-deps", "--no-build-isolation"]
        subprocess.run([*wheel, "-w", str(out), str(staged / name)], check=True, env={**os.environ, **tag})
    for wheel in sorted(out.iterdir()):
        print(f"{wheel.stat().st_size / 1e6:6.1f} MB  {wheel.relative_to(root)}")
        if wheel.stat().st_size > LIMIT:
            sys.exit(f"bouton: {wheel.name} is larger than {LIMIT / 1e6:.0f} MB, the most that package indexes take")


def put(jars, folder):
    folder.mkdir(parents=True)
    for jar in jars:
        shutil.copy2(jar, folder)


def bouton(root, stage, jars):
    source = root / "python-bindings"
    leave = shutil.ignore_patterns("__pycache__", "*.pyc")
    shutil.copytree(source / "src", stage / "src", ignore=leave)
    for file in (source / "pyproject.toml", root / "README.md", root / "LICENSE"):
        shutil.copy2(file, stage)
    shutil.copy2(root / "docs" / "differences.md", stage / "src" / "bouton")
    put(jars, stage / "src" / "bouton" / "jars")
    subprocess.run([sys.executable, str(source / "tools" / "make_stubs.py"), str(stage / "src" / "bouton")], check=True)


def kernel(root, java_home, stage, jars):
    shutil.copytree(root / "python-bindings" / "wheels" / "kernel", stage, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(root / "LICENSE", stage)
    put(jars, stage / "src" / "bouton_kernel" / "jars")
    install = [str(java_home / "bin" / "java"), "-Djava.awt.headless=true", "-cp", str(root / "build" / "lib" / "*"), "bouton.kernel.install.Install"]
    subprocess.run([*install, "--prefix", str(stage), "--command", "python -m bouton_kernel"], check=True, stdout=subprocess.DEVNULL)
    (stage / "share" / "jupyter" / "kernels").rename(stage / "kernels")


def runtime(root, java_home, stage):
    """Stages the image; returns what its build reads from the environment: version and platform."""
    shutil.copytree(root / "python-bindings" / "wheels" / "runtime", stage, ignore=shutil.ignore_patterns("__pycache__"))
    home = stage / "src" / "bouton_runtime" / "jdk"
    link = [str(java_home / "bin" / "jlink"), "--add-modules", ",".join(MODULES), "--output", str(home)]
    link += ["--strip-debug", "--no-man-pages", "--no-header-files", "--generate-cds-archive", "--compress", "zip-9"]
    made = subprocess.run(link, capture_output=True, text=True, check=False)
    if made.returncode:
        sys.exit(f"bouton: jlink of {java_home} failed:\n{made.stdout}{made.stderr}")
    release = dict(re.findall(r'^(\w+)="(.*)"$', (java_home / "release").read_text(encoding="utf-8"), re.MULTILINE))
    return {"BOUTON_RUNTIME_VERSION": release["JAVA_VERSION"], "BOUTON_RUNTIME_PLATFORM": platform(release, home)}


def platform(release, home):
    """The platform tag of an image: for Linux the oldest glibc whose functions it asks for."""
    system, libc, machine = release["OS_NAME"], release.get("LIBC", "gnu"), release["OS_ARCH"]
    if (system, libc) != ("Linux", "gnu") or machine not in ("x86_64", "aarch64"):
        sys.exit(f"bouton: runtime wheels are made on Linux with glibc, on x86_64 or aarch64; this JDK is for {system} {machine} ({libc})")
    asked = {0}
    for file in [*home.rglob("*.so"), *(home / "bin").iterdir(), home / "lib" / "jspawnhelper"]:
        asked |= {int(minor) for minor in re.findall(rb"\bGLIBC_2\.(\d+)\b", file.read_bytes())}
    return f"manylinux_2_{max(asked)}_{machine}"


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
