/** Leaks. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.channels.leak;
