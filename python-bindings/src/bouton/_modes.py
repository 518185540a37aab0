"""The modes of ``brainpy.math``: what a system is made for."""

from bouton import errors


class Mode:
    """What a system is made for."""

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v}' for k, v in vars(self).items())})".removesuffix("()")

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash(type(self))

    def is_a(self, mode):
        """Whether this is exactly such a mode."""
        return type(self) is mode

    def is_one_of(self, *modes):
        """Whether this is exactly one of them."""
        return type(self) in modes

    def is_parent_of(self, *modes):
        """Whether one of them is this mode or a kind of it."""
        return any(issubclass(m, type(self)) for m in modes)

    def is_child_of(self, *modes):
        """Whether this is a kind of one of them."""
        return isinstance(self, modes)


class NonBatchingMode(Mode):
    """The mode of all simulations."""


class BatchingMode(Mode):
    """Refused where it is given: one network runs at a time."""

    def __init__(self, batch_size=1):
        self.batch_size = batch_size


class TrainingMode(BatchingMode):
    """Taken by layers, whose weights may always learn; refused elsewhere: Bouton has no gradients."""


nonbatching_mode, training_mode, batching_mode = NonBatchingMode(), TrainingMode(), BatchingMode()


def refuse(mode):
    """An error for the modes that are not for simulations."""
    if isinstance(mode, TrainingMode):
        raise errors.BoutonError("Bouton simulates; it has no gradients, so TrainingMode is not available. Leave mode out.")
    if isinstance(mode, BatchingMode):
        raise errors.BoutonError("Bouton runs one network at a time, so BatchingMode is not available; run the network once per input, or make it larger.")
