package bouton.error;

/** A state variable became NaN or infinite. */
public final class DivergedException extends BoutonException {
    private static final long serialVersionUID = 1L;

    /** @param message names model, variable, index, time, and what to try */
    public DivergedException(String message) {
        super(message);
    }
}
