package bouton.runner;

/** Hears, a few times a second, how far a run is. One that also hears where runs begin and end is a {@link RunListener}. */
public interface ProgressListener {
    /** Nobody listens. */
    ProgressListener NONE = (_, _) -> {};

    /**
     * Called now and then while a run goes on, each time between two steps, by whichever thread ended the last one.
     *
     * @param done steps done
     * @param total steps of the run
     */
    void progress(long done, long total);
}
