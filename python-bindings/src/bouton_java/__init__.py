"""Which Java Bouton runs on, with which jars and options; ``python -m bouton_java`` prints it. CPython only.

Apart from the package ``bouton``, because importing that starts the JVM: here is what can be asked and set before.

    import bouton_java
    bouton_java.configure(memory="8g")
    import bouton as bp

=================== =========================================================================================================
``BOUTON_JAVA_HOME`` the Java to use, and no other
``BOUTON_MEMORY``    the most memory of Java's heap, such as ``8g`` or ``512m``; recorded data may take as much again beside it
``BOUTON_JVM_OPTS``  further options of the JVM, as on a command line
``BOUTON_JARS``      the jars of the engine, instead of those in the package
=================== =========================================================================================================
"""

import glob
import importlib.util
import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

__all__ = ["FLAGS", "Jdk", "NoJavaError", "class_path", "configure", "find", "options"]

# Earlier updates of 25 can corrupt arrays that JNI copies while the collector runs.
NEEDED = (25, 0, 3)
FLAGS = ("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Djava.awt.headless=true")
_RUNTIME = "bouton_runtime"
_VECTORS = "jdk.incubator.vector"
_SITE = Path(__file__).resolve().parent.parent
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


class NoJavaError(RuntimeError):
    """No Java, or no jars, or an option that Java would not take; the text says what to do."""


class Jdk:
    """A Java home directory and what its ``release`` file says."""

    def __init__(self, home: str | os.PathLike[str]) -> None:
        self.home = Path(home)
        try:
            self._release = (self.home / "release").read_text(encoding="utf-8", errors="replace")
        except OSError:
            self._release = ""
        found = re.search(r'JAVA_VERSION="([^"]+)"', self._release)
        self.version_text = found.group(1) if found else "unknown"
        numbers = tuple(int(n) for n in re.findall(r"\d+", self.version_text.split("-")[0].split("+")[0]))[:3]
        self.version = numbers + (0,) * (3 - len(numbers))

    def library(self) -> Path | None:
        """The JVM as a shared library, or None."""
        return next((self.home / name for name in _LIBRARIES if (self.home / name).is_file()), None)

    def fits(self, modules: Iterable[str] = ()) -> bool:
        return self.version >= NEEDED and self.library() is not None and all(map(self.has_module, modules))

    def lack(self, modules: Iterable[str] = ()) -> str:
        """Why it does not fit, after 'which'."""
        if self.library() is None:
            return "holds no Java virtual machine"
        missing = [name for name in modules if not self.has_module(name)]
        return f"holds Java {self.version_text}" if self.version < NEEDED or not missing else f"lacks {', '.join(missing)}"

    def has_module(self, name: str) -> bool:
        found = re.search(r'MODULES="([^"]*)"', self._release)
        return found is not None and name in found.group(1).split()

    def __str__(self) -> str:
        return f"{self.home} (Java {self.version_text})"


def _candidates() -> Iterator[Path]:
    # The runtime wheel first: it was installed for Bouton and is tested with it, whereas JAVA_HOME and the PATH serve other programs.
    bundled = importlib.util.find_spec(_RUNTIME)
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


def find(modules: Iterable[str] = ()) -> Jdk:
    """The Java to use: BOUTON_JAVA_HOME if set, else the first of runtime wheel, JAVA_HOME, PATH and usual places that is new enough and has the modules."""
    needed = ".".join(str(n) for n in NEEDED)
    chosen = os.environ.get("BOUTON_JAVA_HOME")
    if chosen:
        jdk = Jdk(chosen)
        if not jdk.fits(modules):
            raise NoJavaError(f"BOUTON_JAVA_HOME is {chosen}, which {jdk.lack(modules)}; set it to the home of a JDK {needed} or later.")
        return jdk
    seen = []
    for home in _candidates():
        jdk = Jdk(home)
        if jdk.fits(modules):
            return jdk
        if jdk.library() is not None:
            seen.append(f"{jdk}, which {jdk.lack(modules)}" if jdk.fits() else str(jdk))
    found = f"found only {', '.join(dict.fromkeys(seen))}" if seen else "found none"
    raise NoJavaError(
        f"Bouton needs Java {needed} or later and {found}; install the one made for it with 'pip install bouton-runtime' (Linux on x86_64), "
        "or install a JDK 25 and set BOUTON_JAVA_HOME to its home directory."
    )


