package bouton.error;

/** Base of every error that Bouton raises for its user: one clear sentence that names the thing and what to do. */
public class BoutonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence for the user */
    public BoutonException(String message) {
        super(message);
    }

    /**
     * @param message one sentence for the user
     * @param cause what went wrong below
     */
    public BoutonException(String message, Throwable cause) {
        super(message, cause);
    }
}
