"""Writes the type stubs of the whole package from the package itself: make_stubs.py FOLDER (the package's folder in a wheel being made).

What has names and defaults gets them; a value that may be a number, an array, a variable or an initializer is Any.
"""

import ast
import importlib
import inspect
import pathlib
import pkgutil
import sys
import textwrap
import types

import bouton as bp
from bouton._catalogue import COMMON, IGNORED

HEAD = '"""Made from the package itself; do not edit."""\n\nfrom collections.abc import Callable, Iterator\nfrom typing import Any\n\nfrom numpy.typing import NDArray\n'
# Not for users' imports: what Java and scripts start from, and what runs inside the JVM only.
ELSEWHERE = ("bouton.__main__", "bouton.shims", "bouton._bridge._graalpy")
SKIPPED = {
    "__module__", "__qualname__", "__doc__", "__dict__", "__weakref__", "__annotations__", "__slots__", "__static_attributes__", "__firstlineno__",
    "__signature__", "__abstractmethods__", "__hash__", "__classcell__", "__orig_bases__", "__parameters__", "__annotate__", "__annotate_func__",
    "__annotations_cache__", "__init_subclass__",
}  # fmt: skip
# Of special methods, what the language demands.
SPECIAL = {"__init__": "None", "__len__": "int", "__bool__": "bool", "__float__": "float", "__int__": "int", "__index__": "int", "__contains__": "bool",
           "__str__": "str", "__repr__": "str", "__format__": "str", "__iter__": "Iterator[Any]", "__dir__": "list[str]", "__setattr__": "None",
           "__setitem__": "None", "__delitem__": "None", "__delattr__": "None"}  # fmt: skip
# What Any would hide from those who look most often.
RETURNS = {
    "Events.dense": "NDArray[Any]", "Events.times": "NDArray[Any]", "Events.num": "int", "Events.rate": "float",
    "Monitors.__getitem__": "NDArray[Any]", "Monitors.__getattr__": "NDArray[Any]", "Monitors.events": "Events", "Monitors.names": "list[str]",
    "Variable.shape": "tuple[int, ...]", "Variable.size": "int", "Dyn.num": "int", "Dyn.size": "tuple[int, ...]", "Dyn.varshape": "tuple[int, ...]",
    "from_equations": "type[Any]", "get_dt": "float", "install_as_brainpy": "None", "seed": "None", "set_dt": "None", "enable_x64": "None",
    "DSRunner.save": "None", "DSRunner.reset_state": "None", "_FromCatalogue._repr_html_": "str | None",
}  # fmt: skip
ATTRIBUTES = {"DSRunner.mon": "Monitors", "IntegratorRunner.mon": "Monitors", "Events.neurons": "NDArray[Any]", "Events.steps": "NDArray[Any]",
              "DynamicalSystem.name": "str", "DSRunner.target": "DynamicalSystem"}  # fmt: skip


def plain(default):
    """A default as it may stand in a stub."""
    if default is None or isinstance(default, (bool, int, str)) or isinstance(default, float) and default == default and abs(default) != float("inf"):
        return repr(default)
    return "..."


def parameters(signature, typed=None):
    out, star = [], False
    values = list(signature.parameters.values())
    for k, p in enumerate(values):
        if p.kind is p.VAR_POSITIONAL:
            star = True
        elif p.kind is p.KEYWORD_ONLY and not star:
            out.append("*")
            star = True
        mark = {p.VAR_POSITIONAL: "*", p.VAR_KEYWORD: "**"}.get(p.kind, "")
        if k == 0 and p.name in ("self", "cls"):
            out.append(p.name)
            continue
        kind = (typed or {}).get(p.name, "Any")
        out.append(f"{mark}{p.name}: {kind}" + ("" if p.default is p.empty else f" = {plain(p.default)}"))
        if p.kind is p.POSITIONAL_ONLY and (k + 1 == len(values) or values[k + 1].kind is not p.POSITIONAL_ONLY):
            out.append("/")
    return ", ".join(out)


def signature_of(function):
    try:
        return inspect.signature(function)
    except (TypeError, ValueError):
        return None


