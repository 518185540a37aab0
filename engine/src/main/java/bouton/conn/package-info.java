/** Connectors: which pre neuron reaches which post neuron. */
@org.jspecify.annotations.NullMarked
package bouton.conn;
