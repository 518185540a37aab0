package bouton.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.conn.Csr;
import bouton.dnn.EventCSRLinear;
import bouton.dyn.Models;
import bouton.dyn.channels.Channel;
import bouton.dyn.channels.IonChaDyn;
import bouton.dyn.ions.Ion;
import bouton.dyn.ions.MixIons;
import bouton.dyn.neurons.Conductances;
import bouton.dyn.outs.COBA;
import bouton.dyn.projections.FullProjAlignPostMg;
import bouton.dyn.synapses.Expon;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.InputSequence;
import bouton.network.Out;
import bouton.network.Program;
import bouton.network.Variable;
import bouton.trace.Comparison.Variant;
import bouton.trace.Comparison.Watch;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Neurons of conductances, every channel and every ion against their traces. */
class ConductanceTraceTest {
    /** Bounds in single precision: steep flanks of spikes amplify rounding, as in {@link ModelTraceTest}. */
    private static final double SINGLE = 1e-3;

    private static final double SINGLE_SPIKES = 5e-2;

    @AfterAll
    static void report() {
        Comparison.print();
    }

    @TestFactory
    Stream<DynamicTest> neurons() {
        return Trace.all("cond_").stream()
                .flatMap(t -> Stream.of(Variant.values())
                        .map(v -> DynamicTest.dynamicTest(t.name() + " " + v, () -> compare(t, v))));
    }

    /** A COBA network of Hodgkin-Huxley type neurons, spike for spike. */
    @TestFactory
    Stream<DynamicTest> networks() {
        return Trace.all("cobahh_").stream()
                .flatMap(t -> Stream.of(Variant.SCALAR64, Variant.VECTOR64)
                        .map(v -> DynamicTest.dynamicTest(t.name() + " " + v, () -> network(t, v))));
    }

    private static void network(Trace t, Variant v) {
        Environment env = v.environment(t.number("dt"));
        Map<String, Group> cells = new LinkedHashMap<>();
        t.about().getAsJsonObject("V0").asMap().forEach((name, start) -> {
            Conductances<?> desc = (Conductances<?>) Models.named(t.model());
            desc.set("V_initializer", Trace.values(start));
            members(t.about().getAsJsonArray("members")).forEach(desc::add);
            Group g = desc.build(name, new int[] {start.getAsJsonArray().size()}, env);
            g.reset();
            cells.put(name, g);
        });
        Program program = new Program(env);
        for (JsonElement e : t.about().getAsJsonArray("projections")) {
            JsonObject p = e.getAsJsonObject();
            Group pre = Objects.requireNonNull(cells.get(p.get("pre").getAsString()));
            Group post = Objects.requireNonNull(cells.get(p.get("post").getAsString()));
            var comm = new EventCSRLinear(
                    rows(p.getAsJsonArray("edges"), pre.num(), post.num()),
                    Values.of(p.get("weight").getAsDouble()),
                    env);
            var syn = new Expon().tau(p.get("tau").getAsDouble());
            var out = new COBA().E(p.get("E").getAsDouble());
            new FullProjAlignPostMg(pre, null, comm, syn, out, post, null, pre.name() + post.name())
                    .update(program, null);
        }
        cells.values().forEach(g -> g.call(program, program.constant(t.number("input"))));
        program.vectorBits(v.bits);
        Map<String, List<String>> spikes = new LinkedHashMap<>();
        cells.keySet().forEach(name -> spikes.put(name, new ArrayList<>()));
        double[] at = t.column("i");
        int[] row = {0};
        double[] worst = {0};
        program.compile().run(new Clock(env.dt(), 1), t.steps(), 1, (clock, _) -> {
            boolean compared = row[0] < at.length && clock.step() == (long) at[row[0]];
            cells.forEach((name, g) -> {
                for (int k = 0; k < g.num(); k++) {
                    if (g.variable("spike").get(k) != 0) {
                        Objects.requireNonNull(spikes.get(name)).add("[" + clock.step() + "," + k + "]");
                    }
                }
                for (int k = 0; compared && k < 5; k++) {
                    double want = t.column(name + ".V[" + k + "]")[row[0]];
                    worst[0] =
                            Math.max(worst[0], Math.abs(want - g.variable("V").get(k)) / 80);
                }
            });
            row[0] += compared ? 1 : 0;
            return true;
        });
        assertEquals(at.length, row[0]);
        spikes.forEach((name, got) -> assertEquals(
                t.about().getAsJsonObject("spikes").getAsJsonArray(name).asList().stream()
                        .map(JsonElement::toString)
                        .toList(),
                got,
                name));
        Comparison.record(t.name(), v, worst[0]);
        assertEquals(0, worst[0], 1e-6, "chaos amplifies the last bits, but not beyond this in 100 ms");
    }

