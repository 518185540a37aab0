package bouton.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.bench.Coba;
import bouton.compile.Buffer;
import bouton.compile.Precision;
import bouton.conn.All2All;
import bouton.conn.FixedProb;
import bouton.conn.One2One;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.outs.COBA;
import bouton.dyn.outs.MgBlock;
import bouton.dyn.plasticity.PairSTDP;
import bouton.dyn.synapses.Expon;
import bouton.dyn.synapses.NMDA;
import bouton.dyn.synapses.STP;
import bouton.error.BadValueException;
import bouton.init.Normal;
import bouton.init.Uniform;
import bouton.network.Step;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Memory counted by hand, and time that adds up. */
class PartsTest {
    private static Network one(Precision precision) {
        Network net = new Network().seed(3).precision(precision);
        Cells e = net.add("E", LifRef.desc().V_th(10).tau_ref(1).of(100));
        net.connect(e, e)
                .by(new FixedProb(0.1))
                .weight(0.1)
                .through(new Expon())
                .as(new COBA().E(0));
        return net.input(20).threads(1);
    }

    /** Delays, plasticity, one synapse per pre neuron, matrices, one to one: every kind of operation. */
    private static Network many() {
        Network net = new Network().seed(3).threads(1);
        Cells e = net.add(
                "E", LifRef.desc().V_th(10).tau_ref(1).tau(new Uniform(5, 10)).of(200));
        Cells i = net.add("I", LifRef.desc().V_th(10).tau_ref(1).of(70));
        net.connect(e, e)
                .by(new FixedProb(0.1))
                .weight(new Normal(0.1, 0.01))
                .delay(1.5)
                .through(new Expon())
                .as(new COBA().E(0))
                .plastic(new PairSTDP().A1(0.01).A2(0.01).W_min(0).W_max(1));
        net.connect(e, i).by(new FixedProb(0.2)).through(new NMDA()).as(new MgBlock());
        net.connect(i, e)
                .by(new All2All())
                .weight(new Uniform(0, 0.1))
                .through(new NMDA())
                .as(new COBA().E(-80));
        net.connect(i, i)
                .by(new One2One())
                .through(new Expon().tau(3))
                .stp(new STP())
                .as(new COBA().E(-80));
        return net.input(20);
    }

    private static Row row(Table t, String part) {
        return t.where(t.stringColumn("part").isEqualTo(part)).iterator().next();
    }

    @Test
    void bytesAreThoseOfTheArrays() {
        for (Precision p : Precision.values()) {
            int number = p.bytes();
            // Times are step numbers, 4 bytes, in single precision; arrays are padded to 128 elements. Two lists of
            // spikes with their counts, and
            // what stands for them.
            long cell = 128L * number + 128L * number + 128 / 8 + 2 * 4 * 100 + 2 * 4 * 64 + 8;
            // One weight (padded to 64), pointer of rows, targets in two bytes, what was touched, the conductance.
            long synapse = 64L * number + 4 * 101 + 2 * 1000 + 8 * 48 + 128L * number;
            Table t = one(p).memory();
            assertEquals(List.of("part", "kind", "elements", "bytes", "bytes per element"), t.columnNames());
            Row e = row(t, "E");
            assertEquals("population", e.getString("kind"));
            assertEquals(100, e.getLong("elements"));
            assertEquals(cell, e.getLong("bytes"));
            assertEquals(cell / 100.0, e.getDouble("bytes per element"), 1e-12);
            Row s = row(t, "E2E#0");
            assertEquals("projection", s.getString("kind"));
            assertEquals(1000, s.getLong("elements"));
            assertEquals(synapse, s.getLong("bytes"));
            assertEquals(2, t.rowCount());
        }
    }

    @Test
    void weightsOfTheirOwnAndTracesCount() {
        Network plain = one(Precision.FLOAT32);
        Network net = new Network().seed(3);
        Cells e = net.add("E", LifRef.desc().V_th(10).tau_ref(1).of(100));
        net.connect(e, e)
                .by(new FixedProb(0.1))
                .weight(new Normal(0.1, 0.01))
                .through(new Expon())
                .as(new COBA().E(0));
        net.input(20).threads(1);
        long more = row(net.memory(), "E2E#0").getLong("bytes")
                - row(plain.memory(), "E2E#0").getLong("bytes");
        assertEquals(4L * (Buffer.padded(1000) - Buffer.padded(1)), more);
    }

