"""Descriptions of synapses and outputs, and chains of them: ``STD.desc() >> NMDA.desc() >> MgBlock.desc()``."""

from bouton import _bridge, errors


class Desc:
    """A constructor and its arguments, to be called where the size is known."""

    def __init__(self, kind, args, kwargs):
        self.kind, self.args, self.kwargs = kind, args, kwargs

    def model(self):
        return self.kind._model(*self.args, **self.kwargs)

    def __rshift__(self, following):
        return Chain([self]) >> following

    def __repr__(self):
        return f"{self.kind.__name__}.desc({', '.join([*map(repr, self.args), *(f'{k}={v!r}' for k, v in self.kwargs.items())])})"


class Chain:
    """What a spike passes on its way to a current: short-term plasticity, one synapse, an output. Given to a projection as ``syn``."""

    def __init__(self, parts):
        self.parts = parts

    def __rshift__(self, following):
        parts = self.parts + (following.parts if isinstance(following, Chain) else [following])
        for p in parts:
            if not isinstance(p, Desc):
                raise errors.BoutonError(f"A chain is made of descriptions such as bp.dyn.STD.desc(), not of {type(p).__name__}.")
        with _bridge.java_errors():
            chain = parts[0].model()
            for p in parts[1:]:
                chain = chain.then(p.model())
        return Chain(parts)

    def release(self):
        """The plasticity in front."""
        return [p for p in self.parts if is_release(p)]

    def synapse(self):
        found = [p for p in self.parts if not is_release(p) and not is_out(p)]
        if not found:
            raise errors.BadValueError(f"The chain {self!r} ends before a synapse; add >> bp.dyn.Expon.desc(), for example.")
        return found[0]

    def out(self):
        """The output; None if the chain has none."""
        return self.parts[-1] if is_out(self.parts[-1]) else None

    def __repr__(self):
        return " >> ".join(map(repr, self.parts))


def is_release(part):
    return bool(part.model().isRelease()) if callable(part.model) else bool(part.model.isRelease())


def is_out(part):
    spec = (part.model() if callable(part.model) else part.model).spec()
    return bool(_bridge.member(spec, "is")("out"))


def factors(plasticity):
    """The descriptions of short-term plasticity given as one, several, or a chain of them."""
    if plasticity is None:
        return []
    if isinstance(plasticity, Chain):
        return list(plasticity.parts)
    return list(plasticity) if isinstance(plasticity, (list, tuple)) else [plasticity]
