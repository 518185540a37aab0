package bouton.law;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.conn.FixedProb;
import bouton.dnn.AllToAll;
import bouton.dnn.CSRLinear;
import bouton.dnn.Comm;
import bouton.dnn.EventCSRLinear;
import bouton.dyn.Model;
import bouton.dyn.Models;
import bouton.dyn.neurons.Hosts;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.outs.COBA;
import bouton.dyn.projections.FullProjAlignPostMg;
import bouton.dyn.synapses.Expon;
import bouton.equation.Fn;
import bouton.equation.ModelSpec;
import bouton.init.Uniform;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Program;
import bouton.network.SumStep;
import bouton.network.Variable;
import bouton.random.Streams;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is computed as a batch of networks is, bit for bit, what each of them computes alone. */
class BatchTest {
    private static final int BATCH = 3;

    private static Environment env(Precision precision, int batch) {
        Environment e = Environment.standard(5).withPrecision(precision);
        return new Environment(e.dt(), e.precision(), e.seed(), batch);
    }

    static Stream<String> withoutDraws() {
        return Models.names().stream()
                .filter(n -> !Models.named(n).spec().is("out"))
                .filter(n -> Hosts.of(Models.named(n))
                        .spec()
                        .stepExpressions()
                        .allMatch(e -> Stream.of(Fn.values())
                                .filter(Fn::isRandom)
                                .allMatch(f -> e.calls(f).findAny().isEmpty())));
    }

    /** First values that differ between slices. */
    private static double start(double standard, int slice, int i) {
        return standard * (1 + 0.05 * slice) + 0.01 * Streams.uniform(3, 3, i, slice);
    }

    private static double[][] run(String name, int slice, Precision precision, int n) {
        boolean all = slice < 0;
        Environment env = env(precision, all ? BATCH : 1);
        Model<?> model = Hosts.of(Models.named(name));
        Group g = model.build("x", new int[] {n}, env);
        for (ModelSpec.Binding ode : g.spec().allOdes()) {
            Variable v = g.variable(ode.name());
            double[] standard = v.values();
            double[] values = new double[standard.length];
            for (int k = 0; k < values.length; k++) {
                values[k] = start(standard[k], all ? k / n : slice, k % n);
            }
            v.set(values);
        }
        Program p = new Program(env);
        p.vectorBits(0);
        g.call(p, p.constant(Models.named(name) instanceof bouton.dyn.Synapse<?> ? 0 : 20));
        p.compile().run(new Clock(env.dt(), env.seed()), 80, 1, (_, _) -> true);
        return g.variableNames().stream().map(v -> g.variable(v).values()).toArray(double[][]::new);
    }

    @ParameterizedTest
    @MethodSource("withoutDraws")
    void everyModelInABatchIsItselfAlone(String name) {
        int n = 5;
        double[][] all = run(name, -1, Precision.FLOAT32, n);
        for (int b = 0; b < BATCH; b++) {
            double[][] alone = run(name, b, Precision.FLOAT32, n);
            for (int v = 0; v < alone.length; v++) {
                assertArrayEquals(alone[v], Arrays.copyOfRange(all[v], b * n, (b + 1) * n), name + " " + b);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void oneNumberOfEachSliceIsThatOfItsOwn(int threads) {
        Environment env = env(Precision.FLOAT64, BATCH);
        int n = 200;
        Variable gain = Variable.real("gain", "", env, 1);
        gain.set(2, 3, 5);
        Variable x = Variable.real("x", "", env, n);
        x.set(1);
        Variable total = Variable.real("total", "", env, n);
        Program p = new Program(env);
        p.write(x, p.call(Fn.MUL, p.read(x), p.read(gain)));
        p.write(total, p.call(Fn.ADD, SumStep.of(p, p.read(x)), p.constant(0)));
        p.write(gain, p.call(Fn.ADD, p.read(gain), p.constant(1)));
        p.compile().run(new Clock(0.1, 1), 2, threads, (_, _) -> true);
        double[] want = {2 * 3, 3 * 4, 5 * 6};
        for (int b = 0; b < BATCH; b++) {
            assertEquals(want[b], x.get(b, n - 1));
            assertEquals(n * want[b], total.get(b, 7));
            assertEquals(new double[] {4, 5, 7}[b], gain.get(b, 0));
        }
    }

    enum Layer {
        EVENT,
        CSR,
        ALL;

        Comm comm(int n, Environment env) {
            return switch (this) {
                case EVENT -> new EventCSRLinear(new FixedProb(0.2).csr(n, n, 4), Values.of(0.3), env);
                case CSR -> new CSRLinear(new FixedProb(0.2).csr(n, n, 4), Values.of(0.3), env);
                case ALL -> new AllToAll(n, n, Values.of(0.05), true, env);
            };
        }
    }

    /** Spikes, V: a recurrent network with a delay; delays of each synapse for all but ALL. */
    private static double[][] network(Layer layer, int slice, int threads) {
        boolean all = slice < 0;
        int n = 70;
        Environment env = env(Precision.FLOAT32, all ? BATCH : 1);
        Group cells = LifRef.desc()
                .V_rest(-60)
                .V_th(-50)
                .V_reset(-60)
                .tau_ref(2)
                .V(Values.of(-60))
                .build("cells", new int[] {n}, env);
        double[] start = new double[all ? n * BATCH : n];
        for (int k = 0; k < start.length; k++) {
            start[k] = -60 + 9 * Streams.uniform(2, all ? k / n : slice, k % n, 0);
        }
        cells.variable("V").set(start);
        Values delay = layer == Layer.ALL ? Values.of(1.5) : new Uniform(0.1, 4);
        FullProjAlignPostMg proj = new FullProjAlignPostMg(
                cells, delay, layer.comm(n, env), new Expon().tau(5), new COBA().E(0), cells, null, "loop");
        Program p = new Program(env);
        proj.update(p, null);
        cells.call(p, p.constant(12));
        p.compile().run(new Clock(env.dt(), env.seed()), 400, threads, (_, _) -> true);
        return new double[][] {
            cells.variable("V").values(),
            cells.variable("t_last_spike").values(),
            proj.syn().variable("g").values()
        };
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void aNetworkInABatchIsItselfAlone(Layer layer) {
        for (int threads = 1; threads <= 2; threads++) {
            double[][] all = network(layer, -1, threads);
            for (int b = 0; b < BATCH; b++) {
                double[][] alone = network(layer, b, 1);
                int n = alone[0].length;
                assertTrue(Arrays.stream(alone[1]).anyMatch(t -> t > 0), "cells spike");
                for (int v = 0; v < alone.length; v++) {
                    assertArrayEquals(alone[v], Arrays.copyOfRange(all[v], b * n, (b + 1) * n), layer + " " + b);
                }
            }
        }
    }

    @Test
    void slicesOfABatchDrawDifferentNumbers() {
        Environment env = env(Precision.FLOAT64, 2);
        Group g = Models.named("OUProcess").build("x", new int[] {40}, env);
        Program p = new Program(env);
        g.call(p, null);
        p.compile().run(new Clock(env.dt(), env.seed()), 5, 1, (_, _) -> true);
        double[] x = g.variable("x").values();
        assertEquals(80, Arrays.stream(x).distinct().count());
    }
}
