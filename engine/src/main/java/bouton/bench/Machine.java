package bouton.bench;

import bouton.compile.VectorWidth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Where the benchmark runs, and how busy that place is with other things. */
final class Machine {
    /** More cores than this busy with other work spoil a time. */
    static final double QUIET = 0.3;

    private static final Path STAT = Path.of("/proc/stat");
    private static final Path OWN_STAT = Path.of("/proc/self/stat");
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final double JIFFIES_PER_SECOND = 100;

    private Machine() {}

    /** Name of the processor, cores, vectors, Java, date. */
    static Row facts() {
        return new Row()
                .put("cpu", cpu())
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("vector_bits", VectorWidth.bits())
                .put("java", System.getProperty("java.vm.version", ""))
                .put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""))
                .put("version", version())
                .put("date", LocalDate.now(java.time.ZoneOffset.UTC).toString());
    }

    private static String version() {
        String v = Machine.class.getPackage().getImplementationVersion();
        return v == null ? System.getProperty("bouton.version", "") : v;
    }

    private static String cpu() {
        if (!Files.isReadable(CPU_INFO)) {
            return System.getProperty("os.arch", "unknown");
        }
        return lines(CPU_INFO).stream()
                .filter(l -> l.startsWith("model name"))
                .map(l -> l.substring(l.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch", "unknown"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The machine's load average of the last minute, which counts the benchmark too. */
    static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Counts the cores that are busy with something else than this process and its children from now on. */
    static Others others() {
        return new Others(System.nanoTime(), busySeconds(), ownSeconds());
    }

    /** A point in time from which others' work is counted. */
    record Others(long since, double busy, double own) {
        /** Mean number of cores busy with other things since then; the load average where the system does not tell. */
        double cores() {
            if (Double.isNaN(busy)) {
                return Math.max(0, loadAverage() - 1);
            }
            double wall = (System.nanoTime() - since) * 1e-9;
            return Math.max(0, (busySeconds() - busy - (ownSeconds() - own)) / Math.max(wall, 1e-3));
        }
    }

    /** Time that all cores were not idle, time taken by a hypervisor included. */
    private static double busySeconds() {
        if (!Files.isReadable(STAT)) {
            return Double.NaN;
        }
        String[] fields = lines(STAT).getFirst().strip().split("\\s+");
        double busy = 0;
        // user nice system idle iowait irq softirq steal
        for (int k = 1; k <= 8; k++) {
            busy += k == 4 || k == 5 ? 0 : Double.parseDouble(fields[k]);
        }
        return busy / JIFFIES_PER_SECOND;
    }

    private static double ownSeconds() {
        double own = 0;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os) {
            own += os.getProcessCpuTime() * 1e-9;
        }
        return own
                + endedChildrenSeconds()
                + ProcessHandle.current()
                        .descendants()
                        .mapToDouble(p -> p.info()
                                .totalCpuDuration()
                                .map(d -> d.toNanos() * 1e-9)
                                .orElse(0.0))
                        .sum();
    }

    /** What processes took that this one started and that have ended. */
    private static double endedChildrenSeconds() {
        if (!Files.isReadable(OWN_STAT)) {
            return 0;
        }
        String line = lines(OWN_STAT).getFirst();
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Double.parseDouble(fields[13]) + Double.parseDouble(fields[14])) / JIFFIES_PER_SECOND;
    }

    /** Lines that say what spoils the times of this machine; none if nothing does. */
    static List<String> warnings(double othersBusy) {
        List<String> lines = new java.util.ArrayList<>();
        if (othersBusy > QUIET) {
            lines.add(String.format(
                    Locale.ROOT,
                    "bench: %.1f cores are busy with other work (load %.1f): these times are not for a report",
                    othersBusy,
                    loadAverage()));
        }
        if (VectorWidth.bits() == 0) {
            lines.add("bench: the vector module is missing; start Java with --add-modules jdk.incubator.vector");
        }
        return lines;
    }
}