def function(name, value, owner=None, first=""):
    signature = signature_of(value)
    key = f"{owner}.{name}" if owner else name
    if signature is None:
        return [f"{name}: Callable[..., Any]"]
    if name == "update" and owner in ("DynamicalSystem", "DynSysGroup", "Projection"):
        # Every system of a user has an update of its own.
        takes = "self, *args: Any, **kwargs: Any"
    else:
        takes = parameters(signature)
    # The value may be no variable afterwards: x += 1 of a value makes a new one.
    remark = "  # type: ignore[misc]" if owner and name in ("__iadd__", "__isub__", "__imul__", "__itruediv__") else ""
    gives = RETURNS.get(key, SPECIAL.get(name, "Any") if owner else "Any")
    return [*([first] if first else []), f"def {name}({takes}) -> {gives}: ...{remark}"]


def kind_of(value):
    if isinstance(value, (bool, int, float, str)):
        return type(value).__name__
    return "Any"


def set_on_self(cls):
    """Names of the attributes that the methods of a class give its objects."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    except (OSError, TypeError, SyntaxError):
        return []
    return sorted({
        n.attr for n in ast.walk(tree)
        if isinstance(n, ast.Attribute) and isinstance(n.ctx, ast.Store) and isinstance(n.value, ast.Name) and n.value.id == "self" and not n.attr.startswith("_")
    })  # fmt: skip


def assigned_in(module):
    """Names that a module gives by itself, not by an import."""
    tree = ast.parse(inspect.getsource(module))
    return {n.id for statement in tree.body if isinstance(statement, ast.Assign) for n in ast.walk(statement) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}


class Stubs:
    """The stubs of all modules, the private ones too, where many classes are at home."""

    def __init__(self):
        names = [m.name for m in pkgutil.walk_packages(bp.__path__, "bouton.")]
        self.waiting = ["bouton", *(name for name in names if not name.startswith(ELSEWHERE))]
        self.texts = {}
        models = bp._bridge.jclass("bouton.dyn.Models")
        self.states = {str(name): [str(s.name()) for s in models.named(str(name)).spec().states()] for name in models.names()}

    def all(self):
        while self.waiting:
            name = self.waiting.pop()
            if name not in self.texts:
                self.texts[name] = ""
                self.texts[name] = self.module(importlib.import_module(name))
        return self.texts

    def reference(self, value, module):
        """How a class or function of the package is written in a module; None if it is at home nowhere."""
        home = sys.modules.get(value.__module__)
        if home is None or not value.__module__.startswith("bouton") or getattr(home, value.__qualname__, None) is not value:
            return None
        if home is not module:
            self.waiting.append(home.__name__)
            self.imports.add(f"import {home.__name__}")
            return f"{home.__name__}.{value.__qualname__}"
        return value.__qualname__

    def module(self, module):
        private = any(part.startswith("_") for part in module.__name__.split(".")[1:])
        listed = getattr(module, "__all__", None)
        outer, self.imports = getattr(self, "imports", None), set()
        body, aliases, assigned = [], [], assigned_in(module)
        for name, value in list(vars(module).items()):
            # No __getattr__: it only words the error of what is missing, and with it in a stub, every name would exist.
            if name.startswith("_") and name != "__version__" and not (inspect.isclass(value) and value.__module__ == module.__name__):
                continue
            if isinstance(value, types.ModuleType):
                if value.__name__.startswith("bouton.") and (not private and (listed is None or name in listed)):
                    path, _, last = value.__name__.rpartition(".")
                    body.append(f"from {path} import {last} as {name}")
                continue
            if listed is not None and name not in listed and not name.startswith("_"):
                if getattr(value, "__module__", module.__name__) != module.__name__ and name not in assigned:
                    continue
            lines = self.named(name, value, module, private)
            (aliases if len(lines) == 1 and " = " in lines[0] and ":" not in lines[0] else body).extend(lines)
        text = HEAD + "".join(f"{line}\n" for line in sorted(self.imports)) + "\n" + "\n".join(body + aliases) + "\n"
        if listed:
            text += f"\n__all__ = {sorted(listed)!r}\n"
        self.imports = outer
        return text

    def named(self, name, value, module, private):
        if inspect.isclass(value):
            if value.__module__ == module.__name__ and value.__qualname__ == name:
                return self.a_class(name, value, module)
            at = self.reference(value, module)
            if at is None:
                at_home = value.__module__ == module.__name__ or value.__module__.startswith("bouton")
                return self.a_class(name, value, module) if at_home else [f"{name} = {value.__qualname__}"] if value.__module__ == "builtins" else [f"{name}: Any"]
            return [] if private and at != value.__qualname__ else [self.again(name, value, at)]
        if callable(value) and hasattr(value, "__qualname__") and isinstance(getattr(value, "__module__", None), str):
            if value.__module__ == module.__name__ and value.__qualname__ == name:
                return function(name, value)
            at = self.reference(value, module)
            if at is not None:
                return [] if private and at != value.__qualname__ else [self.again(name, value, at)]
            return function(name, value)
        of = type(value)
        if of.__module__.startswith("bouton"):
            at = self.reference(of, module)
            return [f"{name}: {at or 'Any'}"]
        return [f"{name}: {kind_of(value)}"]

    def again(self, name, value, at):
        if "." not in at:
            return f"{name} = {at}"
        return f"from {value.__module__} import {value.__qualname__} as {name}"

    def a_class(self, name, cls, module):
        bases = []
        for base in cls.__bases__:
            at = base.__qualname__ if base.__module__ == "builtins" else self.reference(base, module)
            if at and base is not object:
                bases.append("dict[str, Any]" if base is dict else at)
        lines = [f"class {name}" + (f"({', '.join(bases)}):" if bases else ":")]
        doc = (cls.__doc__ or "").strip().splitlines()
        if doc:
            lines.append(f"    {doc[0]!r}")
        members = {}
        for attribute in set_on_self(cls):
            members[attribute] = [f"{attribute}: {self.attribute(name, attribute, module)}"]
        for key, value in vars(cls).items():
            if key in SKIPPED or key.startswith("_") and not (key.startswith("__") and key.endswith("__")) and key != "_repr_html_":
                continue
            members[key] = self.member(name, cls, key, value, module)
        if "__signature__" in vars(cls) or name in self.states:
            members.update(self.of_model(name, cls, module))
        lines += [f"    {line}" for member in members.values() for line in member]
        return lines if len(lines) > 1 else [lines[0] + " ..."]

    def attribute(self, owner, name, module):
        kind = ATTRIBUTES.get(f"{owner}.{name}", "Any")
        return self.local(kind, module)

    def local(self, kind, module):
        """The name of a class of the package, as this module may write it."""
        for home in ("bouton._results", "bouton._system"):
            value = getattr(sys.modules[home], kind, None)
            if inspect.isclass(value) and value.__module__ == home:
                return self.reference(value, module)
        return kind

    def member(self, owner, cls, key, value, module):
        if isinstance(value, (classmethod, staticmethod)):
            return function(key, value.__func__, owner, f"@{type(value).__name__}")
        if isinstance(value, property):
            kind = RETURNS.get(f"{owner}.{key}", "Any")
            lines = ["@property", f"def {key}(self) -> {kind}: ..."]
            return lines + ([f"@{key}.setter", f"def {key}(self, value: Any) -> None: ..."] if value.fset else [])
        if inspect.isfunction(value):
            return function(key, value, owner)
        return [f"{key}: {kind_of(value)}"]

    def of_model(self, name, cls, module):
        """The constructor of a model of the catalogue, its parameters and its states."""
        signature = signature_of(cls)
        sized = {p: "int | tuple[int, ...]" for p in ("size",)}
        out = {"__init__": [f"def __init__(self, {parameters(signature, sized)}) -> None: ..."]}
        for p in signature.parameters.values():
            if p.name not in COMMON and p.name not in IGNORED and p.kind not in (p.VAR_KEYWORD, p.VAR_POSITIONAL) and not isinstance(getattr(cls, p.name, None), property):
                out[p.name] = [f"{p.name}: Any"]
        variable = self.reference(bp._variable.Variable, module)
        for state in self.states.get(name, ()):
            out[state] = [f"{state}: {variable}"]
        return out


def main(folder):
    for name, text in Stubs().all().items():
        path = pathlib.Path(folder, *name.split(".")[1:])
        path = path / "__init__.pyi" if hasattr(sys.modules[name], "__path__") else path.with_suffix(".pyi")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    # It cannot be read outside of the JVM.
    pathlib.Path(folder, "_bridge", "_graalpy.pyi").write_text(HEAD, encoding="utf-8")
    pathlib.Path(folder, "py.typed").write_text("", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
