package bouton.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.error.BadValueException;
import bouton.error.UnknownNameException;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every benchmark network does what it says, in its small size; times are not looked at. */
class BenchTest {
    /** The sizes of coba-scale are one network when they are quick. */
    static Stream<String> networks() {
        return Suite.NETWORKS.stream()
                .map(NetworkBenchmark::name)
                .filter(n -> !n.startsWith("coba-scale-") || n.equals("coba-scale-1m"));
    }

    static List<String> models() {
        return Micro.models();
    }

    private static NetworkBenchmark network(String name) {
        return Suite.NETWORKS.stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theWorkloadIsWhatItsScaleSays(String name) {
        NetworkBenchmark b = network(name);
        Scale scale = b.quick();
        Row r = Measure.network(b, scale, Precision.FLOAT32, 1, 1);
        double rate = r.number("rate_hz");
        assertTrue(rate >= scale.low() && rate <= scale.high(), r.toString());
        assertEquals((double) scale.synapses(), r.number("synapses"), 0.01 * scale.synapses());
        assertEquals(
                r.number("spikes"),
                rate * scale.ms() / 1000 * b.build(scale, Precision.FLOAT32).neurons(),
                1e-6);
    }

    @Test
    void aNetworkThatDoesSomethingElseIsRefused() {
        NetworkBenchmark coba = network("coba");
        Scale s = coba.quick();
        Scale tooFast = new Scale(s.n(), s.ms(), 1000, 2000, s.synapses());
        String message = assertThrows(
                        IllegalStateException.class, () -> Measure.network(coba, tooFast, Precision.FLOAT32, 1, 1))
                .getMessage();
        assertTrue(message.startsWith("coba fires at ") && message.contains("1000.0 to 2000.0"), message);
        Scale tooMany = new Scale(s.n(), s.ms(), s.low(), s.high(), 2 * s.synapses());
        assertThrows(IllegalStateException.class, () -> Measure.network(coba, tooMany, Precision.FLOAT32, 1, 1));
    }

    @Test
    void fullScalesAreWhatIssuesAsk() {
        assertEquals(80_000_000, network("coba-scale-1m").full().synapses());
        assertEquals(32_000_000, network("coba-40k").full().synapses());
        assertEquals(77_169, network("microcircuit").full().n());
        assertEquals(299e6, (double) network("microcircuit").full().synapses(), 1e6);
        assertEquals(15_625_000, network("stdp").full().synapses());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelRunsByItself(String name) {
        for (Precision precision : Precision.values()) {
            Environment env = Environment.standard(1).withPrecision(precision);
            Plan plan = Micro.plan(name, 70, env);
            Clock clock = new Clock(env.dt(), 1);
            plan.run(clock, 20, 1, (_, _) -> true);
            assertEquals(20, clock.step());
            assertFalse(plan.steps().isEmpty(), name);
            assertEquals(null, plan.notFinite(), name);
        }
    }

    @Test
    void optionsAreChecked() {
        Options o = Options.parse(List.of("coba-scale", "--only", "cuba,micro", "--threads", "1,3", "--repeat", "7"));
        assertEquals(List.of(1, 3), o.threads());
        assertEquals(7, o.repeat());
        assertTrue(o.wants("coba-scale-1m") && o.wants("cuba") && o.wants("micro"));
        assertFalse(o.wants("cuba-delay") || o.wants("coba"));
        o.check(Suite.NAMES);
        assertTrue(assertThrows(
                        UnknownNameException.class,
                        () -> Options.parse(List.of("cobba")).check(Suite.NAMES))
                .getMessage()
                .contains("did you mean 'coba'"));
        assertThrows(UnknownNameException.class, () -> Options.parse(List.of("--repeats", "3")));
        assertThrows(BadValueException.class, () -> Options.parse(List.of("--n", "0")));
        assertThrows(BadValueException.class, () -> Options.parse(List.of("--n")));
        assertThrows(UnknownNameException.class, () -> Options.parse(List.of("--precision", "float16")));
    }

    @Test
    void aReportShowsQuietFiguresOnly(@TempDir Path docs) throws IOException {
        String quiet = new Row()
                .put("benchmark", "coba")
                .put("threads", 1)
                .put("precision", "float32")
                .put("neurons", 4000)
                .put("s_per_bio_s", 0.0321)
                .put("ns_per_neuron_step", 0.8)
                .put("others_busy", 0.1)
                .json();
        String large = quiet.replace("coba", "coba-scale-16k").replace("4000", "16000");
        String loud = quiet.replace("0.0321", "0.0999").replace("0.1}", "1.5}");
        String peer =
                "{\"benchmark\": \"coba\", \"simulator\": \"NEST\", \"s_per_bio_s\": 7.5, \"times_bouton\": 234.4, \"others_busy\": 0}";
        String small = quiet.replace("0.0321", "0.0777").replace("}", ", \"quick\": 1}");
        Path file = docs.resolve("record.json");
        Files.writeString(file, "[" + quiet + ",\n" + large + ",\n" + loud + ",\n" + small + ",\n" + peer + "]\n");
        String done = Report.write(docs, List.of(file));
        assertTrue(done.endsWith("3 figures, 2 left out because the machine was busy or the run a quick one"), done);
        String page = Files.readString(docs.resolve("benchmarks.md"));
        assertTrue(
                page.contains("0.0321")
                        && page.contains("| 234 |")
                        && !page.contains("0.0999")
                        && !page.contains("0.0777"),
                page);
        assertTrue(Files.size(docs.resolve("benchmarks-scaling.png")) > 1000);
        Report.write(docs, List.of());
        assertTrue(Files.readString(docs.resolve("benchmarks.md")).contains("No figures yet"));
    }

    @Test
    void recordsComeBackAsTheyWere() {
        Row r = new Row()
                .put("a \"b\"", "x\\y\n")
                .put("n", 4000)
                .put("t", 1.5e-7)
                .put("none", Double.NaN);
        List<Row> back = Records.parse("[" + r.json() + ", {}]");
        assertEquals(2, back.size());
        assertEquals("x\\y\n", back.get(0).text("a \"b\""));
        assertEquals(1.5e-7, back.get(0).number("t"));
        assertEquals(4000, back.get(0).number("n"));
        assertFalse(back.get(0).has("none"));
        for (String bad : List.of("", "[", "[{\"a\" 1}]", "[{\"a\": x}]", "[] more")) {
            assertThrows(BadValueException.class, () -> Records.parse(bad), bad);
        }
    }

    @Test
    void whatPeersSayIsRead() {
        assertEquals(
                Map.of("", "ready", "build_s", "1.5", "version", "2.9.0"),
                Peer.words("ready build_s=1.5 version=2.9.0"));
        List<String> command = Peer.command(
                "python", Path.of("x_peer.py"), Map.of("net", "coba"), new Scale(80, 100, 0, 1, 0), "float64", 3);
        assertEquals(
                List.of(
                        "python",
                        "x_peer.py",
                        "--net",
                        "coba",
                        "--n",
                        "80",
                        "--precision",
                        "float64",
                        "--ms",
                        "100.0",
                        "--seed",
                        "3"),
                command);
    }

    @Test
    void rowsBecomeJson() {
        Row r = new Row()
                .put("a \"b\"", "x\\y\n")
                .put("n", 4000)
                .put("t", 0.012345678)
                .put("none", Double.NaN);
        assertEquals("{\"a \\\"b\\\"\": \"x\\\\y\\u000a\", \"n\": 4000, \"t\": 0.0123457, \"none\": null}", r.json());
    }
}
