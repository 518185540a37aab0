"""A report on a script written for brainpy before it runs: which names it uses, which are here, missing, or differ, with their lines."""

import ast
import json
import pathlib
import pkgutil
import re
import sys

from bouton import errors

__all__ = ["main", "report"]

_ROOTS = ("brainpy", "bouton", "jax")
_OTHERS = {"braintools", "brainstate", "brainunit", "brainevent", "brainpylib", "flax", "optax", "numba"}
_HOSTED = {"numpy", "pandas", "matplotlib", "scipy", "sklearn"}


class Use:
    """A name of brainpy in a script: ``name`` such as ``brainpy.dyn.Expon``, ``line``, and the keywords of a call."""

    def __init__(self, name, line, keywords=None):
        self.name, self.line, self.keywords = name, line, keywords


class _Reader(ast.NodeVisitor):
    """Follows imports, assignments such as ``bm = bp.math``, and chains of attributes."""

    def __init__(self):
        self.names, self.uses, self.foreign, self.unread, self.methods = {}, [], [], [], []

    def visit_Import(self, node):
        for a in node.names:
            root = a.name.partition(".")[0]
            if root in _ROOTS:
                self.names[a.asname or root] = a.name if a.asname else root
                self.uses.append(Use(a.name, node.lineno))
            elif root in _OTHERS | _HOSTED:
                self.foreign.append((root, node.lineno))

    def visit_ImportFrom(self, node):
        root = (node.module or "").partition(".")[0]
        if root in _ROOTS and not node.level:
            for a in node.names:
                if a.name == "*":
                    self.unread.append((node.lineno, f"from {node.module} import * names nothing; import what is used"))
                    continue
                self.names[a.asname or a.name] = f"{node.module}.{a.name}"
                self.uses.append(Use(f"{node.module}.{a.name}", node.lineno))
        elif root in _OTHERS | _HOSTED:
            self.foreign.append((root, node.lineno))

    def chain(self, node):
        """The full name of an attribute chain, or None."""
        parts = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if isinstance(node, ast.Name) and node.id in self.names:
            return ".".join([self.names[node.id], *parts[::-1]])
        return None

    def visit_Assign(self, node):
        if isinstance(node.value, ast.Tuple) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Tuple):
            for target, value in zip(node.targets[0].elts, node.value.elts):
                name = self.chain(value)
                if name and isinstance(target, ast.Name):
                    self.names[target.id] = name
        name = self.chain(node.value) or self._imported(node.value)
        if name and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            self.names[node.targets[0].id] = name
        self.generic_visit(node)

    @staticmethod
    def _imported(node):
        """What ``importlib.import_module(...)`` gives, where brainpy is named in it."""
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in ("import_module", "__import__"):
            for part in ast.walk(node):
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value.partition(".")[0] in _ROOTS:
                    return part.value
        return None

    def visit_Call(self, node):
        name = self.chain(node.func)
        if name is not None:
            plain = name.removesuffix(".desc")
            words = [k.arg for k in node.keywords if k.arg]
            if isinstance(node.func, ast.Attribute):
                self.uses.append(Use(name, node.lineno, words if plain != name or _is_class(plain) else None))
            else:
                self.uses.append(Use(name, node.lineno, words))
            for child in [*node.args, *(k.value for k in node.keywords)]:
                self.visit(child)
            return
        self.generic_visit(node)

    def visit_Attribute(self, node):
        name = self.chain(node)
        if name is not None:
            self.uses.append(Use(name, node.lineno))
        else:
            self.generic_visit(node)


def _is_class(name):
    return name.rpartition(".")[2][:1].isupper()


def _resolve(name):
    """What a name of brainpy is here: (object, None), or (None, why not)."""
    import importlib

    import bouton
    from bouton import _as_brainpy

    root, _, path = name.partition(".")
    at, module = bouton, "brainpy"
    if root == "jax":
        at, module = importlib.import_module("bouton._jax"), "jax"
    for part in path.split(".") if path else ():
        part = _as_brainpy._SAME.get(part, part)
        try:
            at = getattr(at, part)
        except (errors.BoutonError, AttributeError) as missing:
            if isinstance(at, type(bouton)):
                try:
                    at = importlib.import_module(f"{at.__name__}.{part}")
                    module = f"{module}.{part}"
                    continue
                except ImportError:
                    reason = _as_brainpy._REASONS.get(part)
                    return None, f"is not here: {reason}." if reason else (str(missing) if str(missing).startswith(module) else f"is not here. {missing}")
            # Attributes of classes and instances are known when the script runs.
            return at, None
        module = f"{module}.{part}"
        if not isinstance(at, type(bouton)):
            break
    return at, None


