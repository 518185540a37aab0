package bouton.doc;

import bouton.compile.Buffer;
import bouton.compile.Precision;
import bouton.dyn.Model;
import bouton.dyn.Models;
import bouton.dyn.Neuron;
import bouton.dyn.SynOut;
import bouton.dyn.Synapse;
import bouton.dyn.channels.Channel;
import bouton.dyn.channels.leak.IL;
import bouton.dyn.channels.potassium.IK_HH1952;
import bouton.dyn.channels.sodium.INa_HH1952;
import bouton.dyn.neurons.Conductances;
import bouton.dyn.neurons.Hosts;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.InputSequence;
import bouton.network.Plan;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import bouton.plot.Figure;
import bouton.plot.Plots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model does, as a picture: a synapse on a few spikes, a neuron on a step of current, an output over the potential. */
final class Response {
    private static final int STEPS = 2000;
    private static final int[] SPIKES_AT = {100, 300, 310, 600};
    private static final int STEP_FROM = 200;
    private static final int STEP_TO = 1700;
    private static final double[] CURRENTS = {0.5, 1, 2, 5, 10, 15, 20, 30, 50, 100, 200, 500};
    private static final int ENOUGH_SPIKES = 3;
    private static final String TIME = "time (ms)";

    private Response() {}

    /** The picture; null for models that do nothing on their own. */
    static @Nullable Figure of(Model<?> model) {
        return switch (model) {
            case Synapse<?> s -> synapse(s);
            case Conductances<?> n -> neuron(fired(n));
            case Neuron<?> n -> neuron(n);
            case Channel<?> c -> c.spec().steady().isEmpty() ? null : channel(c);
            case SynOut<?> o -> output(o);
            default -> null;
        };
    }

    private static Environment environment() {
        return Environment.standard(1).withPrecision(Precision.FLOAT64);
    }

    private static Figure synapse(Synapse<?> model) {
        double[] spikes = new double[STEPS];
        for (int at : SPIKES_AT) {
            spikes[at] = 1;
        }
        Recorded r = run(model, spikes);
        return Plots.lines(model.spec().name() + " on spikes at 10, 30, 31 and 60 ms", TIME, "", r.t, r.lines);
    }

    private static Figure neuron(Neuron<?> model) {
        Recorded best = null;
        double amount = 0;
        for (double current : CURRENTS) {
            double[] input = new double[STEPS];
            java.util.Arrays.fill(input, STEP_FROM, STEP_TO, current);
            Recorded r = run(model, input);
            if (!r.finite) {
                break;
            }
            best = r;
            amount = current;
            if (r.spikes >= ENOUGH_SPIKES || model.spec().spike() == null && current >= 1) {
                break;
            }
        }
        if (best == null) {
            throw new IllegalStateException(model.spec().name() + " diverges with its own defaults");
        }
        String first = best.lines.containsKey("V")
                ? "V"
                : best.lines.keySet().iterator().next();
        return Plots.lines(
                model.spec().name() + " on a step of current of " + amount,
                TIME,
                first + unit(model, first),
                best.t,
                Map.of(first, java.util.Objects.requireNonNull(best.lines.get(first))));
    }

    private static String unit(Model<?> model, String state) {
        return model.spec().states().stream()
                .filter(s -> s.name().equals(state) && !s.unit().isEmpty())
                .map(s -> " (" + s.unit() + ")")
                .findFirst()
                .orElse("");
    }

    private record Recorded(double[] t, Map<String, double[]> lines, int spikes, boolean finite) {}

    private static Recorded run(Model<?> model, double[] input) {
        Environment env = environment();
        Group group = model.build("x", new int[] {1}, env);
        Program program = new Program(env);
        group.call(program, new InputSequence(Variable.real("input", "", env, 1), input, 1).read(program));
        Plan plan = program.compile();
        List<String> names = new ArrayList<>();
        for (String n : group.variableNames()) {
            Variable v = group.variable(n);
            if (v.buffer().kind() == Buffer.Kind.REAL && !v.isTime()) {
                names.add(n);
            }
        }
        double[] t = new double[STEPS];
        Map<String, double[]> lines = new LinkedHashMap<>();
        names.forEach(n -> lines.put(n, new double[STEPS]));
        int[] spikes = {0};
        boolean[] finite = {true};
        plan.run(new Clock(env.dt(), env.seed()), STEPS, 1, (clock, done) -> {
            int k = (int) done - 1;
            t[k] = clock.t();
            lines.forEach((n, y) -> {
                y[k] = group.variable(n).get(0);
                finite[0] &= Double.isFinite(y[k]);
            });
            spikes[0] += group.hasVariable("spike") && group.variable("spike").get(0) != 0 ? 1 : 0;
            return true;
        });
        return new Recorded(t, lines, spikes[0], finite[0]);
    }

    /** A neuron of conductances has no spike of its own. */
    private static Conductances<?> fired(Conductances<?> neuron) {
        return neuron.add("INa", new INa_HH1952()).add("IK", new IK_HH1952()).add("IL", new IL().E(-54));
    }

    private static Figure channel(Channel<?> model) {
        double[] potential = new double[281];
        for (int k = 0; k < potential.length; k++) {
            potential[k] = 0.5 * k - 100;
        }
        Group host = Hosts.of(model).V(Values.of(potential)).build("x", new int[] {potential.length}, environment());
        host.reset();
        Map<String, double[]> gates = new LinkedHashMap<>();
        model.spec()
                .steady()
                .forEach(b -> gates.put(
                        b.name(),
                        host.variable(Hosts.path(model) + "." + b.name()).values()));
        return Plots.lines(model.spec().name() + ": gates at their steady values", "V (mV)", "", potential, gates);
    }

    private static Figure output(SynOut<?> model) {
        int n = 151;
        Environment env = environment();
        double[] potential = new double[n];
        for (int k = 0; k < n; k++) {
            potential[k] = k - 100;
        }
        Variable v = Variable.real("V", "mV", env, n);
        v.set(potential);
        Variable g = Variable.real("g", "", env, n);
        g.set(1);
        Program program = new Program(env);
        SynOut<?> complete = model;
        if (model.spec().paramNames().contains("E")
                && model.spec().param("E").value() == null
                && !model.values().containsKey("E")
                && Models.named(model.spec().name()) instanceof SynOut<?> fresh) {
            fresh.set("E", 0);
            complete = fresh;
        }
        Value current = complete.buildOut("out", new int[] {n}, env).apply(program, program.read(g), program.read(v));
        Variable kept = program.keep(current);
        program.compile().run(new Clock(env.dt(), env.seed()), 1, 1, (_, _) -> true);
        return Plots.lines(
                model.spec().name() + ": current at a conductance of 1",
                "V (mV)",
                "current",
                potential,
                Map.of("current", kept.values()));
    }
}
