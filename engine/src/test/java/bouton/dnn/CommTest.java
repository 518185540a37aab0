package bouton.dnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.conn.Csr;
import bouton.conn.FixedProb;
import bouton.error.BadValueException;
import bouton.init.Normal;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.Variable;
import bouton.random.Statistics;
import bouton.random.Streams;
import bouton.runner.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of every layer, from one list: it delivers the product with the matrix it tells, for any number of threads, without a byte per step. */
class CommTest {
    private static final int PRE = 300;
    private static final int POST = 300;
    private static final OptionalLong NETWORK = OptionalLong.empty();
    private static final double ALPHA = 1e-4;

    record Layer(String name, boolean events, Function<Environment, Comm> make) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Csr conn(Environment env) {
        return new FixedProb(0.1).csr(PRE, POST, env.seed());
    }

    static Stream<Layer> layers() {
        List<Layer> l = new ArrayList<>();
        Values w = new Normal(0.5, 2);
        l.add(new Layer("AllToAll one", false, e -> new AllToAll(PRE, POST, Values.of(0.5), true, e)));
        l.add(new Layer("AllToAll one, no self", false, e -> new AllToAll(PRE, POST, Values.of(0.5), false, e)));
        l.add(new Layer("AllToAll", false, e -> new AllToAll(PRE, POST, w, false, e)));
        l.add(new Layer("OneToOne", false, e -> new OneToOne(PRE, w, e)));
        l.add(new Layer("Dense", false, e -> new Dense(PRE, POST, w, null, e)));
        l.add(new Layer("MaskedLinear", false, e -> new MaskedLinear(conn(e), w, e)));
        l.add(new Layer("CSRLinear", false, e -> new CSRLinear(conn(e), w, e)));
        l.add(new Layer("EventCSRLinear", true, e -> new EventCSRLinear(conn(e), w, e)));
        for (boolean t : new boolean[] {false, true}) {
            String tr = t ? " transposed" : "";
            l.add(new Layer("JitFPHomo" + tr, false, e -> new JitFPHomoLinear(PRE, POST, 0.1, 0.7, NETWORK, t, e)));
            l.add(new Layer(
                    "JitFPUniform" + tr, false, e -> new JitFPUniformLinear(PRE, POST, 0.1, -1, 2, NETWORK, t, e)));
            l.add(new Layer(
                    "JitFPNormal" + tr, false, e -> new JitFPNormalLinear(PRE, POST, 0.1, 1, 2, NETWORK, t, e)));
            l.add(new Layer(
                    "EventJitFPHomo" + tr, true, e -> new EventJitFPHomoLinear(PRE, POST, 0.1, 0.7, NETWORK, t, e)));
            l.add(new Layer(
                    "EventJitFPUniform" + tr,
                    true,
                    e -> new EventJitFPUniformLinear(PRE, POST, 0.1, -1, 2, NETWORK, t, e)));
            l.add(new Layer(
                    "EventJitFPNormal" + tr,
                    true,
                    e -> new EventJitFPNormalLinear(PRE, POST, 0.1, 1, 2, NETWORK, t, e)));
        }
        return l.stream();
    }

    private static Environment env(Precision precision) {
        return new Environment(0.1, precision, 42, 1);
    }

    private static double[] input() {
        double[] x = new double[PRE];
        for (int i = 0; i < PRE; i++) {
            double u = Streams.uniform(9, 9, i, 0);
            x[i] = u < 0.3 ? 4 * u - 0.5 : 0;
        }
        return x;
    }

