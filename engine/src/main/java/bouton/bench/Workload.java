package bouton.bench;

import bouton.network.Clock;
import bouton.network.Plan;
import bouton.network.Variable;
import bouton.runner.Network;
import bouton.runner.ProgressListener;
import bouton.runner.Simulation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** A network that is built: its plan, where it stands, and whose spikes count. */
final class Workload {
    /**
     * A population whose spikes are counted.
     *
     * @param spike its spikes
     * @param synapses how many synapses it sends to in all
     */
    record Part(Variable spike, long synapses) {}

    private final Plan plan;
    private final Clock clock;
    private final List<Part> parts;
    private final long synapses;
    private final @Nullable Network net;
    private final long[] spikes;

    Workload(Plan plan, Clock clock, List<Part> parts, long synapses, @Nullable Network net) {
        this.plan = plan;
        this.clock = clock;
        this.parts = List.copyOf(parts);
        this.synapses = synapses;
        this.net = net;
        this.spikes = new long[parts.size()];
    }

    /** Of a network: all its populations that spike, but for those named. */
    static Workload of(Network net, String... notCounted) {
        Simulation s = net.simulation();
        List<Part> parts = new ArrayList<>();
        for (String name : net.names()) {
            if (!List.of(notCounted).contains(name) && net.group(name).hasVariable("spike")) {
                long sent = 0;
                for (Network.Link l : net.links()) {
                    sent += l.pre().name().equals(name) ? l.projection().comm().synapses() : 0;
                }
                parts.add(new Part(net.variable(name + ".spike"), sent));
            }
        }
        long synapses = net.links().stream()
                .mapToLong(l -> l.projection().comm().synapses())
                .sum();
        return new Workload(s.plan(), s.clock(), parts, synapses, net);
    }

    /** Runs on for some steps; counts anew. */
    void run(long steps, int threads) {
        java.util.Arrays.fill(spikes, 0);
        new Simulation(plan, clock)
                .threads(threads)
                .progress(ProgressListener.NONE)
                .record(_ -> count())
                .run(steps);
    }

    private void count() {
        for (int k = 0; k < spikes.length; k++) {
            spikes[k] += plan.count(parts.get(k).spike);
        }
    }

    /** Spikes of the last run. */
    long spikes() {
        long sum = 0;
        for (long s : spikes) {
            sum += s;
        }
        return sum;
    }

    /** Synapses that spikes of the last run reached. */
    double events() {
        double sum = 0;
        for (int k = 0; k < spikes.length; k++) {
            sum += spikes[k]
                    * (double) parts.get(k).synapses
                    / parts.get(k).spike.size();
        }
        return sum;
    }

    /** Number of neurons whose spikes count. */
    long neurons() {
        return parts.stream().mapToLong(p -> p.spike.size()).sum();
    }

    long synapses() {
        return synapses;
    }

    Plan plan() {
        return plan;
    }

    Clock clock() {
        return clock;
    }

    /** Where memory goes, by part; null if not known. */
    @Nullable
    Table memory(int threads) {
        return net == null ? null : net.threads(threads).memory();
    }
}
