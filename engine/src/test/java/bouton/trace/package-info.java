/** The engine against the reference traces. */
@org.jspecify.annotations.NullMarked
package bouton.trace;
