package bouton.kernel.java;

import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Outcome;
import bouton.kernel.share.SharedNames;
import org.jspecify.annotations.Nullable;

/** Offers Java's variables to the other languages, and takes theirs when a cell mentions them. */
final class JavaSharing {
    private final Session session;
    private final SharedNames shared;

    JavaSharing(Session session, SharedNames shared) {
        this.session = session;
        this.shared = shared;
    }

    @Nullable Outcome take(String code, ExecutionContext context) {
        return null;
    }

    void offer() {
        session.variables();
        shared.names();
    }
}
