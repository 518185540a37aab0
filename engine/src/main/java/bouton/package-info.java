/** Bouton: spiking networks with the names and numbers of {@code brainpy.dyn}. */
@org.jspecify.annotations.NullMarked
package bouton;
