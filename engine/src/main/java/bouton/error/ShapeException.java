package bouton.error;

/** Sizes that do not fit together. */
public final class ShapeException extends BoutonException {
    private static final long serialVersionUID = 1L;

    /** @param message names both things, their sizes and which was expected */
    public ShapeException(String message) {
        super(message);
    }
}
