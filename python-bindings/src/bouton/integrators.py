"""Integrals of equations: ``odeint``, ``sdeint``, ``JointEq``, ``IntegratorRunner``, and the classes of ``ode`` and ``sde``."""

from bouton import ode, sde
from bouton._equations import JointEq
from bouton._integrator_runner import IntegratorRunner
from bouton.ode import ODEIntegrator, get_supported_methods, odeint, set_default_odeint
from bouton.sde import ITO_SDE, SCALAR_WIENER, STRA_SDE, VECTOR_WIENER, sdeint  # noqa: F401

__all__ = ["IntegratorRunner", "JointEq", "ODEIntegrator", "get_supported_methods", "ode", "odeint", "sde", "sdeint", "set_default_odeint"]
