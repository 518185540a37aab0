"""The Jupyter kernels of Bouton: Java cells and Python cells on one engine. Jupyter starts them with ``python -m bouton_kernel``."""

import os
from pathlib import Path

import bouton_java

__version__ = "0.1.0"

# JShell and its compiler run the Java cells.
MODULES = ("jdk.jshell", "jdk.compiler")


def command(arguments):
    """The command line of a kernel."""
    jdk = bouton_java.find(MODULES)
    java = jdk.home / "bin" / ("java.exe" if os.name == "nt" else "java")
    own = sorted(str(jar) for jar in (Path(__file__).parent / "jars").glob("*.jar"))
    return [str(java), *bouton_java.options(jdk), "-cp", os.pathsep.join(bouton_java.class_path() + own), "bouton.kernel.Main", *arguments]
