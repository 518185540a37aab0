package bouton.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.dyn.neurons.LifRef;
import bouton.error.BoutonException;
import bouton.runner.Monitor;
import bouton.runner.Network;
import bouton.runner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is saved and opened again is the run that was saved. */
class RunFileTest {
    @TempDir
    Path folder;

    private static Recording sample() {
        Map<String, Recorded> monitors = new LinkedHashMap<>();
        monitors.put("E.spike", Samples.spikes(130, 5, 10, new int[] {6, 129, 0}, new int[] {9, 63}));
        monitors.put("E.V", Samples.states(3, false, 4, 9));
        StateColumns every = StateColumns.create("I.g", "nS", 0.1, 8, 5, new int[] {7, 1}, true, 2, 42);
        every.append(i -> i / 3.0);
        every.append(i -> Double.NaN);
        monitors.put("I.g", every);
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("seed", "42");
        provenance.put("note", "Häuser, 家, 𝄞");
        provenance.put("empty", "");
        return new Recording(
                monitors, provenance, 0.1, 5, 10, Map.of("E.tau", new double[] {20}, "E.R", new double[] {1, 2, 3}));
    }

    @Test
    void whatIsOpenedIsWhatWasSaved() {
        Path file = folder.resolve("run.npz");
        Recording saved = sample();
        saved.save(file);
        Recording opened = Recording.open(file);
        assertEquals(saved.names(), opened.names());
        assertEquals(saved.provenance(), opened.provenance());
        assertEquals(
                java.util.List.copyOf(saved.provenance().keySet()),
                java.util.List.copyOf(opened.provenance().keySet()));
        assertArrayEquals(new double[] {1, 2, 3}, opened.parameters().get("E.R"));
        assertArrayEquals(new double[] {20}, opened.parameters().get("E.tau"));
        assertArrayEquals(saved.ts(), opened.ts());
        assertEquals(saved.dt(), opened.dt());
        SpikeEvents a = saved.spikes("E.spike");
        SpikeEvents b = opened.spikes("E.spike");
        assertArrayEquals(a.neurons(), b.neurons());
        assertArrayEquals(a.times(), b.times());
        assertEquals(
                a.neuronCount() + " " + a.steps() + " " + a.firstStep() + " " + a.seed(),
                b.neuronCount() + " " + b.steps() + " " + b.firstStep() + " " + b.seed());
        for (String name : new String[] {"E.V", "I.g"}) {
            StateColumns x = saved.states(name);
            StateColumns y = opened.states(name);
            assertEquals(-1, x.data().mismatch(y.data()), name);
            assertArrayEquals(x.times(), y.times());
            assertArrayEquals(x.indices(), y.indices());
            assertEquals(
                    x.unit() + x.isDouble() + x.every() + x.seed(), y.unit() + y.isDouble() + y.every() + y.seed());
        }
        Path again = folder.resolve("again.npz");
        opened.save(again);
        assertEquals(Npz.read(file).keySet(), Npz.read(again).keySet());
    }

    @Test
    void anEmptyRunIsOne() {
        Path file = folder.resolve("empty.npz");
        new Recording(Map.of(), Map.of(), 0.1, 0, 0).save(file);
        assertEquals(0, Recording.open(file).names().size());
    }

    /** The run of a network: its parameters and what made it, and nothing of the machine. */
    @Test
    void aNetworksRun() {
        Network net = new Network().seed(7);
        var cells = net.add("E", new LifRef(3).tau(12));
        net.input(cells, 30);
        Run run = net.run(20, Monitor.of("E.spike"), Monitor.of("E.V"));
        String file = folder.resolve("net.npz").toString();
        run.save(file);
        Run opened = Run.open(file);
        assertArrayEquals(
                run.spikes("E.spike").neurons(), opened.spikes("E.spike").neurons());
        assertTrue(opened.spikes("E.spike").size() > 0);
        assertArrayEquals(new double[] {12}, opened.recording().parameters().get("E.tau"));
        Map<String, String> p = opened.recording().provenance();
        assertEquals("7", p.get("seed"));
        assertEquals("0.1 ms", p.get("dt"));
        assertEquals("FLOAT32", p.get("precision"));
        assertEquals("0.0 ms to 20.0 ms", p.get("from") + " to " + p.get("to"));
        for (String key : new String[] {"user.name", "user.dir", "java.home"}) {
            String value = System.getProperty(key, "");
            assertTrue(value.length() < 4 || p.values().stream().noneMatch(v -> v.contains(value)), key);
        }
    }

    @Test
    void damageIsNamed() throws IOException {
        Path file = folder.resolve("run.npz");
        sample().save(file);
        Path single = folder.resolve("single.npz");
        Npz.write(sample().get("E.V"), single);
        refused("holds no run", single);
        refused("There is no file", folder.resolve("rn.npz"));
        byte[] bytes = Files.readAllBytes(file);
        Path cut = folder.resolve("cut.npz");
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 3));
        assertThrows(BoutonException.class, () -> Recording.open(cut));
    }

    private static void refused(String part, Path file) {
        String message =
                assertThrows(BoutonException.class, () -> Recording.open(file)).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void spikesOutOfOrderAreRefused() {
        SpikeEvents good = Samples.spikes(4, 0, 10, new int[] {6, 3}, new int[] {7, 1});
        Path file = folder.resolve("s.npz");
        Npz.write(good, file);
        Map<String, NpyArray> arrays = Npz.read(file);
        NpyArray steps = arrays.get("E.spike.steps");
        NpyArray neurons = arrays.get("E.spike.neurons");
        assertThrows(
                BoutonException.class,
                () -> SpikeEvents.create("x", 3, 0.1, 0, 0).restore(10, steps, neurons));
        assertThrows(
                BoutonException.class,
                () -> SpikeEvents.create("x", 4, 0.1, 0, 0).restore(7, steps, neurons));
        steps.data().setAtIndex(java.lang.foreign.ValueLayout.JAVA_LONG, 0, 9);
        assertThrows(
                BoutonException.class,
                () -> SpikeEvents.create("x", 4, 0.1, 0, 0).restore(10, steps, neurons));
        assertEquals("E.spike", good.name());
    }
}
