/** Jupyter messages (protocol 5.5) as data, and their codec. No ZeroMQ here. */
@org.jspecify.annotations.NullMarked
package bouton.kernel.protocol;
