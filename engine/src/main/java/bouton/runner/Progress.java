package bouton.runner;

/** The listener of runs that were given none; a notebook kernel sets it to show a progress bar. */
public final class Progress {
    private static volatile ProgressListener standard = ProgressListener.NONE;

    private Progress() {}

    public static ProgressListener standard() {
        return standard;
    }

    /** Sets the listener for runs that are given none. */
    public static void setStandard(ProgressListener listener) {
        standard = listener;
    }
}
