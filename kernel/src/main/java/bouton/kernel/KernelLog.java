package bouton.kernel;

import java.util.logging.ConsoleHandler;
import java.util.logging.Logger;

/** The kernel's own log. It belongs to the server's console; what libraries log shows in the cell that uses them. */
final class KernelLog {
    /** Held here because the log manager forgets loggers that nobody holds. */
    private static final Logger OWN = Logger.getLogger("bouton.kernel");

    private KernelLog() {}

    /** Ties the kernel's log to the present {@code System.err}; called before that becomes the cells'. */
    static void keepOutOfCells() {
        if (OWN.getHandlers().length == 0) {
            OWN.addHandler(new ConsoleHandler());
            OWN.setUseParentHandlers(false);
        }
    }
}
