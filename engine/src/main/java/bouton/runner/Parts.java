package bouton.runner;

import bouton.compile.Buffer;
import bouton.dyn.projections.Projection;
import bouton.error.BadValueException;
import bouton.network.Plan;
import bouton.network.Population;
import bouton.network.Step;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The populations and projections of a network by name, and what of its memory and time each takes. What several share, such as a synapse
 * that projections merge, counts for the one that was added first; add projections before populations.
 */
public final class Parts {
    /** Memory and time that belong to no part alone: values on their way between operations. */
    static final String BETWEEN = "(between)";

    private static final String POPULATION = "population";
    private static final String PROJECTION = "projection";
    /** Every so many steps the traffic is counted. */
    private static final int COUNT_EVERY = 10;

    private record Part(String kind, String unit, long elements) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();
    /** Whose each buffer and array is. */
    private final Map<Object, String> owners = new IdentityHashMap<>();

    /** Adds a projection. */
    public Parts add(String name, Projection p) {
        parts.put(name, new Part(PROJECTION, "synapse", p.comm().synapses()));
        return add(name, p.arrays());
    }

    /** Adds a population. */
    public Parts add(String name, Population p) {
        parts.put(name, new Part(POPULATION, "neuron", p.num()));
        return add(name, p.arrays());
    }

    /** Adds buffers and arrays to a part. */
    Parts add(String name, List<Object> arrays) {
        arrays.forEach(a -> owners.putIfAbsent(a, name));
        return this;
    }

    /**
     * Bytes of each part, by neuron and by synapse: columns part, kind, elements, bytes, bytes per element. Counted are all arrays of
     * numbers, padding included, as they are in a run; not what the virtual machine adds to each, nor what monitors record.
     *
     * @param threads number of threads that the run has: each has an index of rows of its own
     */
    public Table memory(Plan plan, int threads) {
        plan.start(threads);
        Map<Object, String> all = new IdentityHashMap<>(owners);
        for (Step s : plan.steps()) {
            String owner = first(owners(s));
            s.uses().forEach(u -> all.putIfAbsent(u.buffer(), owner));
            s.arrays().forEach(a -> all.putIfAbsent(a, owner));
        }
        Map<String, Long> bytes = new LinkedHashMap<>();
        parts.keySet().forEach(name -> bytes.put(name, 0L));
        all.forEach((array, owner) -> bytes.merge(owner, bytes(array), Long::sum));
        StringColumn part = StringColumn.create("part");
        StringColumn kind = StringColumn.create("kind");
        LongColumn elements = LongColumn.create("elements");
        LongColumn sum = LongColumn.create("bytes");
        DoubleColumn each = DoubleColumn.create("bytes per element");
        bytes.forEach((name, b) -> {
            Part p = parts.get(name);
            part.append(name);
            kind.append(p == null ? "" : p.kind);
            elements.append(p == null ? 0 : p.elements);
            sum.append(b);
            if (p == null || p.elements == 0) {
                each.appendMissing();
            } else {
                each.append(b / (double) p.elements);
            }
        });
        return Table.create("memory", part, kind, elements, sum, each);
    }

    /** The operations of a plan in order: columns operation, part (whose it is), elements. */
    public Table plan(Plan plan) {
        StringColumn operation = StringColumn.create("operation");
        StringColumn part = StringColumn.create("part");
        LongColumn elements = LongColumn.create("elements");
        for (Step s : plan.steps()) {
            operation.append(s.label());
            part.append(String.join(" ", owners(s)));
            elements.append(s.size());
        }
        return Table.create("plan", operation, part, elements);
    }

    static long bytes(Object array) {
        return switch (array) {
            case Buffer b -> b.bytes();
            case int[] a -> (long) Integer.BYTES * a.length;
            case char[] a -> (long) Character.BYTES * a.length;
            case long[] a -> (long) Long.BYTES * a.length;
            case float[] a -> (long) Float.BYTES * a.length;
            case double[] a -> (long) Double.BYTES * a.length;
            default -> throw new IllegalArgumentException(array.getClass() + " is no array of numbers");
        };
    }

    /**
     * Runs steps on one thread and tells where the time went, a row per operation: columns operation, part (whose it is), elements, us per
     * step, share of the time, ns per element, GB/s (bytes read and written, counted every tenth step), and GB/s as a share of what one
     * thread of this machine copies from and to memory; what stays in caches can exceed 1. The last row is the end of the step: recorders and
     * checks.
     *
     * @throws BadValueException if there is no step to measure
     */
    public Table profile(Simulation simulation, long steps) {
        if (steps < 1) {
            throw new BadValueException("A profile needs a duration of at least one step.");
        }
        List<Step> operations = simulation.plan().steps();
        long[] traffic = new long[operations.size()];
        long[] counted = {0, 0};
        long[] nanos = simulation.profile(steps, () -> {
            if (counted[0]++ % COUNT_EVERY == 0) {
                counted[1]++;
                for (int k = 0; k < traffic.length; k++) {
                    traffic[k] += operations.get(k).traffic();
                }
            }
        });
        long total = 0;
        for (long n : nanos) {
            total += n;
        }
        double limit = Bandwidth.oneThread();
        StringColumn operation = StringColumn.create("operation");
        StringColumn part = StringColumn.create("part");
        LongColumn elements = LongColumn.create("elements");
        DoubleColumn us = DoubleColumn.create("us per step");
        DoubleColumn share = DoubleColumn.create("share");
        DoubleColumn each = DoubleColumn.create("ns per element");
        DoubleColumn speed = DoubleColumn.create("GB/s");
        DoubleColumn ofLimit = DoubleColumn.create("share of stream");
        for (int k = 0; k < nanos.length; k++) {
            boolean isEnd = k == operations.size();
            double perStep = nanos[k] / (double) steps;
            double bytes = isEnd ? 0 : traffic[k] / (double) counted[1];
            operation.append(isEnd ? "end of step" : operations.get(k).label());
            part.append(isEnd ? "" : String.join(" ", owners(operations.get(k))));
            elements.append(isEnd ? 0 : operations.get(k).size());
            us.append(perStep / 1000);
            share.append(nanos[k] / (double) total);
            number(each, isEnd ? 0 : perStep / operations.get(k).size());
            number(speed, perStep == 0 ? 0 : bytes / perStep);
            number(ofLimit, perStep == 0 ? 0 : bytes / perStep / limit);
        }
        return Table.create("profile", operation, part, elements, us, share, each, speed, ofLimit);
    }

    private static void number(DoubleColumn column, double value) {
        if (value > 0 && !Double.isInfinite(value)) {
            column.append(value);
        } else {
            column.appendMissing();
        }
    }

    /** Whose work an operation is: of what goes along synapses the projection's, else that of all whose arrays it goes through. */
    private Set<String> owners(Step s) {
        Set<String> synapses = new LinkedHashSet<>();
        Set<String> own = new LinkedHashSet<>();
        Set<String> whole = new LinkedHashSet<>();
        for (Step.Use u : s.uses()) {
            String owner = owners.get(u.buffer());
            if (owner == null) {
                continue;
            }
            switch (u.access()) {
                case READ_SYNAPSES, WRITE_SYNAPSES -> synapses.add(owner);
                case READ, WRITE, WRITE_ALL -> own.add(owner);
                case READ_ALL -> (u.buffer().size() == 1 ? own : whole).add(owner);
            }
        }
        return !synapses.isEmpty() ? synapses : !own.isEmpty() ? own : whole;
    }

    private static String first(Set<String> names) {
        return names.isEmpty() ? BETWEEN : new ArrayList<>(names).getFirst();
    }
}
