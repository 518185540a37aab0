package bouton.runner;

/** Work between two steps of whatever run goes on. */
public final class Between {
    private Between() {}

    /**
     * Does work, and waits until it is done: between two steps and on the thread that began the run, where a run goes on; else at once. For code that only
     * that thread can execute now, such as Python's while a run was started from Python.
     */
    public static void steps(Runnable work) {
        Changes.make(null, true, work).join();
    }
}