def configure(
    memory: str | None = None,
    java_home: str | os.PathLike[str] | None = None,
    options: str | Iterable[str] | None = None,
) -> None:
    """Sets what the JVM starts with, before ``import bouton`` starts it; for this process and those it starts.

    Parameters
        memory: the most memory of Java's heap, such as ``"8g"``
        java_home: the Java to use
        options: further options of the JVM, a text or a list of them
    """
    jpype = sys.modules.get("jpype")
    if jpype is not None and jpype.isJVMStarted():
        raise NoJavaError("The JVM of this process runs already, and its options cannot change; call bouton_java.configure before 'import bouton'.")
    if memory is not None:
        _heap(memory)
        os.environ["BOUTON_MEMORY"] = str(memory)
    if java_home is not None:
        os.environ["BOUTON_JAVA_HOME"] = os.fspath(java_home)
    if options is not None:
        os.environ["BOUTON_JVM_OPTS"] = options if isinstance(options, str) else shlex.join(options)


def _heap(memory: str) -> str:
    """The JVM ends the process where it dislikes a size: that is found here."""
    found = re.fullmatch(r"([1-9][0-9]*)([kmgKMG])", str(memory))
    if not found:
        raise NoJavaError(f"The memory of Java (BOUTON_MEMORY) is a number and a unit, such as 8g or 512m, but is '{memory}'.")
    size = int(found[1]) << {"k": 10, "m": 20, "g": 30}[found[2].lower()]
    least, most = 64 << 20, _physical()
    if not least <= size <= most:
        raise NoJavaError(f"The memory of Java (BOUTON_MEMORY) is between 64m and what this machine has, {most >> 20}m, but is '{memory}'.")
    return f"-Xmx{memory}"


def _physical() -> int:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        # Not told on this system: what a 64-bit JVM can address.
        return 1 << 44


def _has_huge_pages() -> bool:
    """Whether the system gives large pages to whoever asks; where it does not, Java would complain."""
    try:
        modes = Path("/sys/kernel/mm/transparent_hugepage/enabled").read_text(encoding="ascii")
    except OSError:
        return False
    return "[never]" not in modes


def options(jdk: Jdk) -> list[str]:
    """The options to start that Java with."""
    out = list(FLAGS)
    if jdk.has_module(_VECTORS):
        out.append(f"--add-modules={_VECTORS}")
    if _has_huge_pages():
        out.append("-XX:+UseTransparentHugePages")
    if os.environ.get("BOUTON_MEMORY"):
        out.append(_heap(os.environ["BOUTON_MEMORY"]))
    return out + shlex.split(os.environ.get("BOUTON_JVM_OPTS", ""))


def class_path() -> list[str]:
    """The class path of the engine: BOUTON_JARS (jars, folders of classes, folders of jars), the jars in the installed package, or the build output of a checkout."""
    given = os.environ.get("BOUTON_JARS")
    if given:
        return _expanded(given)
    jars = sorted(str(jar) for jar in (_SITE / "bouton" / "jars").glob("*.jar"))
    if jars:
        return jars
    # python-bindings/src in a checkout
    root = _SITE.parent.parent
    built = sorted(str(jar) for jar in (root / "build" / "lib").glob("*.jar"))
    if built:
        return built
    if (root / "engine" / "pom.xml").is_file():
        raise NoJavaError(f"The engine of the checkout {root} is not built; run: ./bouton build")
    raise NoJavaError("The engine's jars are missing from the installed package bouton; reinstall it with: pip install --force-reinstall bouton")


def _expanded(class_path: str) -> list[str]:
    out: list[str] = []
    for entry in class_path.split(os.pathsep):
        if entry.endswith("*"):
            out += sorted(glob.glob(entry + ".jar"))
        elif entry:
            jars = sorted(glob.glob(os.path.join(glob.escape(entry), "*.jar")))
            if jars:
                out += jars
                continue
            if not os.path.exists(entry):
                raise NoJavaError(f"The class path of the engine names {entry}, which does not exist; rebuild with: ./bouton build")
            out.append(entry)
    return out
