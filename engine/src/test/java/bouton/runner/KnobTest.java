package bouton.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.bench.Coba;
import bouton.compile.Precision;
import bouton.error.BadValueException;
import bouton.error.CancelledException;
import bouton.error.UnknownNameException;
import bouton.frame.Recorded;
import bouton.frame.SpikeEvents;
import bouton.init.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is turned while a network runs: as if the run had been cut there, on any number of threads. */
class KnobTest {
    private static Network coba() {
        return Coba.network(800, 40, Precision.FLOAT32, 42);
    }

    @ParameterizedTest
    @CsvSource({"E.tau, 9, 1", "E.tau, 9, 2", "E.input, 25, 1", "E2E#0.syn.tau, 3, 2", "E2I#0.out.E, -10, 1"})
    void aTurnIsACutOfTheRun(String path, double value, int threads) throws InterruptedException {
        Network net = coba().threads(threads);
        Knob knob = net.knob(path);
        CountDownLatch going = new CountDownLatch(1);
        CancelToken stop = new CancelToken();
        AtomicLong turnedAt = new AtomicLong(-1);
        AtomicLong steps = new AtomicLong();
        boolean[] turned = {false};
        Simulation run = net.simulation().cancel(stop).record(now -> {
            if (turned[0] && turnedAt.get() < 0) {
                turnedAt.set(now.step());
            }
            steps.set(now.step() + 1);
            going.countDown();
            if (turnedAt.get() >= 0 && now.step() == turnedAt.get() + 50) {
                stop.cancel();
            }
        });
        Thread runs = Thread.ofPlatform().start(() -> assertThrows(CancelledException.class, () -> run.run(1L << 40)));
        going.await();
        Changes.make(net.group("E"), false, () -> {
                    assertTrue(knob.set(value));
                    turned[0] = true;
                })
                .join();
        runs.join();
        assertTrue(turnedAt.get() > 0, "turned before the step " + turnedAt);

        Network cut = coba();
        cut.simulation().run(turnedAt.get());
        assertTrue(cut.knob(path).set(value));
        cut.simulation().run(steps.get() - turnedAt.get());
        assertArrayEquals(cut.variable("E.V").values(), net.variable("E.V").values());
        assertArrayEquals(cut.variable("I.V").values(), net.variable("I.V").values());
        Network straight = coba();
        straight.simulation().run(steps.get());
        assertTrue(!Arrays.equals(
                straight.variable("E.V").values(), net.variable("E.V").values()));
    }

    @Test
    void onePerElementStaysOnePerElement() {
        Network net = coba();
        double[] each = new double[net.group("E").num()];
        Arrays.setAll(each, i -> 10 + i % 3);
        net.group("E").set("tau", Values.of(each));
        assertTrue(net.knob("E.tau").set(12));
        Network same = coba();
        same.group("E").set("tau", Values.of(12));
        net.run(5);
        same.run(5);
        assertArrayEquals(same.variable("E.V").values(), net.variable("E.V").values(), 1e-4);
    }

    @Test
    void refusalsNameWhatCanBeTurned() {
        Network net = coba();
        assertTrue(assertThrows(UnknownNameException.class, () -> net.knob("E.tua"))
                .getMessage()
                .contains("tau"));
        assertThrows(UnknownNameException.class, () -> net.knob("X.tau"));
        assertTrue(assertThrows(BadValueException.class, () -> net.knob("E2E#0.weight"))
                .getMessage()
                .contains("fixed when it is built"));
        Knob tau = net.knob("E.tau");
        double before = tau.get();
        assertThrows(BadValueException.class, () -> tau.set(-1));
        assertEquals(before, tau.get());
    }

    @Test
    void aListenerHearsTheWholeRunAndMayTurn() {
        List<String> heard = new ArrayList<>();
        Network net = coba();
        Knob tau = net.knob("E.tau");
        net.progress(new RunListener() {
            @Override
            public ProgressListener start(long total, double dt, List<Recorded> recorded) {
                heard.add(
                        "start " + total + " " + dt + " " + recorded.getFirst().name());
                return this;
            }

            @Override
            public void progress(long done, long total) {
                heard.add(done + " of " + total);
                assertTrue(tau.set(8));
            }

            @Override
            public void end(long done, long total) {
                heard.add("end " + done);
            }
        });
        net.run(2, "E.spike");
        assertEquals(8, tau.get());
        assertEquals("start 20 0.1 E.spike", heard.getFirst());
        assertEquals(List.of("20 of 20", "end 20"), heard.subList(heard.size() - 2, heard.size()));
    }

    @Test
    void aSnapshotDoesNotGrow() {
        SpikeEvents all = coba().run(60, "E.spike").spikes("E.spike");
        SpikeEvents early = SpikeEvents.create("E.spike", 64, 0.1, 0, 1);
        early.append(0, new long[] {5}, 0);
        SpikeEvents snapshot = early.snapshot();
        for (int k = 1; k < 20_000; k++) {
            early.append(k, new long[] {-1}, 0);
        }
        assertEquals(2, snapshot.size());
        assertEquals(2, snapshot.neuron(1));
        assertEquals(1, snapshot.steps());
        assertArrayEquals(all.times(), all.snapshot().times());
    }
}
