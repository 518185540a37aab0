package bouton.runner;

import bouton.frame.Recorded;
import java.util.List;

/** Hears, a few times a second, how far a run is. */
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

    /**
     * Called before the first step of a run, by the thread that runs it.
     *
     * @param total steps of the run
     * @param dt length of a step, ms
     * @param recorded what its monitors fill while it goes on; between two steps only may it be read, or {@link Recorded#snapshot} taken
     * @return who hears how far this run is
     */
    default ProgressListener start(long total, double dt, List<Recorded> recorded) {
        return this;
    }

    /** Called once when the run is over, however it ended, with the steps that it did. */
    default void end(long done, long total) {}
}
