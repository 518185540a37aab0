package bouton.bench;

import bouton.compile.Precision;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fresh Java processes: from their start to the end of the first biological second of COBA with 4,000 neurons. */
public final class Cold {
    private static final int N = 4000;

    private Cold() {}

    /** What a fresh process does. */
    public static void main(String[] args) {
        double ms = Double.parseDouble(args[0]);
        Workload w = new Coba("cold", N, 80).build(new Scale(N, ms, 0, 0, 0), Precision.FLOAT32);
        w.run(Math.round(ms / 0.1), 1);
        System.out.println(w.spikes());
    }

    static List<Row> measure(Options options) {
        double ms = options.quick() ? 50 : 1000;
        double[] times = new double[options.repeat()];
        Machine.Others others = Machine.others();
        for (int k = 0; k < times.length; k++) {
            long start = System.nanoTime();
            double rate = Long.parseLong(fresh(ms)) / (N * ms / 1000);
            times[k] = Measure.seconds(start);
            if (!(rate > 5 && rate < 60)) {
                throw new IllegalStateException("cold fires at " + rate + " Hz: not a time worth printing");
            }
        }
        double busy = others.cores();
        Arrays.sort(times);
        String what = "process start to end of " + Math.round(ms) + " ms of COBA";
        return List.of(
                Construct.row("cold", what + ", median", times[times.length / 2], "s", busy),
                Construct.row("cold", what + ", best", times[0], "s", busy));
    }

    /** Runs this class in a process with the options of this one; returns what it printed. */
    private static String fresh(double ms) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(Cold::isInherited)
                .forEach(command::add);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Cold.class.getName(), Double.toString(ms)));
        try {
            Process p = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (p.waitFor() != 0 || out.isEmpty()) {
                throw new IllegalStateException("a fresh process failed; try: " + String.join(" ", command));
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Options of the virtual machine that a process of its own must have too; an agent or debugger is none. */
    private static boolean isInherited(String option) {
        return option.startsWith("--")
                || option.startsWith("-X")
                || option.startsWith("-Dbouton.")
                || option.startsWith("-Djava.awt.");
    }
}
