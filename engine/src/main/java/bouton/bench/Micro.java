package bouton.bench;

import bouton.compile.Precision;
import bouton.dyn.Model;
import bouton.dyn.Models;
import bouton.dyn.SynOut;
import bouton.dyn.Synapse;
import bouton.dyn.neurons.Hosts;
import bouton.equation.ModelSpec;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Plan;
import bouton.network.Program;
import bouton.network.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Each model of the catalogue by itself, 10,000 elements: ns per element and step. */
final class Micro {
    private static final int N = 10_000;
    private static final int STEPS = 2000;

    private Micro() {}

    static List<Row> measure(Options options) {
        List<Row> rows = new ArrayList<>();
        for (String name : models()) {
            for (Precision precision : options.precisions()) {
                rows.add(model(name, precision, options));
            }
        }
        return rows;
    }

    private static Row model(String name, Precision precision, Options options) {
        int n = options.quick() ? 200 : N;
        int steps = options.quick() ? 50 : STEPS;
        Environment env = Environment.standard(NetworkBenchmark.SEED).withPrecision(precision);
        Plan plan = plan(name, n, env);
        Clock clock = new Clock(env.dt(), env.seed());
        double[] times = new double[options.repeat()];
        Machine.Others others = Machine.others();
        plan.run(clock, steps, 1, (_, _) -> true);
        for (int k = 0; k < times.length; k++) {
            long start = System.nanoTime();
            plan.run(clock, steps, 1, (_, _) -> true);
            times[k] = Measure.seconds(start);
        }
        if (plan.notFinite() != null) {
            throw new IllegalStateException(name + " is not finite after a run: not a time worth printing");
        }
        Arrays.sort(times);
        String what = name + " " + precision.name().toLowerCase(Locale.ROOT);
        double ns = times[times.length / 2] * 1e9 / ((double) n * steps);
        return Construct.row("micro", what, ns, "ns per element-step", others.cores());
    }

    /** Models that run by themselves or, as channels and ions, in a small neuron; learning rules are parts of projections. */
    static List<String> models() {
        return Models.names().stream()
                .filter(n -> !Models.named(n).spec().is("rule"))
                .toList();
    }

    /** A step of one model: synapses get spikes at every twentieth element, neurons graded currents, outputs g and V. */
    static Plan plan(String name, int n, Environment env) {
        Model<?> model = Hosts.of(Models.named(name));
        for (ModelSpec.Param param : model.spec().params()) {
            if (param.value() == null && !param.initializer() && !model.spec().is("membrane")) {
                model.set(param.name(), param.name().equals("freqs") ? 20 : 0);
            }
        }
        Program p = new Program(env);
        if (model instanceof SynOut<?> out) {
            Variable g = graded("g", env, n, 0, 1);
            Variable v = graded("V", env, n, -80, 0);
            Variable current = Variable.real("current", "", env, n);
            p.write(current, out.buildOut(name, new int[] {n}, env).apply(p, p.read(g), p.read(v)));
            return p.compile();
        }
        Variable input = graded("input", env, n, 0, model.spec().is("rate") ? 1 : 20);
        if (model instanceof Synapse<?>) {
            for (int i = 0; i < n; i++) {
                input.put(i, i % 20 == 0 ? 1 : 0);
            }
        }
        Group group = model.build(name, new int[] {n}, env);
        group.callAndKeep(p, p.read(input));
        return p.compile();
    }

    private static Variable graded(String name, Environment env, int n, double from, double to) {
        Variable v = Variable.real(name, "", env, n);
        for (int i = 0; i < n; i++) {
            v.put(i, from + (to - from) * i / n);
        }
        return v;
    }
}
