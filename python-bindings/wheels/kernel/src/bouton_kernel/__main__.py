"""``python -m bouton_kernel --language java|python CONNECTION_FILE``: becomes the kernel."""

import os
import signal
import subprocess
import sys

import bouton_java
from bouton_kernel import command


def main(arguments):
    try:
        line = command(arguments)
    except bouton_java.NoJavaError as missing:
        sys.exit(f"bouton kernel: {missing}")
    if os.name == "nt":
        # No process can become another there: this one waits, and leaves the signals to the kernel.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sys.exit(subprocess.call(line))
    # The same process, so that signals, waits and kills of Jupyter meet the kernel itself.
    os.execv(line[0], line)


if __name__ == "__main__":
    main(sys.argv[1:])
