package bouton.kernel.protocol;

/** A message that does not follow the protocol. It is dropped and logged, the kernel goes on. */
public final class ProtocolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong with it; never holds message content */
    public ProtocolException(String message) {
        super(message);
    }
}
