package bouton.runner;

import java.util.concurrent.atomic.AtomicReference;

/** The listener of runs that were given none; a notebook kernel sets it to show a progress bar. */
public final class Progress {
    private static final AtomicReference<ProgressListener> STANDARD = new AtomicReference<>(ProgressListener.NONE);

    private Progress() {}

    public static ProgressListener standard() {
        return STANDARD.get();
    }

    /** Sets the listener for runs that are given none. */
    public static void setStandard(ProgressListener listener) {
        STANDARD.set(listener);
    }
}
