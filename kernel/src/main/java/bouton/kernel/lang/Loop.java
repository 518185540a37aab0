package bouton.kernel.lang;

/** Code that a language has made ready to be run many times, for {@code %timeit}. */
public interface Loop {
    /**
     * Runs the code.
     *
     * @param times how often
     * @return seconds that all of it took
     * @throws Ended when the code failed or was stopped
     */
    double seconds(long times) throws Ended;

    /** The code did not come to its end. */
    final class Ended extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        /** Carries how it ended. */
        public Ended(Outcome outcome) {
            super(outcome.toString(), null, false, false);
            this.outcome = outcome;
        }

        /** How it ended. */
        public Outcome outcome() {
            return outcome;
        }
    }
}
