"""A Java runtime for Bouton, made by jlink; its home is the folder ``jdk`` in this package. ``bouton_java`` finds it."""