    private static double[] delivered(Layer layer, Precision precision, int threads) {
        Environment env = env(precision);
        Program program = new Program(env);
        Comm comm = layer.make.apply(env);
        Variable x = Variable.real("x", "", env, PRE);
        x.set(input());
        Variable y = Variable.real("y", "", env, POST);
        program.write(y, comm.apply(program, program.read(x)));
        new Simulation(program.compile(), new Clock(0.1, 42)).threads(threads).run(1);
        return y.values();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void deliversTheProductWithItsMatrix(Layer layer) {
        double[][] m = layer.make.apply(env(Precision.FLOAT64)).matrix();
        double[] expected = new double[POST];
        double[] x = input();
        double largest = 0;
        for (int j = 0; j < POST; j++) {
            double sum = 0;
            for (int i = 0; i < PRE; i++) {
                sum += (layer.events && x[i] != 0 ? 1 : x[i]) * m[i][j];
            }
            expected[j] = sum;
            largest = Math.max(largest, Math.abs(sum));
        }
        assertTrue(largest > 0.1);
        assertArrayEquals(expected, delivered(layer, Precision.FLOAT64, 1), 1e-12 * largest);
        assertArrayEquals(expected, delivered(layer, Precision.FLOAT32, 1), 1e-5 * largest);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void threadsDoNotMatter(Layer layer) {
        for (Precision p : Precision.values()) {
            double[] alone = delivered(layer, p, 1);
            for (int threads : new int[] {2, 3, 5}) {
                assertArrayEquals(alone, delivered(layer, p, threads), threads + " threads");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theSeedDecides(Layer layer) {
        Environment other = new Environment(0.1, Precision.FLOAT64, 43, 1);
        double[][] a = layer.make.apply(env(Precision.FLOAT64)).matrix();
        assertTrue(Arrays.deepEquals(a, layer.make.apply(env(Precision.FLOAT64)).matrix()));
        boolean random = !layer.name.startsWith("AllToAll one");
        assertEquals(!random, Arrays.deepEquals(a, layer.make.apply(other).matrix()));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void stepsAllocateNothing(Layer layer) {
        Environment env = env(Precision.FLOAT32);
        Program program = new Program(env);
        Variable x = Variable.real("x", "", env, PRE);
        x.set(input());
        Variable y = Variable.real("y", "", env, POST);
        program.write(y, layer.make.apply(env).apply(program, program.read(x)));
        Simulation s = new Simulation(program.compile(), new Clock(0.1, 42)).threads(1);
        s.run(300);
        long few = allocated(s, 100);
        long many = allocated(s, 200);
        assertTrue(many <= few + 1024, few + " bytes for 100 steps, " + many + " for 200");
    }

    private static long allocated(Simulation s, int steps) {
        var bean = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = bean.getCurrentThreadAllocatedBytes();
        s.run(steps);
        return bean.getCurrentThreadAllocatedBytes() - before;
    }

    /** Out- and in-degrees are binomial, over the borders of blocks of columns too; chi-square, alpha 1e-4. */
    @Test
    void jitDegreesAreBinomial() {
        Environment env = env(Precision.FLOAT64);
        int pre = 1500;
        int post = 2500;
        for (double p : new double[] {0.004, 0.1, 0.9}) {
            Csr csr = new JitFPHomoLinear(pre, post, p, 1, NETWORK, false, env)
                    .edges()
                    .csr();
            assertTrue(binomial(degrees(csr), post, p) > ALPHA, "out, " + p);
            assertTrue(binomial(degrees(csr.transposed().rows()), pre, p) > ALPHA, "in, " + p);
            for (int i = 0; i < pre; i++) {
                for (int k = csr.indptr()[i] + 1; k < csr.indptr()[i + 1]; k++) {
                    assertTrue(csr.indices()[k] > csr.indices()[k - 1], "each pair once");
                }
            }
        }
        assertEquals(
                0,
                new JitFPHomoLinear(pre, post, 0, 1, NETWORK, false, env)
                        .edges()
                        .size());
        assertEquals(
                pre * post,
                new JitFPHomoLinear(pre, post, 1, 1, NETWORK, false, env)
                        .edges()
                        .size());
    }

    private static int[] degrees(Csr csr) {
        int[] d = new int[csr.numPre()];
        Arrays.setAll(d, i -> csr.indptr()[i + 1] - csr.indptr()[i]);
        return d;
    }

    private static double binomial(int[] sample, int n, double p) {
        double sd = Math.sqrt(n * p * (1 - p));
        int from = (int) Math.max(0, n * p - 6 * sd);
        int to = (int) Math.min(n, n * p + 6 * sd);
        double constant = Statistics.logFactorial(n);
        return Statistics.counts(
                sample,
                k -> Math.exp(constant
                        - Statistics.logFactorial(k)
                        - Statistics.logFactorial(n - k)
                        + k * Math.log(p)
                        + (n - k) * Math.log1p(-p)),
                from,
                to);
    }

    @Test
    void jitWeightsHaveTheirLaw() {
        Environment env = env(Precision.FLOAT64);
        double[] uniform = new JitFPUniformLinear(500, 2000, 0.1, -1, 3, NETWORK, false, env)
                .edges()
                .weight();
        assertTrue(Statistics.kolmogorovSmirnov(uniform, x -> (x + 1) / 4) > ALPHA);
        double[] normal = new JitFPNormalLinear(500, 2000, 0.1, 1, 0.5, NETWORK, true, env)
                .edges()
                .weight();
        assertTrue(Statistics.kolmogorovSmirnov(normal, x -> Statistics.normalCdf((x - 1) / 0.5)) > ALPHA);
        double mean = Arrays.stream(normal).average().orElse(0);
        double variance =
                Arrays.stream(normal).map(w -> (w - mean) * (w - mean)).sum() / normal.length;
        assertEquals(1, mean, 4 * 0.5 / Math.sqrt(normal.length));
        assertEquals(0.25, variance, 4 * 0.25 * Math.sqrt(2.0 / normal.length));
    }

    @Test
    void transposedIsTheTransposeForTheSameSeed() {
        Environment env = env(Precision.FLOAT64);
        OptionalLong seed = OptionalLong.of(5);
        var plain = new JitFPNormalLinear(40, 70, 0.2, 1, 2, seed, false, env);
        var turned = new JitFPNormalLinear(70, 40, 0.2, 1, 2, seed, true, env);
        assertTrue(Arrays.deepEquals(plain.matrix(), turned.get_conn_matrix()));
        assertTrue(Arrays.deepEquals(plain.get_conn_matrix(), turned.matrix()));
        assertEquals(70, plain.get_conn_matrix().length, "rows are post neurons, as in brainpy");
        assertEquals(5, plain.seed());
        assertNotEquals(
                plain.matrix()[3][5],
                new JitFPNormalLinear(40, 70, 1, 1, 2, OptionalLong.of(6), false, env).matrix()[3][5]);
    }

    /** The event layer draws what the other one draws: the same synapses and weights for one seed. */
    @Test
    void kindsOfDeliveryShareTheirSynapses() {
        Environment env = env(Precision.FLOAT64);
        assertTrue(Arrays.deepEquals(
                new JitFPUniformLinear(30, 30, 0.2, 0, 1, NETWORK, false, env).matrix(),
                new EventJitFPUniformLinear(30, 30, 0.2, 0, 1, NETWORK, false, env).matrix()));
    }

    @Test
    void nonsenseIsNamed() {
        Environment env = env(Precision.FLOAT64);
        refused(
                "JitFPHomoLinear.prob must be between 0 and 1",
                () -> new JitFPHomoLinear(3, 3, 1.4, 1, NETWORK, false, env));
        refused(
                "JitFPUniformLinear.w_high must be >= w_low = 1.0",
                () -> new JitFPUniformLinear(3, 3, 0.4, 1, 0, NETWORK, false, env));
        refused(
                "EventJitFPNormalLinear.w_sigma must be >= 0",
                () -> new EventJitFPNormalLinear(3, 3, 0.4, 1, -1, NETWORK, false, env));
        refused("needs finite weights", () -> new JitFPHomoLinear(3, 3, 0.4, Double.NaN, NETWORK, false, env));
    }

    private static void refused(String part, org.junit.jupiter.api.function.Executable action) {
        String message = assertThrows(BadValueException.class, action).getMessage();
        assertTrue(message.contains(part), message);
    }
}
