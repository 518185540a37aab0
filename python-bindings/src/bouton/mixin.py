"""``brainpy.mixin``: what classes of models have in common."""


class AlignPost:
    """A synapse whose response is linear, so that one state per post neuron serves all that arrives there."""


class JointType:
    """Several types at once: ``master_type = bp.mixin.JointType[bp.dyn.Calcium, bp.dyn.Potassium]``."""

    def __init__(self, *types):
        self.types = types

    def __class_getitem__(cls, types):
        return cls(*(types if isinstance(types, tuple) else (types,)))


__all__ = ["AlignPost", "JointType"]
