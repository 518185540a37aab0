package bouton.kernel.lang;

/**
 * Answer to is_complete_request.
 *
 * @param status complete, incomplete, invalid or unknown
 * @param indent what to put before the next line when incomplete
 */
public record Completeness(Status status, String indent) {
    /** The four answers of the protocol. */
    public enum Status {
        COMPLETE,
        INCOMPLETE,
        INVALID,
        UNKNOWN
    }

    /** A status without indentation. */
    public static Completeness of(Status status) {
        return new Completeness(status, "");
    }
}
