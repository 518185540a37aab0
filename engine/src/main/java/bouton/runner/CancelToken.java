package bouton.runner;

/** Asks a run to stop at the next step; may be used from any thread. */
public final class CancelToken {
    private volatile boolean cancelled;

    /** Asks to stop. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
