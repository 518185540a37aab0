package bouton.bench;

import bouton.compile.Precision;
import bouton.error.BoutonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code ./bouton bench [NAME...] [--only NAMES] [--n N] [--repeat K] [--threads 1,2,auto] [--precision float32,float64] [--json FILE] [--quick]}: prints
 * medians, and refuses to time a network that does not do what it says.
 */
public final class Bench {
    private static final long SAMPLE_NANOS = 300_000_000;

    private final Options options;
    private final List<Row> rows = new ArrayList<>();
    private int refused;

    private Bench(Options options) {
        this.options = options;
    }

    /**
     * Runs benchmarks.
     *
     * @param args names of benchmarks and options
     */
    public static void main(String[] args) throws IOException {
        try {
            Options options = Options.parse(List.of(args));
            options.check(Suite.NAMES);
            System.exit(new Bench(options).run());
        } catch (BoutonException | IllegalStateException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
        }
    }

    /** Returns the exit status: 1 if a benchmark was refused. */
    private int run() throws IOException {
        Row machine = Machine.facts();
        if (options.quick()) {
            machine.put("quick", 1);
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %.0f cores, vectors of %.0f bits, Java %s, load %.2f%n",
                machine.text("cpu"),
                machine.number("cores"),
                machine.number("vector_bits"),
                machine.text("java"),
                Machine.loadAverage());
        Machine.warnings(sampleOthers()).forEach(System.out::println);
        try {
            networks();
            other("limits", Limits::measure);
            other("construct", () -> Construct.measure(options));
            other("cold", () -> Cold.measure(options));
            other("micro", () -> Micro.measure(options));
        } finally {
            Path json = options.json();
            if (json != null) {
                write(json, rows, machine);
            }
        }
        return refused == 0 ? 0 : 1;
    }

    /** How many cores others use, while this thread waits. */
    static double sampleOthers() {
        Machine.Others others = Machine.others();
        java.util.concurrent.locks.LockSupport.parkNanos(SAMPLE_NANOS);
        return others.cores();
    }

    private void networks() {
        boolean header = false;
        for (NetworkBenchmark b : Suite.NETWORKS) {
            if (!options.wants(b.name())) {
                continue;
            }
            if (!header) {
                System.out.println(
                        "network            precision threads  s/bio-s   best      ns/neuron-step ns/event  rate Hz  build s first run s B/step others");
                header = true;
            }
            for (Precision precision : options.precisions()) {
                for (int threads : options.threads()) {
                    Scale scale = options.quick() ? b.quick() : options.n() > 0 ? b.resized(options.n()) : b.full();
                    try {
                        Row r = Measure.network(b, scale, precision, threads, options.repeat());
                        rows.add(r);
                        print(r);
                    } catch (IllegalStateException e) {
                        refused++;
                        System.err.println("bench: " + e.getMessage());
                    }
                }
            }
        }
    }

    private static void print(Row r) {
        System.out.printf(
                Locale.ROOT,
                "%-18s %-9s %7s  %8.4f  %8.4f  %14.3f %8.3f %8.2f %8.3f %11.3f %6.0f %6.2f%n",
                r.text("benchmark"),
                r.text("precision"),
                Report.threads(r),
                r.number("s_per_bio_s"),
                r.number("best"),
                r.number("ns_per_neuron_step"),
                r.number("ns_per_event"),
                r.number("rate_hz"),
                r.number("build_s"),
                r.number("first_run_s"),
                r.number("bytes_per_step"),
                r.number("others_busy"));
    }

    private void other(String name, Supplier<List<Row>> benchmark) {
        if (options.wants(name)) {
            System.out.println(name);
            for (Row r : benchmark.get()) {
                rows.add(r);
                System.out.printf(
                        Locale.ROOT, "  %-28s %12.4f %s%n", r.text("what"), r.number("value"), r.text("unit"));
            }
        }
    }

    static void write(Path json, List<Row> rows, Row machine) throws IOException {
        StringBuilder out = new StringBuilder("[\n");
        for (int k = 0; k < rows.size(); k++) {
            Row all = new Row().putAll(rows.get(k)).putAll(machine);
            out.append(all.json()).append(k + 1 < rows.size() ? ",\n" : "\n");
        }
        Files.writeString(json, out.append("]\n").toString());
    }
}
