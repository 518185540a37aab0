"""Whether Enter should run the cell. GraalPy's parser cannot say "incomplete", so its messages are read."""

import ast

_OPEN = ("was never closed", "unterminated triple-quoted string", "expected an indented block", "unexpected EOF")
_LEAVES = ("return", "pass", "raise", "break", "continue")


def is_complete(source):
    """``(status, indent)`` in the words of the protocol."""
    lines = source.rstrip(" \t").split("\n")
    last = next((line for line in reversed(lines) if line.strip()), "")
    if source.rstrip().endswith("\\") or last.lstrip().startswith("@"):
        return "incomplete", _indent(last)
    try:
        tree = compile(source, "<input>", "exec", ast.PyCF_ONLY_AST, True)
    except SyntaxError as error:
        message = error.msg or ""
        at_end = error.lineno is None or error.lineno >= len(source.rstrip().split("\n")) or "never closed" in message
        if any(words in message for words in _OPEN) and (at_end or "triple" in message or "block" not in message):
            return "incomplete", _indent(last) if "block" in message else _spaces(last)
        return "invalid", ""
    except ValueError:
        return "invalid", ""
    if not tree.body:
        return "complete", ""
    # A block goes on until an empty line, or until a line that is not indented.
    if hasattr(tree.body[-1], "body") and len(lines) > 1 and lines[-1].strip():
        indented = lines[-1][:1] in (" ", "\t")
        if indented:
            return "incomplete", _indent(last)
    if hasattr(tree.body[-1], "body") and len(lines) == 1:
        return "incomplete", ""
    return "complete", ""


def _spaces(line):
    return line[: len(line) - len(line.lstrip())]


def _indent(line):
    spaces = _spaces(line)
    code = line.split("#")[0].rstrip()
    if code.endswith(":"):
        return spaces + "    "
    words = code.split()
    if words and words[0] in _LEAVES:
        return spaces[:-4]
    return spaces
