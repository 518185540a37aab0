package bouton.runner;

/** Hears, a few times a second, how far a run is. */
public interface ProgressListener {
    /** Nobody listens. */
    ProgressListener NONE = (_, _) -> {};

    /**
     * Called now and then while a run goes on.
     *
     * @param done steps done
     * @param total steps of the run
     */
    void progress(long done, long total);
}
