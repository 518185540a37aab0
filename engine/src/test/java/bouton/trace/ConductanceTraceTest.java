package bouton.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.dyn.Models;
import bouton.dyn.channels.Channel;
import bouton.dyn.channels.IonChaDyn;
import bouton.dyn.ions.Ion;
import bouton.dyn.ions.MixIons;
import bouton.dyn.neurons.Conductances;
import bouton.dyn.outs.COBA;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static void compare(Trace t, Variant v) {
        Environment env = v.environment(t.number("dt"));
        Conductances<?> desc = (Conductances<?>) Models.named(t.model());
        desc.method(t.text("method"));
        Trace.parameters(t.about().getAsJsonObject("params")).forEach(desc::set);
        double[] start = Trace.numbers(t.about().getAsJsonArray("V0"));
        int n = start.length;
        desc.set("V_initializer", bouton.init.Values.of(start));
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
                        && java.util.Arrays.stream(t.column(w.column())).anyMatch(x -> x > 0));
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
                        .map(i -> (Ion<?>) java.util.Objects.requireNonNull(made.get(i.getAsString())))
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
