/** Sockets: ZeroMQ frames, signatures, heartbeat. Knows no language. */
@org.jspecify.annotations.NullMarked
package bouton.kernel.wire;
