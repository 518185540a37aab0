/** Calcium channels. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.channels.calcium;
