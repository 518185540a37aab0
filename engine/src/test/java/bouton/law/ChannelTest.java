package bouton.law;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.dyn.Models;
import bouton.dyn.channels.Channel;
import bouton.dyn.channels.UserChannel;
import bouton.dyn.channels.calcium.ICaT_HM1992;
import bouton.dyn.channels.leak.IK_Leak;
import bouton.dyn.channels.leak.IL;
import bouton.dyn.channels.potassium.IAHP_De1994;
import bouton.dyn.channels.potassium.IAHP_De1994v2;
import bouton.dyn.channels.potassium.IK_HH1952;
import bouton.dyn.channels.sodium.INa_HH1952;
import bouton.dyn.ions.CalciumDetailed;
import bouton.dyn.ions.CalciumFirstOrder;
import bouton.dyn.ions.CalciumFixed;
import bouton.dyn.ions.MixIons;
import bouton.dyn.ions.PotassiumFixed;
import bouton.dyn.ions.UserIon;
import bouton.dyn.neurons.CondNeuGroup;
import bouton.dyn.neurons.Hosts;
import bouton.equation.Derivative;
import bouton.equation.EquationException;
import bouton.equation.Evaluate;
import bouton.equation.Expr;
import bouton.equation.ModelSpec;
import bouton.error.BadValueException;
import bouton.error.UnknownNameException;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Program;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of channels and ions over all potentials, and what a neuron says when it is put together wrongly. */
class ChannelTest {
    private static final Environment DOUBLE = Environment.standard(1).withPrecision(Precision.FLOAT64);

    /** Every half millivolt, which meets the potentials where rates are 0/0 as papers write them. */
    private static final double[] SWEEP =
            DoubleStream.iterate(-150, v -> v <= 150, v -> v + 0.5).toArray();

    static Stream<String> channels() {
        return Models.names().stream().filter(n -> Models.named(n) instanceof Channel<?>);
    }

    private static Channel<?> channel(String name) {
        return (Channel<?>) Models.named(name);
    }

