package bouton.runner;

import bouton.frame.Recorded;
import java.util.List;

/** Hears where a run begins and ends, and how far it is. */
public interface RunListener extends ProgressListener {
    /**
     * Called before the first step of a run, by the thread that runs it.
     *
     * @param total steps of the run
     * @param dt length of a step, ms
     * @param recorded what its monitors fill while it goes on; between two steps only may it be read, or {@link Recorded#snapshot} taken
     * @return who hears how far this run is
     */
    ProgressListener start(long total, double dt, List<Recorded> recorded);

    /** Called once when the run is over, however it ended, with the steps that it did. */
    void end(long done, long total);
}
