package bouton.equation;

import bouton.error.BoutonException;

/** A line of a model that cannot be read; the message shows the line and points at the place. */
public final class EquationException extends BoutonException {
    private static final long serialVersionUID = 1L;

    /** @param message the sentence, the line, and a caret under the place */
    public EquationException(String message) {
        super(message);
    }

    static EquationException at(String what, String line, int column) {
        return new EquationException(what + "\n    " + line + "\n    " + " ".repeat(Math.max(0, column)) + "^");
    }
}