    private static void steps(Group g, int count) {
        Program p = new Program(g.environment());
        g.call(p, null);
        p.compile().run(new Clock(g.environment().dt(), 1), count, 1, (_, _) -> true);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void gatesAreSteadyAtEveryPotential(String name) {
        for (Precision precision : Precision.values()) {
            Channel<?> c = channel(name);
            Group g = Hosts.of(c)
                    .V(Values.of(SWEEP))
                    .build("n", new int[] {SWEEP.length}, DOUBLE.withPrecision(precision));
            g.reset();
            for (String gate : c.spec().stateNames()) {
                double[] steady = g.variable(Hosts.path(c) + "." + gate).values();
                for (int k = 0; k < SWEEP.length; k++) {
                    assertTrue(steady[k] >= 0 && steady[k] <= 1, gate + " at " + SWEEP[k] + " mV is " + steady[k]);
                }
            }
            steps(g, 1);
            for (String gate : c.spec().stateNames()) {
                double[] next = g.variable(Hosts.path(c) + "." + gate).values();
                for (int k = 0; k < SWEEP.length; k++) {
                    assertTrue(next[k] >= 0 && next[k] <= 1, gate + " after " + SWEEP[k] + " mV is " + next[k]);
                }
            }
            assertTrue(Arrays.stream(g.variable("V").values()).allMatch(Double::isFinite), "V");
        }
    }

    /** At its steady value a gate does not move, and beside it returns: its time constant is positive. */
    @ParameterizedTest
    @MethodSource("channels")
    void gatesReturnToTheirSteadyValues(String name) {
        ModelSpec spec = channel(name).spec();
        for (double v : SWEEP) {
            Map<String, Double> known = new HashMap<>(Map.of("V", v, "dt", 0.1));
            known.putAll(Map.of("C_Ca", 3e-4, "E_Ca", 120.0, "C_K", 0.04, "E_K", -90.0, "C_Na", 0.04, "E_Na", 50.0));
            Evaluate.Context at = context(spec, known);
            spec.steady().forEach(b -> known.put(b.name(), Evaluate.value(b.expr(), at)));
            for (ModelSpec.Binding ode : spec.odes()) {
                double rate = -Evaluate.value(Derivative.of(ode.expr(), ode.name()), at);
                assertTrue(rate > 0, ode.name() + " returns at " + v + " mV with the rate " + rate);
                double drift = Evaluate.value(ode.expr(), at);
                assertEquals(0, drift, 1e-12 * (1 + rate), ode.name() + " at " + v + " mV");
            }
        }
    }

    private static Evaluate.Context context(ModelSpec spec, Map<String, Double> known) {
        return new Evaluate.Context() {
            @Override
            public double symbol(String name) {
                Double v = known.get(name);
                if (v != null) {
                    return v;
                }
                for (ModelSpec.Binding d : spec.derived()) {
                    if (d.name().equals(name)) {
                        return Evaluate.value(d.expr(), this);
                    }
                }
                Expr standard = spec.param(name).value();
                return Evaluate.value(java.util.Objects.requireNonNull(standard, name), this);
            }

            @Override
            public boolean given(String name) {
                return spec.param(name).value() != null;
            }
        };
    }

    @ParameterizedTest
    @MethodSource("channels")
    void everyGateIsNamedSteady(String name) {
        ModelSpec spec = channel(name).spec();
        assertEquals(
                spec.stateNames().stream().sorted().toList(),
                spec.steady().stream().map(ModelSpec.Binding::name).sorted().toList());
    }

    /** What the channel adds to the neuron is its formula at the gates it has. */
    @Test
    void aCurrentCanBeAsked() {
        Group g = new CondNeuGroup()
                .add("INa", new INa_HH1952().g_max(100))
                .V(Values.of(-50))
                .build("n", new int[] {1}, DOUBLE);
        g.reset();
        Program p = new Program(DOUBLE);
        var current = p.keep(g.current(p, "INa", p.constant(-20)));
        p.compile().run(new Clock(0.1, 1), 1, 1, (_, _) -> true);
        double gates =
                Math.pow(g.variable("INa.p").get(0), 3) * g.variable("INa.q").get(0);
        assertEquals(100 * gates * (50 + 20), current.get(0), 1e-12);
        UnknownNameException e = assertThrows(UnknownNameException.class, () -> g.current(p, "INb", p.constant(0)));
        assertTrue(e.getMessage().contains("INa"), e.getMessage());
    }

    @Test
    void aChannelOfOnesOwnIsTheBuiltInOne() {
        String text = """
                tags channel
                param g_max = 10 [mS/cm2] >= 0
                param E = -90 [mV]
                param phi = 1 > 0
                param V_sh = -45 [mV]
                let x = V - V_sh
                let a = 0.1 / exprel(-(x + 10) / 10)
                let b = 0.125 * exp(-(x + 20) / 80)
                state p = 0
                steady p = a / (a + b)
                dp/dt = phi * (a * (1 - p) - b * p)
                output g_max * p^4 * (E - V)
                """;
        double[] start = {-70, -50, -20};
        Group own = new CondNeuGroup()
                .add("IK", UserChannel.of("Mine", text))
                .V(Values.of(start))
                .build("a", new int[] {3}, DOUBLE);
        Group known = new CondNeuGroup()
                .add("IK", new IK_HH1952())
                .V(Values.of(start))
                .build("b", new int[] {3}, DOUBLE);
        steps(own, 50);
        steps(known, 50);
        assertArrayEquals(known.variable("V").values(), own.variable("V").values());
        assertArrayEquals(known.variable("IK.p").values(), own.variable("IK.p").values());
    }

    @Test
    void noiseOfTwoChannelsDiffers() {
        UserChannel noisy = UserChannel.of("Noisy", "tags channel\n state I = 0\n after I = normal()\n output I");
        Group g = new CondNeuGroup().add("a", noisy).add("b", noisy).build("n", new int[] {50}, DOUBLE);
        steps(g, 1);
        double[] a = g.variable("a.I").values();
        double[] b = g.variable("b.I").values();
        assertTrue(Arrays.stream(a).distinct().count() == 50 && !Arrays.equals(a, b));
    }

    /** brainpy 2.9.0 has the sign of the calcium current wrong, so that calcium never rises. */
    @Test
    void calciumRisesWithItsCurrentAndWithNoOther() {
        for (boolean first : new boolean[] {true, false}) {
            var ca = first ? new CalciumFirstOrder().C_initializer(Values.of(1e-3)) : new CalciumDetailed();
            var quiet = first ? new CalciumFirstOrder().C_initializer(Values.of(1e-3)) : new CalciumDetailed();
            Group with = new CondNeuGroup()
                    .add("ca", ca.add("ICaT", new ICaT_HM1992()))
                    .V(Values.of(-60))
                    .build("a", new int[] {1}, DOUBLE);
            Group without = new CondNeuGroup()
                    .add("ca", quiet.add("IAHP", new IAHP_De1994().E(200)))
                    .V(Values.of(-60))
                    .build("b", new int[] {1}, DOUBLE);
            with.reset();
            without.reset();
            double before = with.variable("ca.C").get(0);
            steps(with, 20);
            steps(without, 20);
            assertTrue(
                    with.variable("ca.C").get(0) > 1.2 * before,
                    "calcium " + with.variable("ca.C").get(0));
            assertTrue(
                    without.variable("ca.C").get(0) <= before,
                    "calcium " + without.variable("ca.C").get(0));
        }
    }

    @Test
    void anIonOfOnesOwn() {
        UserIon chloride = UserIon.of("Chloride", """
                tags ion, Cl
                param C = 7 [mM] > 0
                state E = -70 [mV]
                after E = -70 + 0 * current
                """).set("C", 6);
        UserChannel leak =
                UserChannel.of("ClLeak", "tags channel, Cl\n param g = 0.1 >= 0\n output g * C_Cl * (E_Cl - V)");
        Group g = new CondNeuGroup()
                .add("cl", chloride.add("leak", leak))
                .V(Values.of(-60))
                .build("n", new int[] {1}, DOUBLE);
        steps(g, 1000);
        assertEquals(-70, g.variable("V").get(0), 1e-9);
    }

    @Test
    void parametersOfChannelsAreSetThroughTheNeuronToo() {
        Group g = new CondNeuGroup()
                .add("IL", new IL().E(-60))
                .set("IL.E", -55)
                .V(Values.of(-70))
                .build("n", new int[] {1}, DOUBLE);
        steps(g, 2000);
        assertEquals(-55, g.variable("V").get(0), 1e-6);
        g.set("IL.E", Values.of(-65));
        steps(g, 2000);
        assertEquals(-65, g.variable("V").get(0), 1e-6);
    }

    private static void refused(String part, Runnable r) {
        BadValueException e = assertThrows(BadValueException.class, r::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused("add it to an ion of that kind", () -> new CondNeuGroup().add("x", new ICaT_HM1992()));
        refused("MixIons of Ca and K", () -> new CondNeuGroup().add("x", new IAHP_De1994v2()));
        refused("asks for no ion", () -> new CalciumFixed().add("x", new IL()));
        refused("is a channel of K and cannot", () -> new CalciumFixed().add("x", new IK_Leak()));
        refused("already", () -> new CondNeuGroup().add("x", new IL()).add("x", new IL()));
        refused("already", () -> new CondNeuGroup().add("V", new IL()));
        refused("cannot name", () -> new CondNeuGroup().add("a.b", new IL()));
        refused("different kinds", () -> new MixIons(new CalciumFixed(), new CalciumFixed()));
        refused(
                "is not in the neuron",
                () -> new CondNeuGroup()
                        .add("m", new MixIons(new CalciumFixed(), new PotassiumFixed()))
                        .build("n", new int[] {1}, DOUBLE));
        refused("part of a neuron", () -> new IL(3).build("x", DOUBLE));
        refused(
                "n.IL.g_max must be >= 0",
                () -> new CondNeuGroup().add("IL", new IL().g_max(-1)).build("n", new int[] {1}, DOUBLE));
        refused("tags channel", () -> UserChannel.of("X", "state a = 0\n output a"));
        EquationException e = assertThrows(
                EquationException.class, () -> UserChannel.of("X", "tags channel\n output 2 * (E_Ca - V)"));
        assertTrue(e.getMessage().contains("'E_Ca', which is not declared"), e.getMessage());
        EquationException ion =
                assertThrows(EquationException.class, () -> UserIon.of("X", "tags ion, Cl\n param E = 0"));
        assertTrue(ion.getMessage().contains("concentration C"), ion.getMessage());
    }
}
