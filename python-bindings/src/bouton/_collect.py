"""What is inside a system, as ``nodes()`` and ``vars()`` give it, and lists and dicts of systems as attributes."""


class Collector(dict):
    """Things by name."""

    def subset(self, kind):
        """Those of a class."""
        return type(self)({k: v for k, v in self.items() if isinstance(v, kind)})

    def not_subset(self, kind):
        """Those not of a class."""
        return type(self)({k: v for k, v in self.items() if not isinstance(v, kind)})

    def unique(self):
        """Each thing once, under its first name."""
        first = {}
        for k, v in self.items():
            first.setdefault(id(v), (k, v))
        return type(self)(first.values())


class NodeList(list):
    """A list of systems that are parts of the system whose attribute it is."""

    def __init__(self, seq=()):
        super().__init__(seq)


class NodeDict(dict):
    """A dict of systems that are parts of the system whose attribute it is."""


def inside(key, value, kind):
    """Parts that an attribute holds, by brainpy's names for them."""
    if isinstance(value, kind):
        return {key: value}
    if isinstance(value, NodeList):
        return {f"{key}-{k}": v for k, v in enumerate(value) if isinstance(v, kind)}
    if isinstance(value, NodeDict):
        return {f"{key}.{k}": v for k, v in value.items() if isinstance(v, kind)}
    return {}


def nodes(system, method="absolute", level=-1, include_self=True):
    """A system and its parts, each once: by their names, or by their paths (``method='relative'``); ``level=1`` only its own parts."""
    found, seen, layer = Collector(), set(), [("", system)]
    while layer:
        following = []
        for path, node in layer:
            if id(node) in seen:
                continue
            seen.add(id(node))
            if include_self or node is not system:
                found[node.name if method == "absolute" else path] = node
            following += [(f"{path}.{k}" if path else k, p) for k, p in node.parts().items()]
        layer = following if level != 0 else []
        level -= 1
    return found
