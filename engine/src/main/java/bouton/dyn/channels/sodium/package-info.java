/** Sodium channels. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.channels.sodium;
