package bouton.law;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.conn.Csr;
import bouton.conn.FixedProb;
import bouton.dnn.AllToAll;
import bouton.dnn.CSRLinear;
import bouton.dnn.Comm;
import bouton.dnn.Dense;
import bouton.dnn.EventCSRLinear;
import bouton.dnn.MaskedLinear;
import bouton.dnn.OneToOne;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.outs.CUBA;
import bouton.dyn.plasticity.PairSTDP;
import bouton.dyn.projections.STDP_Song2000;
import bouton.dyn.synapses.Expon;
import bouton.error.BadValueException;
import bouton.error.UnknownNameException;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.SpikeTimes;
import bouton.random.Streams;
import bouton.runner.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights follow the rule: in closed form for one pair, and as a loop over all synapses says for many, in every layer, for any threads. */
class PlasticityTest {
    private static final int PRE = 70;
    private static final int POST = 150;
    private static final int STEPS = 600;

    private static Environment env(Precision precision) {
        return Environment.standard(3).withPrecision(precision);
    }

    /** Spikes at about 40 Hz. */
    private static boolean[][] random(int n, long stream) {
        boolean[][] spikes = new boolean[STEPS][n];
        for (int i = 0; i < STEPS; i++) {
            for (int j = 0; j < n; j++) {
                spikes[i][j] = Streams.uniform(11, stream, j, i) < 0.004;
            }
        }
        return spikes;
    }

    private static SpikeTimes group(String name, boolean[][] spikes, Environment env) {
        List<Integer> who = new ArrayList<>();
        List<Double> when = new ArrayList<>();
        for (int i = 0; i < spikes.length; i++) {
            for (int j = 0; j < spikes[i].length; j++) {
                if (spikes[i][j]) {
                    who.add(j);
                    when.add(i * env.dt());
                }
            }
        }
        return new SpikeTimes(
                name,
                who.stream().mapToInt(Integer::intValue).toArray(),
                when.stream().mapToDouble(Double::doubleValue).toArray(),
                env,
                spikes[0].length);
    }

    private static boolean[][] single(int steps, int at) {
        boolean[][] spikes = new boolean[steps][1];
        if (at >= 0) {
            spikes[at][0] = true;
        }
        return spikes;
    }

    /** The weights after all steps. */
    private static double[] learned(
            Comm comm, boolean[][] pre, boolean[][] post, PairSTDP rule, Environment env, int threads) {
        SpikeTimes a = group("pre", pre, env);
        SpikeTimes b = group("post", post, env);
        STDP_Song2000 proj = new STDP_Song2000(a, null, new Expon(), comm, new CUBA(), b, rule);
        Program p = new Program(env);
        proj.update(p, null);
        a.call(p, null);
        b.call(p, null);
        p.compile().run(new Clock(env.dt(), 1), pre.length, threads, (_, _) -> true);
        return comm.weights().variable().values();
    }

    @ParameterizedTest
    @ValueSource(ints = {-200, -57, -20, -3, -1, 0, 1, 2, 19, 58, 200})
    void aPairFollowsItsClosedForm(int lag) {
        Environment env = env(Precision.FLOAT64);
        PairSTDP rule = new PairSTDP().tau_s(12).tau_t(25).A1(0.3).A2(0.2);
        int pre = 250;
        double[] w = learned(
                new AllToAll(1, 1, Values.of(0.5), true, env), single(500, pre), single(500, pre + lag), rule, env, 1);
        double s = Math.abs(lag) * 0.1;
        double potentiation = lag >= 0 ? 0.3 * Math.exp(-s / 12) : 0;
        double depression = lag <= 0 ? 0.2 * Math.exp(-s / 25) : 0;
        assertEquals(0.5 + potentiation - depression, w[0], 1e-13);
    }

