package bouton.law;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.conn.Csr;
import bouton.conn.FixedProb;
import bouton.dnn.CSRLinear;
import bouton.dnn.Comm;
import bouton.dnn.EventCSRLinear;
import bouton.dyn.Chain;
import bouton.dyn.Model;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.outs.COBA;
import bouton.dyn.outs.CUBA;
import bouton.dyn.outs.MgBlock;
import bouton.dyn.projections.FullProjAlignPost;
import bouton.dyn.projections.FullProjAlignPostMg;
import bouton.dyn.projections.FullProjAlignPreDS;
import bouton.dyn.projections.FullProjAlignPreSD;
import bouton.dyn.projections.FullProjAlignPreSDMg;
import bouton.dyn.projections.FullProjDelta;
import bouton.dyn.projections.Projection;
import bouton.dyn.synapses.AMPA;
import bouton.dyn.synapses.Expon;
import bouton.dyn.synapses.NMDA;
import bouton.dyn.synapses.STD;
import bouton.dyn.synapses.STP;
import bouton.error.BadValueException;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Program;
import bouton.network.SpikeTimes;
import bouton.network.Value;
import bouton.runner.Network;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short-term plasticity in front of a synapse acts the same wherever the synapse is kept, and a chain is what it reads. */
class ShortTermTest {
    private static final int N = 30;
    private static final int STEPS = 700;
    private static final Environment ENV = Environment.standard(4).withPrecision(Precision.FLOAT64);
    private static final Csr CSR = new FixedProb(0.4).csr(N, N, 9);

    private static SpikeTimes spikes() {
        int[] who = new int[4 * N];
        double[] when = new double[4 * N];
        for (int k = 0; k < who.length; k++) {
            who[k] = k % N;
            int round = k / N;
            when[k] = 3.0 + round * 14.0 + (k % N) * 0.3;
        }
        return new SpikeTimes("pre", who, when, ENV, N);
    }

    /** V of the post neurons at the end, which never spike. */
    private static double[] potential(BiFunction<SpikeTimes, Group, Projection> make) {
        SpikeTimes pre = spikes();
        Group post = LifRef.desc().V_th(1e6).V(Values.of(-60.0)).V_rest(-60).build("post", new int[] {N}, ENV);
        Projection proj = make.apply(pre, post);
        Program p = new Program(ENV);
        pre.call(p, null);
        proj.update(p, null);
        post.call(p, null);
        p.compile().run(new Clock(ENV.dt(), 1), STEPS, 1, (_, _) -> true);
        return post.variable("V").values();
    }

    private static Comm comm() {
        return new CSRLinear(CSR, Values.of(0.2), ENV);
    }

    private static Model<?> depressed() {
        return new Expon().tau(6).stp(new STP().U(0.3).tau_d(80).tau_f(300), new STD().U(0.2));
    }

