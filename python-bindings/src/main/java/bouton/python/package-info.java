/** Bouton python. */
@org.jspecify.annotations.NullMarked
package bouton.python;
