package bouton.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.dyn.Model;
import bouton.dyn.Models;
import bouton.dyn.SynOut;
import bouton.dyn.outs.COBA;
import bouton.equation.ModelSpec;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.InputSequence;
import bouton.network.Out;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import bouton.trace.Comparison.Variant;
import bouton.trace.Comparison.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Synapses, outputs and neurons against their traces, in double precision scalar and vector, and in single precision. */
class ModelTraceTest {
    /**
     * Bounds in single precision, relative to a column's largest value, measured and rounded up: states that follow a decay carry rounding
     * of 2^-24 a step (most where the time constant is long: the factor of a step is close to 1); Hodgkin-Huxley spikes amplify it on their steep flanks.
     */
    private static final Map<String, Double> SINGLE = Map.ofEntries(
            Map.entry("HH", 2e-2),
            Map.entry("Lif", 1e-4),
            Map.entry("LifRef", 1e-4),
            Map.entry("IF", 1e-5),
            Map.entry("STP", 5e-5),
            Map.entry("STD", 5e-5),
            Map.entry("Izhikevich", 1e-3),
            Map.entry("IzhikevichRef", 1e-3),
            Map.entry("IzhikevichLTC", 1e-3),
            Map.entry("IzhikevichRefLTC", 1e-3),
            Map.entry("WangBuzsakiHH", 1e-3),
            Map.entry("HindmarshRose", 1e-3),
            Map.entry("PinskyRinzelModel", 1e-2));

    /**
     * Not in single precision. AdExIFRef: as doubles its refractory period lasts now 20, now 21 steps; counted in steps it is 20 always.
     * HindmarshRose, PinskyRinzelModel: their bursts are chaotic, so that rounding moves late spikes. All have another trace.
     */
    private static final Set<String> DOUBLE_ONLY =
            Set.of("neu_AdExIFRef", "neu_HindmarshRose", "neu_PinskyRinzelModel", "neu_PinskyRinzelModel_dendrite");

    private static final double SINGLE_SYNAPSE = 2e-5;

    @AfterAll
    static void report() {
        Comparison.print();
    }

    private static double tolerance(String model, Variant v) {
        return v.precision == Precision.FLOAT64 ? Comparison.TOLERANCE : SINGLE.getOrDefault(model, SINGLE_SYNAPSE);
    }

    @TestFactory
    Stream<DynamicTest> synapses() {
        return Trace.all("syn_").stream()
                .flatMap(t -> Stream.of(Variant.values())
                        .map(v -> DynamicTest.dynamicTest(t.name() + " " + v, () -> model(t, v, t.column("x_in")))));
    }

    @TestFactory
    Stream<DynamicTest> neurons() {
        return Trace.all("neu_").stream()
                .flatMap(t -> Stream.of(Variant.values())
                        .filter(v -> v.precision == Precision.FLOAT64 || !DOUBLE_ONLY.contains(t.name()))
                        .map(v -> DynamicTest.dynamicTest(t.name() + " " + v, () -> model(t, v, t.currents()))));
    }

    /** Neurons under a conductance, which in the LTC forms is part of the derivative. */
    @TestFactory
    Stream<DynamicTest> conductances() {
        return Trace.all("ltc_").stream()
                .flatMap(t -> Stream.of(Variant.values())
                        .map(v -> DynamicTest.dynamicTest(t.name() + " " + v, () -> model(t, v, t.currents()))));
    }

    @TestFactory
    Stream<DynamicTest> rates() {
        return Trace.all("rate_").stream()
                .flatMap(t -> Stream.of(Variant.values())
                        .map(v -> DynamicTest.dynamicTest(t.name() + " " + v, () -> model(t, v, t.currents()))));
    }

    private static void model(Trace t, Variant v, double[] input) {
        Environment env = v.environment(t.number("dt"));
        Model<?> desc = Models.named(t.model()).method(t.text("method"));
        Trace.parameters(t.about().getAsJsonObject("params")).forEach(desc::set);
        Group group = desc.build("x", new int[] {1}, env);
        Program program = new Program(env);
        Value x = new InputSequence(Variable.real("input", "", env, 1), input, 1).read(program);
        if (t.has("conductance_segments")
                && !t.about().getAsJsonArray("conductance_segments").isEmpty()) {
            double[] g = t.currents("conductance_segments");
            Out out = new COBA().E(t.number("E")).buildOut("out", new int[] {1}, env);
            group.current("trace", out);
            out.bind(program, new InputSequence(Variable.real("g", "", env, 1), g, 1).read(program));
        }
        if (t.has("second_segments") && group.spec().ports().size() == 2) {
            double[] second = t.currents("second_segments");
            program.write(
                    group.variable(group.spec().ports().get(1).name()),
                    new InputSequence(Variable.real("second", "", env, 1), second, 1).read(program));
        }
        if (t.has("inject")) {
            program.write(group.variable(t.text("inject")), x);
        }
        Value out = group.call(program, t.has("inject") ? null : x);
        Variable output = program.keep(out);
        List<Watch> watches = new ArrayList<>();
        for (String column : t.columns().keySet()) {
            String state = column.replaceFirst("^state_", "");
            if (group.hasVariable(state) && !column.equals("i")) {
                watches.add(new Watch(column, group.variable(state), 0));
            } else if (column.equals("output")) {
                watches.add(new Watch(column, output, 0));
            }
        }
        for (ModelSpec.State s : group.spec().states()) {
            assertTrue(
                    !group.hasVariable(s.name())
                            || watches.stream().anyMatch(w -> w.variable() == group.variable(s.name())),
                    "the trace has every state: " + s.name());
        }
        group.clearInput(program);
        Comparison.run(t, program, v, watches, tolerance(t.model(), v));
    }

    @TestFactory
    Stream<DynamicTest> outputs() {
        return Trace.all("out_").stream()
                .flatMap(t -> Stream.of(Variant.values())
                        .map(v -> DynamicTest.dynamicTest(t.name() + " " + v, () -> out(t, v))));
    }

    private static void out(Trace t, Variant v) {
        Environment env = v.environment(0.1);
        double[] potentials = t.column("V");
        SynOut<?> desc = (SynOut<?>) Models.named(t.model());
        Trace.parameters(t.about().getAsJsonObject("params")).forEach(desc::set);
        double worst = 0;
        for (double g : new double[] {0.1, 1}) {
            Program program = new Program(env);
            program.vectorBits(v.bits);
            Variable potential = Variable.real("V", "mV", env, potentials.length);
            potential.set(potentials);
            Variable conductance = Variable.real("g", "", env, potentials.length);
            conductance.set(g);
            var out = desc.buildOut("out", new int[] {potentials.length}, env);
            Variable current = program.keep(out.apply(program, program.read(conductance), program.read(potential)));
            program.compile().run(new Clock(0.1, 1), 1, 1, (_, _) -> true);
            worst = Math.max(worst, Comparison.error(t.column("out(g=" + g + ")"), current.values()));
        }
        Comparison.record(t.name(), v, worst);
        assertEquals(0, worst, tolerance(t.model(), v));
    }
}
