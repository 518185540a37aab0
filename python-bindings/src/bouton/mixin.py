"""``brainpy.mixin``: what classes of models have in common."""


class AlignPost:
    """A synapse whose response is linear, so that one state per post neuron serves all that arrives there."""


__all__ = ["AlignPost"]