def _signature(thing):
    import inspect

    try:
        parameters = inspect.signature(thing).parameters.values()
    except (TypeError, ValueError):
        return None
    if any(p.kind is p.VAR_KEYWORD for p in parameters):
        return None
    return [p.name for p in parameters]


def _differences():
    """Rows of docs/differences.md: (names in it, brainpy, Bouton)."""
    text = None
    beside = pathlib.Path(__file__).resolve().parents[3] / "docs" / "differences.md" if "__file__" in globals() else None
    if beside is not None and beside.is_file():
        text = beside.read_text(encoding="utf-8")
    else:
        data = pkgutil.get_data("bouton", "differences.md")
        text = data.decode("utf-8") if data else ""
    rows = []
    for line in text.splitlines():
        cells = [c.strip() for c in re.split(r"(?<!\\)\|", line)[1:-1]]
        if len(cells) >= 2 and not set(cells[0]) <= set("-") and cells[0] != "brainpy 2.9.0":
            words = set(re.findall(r"[A-Za-z_][A-Za-z_0-9.]*", " ".join(re.findall(r"`([^`]*)`", cells[0]))))
            words |= {w for w in re.findall(r"\b[A-Z][A-Za-z]+[A-Z0-9_][A-Za-z0-9_]*|\b(?:AMPA|GABAa|NMDA|BioNMDA)\b", cells[0])}
            rows.append((words, cells[0], cells[1]))
    return rows


class Report:
    """What was found: lists of (line, name, text) in ``missing``, ``differing`` and ``notes``; ``found`` counts names that are here."""

    def __init__(self, path):
        self.path, self.found, self.missing, self.differing, self.notes = path, {}, [], [], []

    @property
    def runs(self):
        """Whether every name is here."""
        return not self.missing

    def __str__(self):
        n = len(self.found) + len({name for _, name, _ in self.missing})
        lines = [f"{self.path}: {n} names of brainpy, {len(self.found)} here, {len({name for _, name, _ in self.missing})} missing"]
        for title, rows in (("missing", self.missing), ("differs", self.differing), ("note", self.notes)):
            lines += [f"  {title:8} line {line}: {'' if text.startswith(name) else name + ' '}{text}" for line, name, text in rows]
        lines.append("  " + ("It runs as it stands." if self.runs else "It will stop at the missing names."))
        return "\n".join(lines)


def report(path):
    """The report on a script or notebook."""
    path = pathlib.Path(path)
    try:
        source = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise errors.BoutonError(f"There is no file '{path}'.") from None
    if path.suffix == ".ipynb":
        cells = json.loads(source)["cells"]
        source = "\n".join(line for c in cells if c["cell_type"] == "code" for line in "".join(c["source"]).splitlines() if not line.lstrip().startswith(("%", "!")))
    try:
        tree = ast.parse(source, str(path))
    except SyntaxError as wrong:
        raise errors.BoutonError(f"'{path}' is no Python: line {wrong.lineno}: {wrong.msg}.") from None
    reader = _Reader()
    reader.visit(tree)
    made = Report(path)
    differences, told, seen = _differences(), set(), set()
    for use in sorted(reader.uses, key=lambda u: u.line):
        name = use.name.removesuffix(".desc")
        thing, why = _resolve(name)
        if why is not None:
            if (name, use.line) not in seen:
                made.missing.append((use.line, name, why))
            seen.add((name, use.line))
            continue
        made.found[name] = made.found.get(name, 0) + 1
        _keywords(made, use, name, thing)
        for words, theirs, ours in differences:
            last = name.rpartition(".")[2]
            if (last in words or name in words) and (last, theirs) not in told:
                told.add((last, theirs))
                made.differing.append((use.line, name, f"brainpy: {theirs}; here: {ours}"))
    made.notes += [(line, "", text) for line, text in reader.unread]
    for root, line in dict.fromkeys(reader.foreign):
        if root in _OTHERS:
            made.missing.append((line, root, "is not part of Bouton and is not replaced; use brainpy's own modules"))
        elif sys.implementation.name == "graalpy":
            made.notes.append((line, root, "is not installed on GraalPy; run the script on CPython"))
    return made


def _keywords(made, use, name, thing):
    known = _signature(thing) if use.keywords else None
    for k in use.keywords or ():
        if known is not None and k not in known:
            made.missing.append((use.line, f"{name}({k}=)", f"is no argument of {name.rpartition('.')[2]} here; known: {', '.join(known)}"))


def main(arguments):
    """The command: prints a report per file; 1 if a name is missing."""
    if not arguments:
        print("bouton: port needs a file: ./bouton port SCRIPT.py", file=sys.stderr)
        return 2
    good = True
    for path in arguments:
        try:
            made = report(path)
        except errors.BoutonError as wrong:
            print(f"bouton: {wrong}", file=sys.stderr)
            return 2
        print(made)
        good = good and made.runs
    return 0 if good else 1
