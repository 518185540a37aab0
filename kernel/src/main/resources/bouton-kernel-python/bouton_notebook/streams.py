"""stdout, stderr and questions to the user, by way of the kernel, which knows the cell of each thread."""

import io
import sys


class _Raw(io.RawIOBase):
    def __init__(self, stream):
        super().__init__()
        self._stream = stream

    def writable(self):
        return True

    def write(self, data):
        self._stream.write(bytes(data).decode("utf-8", "replace"))
        return len(data)


class Stream(io.TextIOBase):
    """Text that goes to the kernel at once; the kernel collects what belongs together."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, name, send):
        super().__init__()
        self.name = name
        self._send = send
        self.buffer = _Raw(self)

    def writable(self):
        return True

    def isatty(self):
        return False

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._send(text)
        return len(text)

    def flush(self):
        """Nothing is held back."""


def install(host):
    import builtins

    sys.stdout = sys.__stdout__ = Stream("<stdout>", host.out)
    sys.stderr = sys.__stderr__ = Stream("<stderr>", host.err)

    def ask(prompt, password):
        kind, text = host.ask(str(prompt), password)
        if kind == "line":
            return str(text)
        raise KeyboardInterrupt if kind == "interrupted" else EOFError(str(text))

    def input(prompt=""):
        """Asks the user for a line."""
        return ask(prompt, False)

    def getpass(prompt="Password: ", stream=None):
        """Asks the user for a line that is not shown."""
        return ask(prompt, True)

    builtins.input = input
    import getpass as module

    module.getpass = getpass
