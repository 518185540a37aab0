package bouton.error;

/** A value outside its range. */
public final class BadValueException extends BoutonException {
    private static final long serialVersionUID = 1L;

    /** @param message names the thing, its rule and the value found, such as {@code "Expon.tau must be > 0 ms, but is -5.0."} */
    public BadValueException(String message) {
        super(message);
    }
}
