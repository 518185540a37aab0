"""Bouton: spiking networks with brainpy.dyn's names on the JVM."""
