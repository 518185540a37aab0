package bouton.frame;

import bouton.error.BadValueException;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Estimates sizes before anything is allocated, and refuses what does not fit. */
final class Size {
    /** For tests and for machines shared with others: the most one result may take, in bytes. */
    static final String LIMIT_PROPERTY = "bouton.memory";

    private static final double SHARE = 0.9;

    private Size() {}

    /** Half of the machine's memory, but not more than Java may take outside its heap; or the system property {@code bouton.memory}. */
    static long limit() {
        Long forced = Long.getLong(LIMIT_PROPERTY);
        return forced != null ? forced : Measured.OFF_HEAP;
    }

    /** What a result on Java's heap, such as a table, may take. */
    static long heapLimit() {
        return Math.min(limit(), (long) (SHARE * Runtime.getRuntime().maxMemory()));
    }

    /** Refuses a result outside the heap that would not fit. */
    static void check(String what, double bytes, String advice) {
        refuse(
                what,
                bytes,
                limit(),
                advice + ", or give Java more with -XX:MaxDirectMemorySize or -Xmx (in Python BOUTON_MEMORY)");
    }

    /** Refuses a table, or another result on the heap, that would not fit. */
    static void checkHeap(String what, double bytes, String advice) {
        refuse(what, bytes, heapLimit(), advice + ", or give Java more with -Xmx (in Python BOUTON_MEMORY)");
    }

    private static void refuse(String what, double bytes, long limit, String advice) {
        if (bytes > limit) {
            throw new BadValueException(String.format(
                    Locale.ROOT,
                    "%s would take %s, more than the %s allowed here; %s.",
                    what,
                    size(bytes),
                    size((double) limit),
                    advice));
        }
    }

    static String size(double bytes) {
        return bytes >= 1e9
                ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
    }

    /** Asked for once, when first needed. */
    private static final class Measured {
        static final long OFF_HEAP = Math.min(physical() / 2, (long) (SHARE * direct()));

        private static long physical() {
            return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                    ? os.getTotalMemorySize()
                    : Long.MAX_VALUE;
        }

        /** Memory of an automatic arena counts as direct memory, which by default may grow as large as the heap. */
        private static long direct() {
            HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            long set = vm == null
                    ? 0
                    : Long.parseLong(vm.getVMOption("MaxDirectMemorySize").getValue());
            return set > 0 ? set : Runtime.getRuntime().maxMemory();
        }
    }
}
