/** Ion channels: what conductance-based neurons are built from. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.channels;
