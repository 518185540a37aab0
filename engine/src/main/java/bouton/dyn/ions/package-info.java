/** Ions: concentration and reversal potential of what channels let pass. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.ions;
