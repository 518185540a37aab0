package bouton.frame;

import bouton.error.BadValueException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Estimates sizes before anything is allocated. */
final class Size {
    private Size() {}

    /** Half of the machine's memory, or the system property {@code bouton.memory} in bytes. */
    static long limit() {
        Long forced = Long.getLong("bouton.memory");
        if (forced != null) {
            return forced;
        }
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getTotalMemorySize() / 2
                : Runtime.getRuntime().maxMemory();
    }

    static void check(String what, double bytes, String advice) {
        if (bytes > limit()) {
            throw new BadValueException(String.format(
                    Locale.ROOT,
                    "%s would take %.1f GB, more than the %.1f GB allowed here; %s.",
                    what,
                    bytes / 1e9,
                    limit() / 1e9,
                    advice));
        }
    }
}