    private static Csr rows(JsonArray edges, int pre, int post) {
        int[] indptr = new int[pre + 1];
        int[] indices = new int[edges.size()];
        for (int k = 0; k < indices.length; k++) {
            indptr[edges.get(k).getAsJsonArray().get(0).getAsInt() + 1]++;
            indices[k] = edges.get(k).getAsJsonArray().get(1).getAsInt();
        }
        Arrays.parallelPrefix(indptr, Integer::sum);
        return new Csr(pre, post, indptr, indices);
    }

    private static void compare(Trace t, Variant v) {
        Environment env = v.environment(t.number("dt"));
        Conductances<?> desc = (Conductances<?>) Models.named(t.model());
        desc.method(t.text("method"));
        Trace.parameters(t.about().getAsJsonObject("params")).forEach(desc::set);
        double[] start = Trace.numbers(t.about().getAsJsonArray("V0"));
        int n = start.length;
        desc.set("V_initializer", Values.of(start));
        members(t.about().getAsJsonArray("members")).forEach(desc::add);
        Group group = desc.build("x", new int[] {n}, env);
        if (t.about().get("reset").getAsBoolean()) {
            group.reset();
        }
        begin(t, group, v);
        Program program = new Program(env);
        if (t.has("conductance")) {
            JsonObject c = t.about().getAsJsonObject("conductance");
            Out out = new COBA().E(c.get("E").getAsDouble()).buildOut("out", new int[] {n}, env);
            group.current("syn", out);
            out.bind(program, program.constant(c.get("g").getAsDouble()));
        }
        group.call(program, new InputSequence(Variable.real("input", "", env, 1), t.currents(), 1).read(program));
        List<Watch> watches = new ArrayList<>();
        for (String column : t.columns().keySet()) {
            int at = column.indexOf('[');
            String name = at < 0 ? column : column.substring(0, at);
            if (group.hasVariable(name)) {
                int k = at < 0 ? 0 : Integer.parseInt(column.substring(at + 1, column.length() - 1));
                watches.add(new Watch(column, group.variable(name), k));
            }
        }
        for (String s : group.spec().stateNames()) {
            assertTrue(watches.stream().anyMatch(w -> w.variable() == group.variable(s)), "the trace has " + s);
        }
        boolean spikes = watches.stream()
                .anyMatch(w -> w.column().startsWith("spike")
                        && Arrays.stream(t.column(w.column())).anyMatch(x -> x > 0));
        double tolerance = v.precision == Precision.FLOAT64 ? Comparison.TOLERANCE : spikes ? SINGLE_SPIKES : SINGLE;
        Comparison.run(t, program, v, watches, tolerance);
    }

    /** What the states are before the first step: gates at 0, or steady after a reset. */
    private static void begin(Trace t, Group group, Variant v) {
        JsonObject first = t.about().getAsJsonObject("first");
        for (String s : group.spec().stateNames()) {
            double[] want = Trace.numbers(first.getAsJsonArray(s));
            double[] got = group.variable(s).values();
            double tolerance = v.precision == Precision.FLOAT64 ? 1e-12 : 1e-6;
            for (int k = 0; k < want.length; k++) {
                got[k] -= want[k];
                want[k] = 0;
                got[k] /= Math.max(1, Math.abs(group.variable(s).get(k)));
            }
            assertArrayEquals(want, got, tolerance, t.name() + " begins with " + s);
        }
    }

    private static Map<String, IonChaDyn> members(JsonArray list) {
        Map<String, IonChaDyn> made = new LinkedHashMap<>();
        for (JsonElement e : list) {
            JsonObject m = e.getAsJsonObject();
            IonChaDyn part;
            if (kind(m).equals("MixIons")) {
                MixIons mix = new MixIons(m.getAsJsonArray("ions").asList().stream()
                        .map(i -> (Ion<?>) Objects.requireNonNull(made.get(i.getAsString())))
                        .toArray(Ion<?>[]::new));
                children(m).forEach(mix::add);
                part = mix;
            } else if (Models.named(kind(m)) instanceof Ion<?> ion) {
                Trace.parameters(m.getAsJsonObject("params")).forEach(ion::set);
                children(m).forEach(ion::add);
                part = ion;
            } else {
                part = channel(m);
            }
            made.put(m.get("name").getAsString(), part);
        }
        return made;
    }

    private static String kind(JsonObject member) {
        return member.get("class").getAsString().substring("brainpy.dyn.".length());
    }

    private static Map<String, Channel<?>> children(JsonObject member) {
        Map<String, Channel<?>> made = new LinkedHashMap<>();
        for (JsonElement e : member.getAsJsonArray("channels")) {
            JsonObject c = e.getAsJsonObject();
            made.put(c.get("name").getAsString(), channel(c));
        }
        return made;
    }

    private static Channel<?> channel(JsonObject c) {
        Channel<?> made = (Channel<?>) Models.named(kind(c));
        Trace.parameters(c.getAsJsonObject("params")).forEach(made::set);
        if (c.has("method")) {
            made.method(c.get("method").getAsString());
        }
        return made;
    }
}
