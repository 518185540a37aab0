package bouton.law;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.dyn.Model;
import bouton.dyn.Models;
import bouton.dyn.UserModel;
import bouton.dyn.neurons.Hosts;
import bouton.equation.ModelSpec;
import bouton.error.BadValueException;
import bouton.error.DivergedException;
import bouton.error.UnknownNameException;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.InputSequence;
import bouton.network.Plan;
import bouton.network.Program;
import bouton.network.Variable;
import bouton.random.Streams;
import bouton.runner.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every model of the catalogue. A model that is added is tested here before anybody writes a test for it. */
class LawTest {
    private static final int STEPS = 240;

    static Stream<String> populations() {
        return Models.names().stream().filter(n -> !Models.named(n).spec().is("out"));
    }

    static Stream<String> linear() {
        return populations().filter(n -> Models.named(n).spec().is("linear"));
    }

    private static Model<?> model(String name) {
        Model<?> m = Hosts.of(Models.named(name));
        return name.equals("PoissonGroup") ? m.set("freqs", 400) : m;
    }

    /** Spikes to synapses, a current to neurons. */
    private static double[] input(String name, int n, int steps) {
        boolean spikes = Models.named(name) instanceof bouton.dyn.Synapse<?>;
        double[] rows = new double[n * steps];
        for (int k = 0; k < rows.length; k++) {
            double u = Streams.uniform(7, 7, k, 0);
            rows[k] = spikes ? (u < 0.05 ? 1 : 0) : 25 * u;
        }
        return rows;
    }

    private record Running(Group group, Plan plan, Clock clock) {
        void run(int steps, int threads) {
            plan.run(clock, steps, threads, (_, _) -> true);
        }

        List<double[]> state() {
            List<double[]> all = new ArrayList<>();
            group.variableNames().forEach(v -> all.add(group.variable(v).values()));
            return all;
        }
    }

    private static Running running(Model<?> model, int n, double[] input, Precision precision, int bits) {
        Environment env = Environment.standard(5).withPrecision(precision);
        Group g = model.build("x", new int[] {n}, env);
        Program p = new Program(env);
        p.vectorBits(bits);
        g.call(p, new InputSequence(Variable.real("input", "", env, n), input, n).read(p));
        return new Running(g, p.compile(), new Clock(env.dt(), env.seed()));
    }

    private static void assertSame(List<double[]> a, List<double[]> b, String what) {
        assertEquals(a.size(), b.size());
        for (int k = 0; k < a.size(); k++) {
            assertArrayEquals(a.get(k), b.get(k), what);
        }
    }

    @ParameterizedTest
    @MethodSource("populations")
    void everyVectorWidthGivesTheScalarBits(String name) {
        // Cold vector code is slow, and the channels are many.
        boolean channel = Models.named(name) instanceof bouton.dyn.channels.Channel<?>;
        int steps = channel ? 40 : STEPS;
        for (Precision precision : Precision.values()) {
            for (int n : channel ? new int[] {3, 37} : new int[] {1, 5, 37, 130}) {
                double[] in = input(name, n, steps);
                Running scalar = running(model(name), n, in, precision, 0);
                scalar.run(steps, 1);
                for (int bits : new int[] {128, 256, 512}) {
                    Running vector = running(model(name), n, in, precision, bits);
                    vector.run(steps, 1);
                    assertSame(scalar.state(), vector.state(), name + " " + precision + " n=" + n + " " + bits);
                }
            }
        }
    }