    /** The rule in a loop over all synapses. */
    private static double[][] expected(boolean[][] pre, boolean[][] post, double[][] w0, double[] bounds) {
        double[][] w = Arrays.stream(w0).map(double[]::clone).toArray(double[][]::new);
        int n = w.length;
        int m = w[0].length;
        double[] x = new double[n];
        double[] y = new double[m];
        double ds = Math.exp(-0.1 / 16.8);
        double dt = Math.exp(-0.1 / 33.7);
        for (int step = 1; step <= pre.length; step++) {
            for (int i = 0; i < n; i++) {
                x[i] = x[i] * ds + (pre[step - 1][i] ? 1 : 0);
            }
            for (int j = 0; j < m; j++) {
                y[j] = y[j] * dt + (post[step - 1][j] ? 1 : 0);
            }
            if (step == pre.length) {
                break;
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < m; j++) {
                    double v = w[i][j] - (pre[step - 1][i] ? 0.05 * y[j] : 0);
                    v = Math.clamp(v, bounds[0], bounds[1]);
                    v += post[step - 1][j] ? 0.08 * x[i] : 0;
                    w[i][j] = Math.clamp(v, bounds[0], bounds[1]);
                }
            }
        }
        return w;
    }

    enum Layer {
        ALL_TO_ALL,
        DENSE,
        MASKED,
        CSR,
        EVENT_CSR,
        CSR_IN_ANY_ORDER
    }

    private static Csr connection() {
        return new FixedProb(0.3).csr(PRE, POST, 5);
    }

    /** The same synapses, each row backwards. */
    private static Csr backwards(Csr c) {
        int[] indices = new int[c.synapses()];
        for (int i = 0; i < c.numPre(); i++) {
            for (int k = c.indptr()[i]; k < c.indptr()[i + 1]; k++) {
                indices[c.indptr()[i] + c.indptr()[i + 1] - 1 - k] = c.indices()[k];
            }
        }
        return new Csr(c.numPre(), c.numPost(), c.indptr(), indices);
    }

    private static double[][] start() {
        double[][] w = new double[PRE][POST];
        for (int i = 0; i < PRE; i++) {
            for (int j = 0; j < POST; j++) {
                w[i][j] = Streams.uniform(2, 3, i, j);
            }
        }
        return w;
    }

    private static double[] along(Csr c, double[][] w) {
        return IntStream.range(0, c.synapses())
                .mapToDouble(k -> w[c.pre_ids()[k]][c.indices()[k]])
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void everyLayerFollowsTheRule(Layer layer) {
        boolean[][] pre = random(PRE, 1);
        boolean[][] post = random(POST, 2);
        double[][] w0 = start();
        PairSTDP rule = new PairSTDP().A1(0.08).A2(0.05).W_min(0.1).W_max(0.9);
        double[][] want = expected(pre, post, w0, new double[] {0.1, 0.9});
        double[] flat = Arrays.stream(want).flatMapToDouble(Arrays::stream).toArray();
        Csr csr = layer == Layer.CSR_IN_ANY_ORDER ? backwards(connection()) : connection();
        for (Precision precision : Precision.values()) {
            Environment env = env(precision);
            Function<Environment, Comm> make = e -> switch (layer) {
                case ALL_TO_ALL -> new AllToAll(PRE, POST, Values.of(w0), true, e);
                case DENSE -> new Dense(PRE, POST, Values.of(w0), null, e);
                case MASKED -> new MaskedLinear(csr, Values.of(w0), e);
                case CSR -> new CSRLinear(csr, Values.of(along(csr, w0)), e);
                default -> new EventCSRLinear(csr, Values.of(along(csr, w0)), e);
            };
            boolean sparse = layer.ordinal() >= Layer.CSR.ordinal();
            double[] one = learned(make.apply(env), pre, post, rule, env, 1);
            assertArrayEquals(
                    sparse ? along(csr, want) : flat, one, precision == Precision.FLOAT64 ? 1e-12 : 2e-5, layer.name());
            for (int threads : new int[] {2, 3}) {
                assertArrayEquals(
                        one, learned(make.apply(env), pre, post, rule, env, threads), 0, layer + " " + threads);
            }
            assertTrue(Arrays.stream(one).allMatch(v -> v >= 0.1f - 1e-7 && v <= 0.9f + 1e-7));
        }
    }

    @Test
    void oneToOneFollowsTheRuleAndKeepsItsBounds() {
        boolean[][] pre = random(PRE, 1);
        boolean[][] post = random(PRE, 2);
        double[][] w0 = start();
        double[] diagonal = IntStream.range(0, PRE).mapToDouble(i -> w0[i][i]).toArray();
        PairSTDP rule = new PairSTDP().A1(0.08).A2(0.05).W_min(0.1).W_max(0.9);
        double[][] square = Arrays.stream(w0).map(r -> Arrays.copyOf(r, PRE)).toArray(double[][]::new);
        double[][] want = expected(pre, post, square, new double[] {0.1, 0.9});
        Environment env = env(Precision.FLOAT64);
        for (int threads = 1; threads <= 2; threads++) {
            double[] got = learned(new OneToOne(PRE, Values.of(diagonal), env), pre, post, rule, env, threads);
            assertArrayEquals(
                    IntStream.range(0, PRE).mapToDouble(i -> want[i][i]).toArray(), got, 1e-12);
        }
    }

    @Test
    void oneWeightForAllBecomesOneEach() {
        Environment env = env(Precision.FLOAT64);
        double[] w = learned(
                new AllToAll(PRE, POST, Values.of(0.5), true, env),
                random(PRE, 1),
                random(POST, 2),
                new PairSTDP().A1(0.01).A2(0.01),
                env,
                1);
        assertEquals(PRE * POST, w.length);
        assertTrue(Arrays.stream(w).distinct().count() > 100);
    }

    @Test
    void aWeightOutOfBoundsIsBroughtBackInTheFirstStep() {
        Environment env = env(Precision.FLOAT64);
        boolean[][] silent = new boolean[1][2];
        double[] w = learned(
                new AllToAll(2, 2, Values.of(new double[][] {{-3, 0.5}, {0.2, 7}}), true, env),
                silent,
                silent,
                new PairSTDP().W_min(0).W_max(1),
                env,
                1);
        assertArrayEquals(new double[] {0, 0.5, 0.2, 1}, w);
    }

    static Stream<PairSTDP> badRules() {
        return Stream.of(
                new PairSTDP().tau_s(0),
                new PairSTDP().tau_t(-3),
                new PairSTDP().W_min(2).W_max(1));
    }

    @ParameterizedTest
    @MethodSource("badRules")
    void badParametersAreRefused(PairSTDP rule) {
        Environment env = env(Precision.FLOAT64);
        assertThrows(
                BadValueException.class,
                () -> learned(new AllToAll(1, 1, Values.of(0.5), true, env), single(3, 0), single(3, 1), rule, env, 1));
        assertThrows(UnknownNameException.class, () -> rule.set("A3", 1));
    }

    @Test
    void connectionsOfANetworkLearn() {
        var net = new Network().seed(5).threads(1);
        var pre = net.add("pre", LifRef.desc().V_rest(0).V_th(20).tau_ref(2).of(40));
        var post = net.add("post", LifRef.desc().V_rest(0).V_th(20).tau_ref(2).of(30));
        net.connect(pre, post)
                .by(new FixedProb(0.5))
                .weight(0.5)
                .delay(1)
                .through(new Expon().tau(5))
                .plastic(new PairSTDP().A1(0.01).A2(0.012).W_min(0).W_max(1));
        net.input(pre, 30);
        net.input(post, 26);
        net.run(100);
        var weights = net.projections().get(0).comm().weights().variable();
        assertTrue(Arrays.stream(weights.values()).distinct().count() > 1);
        weights.set(0.25);
        assertEquals(0.25, weights.get(7), 1e-7);
        net.run(20);
        assertTrue(Arrays.stream(weights.values()).anyMatch(v -> Math.abs(v - 0.25) > 1e-4));
    }
}
