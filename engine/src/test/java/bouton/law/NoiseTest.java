package bouton.law;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.dyn.Model;
import bouton.dyn.Models;
import bouton.dyn.channels.Channel;
import bouton.dyn.ions.Ion;
import bouton.dyn.neurons.Gif;
import bouton.dyn.neurons.Lif;
import bouton.dyn.rates.FHN;
import bouton.dyn.rates.ThresholdLinearModel;
import bouton.dyn.sources.OUProcess;
import bouton.dyn.sources.PoissonGroup;
import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Plan;
import bouton.network.Program;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Noise: its moments, and that its numbers depend on nothing but seed, population, element and step.
 *
 * <p>Each bound on a moment is 5 standard errors of the estimate, so that a right engine fails one of them with a probability below
 * 1e-6; seeds are fixed, so a test that passes passes always.
 */
class NoiseTest {
    private static final int CELLS = 20_000;
    private static final double DT = 0.1;

    private record Run(Group group, Plan plan, Clock clock) {
        static Run of(Model<?> model, int n, Precision precision, int bits) {
            Environment env = Environment.standard(11).withPrecision(precision);
            Group g = model.build("x", new int[] {n}, env);
            Program p = new Program(env);
            p.vectorBits(bits);
            g.call(p, null);
            g.clearInput(p);
            return new Run(g, p.compile(), new Clock(env.dt(), env.seed()));
        }

        Run steps(int steps, int threads) {
            plan.run(clock, steps, threads, (_, _) -> true);
            return this;
        }

        double[] values(String variable) {
            return group.variable(variable).values();
        }
    }

    private static double mean(double[] v) {
        return java.util.Arrays.stream(v).average().orElseThrow();
    }

    private static double variance(double[] v) {
        double m = mean(v);
        return java.util.Arrays.stream(v).map(x -> (x - m) * (x - m)).sum() / (v.length - 1);
    }