    /** What decays towards 0 must get there: arithmetic on subnormal numbers takes some hundred times longer. */
    @ParameterizedTest
    @MethodSource("populations")
    void noStateIsEverSubnormal(String name) {
        int n = 40;
        int steps = 300;
        Running silent = running(model(name), n, new double[n * steps], Precision.FLOAT32, -1);
        for (ModelSpec.Binding ode : silent.group.spec().allOdes()) {
            silent.group.variable(ode.name()).set(3e-38);
        }
        silent.run(steps, 1);
        for (ModelSpec.Binding ode : silent.group.spec().allOdes()) {
            for (double v : silent.group.variable(ode.name()).values()) {
                assertTrue(v == 0 || Math.abs(v) >= Float.MIN_NORMAL, name + "." + ode.name() + " is " + v);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("populations")
    void anyNumberOfThreadsAndAnyCutGiveTheSameBits(String name) {
        int n = 300;
        double[] in = input(name, n, STEPS);
        Running one = running(model(name), n, in, Precision.FLOAT32, -1);
        one.run(STEPS, 1);
        for (int threads : new int[] {2, 3}) {
            Running many = running(model(name), n, in, Precision.FLOAT32, -1);
            many.run(STEPS, threads);
            assertSame(one.state(), many.state(), name + " on " + threads + " threads");
        }
        Running cut = running(model(name), n, in, Precision.FLOAT32, -1);
        cut.run(50, 1);
        cut.run(1, 1);
        cut.run(STEPS - 51, 1);
        assertSame(one.state(), cut.state(), name + " in three runs");
    }

    @ParameterizedTest
    @MethodSource("linear")
    void responsesAddUp(String name) {
        double[] a = input(name, 3, STEPS);
        double[] b = new double[a.length];
        double[] sum = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            b[k] = Streams.uniform(8, 8, k, 0) < 0.05 ? 2.5 : 0;
            sum[k] = a[k] + b[k];
        }
        Running ra = running(model(name), 3, a, Precision.FLOAT64, 0);
        Running rb = running(model(name), 3, b, Precision.FLOAT64, 0);
        Running rs = running(model(name), 3, sum, Precision.FLOAT64, 0);
        ra.run(STEPS, 1);
        rb.run(STEPS, 1);
        rs.run(STEPS, 1);
        for (int v = 0; v < rs.state().size(); v++) {
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        rs.state().get(v)[i], ra.state().get(v)[i] + rb.state().get(v)[i], 1e-12, name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("populations")
    void aStepAllocatesNothing(String name) {
        int n = 100;
        Running r = running(model(name), n, input(name, n, 4000), Precision.FLOAT32, 0);
        r.run(2000, 1);
        var bean = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long first = allocated(bean, r, 500);
        long second = allocated(bean, r, 1000);
        assertTrue(second <= first + 1024, name + ": 1,000 steps allocate " + second + " bytes, 500 steps " + first);
    }

    private static long allocated(com.sun.management.ThreadMXBean bean, Running r, int steps) {
        long before = bean.getCurrentThreadAllocatedBytes();
        r.run(steps, 1);
        return bean.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest
    @MethodSource("populations")
    void nonsenseParametersAreRefusedByName(String name) {
        for (ModelSpec.Param p : model(name).spec().params()) {
            if (p.initializer()) {
                continue;
            }
            Environment env = Environment.standard(1);
            BadValueException nan = assertThrows(
                    BadValueException.class,
                    () -> model(name).set(p.name(), Double.NaN).build("x", new int[] {2}, env));
            assertTrue(nan.getMessage().contains("x." + p.name()), nan.getMessage());
            if (!p.range().contains(-1)) {
                BadValueException e = assertThrows(
                        BadValueException.class,
                        () -> model(name).set(p.name(), -1).build("x", new int[] {2}, env));
                assertTrue(
                        e.getMessage().contains("x." + p.name())
                                && e.getMessage().contains("-1.0"),
                        e.getMessage());
            }
            assertThrows(
                    bouton.error.ShapeException.class,
                    () -> model(name).set(p.name(), Values.of(1, 1, 1)).build("x", new int[] {2}, env));
        }
        UnknownNameException e =
                assertThrows(UnknownNameException.class, () -> model(name).set("tua_no", 1));
        assertTrue(e.getMessage().contains("parameter of " + model(name).spec().name()), e.getMessage());
    }

    @Test
    void aModelOfOnesOwnGivesItsClosedForm() {
        Environment env = Environment.standard(1).withPrecision(Precision.FLOAT64);
        Group g = UserModel.of("Slow", """
                param tau = 30 [ms] > 0
                state g = 0
                dg/dt = -g / tau
                after g += input
                output g
                """).set("tau", 12.5).build("slow", new int[] {1}, env);
        double[] in = new double[100];
        in[0] = 1;
        Program p = new Program(env);
        g.call(p, new InputSequence(Variable.real("in", "", env, 1), in, 1).read(p));
        p.compile().run(new Clock(0.1, 1), 100, 1, (_, _) -> true);
        assertEquals(Math.exp(-99 * 0.1 / 12.5), g.variable("g").get(0), 1e-14);
    }

    /** One element of many, found in the step in which it happens, by any thread and any kind of code. */
    @ParameterizedTest
    @CsvSource({"FLOAT32, 0, 1", "FLOAT32, 512, 1", "FLOAT64, 512, 2", "FLOAT32, 128, 2", "FLOAT64, 0, 2"})
    void aStateThatDivergesIsReported(Precision precision, int vectorBits, int threads) {
        Environment env = Environment.standard(1).withPrecision(precision);
        Group g = UserModel.of("Blast", "state x = 0\n dx/dt = x * x * x\n output x")
                .method("euler")
                .build("blast", new int[] {200}, env);
        double[] start = new double[200];
        start[150] = 1;
        g.variable("x").set(start);
        Program p = new Program(env);
        p.vectorBits(vectorBits);
        p.write(Variable.real("out", "", env, 200), g.call(p, null));
        DivergedException e = assertThrows(
                DivergedException.class,
                () -> new Simulation(p.compile(), new Clock(0.1, 1))
                        .threads(threads)
                        .run(1000));
        double x = 1;
        int steps = 0;
        while (precision == Precision.FLOAT64 ? Double.isFinite(x) : Float.isFinite((float) x)) {
            x += 0.1 * x * x * x;
            steps++;
        }
        String when = String.format(java.util.Locale.ROOT, "%.6g", (steps - 1) * 0.1);
        assertTrue(e.getMessage().startsWith("blast.x[150] became Infinity at t = " + when + " ms."), e.getMessage());
    }

    @Test
    void everyFluentMethodIsAParameter() {
        for (String name : Models.names()) {
            Model<?> m = Models.named(name);
            List<String> declared = m.spec().paramNames();
            List<String> methods = Arrays.stream(m.getClass().getDeclaredMethods())
                    .filter(x -> x.getParameterCount() == 1
                            && !x.isBridge()
                            && !java.lang.reflect.Modifier.isStatic(x.getModifiers()))
                    .map(java.lang.reflect.Method::getName)
                    .distinct()
                    .toList();
            for (String p : declared) {
                assertTrue(methods.contains(p), name + " lacks the method " + p);
            }
            for (String x : methods) {
                assertTrue(
                        declared.contains(x) || declared.contains(x + "_initializer"),
                        name + "." + x + " is no parameter");
            }
        }
    }
}