    /** All arrays of numbers that can be reached from the operations are counted. */
    @Test
    void nothingThatAnOperationKeepsIsForgotten() throws IllegalAccessException {
        for (Network net : List.of(
                one(Precision.FLOAT32),
                many(),
                Coba.network(500, 20, Precision.FLOAT32, 1).threads(2))) {
            net.memory();
            Set<Object> counted = Collections.newSetFromMap(new IdentityHashMap<>());
            List<Step> steps = net.simulation().plan().steps();
            for (Step s : steps) {
                s.uses().forEach(u -> counted.addAll(arraysOf(u.buffer())));
                for (Object a : s.arrays()) {
                    counted.addAll(a instanceof Buffer b ? arraysOf(b) : List.of(a));
                }
            }
            for (Step s : steps) {
                if (!s.getClass().getSimpleName().equals("KernelStep")) {
                    for (Object array : reachable(s)) {
                        assertTrue(
                                java.lang.reflect.Array.getLength(array) <= 64 || counted.contains(array),
                                s.label() + " keeps an uncounted "
                                        + array.getClass().getSimpleName());
                    }
                }
            }
        }
    }

    private static List<Object> arraysOf(Buffer b) {
        return List.of(b.floats(), b.doubles(), b.steps(), b.bits());
    }

    private static List<Object> reachable(Object from) throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(from));
        List<Object> arrays = new java.util.ArrayList<>();
        while (!open.isEmpty()) {
            Object o = open.pop();
            if (!seen.add(o)) {
                continue;
            }
            if (o.getClass().isArray()) {
                if (o.getClass().getComponentType().isPrimitive()) {
                    arrays.add(o);
                } else {
                    Arrays.stream((Object[]) o).filter(x -> x != null).forEach(open::push);
                }
            } else if (o.getClass().getName().startsWith("bouton.")) {
                for (Class<?> c = o.getClass(); c.getName().startsWith("bouton."); c = c.getSuperclass()) {
                    for (Field f : c.getDeclaredFields()) {
                        f.setAccessible(true);
                        if (!Modifier.isStatic(f.getModifiers()) && f.get(o) != null) {
                            open.push(f.get(o));
                        }
                    }
                }
            }
        }
        return arrays;
    }

    @Test
    void aProfileAddsUpAndNamesEveryPart() {
        Network net = many();
        net.run(20);
        Table t = net.profile(30);
        assertEquals(
                List.of(
                        "operation",
                        "part",
                        "elements",
                        "us per step",
                        "share",
                        "ns per element",
                        "GB/s",
                        "share of stream"),
                t.columnNames());
        assertEquals(1, t.doubleColumn("share").sum(), 1e-9);
        assertTrue(t.doubleColumn("share").min() >= 0, t.toString());
        assertEquals(net.simulation().plan().steps().size() + 1, t.rowCount());
        Set<String> parts = new HashSet<>();
        t.stringColumn("part").forEach(p -> parts.addAll(List.of(p.split(" "))));
        Set<String> expected = new HashSet<>(net.names());
        expected.addAll(net.links().stream().map(l -> l.projection().name()).collect(Collectors.toSet()));
        assertTrue(parts.containsAll(expected), parts + " of " + expected);
        assertEquals("end of step", t.stringColumn("operation").get(t.rowCount() - 1));
        double sum = t.doubleColumn("us per step").sum();
        assertEquals(
                t.doubleColumn("us per step").get(0) / sum,
                t.doubleColumn("share").get(0),
                1e-9);
        assertThrows(BadValueException.class, () -> net.profile(0));
    }

    @Test
    void aProfiledRunIsARun() {
        Network a = many();
        Network b = many();
        a.run(30);
        b.profile(30);
        assertEquals(30, b.t(), 1e-9);
        assertArrayEquals(a.variable("E.V").values(), b.variable("E.V").values());
        assertArrayEquals(
                a.projections().get(0).comm().weights().variable().values(),
                b.projections().get(0).comm().weights().variable().values());
    }

    @Test
    void trafficFollowsTheSpikes() {
        Network net = one(Precision.FLOAT32);
        net.run(0.1);
        Step delivery = net.simulation().plan().steps().stream()
                .filter(s -> s.label().startsWith("deliver"))
                .findFirst()
                .orElseThrow();
        net.variable("E.spike").set(0);
        assertEquals(16, delivery.traffic());
        net.variable("E.spike").put(7, 1);
        assertEquals(16 + 10 * (2 + 4 + 4), delivery.traffic());
    }
}
