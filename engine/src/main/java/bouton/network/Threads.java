package bouton.network;

/** What teams of threads have in common. */
public final class Threads {
    private Threads() {}

    /** Waits until all but the first, which is the caller, have ended; an interrupt is kept for later. */
    public static void join(Thread[] team) {
        boolean interrupted = false;
        for (int k = 1; k < team.length; k++) {
            while (team[k].isAlive()) {
                try {
                    team[k].join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
