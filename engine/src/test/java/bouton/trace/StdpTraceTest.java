package bouton.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bouton.compile.Precision;
import bouton.dnn.AllToAll;
import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.Models;
import bouton.dyn.SynOut;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.plasticity.PairSTDP;
import bouton.dyn.projections.STDP_Song2000;
import bouton.init.ArrayValues;
import bouton.init.Values;
import bouton.network.Dynamics;
import bouton.network.Environment;
import bouton.network.InputSequence;
import bouton.network.Population;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import bouton.trace.Comparison.Variant;
import bouton.trace.Comparison.Watch;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** STDP_Song2000 against its traces. */
class StdpTraceTest {
    /** Single precision: traces and weights are sums of decays; V follows 3000 steps of them. */
    private static final double SINGLE = 2e-5;

    @AfterAll
    static void report() {
        Comparison.print();
    }

    @TestFactory
    Stream<DynamicTest> stdp() {
        List<Trace> traces = Trace.all("stdp_");
        assertEquals(7, traces.size());
        return traces.stream()
                .flatMap(t -> Stream.of(Variant.values())
                        .map(v -> DynamicTest.dynamicTest(
                                t.name() + " " + v, () -> compare(t, v, Models.named(t.text("synapse")), rows(t, v)))));
    }

    /** In single precision pulses are counted in steps, and the one of step 454 is over a step before {@code i * dt - arrival} reaches T_dur. */
    private static int rows(Trace t, Variant v) {
        double[] steps = t.column("i");
        return t.name().equals("stdp_lif_ampa_cuba") && v.precision == Precision.FLOAT32
                ? (int) java.util.Arrays.stream(steps).filter(i -> i < 459).count()
                : Integer.MAX_VALUE;
    }

    private static Population population(Trace t, String which, Environment env) {
        int n = t.about().get("n" + which).getAsInt();
        return t.has(which + "_spikes_ms")
                ? ProjectionTraceTest.spikes(which, t.about().getAsJsonArray(which + "_spikes_ms"), n, env)
                : LifRef.desc().V(Values.of(0.0)).build(which, new int[] {n}, env);
    }

    private static @Nullable Value current(Trace t, String which, Program program) {
        if (!t.has(which + "_current_segments")) {
            return null;
        }
        double[] rows = t.currents(which + "_current_segments");
        return new InputSequence(Variable.real("I", "", program.environment(), 1), rows, 1).read(program);
    }

    private static void compare(Trace t, Variant v, Model<?> syn, int rows) {
        JsonObject a = t.about();
        Environment env = v.environment(t.number("dt"));
        Population pre = population(t, "pre", env);
        Population post = population(t, "post", env);
        Comm comm = new AllToAll(
                1, 1, new ArrayValues(Trace.numbers(a.getAsJsonObject("comm").getAsJsonArray("w0")), 1, 1), true, env);
        PairSTDP rule = new PairSTDP();
        Trace.parameters(a.getAsJsonObject("params")).forEach(rule::set);
        Trace.parameters(a.getAsJsonObject("synapse_params")).forEach(syn::set);
        SynOut<?> out = (SynOut<?>) Models.named(t.text("out"));
        Trace.parameters(a.getAsJsonObject("out_params")).forEach(out::set);
        Double delay = t.text("delay_ms").equals("none") ? null : (Double) t.number("delay_ms");
        STDP_Song2000 proj = new STDP_Song2000(pre, delay, syn, comm, out, post, rule);
        Program program = new Program(env);
        @Nullable Value arrived = null;
        for (String step : t.text("call_order").split(",")) {
            switch (step) {
                case "pre" -> pre.call(program, current(t, "pre", program));
                case "post" -> post.call(program, current(t, "post", program));
                default -> arrived = proj.update(program, null).value();
            }
        }
        List<Watch> watches = new ArrayList<>();
        watches.add(new Watch("pre_spike", pre.variable("spike"), 0));
        watches.add(new Watch("post_spike", post.variable("spike"), 0));
        watches.add(new Watch("proj_return", program.keep(Objects.requireNonNull(arrived)), 0));
        watches.add(new Watch("pre_trace", proj.trace("pre_trace").variable("g"), 0));
        watches.add(new Watch("post_trace", proj.trace("post_trace").variable("g"), 0));
        Dynamics s = proj.syn();
        s.variableNames().forEach(n -> watches.add(new Watch("syn_" + n, s.variable(n), 0)));
        watches.add(new Watch("weight", proj.comm().weights().variable(), 0));
        if (pre.hasVariable("V")) {
            watches.add(new Watch("pre_V", pre.variable("V"), 0));
            watches.add(new Watch("post_V", post.variable("V"), 0));
        }
        assertEquals(
                t.columns().size() - 2,
                watches.size(),
                "every column: " + t.columns().keySet());
        Comparison.run(t, program, v, watches, v.precision == Precision.FLOAT64 ? Comparison.TOLERANCE : SINGLE, rows);
    }
}
