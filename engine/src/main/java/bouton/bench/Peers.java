package bouton.bench;

import bouton.compile.Precision;
import bouton.error.BoutonException;
import bouton.inputs.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./bouton bench --peers [NAME...] [--repeat K] [--json FILE]}: the same networks on brainpy, Brian2 and NEST, one thread each, run by run in
 * turns with Bouton. Ratios are of medians in the same number format, and only where the rates agree within 5 %.
 */
public final class Peers {
    private static final double RATE_TOLERANCE = 0.05;
    private static final int SMALL = 10_000;

    private record Racer(String name, String script, Precision precision) {}

    private static final List<Racer> RACERS = List.of(
            new Racer("brainpy", "brainpy", Precision.FLOAT32),
            new Racer("Brian2 f32", "brian2", Precision.FLOAT32),
            new Racer("Brian2 f64", "brian2", Precision.FLOAT64),
            new Racer("NEST", "nest", Precision.FLOAT64));

    private final Options options;
    private final Path scripts;
    private final String python;
    private final List<Row> rows = new ArrayList<>();

    private Peers(Options options, Path scripts, String python) {
        this.options = options;
        this.scripts = scripts;
        this.python = python;
    }

    /**
     * Runs the race.
     *
     * @param args as those of {@link Bench}, and {@code --peers}
     */
    public static void main(String[] args) throws IOException {
        try {
            Options options = Options.parse(
                    Arrays.stream(args).filter(x -> !x.equals("--peers")).toList());
            options.check(Suite.NAMES);
            Path scripts = Path.of(System.getProperty("bouton.peers", "bench/peers"));
            new Peers(options, scripts, System.getProperty("bouton.peers.python", "python3")).run();
        } catch (BoutonException | IllegalStateException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException {
        Machine.warnings(Bench.sampleOthers()).forEach(System.out::println);
        System.out.println(
                "network            simulator    s/bio-s     best  rate Hz   build s first run s  times Bouton");
        try {
            for (NetworkBenchmark b : Suite.NETWORKS) {
                if (options.wants(b.name()) && !b.peer().isEmpty()) {
                    race(b, options.n() > 0 ? b.resized(options.n()) : b.full());
                }
            }
        } finally {
            Path json = options.json();
            if (json != null) {
                Row machine = Machine.facts();
                Bench.write(json, rows, options.quick() ? machine.put("quick", 1) : machine);
            }
        }
    }

    private void race(NetworkBenchmark b, Scale scale) {
        int repeat = options.quick() ? 1 : options.repeat();
        List<Racing> racing = new ArrayList<>();
        Machine.Others others = Machine.others();
        for (Precision precision : options.precisions()) {
            racing.add(new Own(b, scale, precision));
        }
        for (Racer r : RACERS) {
            if (options.precisions().contains(r.precision)) {
                racing.add(new Other(b, scale, r));
            }
        }
        try {
            // The rate of a small network depends on how it was drawn: each round draws it anew.
            boolean anew = scale.n() <= SMALL;
            for (int k = 0; k < repeat; k++) {
                if (k == 0 || anew) {
                    int seed = k + 1;
                    racing.removeIf(r -> !begin(b, r, seed));
                }
                for (Racing r : racing) {
                    r.run();
                    if (anew) {
                        r.close();
                    }
                }
            }
        } finally {
            racing.forEach(Racing::close);
        }
        double busy = others.cores();
        for (Racing r : racing) {
            Racing own = racing.stream()
                    .filter(x -> x instanceof Own && x.precision == r.precision)
                    .findFirst()
                    .orElseThrow();
            rows.add(report(b, scale, r, own, busy));
        }
    }

    private static boolean begin(NetworkBenchmark b, Racing r, int seed) {
        try {
            return r.begin(seed);
        } catch (IllegalStateException e) {
            System.out.println("bench: " + b.name() + ": " + e.getMessage());
            r.close();
            return false;
        }
    }

    private static Row report(NetworkBenchmark b, Scale scale, Racing r, Racing own, double busy) {
        double[] times = r.times();
        double median = times[times.length / 2] / scale.ms() * 1000;
        boolean same = Math.abs(r.rate() - own.rate()) <= RATE_TOLERANCE * own.rate();
        double ratio = r.median() / own.median();
        Row row = new Row()
                .put("benchmark", b.name())
                .put("simulator", r.name)
                .put("version", r.version())
                .put("precision", r.precision.name().toLowerCase(Locale.ROOT))
                .put("neurons", scale.n())
                .put("bio_ms", scale.ms())
                .put("repeat", times.length)
                .put("s_per_bio_s", median)
                .put("best", times[0] / scale.ms() * 1000)
                .put("rate_hz", r.rate())
                .put("build_s", r.build())
                .put("first_run_s", r.first())
                .put("others_busy", busy);
        if (r == own) {
            scale.check(b.name(), r.rate(), scale.synapses());
        } else if (same) {
            row.put("times_bouton", ratio);
        }
        System.out.printf(
                Locale.ROOT,
                "%-18s %-11s %8.4f %8.4f %8.2f %9.2f %11.2f  %s%n",
                b.name(),
                r.name,
                median,
                row.number("best"),
                r.rate(),
                r.build(),
                r.first(),
                r == own ? "" : same ? String.format(Locale.ROOT, "%.1f", ratio) : "other rate: not the same work");
        return row;
    }

    /** Who takes turns. */
    private abstract static class Racing {
        final String name;
        final Precision precision;
        private final List<Double> times = new ArrayList<>();
        private double rates;

        Racing(String name, Precision precision) {
            this.name = name;
            this.precision = precision;
        }

        /** Builds the network and runs it once; false if there is no such network. */
        abstract boolean begin(int seed);

        abstract Peer.Run once();

        abstract double build();

        abstract double first();

        abstract String version();

        void close() {}

        final void run() {
            Peer.Run r = once();
            times.add(r.seconds());
            rates += r.rate();
        }

        final double[] times() {
            return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        }

        final double median() {
            double[] t = times();
            return t[t.length / 2];
        }

        final double rate() {
            return rates / times.size();
        }
    }

    private static final class Own extends Racing {
        private final NetworkBenchmark benchmark;
        private final Scale scale;
        private @Nullable Workload workload;
        private double build;
        private double first;

        Own(NetworkBenchmark b, Scale scale, Precision precision) {
            super(precision == Precision.FLOAT32 ? "Bouton f32" : "Bouton f64", precision);
            this.benchmark = b;
            this.scale = scale;
        }

        @Override
        boolean begin(int seed) {
            long start = System.nanoTime();
            Workload w = benchmark.build(scale, precision, seed);
            build = Measure.seconds(start);
            first = Measure.firstRun(w, steps(w), 1, true);
            workload = w;
            return true;
        }

        private long steps(Workload w) {
            return Steps.count(scale.ms(), w.clock().dt());
        }

        @Override
        Peer.Run once() {
            Workload w = Objects.requireNonNull(workload);
            long start = System.nanoTime();
            w.run(steps(w), 1);
            double seconds = Measure.seconds(start);
            return new Peer.Run(seconds, w.spikes() / (w.neurons() * scale.ms() / 1000));
        }

        @Override
        double build() {
            return build;
        }

        @Override
        double first() {
            return first;
        }

        @Override
        String version() {
            return Machine.facts().text("version");
        }
    }

    private final class Other extends Racing {
        private final NetworkBenchmark benchmark;
        private final Scale scale;
        private final Racer racer;
        private @Nullable Peer peer;
        private Map<String, String> facts = Map.of();

        Other(NetworkBenchmark b, Scale scale, Racer racer) {
            super(racer.name, racer.precision);
            this.benchmark = b;
            this.scale = scale;
            this.racer = racer;
        }

        @Override
        boolean begin(int seed) {
            Peer p = Peer.start(
                    name,
                    Peer.command(
                            python,
                            scripts.resolve(racer.script + "_peer.py"),
                            benchmark.peer(),
                            scale,
                            precision.name().toLowerCase(Locale.ROOT),
                            seed));
            peer = p;
            boolean ready = p.ready();
            facts = p.facts();
            return ready;
        }

        @Override
        Peer.Run once() {
            return Objects.requireNonNull(peer).run();
        }

        @Override
        double build() {
            return fact("build_s");
        }

        @Override
        double first() {
            return fact("first_run_s");
        }

        private double fact(String key) {
            @Nullable String value = facts.get(key);
            return value == null ? Double.NaN : Double.parseDouble(value);
        }

        @Override
        String version() {
            return facts.getOrDefault("version", "");
        }

        @Override
        void close() {
            Peer p = peer;
            if (p != null) {
                p.close();
                peer = null;
            }
        }
    }
}
