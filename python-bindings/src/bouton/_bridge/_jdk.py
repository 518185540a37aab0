"""Finds a Java runtime that is new enough, and the jars of the engine; used on CPython only."""

import glob
import importlib.util
import os
import re
import shutil
import sys
from pathlib import Path

from bouton.errors import BoutonError

# Earlier updates of 25 can corrupt arrays that JNI copies while the collector runs.
NEEDED = (25, 0, 3)
_PACKAGE = Path(__file__).resolve().parent.parent
_LIBRARIES = ("lib/server/libjvm.so", "lib/server/libjvm.dylib", "bin/server/jvm.dll")
_PLACES = (
    "/usr/lib*/jvm/*",
    "/usr/java/*",
    "/opt/*j[dr][ke]*",
    "/opt/java/*",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "~/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "~/.sdkman/candidates/java/*",
    "~/.jdks/*",
    "C:/Program Files/*/j[dr][ke]*",
)


class Jdk:
    """A Java home directory and what its ``release`` file says."""

    def __init__(self, home):
        self.home = Path(home)
        try:
            self._release = (self.home / "release").read_text(encoding="utf-8", errors="replace")
        except OSError:
            self._release = ""
        found = re.search(r'JAVA_VERSION="([^"]+)"', self._release)
        self.version_text = found.group(1) if found else "unknown"
        numbers = tuple(int(n) for n in re.findall(r"\d+", self.version_text.split("-")[0].split("+")[0]))[:3]
        self.version = numbers + (0,) * (3 - len(numbers))

    def library(self):
        """The JVM as a shared library, or None."""
        return next((self.home / name for name in _LIBRARIES if (self.home / name).is_file()), None)

    def fits(self):
        return self.version >= NEEDED and self.library() is not None

    def has_module(self, name):
        found = re.search(r'MODULES="([^"]*)"', self._release)
        return found is not None and name in found.group(1).split()

    def __str__(self):
        return f"{self.home} (Java {self.version_text})"


def _candidates():
    bundled = importlib.util.find_spec("bouton_runtime")
    if bundled is not None and bundled.submodule_search_locations:
        yield Path(next(iter(bundled.submodule_search_locations))) / "jdk"
    if os.environ.get("JAVA_HOME"):
        yield Path(os.environ["JAVA_HOME"])
    java = shutil.which("java")
    if java:
        yield Path(os.path.realpath(java)).parent.parent
    yield Path(sys.prefix) / "lib" / "jvm"
    homes = [Path(p) for place in _PLACES for p in glob.glob(os.path.expanduser(place))]
    yield from sorted(homes, key=lambda home: Jdk(home).version, reverse=True)


def find():
    """The Java to use: BOUTON_JAVA_HOME if set, else the first one that is new enough."""
    needed = ".".join(str(n) for n in NEEDED)
    chosen = os.environ.get("BOUTON_JAVA_HOME")
    if chosen:
        jdk = Jdk(chosen)
        if not jdk.fits():
            what = f"holds Java {jdk.version_text}" if jdk.library() else "holds no Java virtual machine"
            raise BoutonError(f"BOUTON_JAVA_HOME is {chosen}, which {what}; set it to the home of a JDK {needed} or later.")
        return jdk
    seen = []
    for home in _candidates():
        jdk = Jdk(home)
        if jdk.fits():
            return jdk
        if jdk.library() is not None:
            seen.append(str(jdk))
    found = f"found only {', '.join(dict.fromkeys(seen))}" if seen else "found none"
    raise BoutonError(f"Bouton needs Java {needed} or later and {found}; install a JDK 25 and set BOUTON_JAVA_HOME to its home directory.")


def class_path():
    """The class path of the engine: BOUTON_JARS (jars, folders of classes, folders of jars), the jars in the installed package, or the build output of a checkout."""
    given = os.environ.get("BOUTON_JARS")
    if given:
        return _expanded(given)
    jars = sorted(str(jar) for jar in (_PACKAGE / "jars").glob("*.jar"))
    if jars:
        return jars
    # python-bindings/src/bouton in a checkout
    root = _PACKAGE.parent.parent.parent
    built = sorted(str(jar) for jar in (root / "build" / "lib").glob("*.jar"))
    if built:
        return built
    if (root / "engine" / "pom.xml").is_file():
        raise BoutonError(f"The engine of the checkout {root} is not built; run: ./bouton build")
    raise BoutonError("The engine's jars are missing from the installed package bouton; reinstall it with: pip install --force-reinstall bouton")


def _expanded(class_path):
    out = []
    for entry in class_path.split(os.pathsep):
        if entry.endswith("*"):
            out += sorted(glob.glob(entry + ".jar"))
        elif entry:
            jars = sorted(glob.glob(os.path.join(glob.escape(entry), "*.jar")))
            if jars:
                out += jars
                continue
            if not os.path.exists(entry):
                raise BoutonError(f"The class path of the engine names {entry}, which does not exist; rebuild with: ./bouton build")
            out.append(entry)
    return out
