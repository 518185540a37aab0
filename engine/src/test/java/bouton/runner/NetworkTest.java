package bouton.runner;

import static bouton.runner.Cells.all;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.bench.Coba;
import bouton.compile.Precision;
import bouton.conn.FixedProb;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.synapses.Expon;
import bouton.error.BadValueException;
import bouton.error.BoutonException;
import bouton.error.CancelledException;
import bouton.error.ShapeException;
import bouton.error.UnknownNameException;
import bouton.frame.SpikeEvents;
import bouton.init.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Java face: the same bits for any threads and cuts, errors that name the thing, tables of what happened. */
class NetworkTest {
    private static Network coba() {
        return Coba.network(800, 40, Precision.FLOAT32, 42);
    }

    private static List<String> events(SpikeEvents s) {
        return java.util.stream.IntStream.range(0, s.size())
                .mapToObj(k -> s.step(k) + " " + s.neuron(k))
                .toList();
    }

    @Test
    void threadsAndCutsDoNotMatter() {
        Network one = coba().threads(1);
        List<String> spikes = events(one.run(60, "E.spike").spikes("E.spike"));
        assertTrue(spikes.size() > 100, spikes.size() + " spikes");
        double[] v = one.variable("I.V").values();
        for (int threads : new int[] {2, 3}) {
            Network many = coba().threads(threads);
            assertEquals(spikes, events(many.run(60, "E.spike").spikes("E.spike")));
            assertArrayEquals(v, many.variable("I.V").values());
        }
        Network cut = coba().threads(2);
        List<String> pieces = new java.util.ArrayList<>();
        for (double ms : new double[] {12.3, 0.1, 47.6}) {
            pieces.addAll(events(cut.run(ms, "E.spike").spikes("E.spike")));
        }
        assertEquals(spikes, pieces);
        assertEquals(60, cut.t(), 1e-9);
    }

    @Test
    void resetStartsAgain() {
        Network net = coba();
        List<String> first = events(net.run(30, "E.spike").spikes("E.spike"));
        net.reset();
        assertEquals(first, events(net.run(30, "E.spike").spikes("E.spike")));
    }

    @Test
    void aParameterMayChangeBetweenRuns() {
        Network net = new Network().seed(1).precision(Precision.FLOAT64);
        net.add("A", new LifRef(2));
        net.input(10);
        net.run(5);
        net.group("A").set("tau", Values.of(5));
        net.group("A").variable("V").set(0);
        net.run(0.1);
        assertEquals(10 * (1 - Math.exp(-0.1 / 5)), net.variable("A.V").get(0), 1e-12);
        net.group("A").set("tau", Values.of(5, 50));
        net.group("A").variable("V").set(0);
        net.run(0.1);
        assertEquals(10 * (1 - Math.exp(-0.1 / 50)), net.variable("A.V").get(1), 1e-12);
    }

    @Test
    void countsOfStepsAreExact() {
        Network net = new Network().seed(1);
        net.add("A", new LifRef(1));
        assertEquals(3, net.steps(0.3));
        assertEquals(23, net.steps(2.3));
        assertEquals(7, net.steps(0.7));
    }

    @Test
    void cancelStopsAtAStep() {
        CancelToken token = new CancelToken();
        Network net = coba().cancel(token).progress((done, _) -> token.cancel());
        assertThrows(CancelledException.class, () -> net.run(1e7));
        assertTrue(net.t() > 0);
    }

    @Test
    void tablesHoldWhatHappened() {
        Network net = coba();
        Run run = net.run(20, Monitor.of("E.spike"), Monitor.of("E.V", 3, 5).every(2));
        assertEquals(run.spikes("E.spike").size(), run.table("E.spike").rowCount());
        assertEquals(List.of("t", "V[3]", "V[5]"), run.table("E.V").columnNames());
        assertEquals(100, run.table("E.V").rowCount());
        assertEquals(0.2, run.table("E.V").doubleColumn("t").get(1), 1e-12);
        assertEquals("42", run.recording().provenance().get("seed"));
        assertEquals(run.spikes("E.spike").size() / (640 * 0.02), run.rate("E"), 1e-9);
    }

    @Test
    void aDescriptionServesForSeveralPopulations() {
        LifRef cell = LifRef.desc().V_initializer(Values.of(-55));
        Network net = new Network().seed(1);
        net.add("E", cell.of(3).tau(20).V_rest(-60));
        net.add("I", cell.of(2).tau(10));
        net.run(1);
        assertEquals(3, net.variable("E.V").values().length);
        assertEquals(-60 + 5 * Math.exp(-1 / 20.0), net.variable("E.V").values()[0], 1e-5);
        assertEquals(-60 + 5 * Math.exp(-1 / 10.0), net.variable("I.V").values()[0], 1e-5);
    }

    @Test
    void badInputIsNamed() {
        Network net = new Network().seed(1);
        Cells a = net.add("A", new LifRef(10));
        message(
                "Unknown parameter of LifRef: 'tua'; did you mean 'tau'?",
                UnknownNameException.class,
                () -> new LifRef(1).set("tua", 1));
        message("needs a size", ShapeException.class, () -> net.add("B", LifRef.desc()));
        message("already", BoutonException.class, () -> net.add("A", new LifRef(3)));
        message("must be > 0 ms", BadValueException.class, () -> new Network().dt(0));
        message(
                "FixedProb.prob must be between 0 and 1, but is 1.5",
                BadValueException.class,
                () -> new FixedProb(1.5));
        Cells stranger = new Network().add("C", new LifRef(4));
        message("add it to this network first", UnknownNameException.class, () -> net.connect(a, stranger));
        message("did you mean 'A.V'", UnknownNameException.class, () -> net.run(1, "A.W"));
        message("there is no element 99", ShapeException.class, () -> net.run(1, Monitor.of("A.V", 99)));
        message("must be >= 0 ms", BadValueException.class, () -> net.run(-1));
        message("record fewer indices", BadValueException.class, () -> net.run(1e12, "A.V"));
        Network half = new Network().seed(1);
        Cells b = half.add("B", new LifRef(10));
        half.connect(b, all(b)).weight(Double.NaN).by(new FixedProb(0.5)).through(new Expon());
        message("EventCSRLinear.weight", BadValueException.class, () -> half.run(1));
        Network silent = new Network().seed(1);
        Cells s = silent.add("S", new LifRef(10));
        silent.connect(s, s).through(new Expon());
        message("who reaches whom", BoutonException.class, () -> silent.run(1));
        Network negative = new Network().seed(1);
        negative.add("N", new LifRef(2).tau(-5));
        message("N.tau must be > 0 ms, but is -5.0.", BadValueException.class, () -> negative.run(1));
    }

    private static void message(
            String part, Class<? extends RuntimeException> type, org.junit.jupiter.api.function.Executable code) {
        String text = String.valueOf(assertThrows(type, code).getMessage());
        assertTrue(text.contains(part), text);
    }
}
