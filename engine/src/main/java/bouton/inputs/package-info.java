/** Input currents over time, and the one rule for counting steps. */
@org.jspecify.annotations.NullMarked
package bouton.inputs;
