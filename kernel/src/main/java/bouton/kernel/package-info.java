/** Bouton kernel. */
@org.jspecify.annotations.NullMarked
package bouton.kernel;
