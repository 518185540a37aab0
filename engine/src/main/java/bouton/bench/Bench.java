package bouton.bench;

import bouton.compile.Precision;
import bouton.compile.VectorWidth;
import bouton.network.Variable;
import bouton.runner.Network;
import bouton.runner.Simulation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code ./bouton bench coba [--n N] [--repeat K] [--json FILE]}: prints medians, and refuses to time a network that does not fire as it should. */
public final class Bench {
    private static final double SECOND = 1000;

    private Bench() {}

    private record Result(
            String precision,
            int threads,
            int n,
            double median,
            double best,
            double nsPerNeuronStep,
            double rate,
            double firstSecond,
            double build) {
        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"net\": \"coba\", \"precision\": \"%s\", \"threads\": %d, \"n\": %d, \"s_per_bio_s\": %.5f, \"best\": %.5f,"
                            + " \"ns_per_neuron_step\": %.4f, \"rate_hz\": %.3f, \"first_bio_s\": %.4f, \"build_s\": %.4f}",
                    precision,
                    threads,
                    n,
                    median,
                    best,
                    nsPerNeuronStep,
                    rate,
                    firstSecond,
                    build);
        }
    }

    /**
     * Runs a benchmark.
     *
     * @param args the name of a benchmark and its options
     */
    public static void main(String[] args) throws IOException {
        int n = 4000;
        int repeat = 5;
        @Nullable Path json = null;
        if (args.length == 0 || !args[0].equals("coba")) {
            System.err.println("bench: unknown benchmark '" + (args.length == 0 ? "" : args[0]) + "'. Known: coba");
            System.exit(2);
        }
        for (int k = 1; k < args.length; k++) {
            switch (args[k]) {
                case "--n" -> n = Integer.parseInt(args[++k]);
                case "--repeat" -> repeat = Integer.parseInt(args[++k]);
                case "--json" -> json = Path.of(args[++k]);
                default -> {
                    System.err.println("bench: unknown option '" + args[k] + "'. Known: --n, --repeat, --json");
                    System.exit(2);
                }
            }
        }
        double sinceStart = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / SECOND;
        System.out.printf(
                Locale.ROOT,
                "COBA, %d neurons, 80 synapses each; vectors of %d bits; load %.1f; JVM to main %.2f s%n",
                n,
                VectorWidth.bits(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                sinceStart);
        System.out.println("precision threads  s/bio-s   best     ns/neuron-step  rate Hz  first bio-s  build s");
        List<Result> results = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            for (int threads = 1; threads <= 2; threads++) {
                Result r = coba(n, precision, threads, repeat);
                results.add(r);
                System.out.printf(
                        Locale.ROOT,
                        "%-9s %7d  %8.4f  %8.4f  %8.3f        %6.2f   %8.3f     %8.3f%n",
                        r.precision,
                        r.threads,
                        r.median,
                        r.best,
                        r.nsPerNeuronStep,
                        r.rate,
                        r.firstSecond,
                        r.build);
            }
        }
        if (json != null) {
            Files.writeString(json, results.stream().map(Result::json).toList() + System.lineSeparator());
        }
    }

    private static Result coba(int n, Precision precision, int threads, int repeat) {
        long start = System.nanoTime();
        Network net = Coba.network(n, 80, precision, 42).threads(threads);
        long[] spikes = {0};
        Variable e = net.variable("E.spike");
        Variable i = net.variable("I.spike");
        double build = seconds(start);
        double[] times = new double[repeat];
        double first = 0;
        for (int k = -1; k < repeat; k++) {
            spikes[0] = 0;
            Simulation s = net.simulation().record(_ -> spikes[0] += count(e) + count(i));
            long begin = System.nanoTime();
            s.run(net.steps(SECOND));
            if (k < 0) {
                first = seconds(begin);
            } else {
                times[k] = seconds(begin);
            }
        }
        double rate = spikes[0] / (double) n;
        if (!(rate > 10 && rate < 40)) {
            throw new IllegalStateException(
                    "COBA fires at " + rate + " Hz, not at about 20: not a time worth printing");
        }
        Arrays.sort(times);
        double median = times[repeat / 2];
        return new Result(
                precision.name().toLowerCase(Locale.ROOT),
                threads,
                n,
                median,
                times[0],
                median * 1e9 / (n * net.steps(SECOND)),
                rate,
                first,
                build);
    }

    private static long count(Variable spike) {
        long sum = 0;
        for (long word : spike.buffer().bits()) {
            sum += Long.bitCount(word);
        }
        return sum;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) * 1e-9;
    }
}
