package bouton.error;

/** A run that was stopped from outside at a step boundary; what was recorded until then is kept. */
public final class CancelledException extends BoutonException {
    private static final long serialVersionUID = 1L;

    /** @param message where the run stopped */
    public CancelledException(String message) {
        super(message);
    }
}
