package bouton.bench;

import bouton.compile.Precision;
import bouton.inputs.Steps;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import tech.tablesaw.api.Table;

/** Builds a network and times it. */
final class Measure {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ALLOCATION_STEPS = 500;
    private static final double WARM_UP_SECONDS = 2;

    private Measure() {}

    /**
     * Times one network.
     *
     * @throws IllegalStateException if it does not do what its scale says
     */
    static Row network(NetworkBenchmark b, Scale scale, Precision precision, int threads, int repeat) {
        System.gc();
        Machine.Others others = Machine.others();
        double load = Machine.loadAverage();
        long start = System.nanoTime();
        Workload w = b.build(scale, precision);
        double build = seconds(start);
        long steps = Steps.count(scale.ms(), w.clock().dt());
        double first = firstRun(w, steps, threads, repeat > 1);
        double[] times = new double[repeat];
        double spikes = 0;
        double events = 0;
        for (int k = 0; k < repeat; k++) {
            long begin = System.nanoTime();
            w.run(steps, threads);
            times[k] = seconds(begin);
            spikes += w.spikes();
            events += w.events();
        }
        double busy = others.cores();
        double bio = scale.ms() / 1000;
        double rate = spikes / repeat / bio / w.neurons();
        scale.check(b.name(), rate, w.synapses());
        Arrays.sort(times);
        double median = times[repeat / 2];
        Row row = new Row()
                .put("benchmark", b.name())
                .put("precision", precision.name().toLowerCase(Locale.ROOT))
                .put("threads", threads)
                .put("neurons", scale.n())
                .put("synapses", w.synapses())
                .put("bio_ms", scale.ms())
                .put("repeat", repeat)
                .put("s_per_bio_s", median / bio)
                .put("best", times[0] / bio)
                .put("worst", times[repeat - 1] / bio)
                .put("ns_per_neuron_step", median * 1e9 / ((double) scale.n() * steps));
        if (events > 0) {
            row.put("ns_per_event", median * 1e9 / (events / repeat));
        }
        row.put("rate_hz", rate)
                .put("spikes", spikes)
                .put("build_s", build)
                .put("first_run_s", first)
                .put("bytes_per_step", allocated(w, threads))
                .put("load", load)
                .put("others_busy", busy);
        Table memory = w.memory(threads);
        if (memory != null) {
            row.put("bytes", memory.longColumn("bytes").sum());
            if (w.synapses() > 0) {
                Table projections = memory.where(memory.stringColumn("kind").isEqualTo("projection"));
                row.put("bytes_per_synapse", projections.longColumn("bytes").sum() / w.synapses());
            }
        }
        return row;
    }

    /** Bytes that a step allocates: what a long run allocates more than a short one. */
    private static double allocated(Workload w, int threads) {
        long shortRun = allocated(w, threads, ALLOCATION_STEPS);
        long longRun = allocated(w, threads, 2 * ALLOCATION_STEPS);
        return Math.max(0, longRun - shortRun) / (double) ALLOCATION_STEPS;
    }

    private static long allocated(Workload w, int threads, int steps) {
        long before = allocatedNow(threads);
        w.run(steps, threads);
        return allocatedNow(threads) - before;
    }

    private static long allocatedNow(int threads) {
        return threads == 1 ? THREADS.getCurrentThreadAllocatedBytes() : THREADS.getTotalThreadAllocatedBytes();
    }

    /**
     * Seconds of the first run of a network.
     *
     * @param warm whether others follow until the code is compiled: small networks are over before the compiler is
     */
    static double firstRun(Workload w, long steps, int threads, boolean warm) {
        long begin = System.nanoTime();
        w.run(steps, threads);
        double first = seconds(begin);
        while (warm && seconds(begin) < WARM_UP_SECONDS) {
            w.run(steps, threads);
        }
        return first;
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) * 1e-9;
    }
}
