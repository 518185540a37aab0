package bouton.error;

import java.util.Collection;

/** A name that is not known where it was used; the message offers the nearest valid one. */
public final class UnknownNameException extends BoutonException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what what kind of thing and where, such as {@code "parameter of Expon"}
     * @param name the name that was not found
     * @param known the names that would have been
     */
    public UnknownNameException(String what, String name, Collection<String> known) {
        super("Unknown " + what + ": '" + name + "'" + Names.hint(name, known));
    }
}
