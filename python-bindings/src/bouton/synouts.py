"""brainpy's old synaptic outputs: what a conductance adds to a variable of the post neurons."""

from bouton import dyn, errors

__all__ = ["COBA", "CUBA", "MgBlock"]


class _Out:
    """Adds the current of ``bp.dyn``'s output of the same name to ``target_var`` of the post neurons."""

    def _setup(self, model, target_var, membrane_var="V"):
        self.model, self.target_var, self.membrane_var = model, target_var, membrane_var

    def register_master(self, master):
        post = master.post
        for name in {self.target_var, self.membrane_var} - {None}:
            if not hasattr(post, name):
                raise errors.BoutonError(f"{type(self).__name__}: {post.name} has no '{name}'; old synapses end at neurons of bp.neurons, which have an input.")

    def apply(self, post, g):
        """The current of g at the present potential, added to the target."""
        current = self.model.update(g, getattr(post, self.membrane_var))
        if self.target_var is not None:
            target = getattr(post, self.target_var)
            target += current
        return current

    filter = apply


class CUBA(_Out):
    """The conductance itself is the current."""

    def __init__(self, target_var="input", name=None):
        self._setup(dyn.CUBA(), target_var)

    def apply(self, post, g):
        if self.target_var is not None:
            target = getattr(post, self.target_var)
            target += g
        return g


class COBA(_Out):
    """``g (E - V)``."""

    def __init__(self, E=0.0, target_var="input", membrane_var="V", name=None):
        self.E = E
        self._setup(dyn.COBA(E=E), target_var, membrane_var)


class MgBlock(_Out):
    """``g (E - V) / (1 + cc_Mg / beta exp(-alpha V))``."""

    def __init__(self, E=0.0, cc_Mg=1.2, alpha=0.062, beta=3.57, target_var="input", membrane_var="V", name=None):
        self.E = E
        self._setup(dyn.MgBlock(E=E, cc_Mg=cc_Mg, alpha=alpha, beta=beta), target_var, membrane_var)