    private static double correlation(double[] a, double[] b) {
        double ma = mean(a);
        double mb = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - ma) * (b[i] - mb);
        }
        return sum / (a.length - 1) / Math.sqrt(variance(a) * variance(b));
    }

    /** x decays by d = e^(-dt/tau) and gains s^2 dt of variance in a step: in the long run s^2 dt / (1 - d^2), from 0 after k steps (1 - d^2k) of it. */
    private static double expected(double s, double tau, int steps) {
        double d2 = Math.exp(-2 * DT / tau);
        return s * s * DT / (1 - d2) * (1 - Math.pow(d2, steps));
    }

    private static void assertMoments(double[] v, double mean, double variance, String what) {
        assertEquals(mean, mean(v), 5 * Math.sqrt(variance / v.length), what + ": mean");
        assertEquals(variance, variance(v), 5 * variance * Math.sqrt(2.0 / v.length), what + ": variance");
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void anOuProcessHasItsMeanVarianceAndMemory(Precision precision) {
        double tau = 4;
        double sigma = 1.5;
        Run run = Run.of(new OUProcess().mean(-2).sigma(sigma).tau(tau), CELLS, precision, -1);
        assertArrayEquals(new double[] {-2}, java.util.Arrays.copyOf(run.values("x"), 1));
        assertMoments(run.steps(7, 1).values("x"), -2, expected(sigma, tau, 7), "after 7 steps");
        double[] early = run.steps(300, 1).values("x");
        assertMoments(early, -2, expected(sigma, tau, 307), "at rest");
        double[] late = run.steps(25, 1).values("x");
        double rho = Math.exp(-25 * DT / tau);
        assertEquals(rho, correlation(early, late), 5 * (1 - rho * rho) / Math.sqrt(CELLS), "correlation over 2.5 ms");
        double[] neighbours = java.util.Arrays.copyOfRange(late, 1, CELLS);
        assertEquals(
                0,
                correlation(java.util.Arrays.copyOf(late, CELLS - 1), neighbours),
                5 / Math.sqrt(CELLS),
                "correlation of neighbours");
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void noiseOfAFreeNeuronIsThatOfAnOuProcess(Precision precision) {
        Run run = Run.of(new Lif().V_rest(-60).V_th(1e6).V(Values.of(-60)).noise(0.7), CELLS, precision, -1);
        assertMoments(run.steps(20, 1).values("V"), -60, expected(0.7, 10, 20), "after 20 steps");
        assertMoments(run.steps(600, 1).values("V"), -60, expected(0.7, 10, 620), "at rest");
    }

    @Test
    void noiseMayDifferBetweenElementsAndEquations() {
        double[] g = new double[CELLS];
        for (int i = CELLS / 2; i < CELLS; i++) {
            g[i] = 0.5;
        }
        double[] v = Run.of(new Lif().V_th(1e6).noise(Values.of(g)), CELLS, Precision.FLOAT64, -1)
                .steps(40, 1)
                .values("V");
        assertArrayEquals(new double[CELLS / 2], java.util.Arrays.copyOf(v, CELLS / 2));
        assertMoments(java.util.Arrays.copyOfRange(v, CELLS / 2, CELLS), 0, expected(0.5, 10, 40), "second half");

        Run gif = Run.of(
                        new Gif().noise(List.of(Optional.empty(), Optional.of(Values.of(0.2)))),
                        CELLS,
                        Precision.FLOAT64,
                        -1)
                .steps(30, 1);
        assertArrayEquals(new double[CELLS], gif.values("I1"));
        assertMoments(gif.values("I2"), 0, expected(0.2, 50, 30), "I2");
        Run first = Run.of(new Gif().noise(0.2), CELLS, Precision.FLOAT64, -1).steps(30, 1);
        assertMoments(first.values("I1"), 0, expected(0.2, 5, 30), "I1");
        assertArrayEquals(new double[CELLS], first.values("I2"));
    }

    @Test
    void theRungeKuttaMethodsAddTheSameNoise() {
        double[] v = Run.of(new Lif().V_th(1e6).noise(0.7).method("rk4"), CELLS, Precision.FLOAT64, -1)
                .steps(30, 1)
                .values("V");
        assertMoments(v, 0, expected(0.7, 10, 30), "rk4");
    }

    @Test
    void aRateModelHearsItsOuNoise() {
        Run run = Run.of(new FHN().x_ou_mean(0.1).x_ou_sigma(0.3).x_ou_tau(2), CELLS, Precision.FLOAT64, -1)
                .steps(200, 1);
        assertMoments(run.values("x_ou"), 0.1, expected(0.3, 2, 200), "x_ou");
        assertTrue(!run.group.hasVariable("y_ou"), "there is no noise of y");
        Run quiet = Run.of(new FHN(), 10, Precision.FLOAT64, -1);
        assertTrue(!quiet.group.hasVariable("x_ou"), "there is no noise unless asked for");
        int structure = quiet.group.structure();
        quiet.group.set("y_ou_sigma", Values.of(0.5));
        assertTrue(quiet.group.hasVariable("y_ou") && quiet.group.structure() != structure, "it may come later");
    }

    @Test
    void thresholdLinearNoiseIsCutAtZero() {
        double[] e = Run.of(
                        new ThresholdLinearModel().tau_e(20).noise_e(2).e_initializer(Values.of(0)),
                        CELLS,
                        Precision.FLOAT64,
                        -1)
                .steps(1, 1)
                .values("e");
        double s = 2.0 / 20 * Math.sqrt(DT);
        double mean = s / Math.sqrt(2 * Math.PI);
        double variance = s * s * (0.5 - 1 / (2 * Math.PI));
        assertEquals(mean, mean(e), 5 * Math.sqrt(variance / CELLS));
        assertEquals(variance, variance(e), 8 * variance * Math.sqrt(2.0 / CELLS));
    }

    /** Of each rate: how many spikes, how they spread, and that one tells nothing of the next or of the neighbour's. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 3, 80, 4000, 10_000})
    void poissonGroupSpikesAtItsRate(double freqs) {
        int cells = 500;
        int steps = 400;
        Run run = Run.of(new PoissonGroup().freqs(freqs), cells, Precision.FLOAT32, -1);
        double[] sums = new double[cells];
        double[] before = new double[cells];
        double again = 0;
        double both = 0;
        double all = 0;
        for (int k = 0; k < steps; k++) {
            double[] spikes = run.steps(1, 1).values("spike");
            for (int i = 0; i < cells; i++) {
                sums[i] += spikes[i];
                all += spikes[i];
                again += spikes[i] * before[i];
                both += i > 0 ? spikes[i] * spikes[i - 1] : 0;
            }
            before = spikes;
        }
        double p = freqs * DT / 1000;
        double n = (double) cells * steps;
        assertEquals(p, all / n, 5 * Math.sqrt(p * (1 - p) / n), "probability of a spike");
        assertEquals(p * p, again / n, 5 * Math.sqrt(p * p / n) + p / steps, "in two steps in a row");
        assertEquals(p * p, both / n, 5 * Math.sqrt(p * p / n) + p / cells, "of two neighbours");
        double variance = steps * p * (1 - p);
        assertEquals(
                variance,
                variance(sums),
                5 * variance * Math.sqrt((2 + 1 / Math.max(variance, 1e-9)) / cells),
                "spread");
    }

    static Stream<String> noisy() {
        return Models.names().stream()
                .filter(n -> !Models.named(n).spec().odes().isEmpty()
                        && !Models.named(n).spec().is("out"))
                .filter(n -> !(Models.named(n) instanceof Channel<?>) && !(Models.named(n) instanceof Ion<?>));
    }

    @ParameterizedTest
    @MethodSource("noisy")
    void numbersDependOnNeitherThreadsNorCutNorVectors(String name) {
        for (Precision precision : Precision.values()) {
            Run one = Run.of(Models.named(name).noise(0.3), 300, precision, 0).steps(60, 1);
            List<Run> others = List.of(
                    Run.of(Models.named(name).noise(0.3), 300, precision, 512).steps(60, 3),
                    Run.of(Models.named(name).noise(0.3), 300, precision, 256)
                            .steps(1, 2)
                            .steps(42, 1)
                            .steps(17, 2));
            for (Run other : others) {
                for (String v : one.group.variableNames()) {
                    assertArrayEquals(one.values(v), other.values(v), name + "." + v + " " + precision);
                }
            }
            Run silent = Run.of(Models.named(name), 300, precision, 0).steps(60, 1);
            String noisy = one.group.spec().odes().get(0).name();
            assertTrue(!java.util.Arrays.equals(one.values(noisy), silent.values(noisy)), name + " hears its noise");
        }
    }

    @Test
    void noiseThatCannotBeIsRefusedByName() {
        Environment env = Environment.standard(1);
        BadValueException nan = assertThrows(
                BadValueException.class, () -> new Lif(3).noise(Double.NaN).build("E", env));
        assertTrue(nan.getMessage().contains("E.noise"), nan.getMessage());
        assertThrows(
                ShapeException.class, () -> new Lif(3).noise(Values.of(1, 2)).build("E", env));
        BadValueException many = assertThrows(
                BadValueException.class,
                () -> new Lif(3)
                        .noise(List.of(Optional.empty(), Optional.of(Values.of(1))))
                        .build("E", env));
        assertTrue(many.getMessage().contains("[V]"), many.getMessage());
    }
}