    /** STP's u decays from time 0 on, before any spike, so only STD can be compared across a delay. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theResultDoesNotDependOnWhereTheSynapseIsKept(boolean late) {
        Double d = late ? (Double) 1.5 : null;
        Supplier<Model<?>> syn =
                () -> late ? new Expon().tau(6).stp(new STD().U(0.2).tau(90)) : depressed();
        double[] post = potential((a, b) -> new FullProjAlignPost(a, d, comm(), syn.get(), new COBA().E(0), b));
        assertTrue(Math.abs(post[3] + 60) > 0.1, "something arrived");
        assertArrayEquals(
                post, potential((a, b) -> new FullProjAlignPreSD(a, syn.get(), d, comm(), new COBA().E(0), b)), 1e-11);
        assertArrayEquals(
                post, potential((a, b) -> new FullProjAlignPreDS(a, d, syn.get(), comm(), new COBA().E(0), b)), 1e-11);
        assertArrayEquals(
                post,
                potential((a, b) -> new FullProjAlignPreSDMg(a, syn.get(), d, comm(), new COBA().E(0), b)),
                1e-11);
        Comm events = new EventCSRLinear(CSR, Values.of(0.2), ENV);
        assertArrayEquals(
                potential((a, b) -> new FullProjAlignPostMg(a, d, comm(), syn.get(), new COBA().E(0), b)),
                potential((a, b) -> new FullProjAlignPostMg(a, d, events, syn.get(), new COBA().E(0), b)),
                1e-13);
    }

    @Test
    void eventsAreScaledByTheFactorOfTheirNeuron() {
        SpikeTimes pre = new SpikeTimes("pre", new int[] {0, 0}, new double[] {0, 20}, ENV, 1);
        Group post = LifRef.desc().V_th(1e6).V(Values.of(0.0)).build("post", new int[] {1}, ENV);
        Csr one = new Csr(1, 1, new int[] {0, 1}, new int[] {0});
        FullProjDelta proj = new FullProjDelta(pre, null, new EventCSRLinear(one, Values.of(2.0), ENV), post);
        proj.stp(new STD().U(0.5).tau(40));
        Program p = new Program(ENV);
        pre.call(p, null);
        var arrived = p.keep(proj.update(p, null).value());
        double[] got = new double[201];
        p.compile().run(new Clock(ENV.dt(), 1), 201, 1, (clock, _) -> {
            got[(int) clock.step()] = arrived.get(0);
            return true;
        });
        assertEquals(2.0 * 0.5, got[0], 1e-15);
        double before = 1 - 0.5 * Math.exp(-19.9 / 40);
        double recovered = 1 - 0.5 * Math.exp(-20.0 / 40);
        assertEquals(2.0 * (recovered - 0.5 * before), got[200], 1e-13);
        assertEquals(0, got[100]);
    }

    @Test
    void aSynapseThatOnlyNoticesSpikesGivesAScaledConductance() {
        double[] got =
                potential((a, b) -> new FullProjAlignPreSD(a, new AMPA().stp(new STD()), null, comm(), new CUBA(), b));
        SpikeTimes pre = spikes();
        Group syn = new AMPA().build("syn", new int[] {N}, ENV);
        Group std = new STD().build("std", new int[] {N}, ENV);
        Group post = LifRef.desc().V_th(1e6).V(Values.of(-60.0)).V_rest(-60).build("post", new int[] {N}, ENV);
        Program p = new Program(ENV);
        Value s = pre.call(p, null);
        Value g = p.call(bouton.equation.Fn.MUL, syn.call(p, s), std.call(p, s));
        post.call(p, comm().apply(p, g));
        p.compile().run(new Clock(ENV.dt(), 1), STEPS, 1, (_, _) -> true);
        assertArrayEquals(post.variable("V").values(), got, 1e-11);
    }

    @Test
    void aChainIsTheSynapseWithPlasticityInFront() {
        Chain chain = new STD().tau(60).then(new NMDA()).then(new MgBlock());
        double[] got = potential((a, b) -> new FullProjAlignPreSDMg(
                a, chain.synapse(), null, comm(), java.util.Objects.requireNonNull(chain.out()), b));
        double[] want = potential((a, b) ->
                new FullProjAlignPreSDMg(a, new NMDA().stp(new STD().tau(60)), null, comm(), new MgBlock(), b));
        double[] without = potential((a, b) -> new FullProjAlignPreSDMg(a, new NMDA(), null, comm(), new MgBlock(), b));
        assertArrayEquals(want, got);
        assertTrue(Math.abs(want[0] - without[0]) > 1e-3);
    }

    @Test
    void aConnectionTakesAChain() {
        double[][] got = new double[2][];
        for (int k = 0; k < 2; k++) {
            var net = new Network().seed(1).threads(1).precision(Precision.FLOAT64);
            var cells = net.add(
                    "cells",
                    LifRef.desc()
                            .V_rest(-60)
                            .V_th(-50)
                            .V_reset(-60)
                            .V(Values.of(-60.0))
                            .of(N));
            var c = net.connect(cells, cells).by(new FixedProb(0.4)).weight(0.1);
            if (k == 0) {
                c.through(new STP().then(new NMDA()).then(new MgBlock()));
            } else {
                c.through(new NMDA()).stp(new STP()).as(new MgBlock());
            }
            net.input(cells, 14);
            net.run(80);
            got[k] = net.group("cells").variable("V").values();
        }
        assertArrayEquals(got[0], got[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expon before NMDA", "out first", "after out", "neuron", "no synapse", "factor"})
    void whatCannotStandSomewhereIsRefused(String which) {
        BadValueException e = assertThrows(BadValueException.class, () -> {
            switch (which) {
                case "Expon before NMDA" -> new Expon().then(new NMDA());
                case "out first" -> new STD().then(new COBA());
                case "after out" -> new Expon().then(new COBA()).then(new STD());
                case "neuron" -> new STD().then(new LifRef());
                case "no synapse" -> new STD().then(new STP()).synapse();
                default -> new NMDA().stp(new Expon());
            }
        });
        assertTrue(e.getMessage().contains("STD") && e.getMessage().length() > 60, e.getMessage());
    }
}
