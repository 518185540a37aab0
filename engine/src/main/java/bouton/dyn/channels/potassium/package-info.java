/** Potassium channels, and those that calcium opens. */
@org.jspecify.annotations.NullMarked
package bouton.dyn.channels.potassium;
