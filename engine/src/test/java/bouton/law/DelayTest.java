package bouton.law;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import bouton.dyn.Model;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.outs.CUBA;
import bouton.dyn.projections.FullProjAlignPost;
import bouton.dyn.projections.FullProjAlignPostMg;
import bouton.dyn.projections.FullProjAlignPreDS;
import bouton.dyn.projections.FullProjAlignPreDSMg;
import bouton.dyn.projections.FullProjAlignPreSD;
import bouton.dyn.projections.FullProjAlignPreSDMg;
import bouton.dyn.projections.FullProjDelta;
import bouton.dyn.projections.Projection;
import bouton.dyn.synapses.Expon;
import bouton.dyn.synapses.STD;
import bouton.init.ArrayValues;
import bouton.init.Uniform;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Program;
import bouton.network.SpikeTimes;
import bouton.random.Streams;
import bouton.runner.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Delays per synapse and per pre neuron: what several projections with one delay each give. */
class DelayTest {
    static final int PRE = 80;
    static final int POST = 150;
    private static final int STEPS = 200;
    /** The kinds that are also run with several threads. */
    private static final java.util.Set<Kind> CUT = java.util.EnumSet.of(Kind.POST_MG, Kind.SDMG);

    private static final double[] MS = {0, 0.1, 0.2, 0.3, 1.0, 1.5, 7.0};

    enum Layer {
        CSR,
        BACKWARDS,
        EVENT,
        MASKED,
        ALL,
        NO_SELF,
        DENSE,
        ONE_TO_ONE
    }

    enum Kind {
        POST_MG,
        POST,
        DELTA,
        SD,
        SDMG,
        DS,
        DSMG
    }

    private static int post(Layer layer) {
        return layer == Layer.ONE_TO_ONE || layer == Layer.NO_SELF ? PRE : POST;
    }

    static Csr rows(Layer layer) {
        Csr c = new FixedProb(0.3).csr(PRE, post(layer), 5);
        if (layer != Layer.BACKWARDS) {
            return c;
        }
        int[] indices = new int[c.synapses()];
        for (int i = 0; i < PRE; i++) {
            for (int k = c.indptr()[i]; k < c.indptr()[i + 1]; k++) {
                indices[c.indptr()[i] + c.indptr()[i + 1] - 1 - k] = c.indices()[k];
            }
        }
        return new Csr(PRE, post(layer), c.indptr(), indices);
    }

    /** The delay of each (i, j), one of {@link #MS}. */
    static double[][] delays(Layer layer, boolean perPre) {
        double[][] d = new double[PRE][post(layer)];
        for (int i = 0; i < PRE; i++) {
            for (int j = 0; j < d[i].length; j++) {
                d[i][j] = MS[(int) (Streams.uniform(8, 4, i, perPre ? 0 : j + 1) * MS.length)];
            }
        }
        return d;
    }

    /** A layer whose weights are 0 where the delay is not {@code only}; all of them for null. */
    static Comm layer(Layer layer, double[][] d, @Nullable Double only, Environment env) {
        int post = post(layer);
        double[][] w = new double[PRE][post];
        for (int i = 0; i < PRE; i++) {
            for (int j = 0; j < post; j++) {
                w[i][j] = only == null || d[i][j] == only ? 0.1 + Streams.uniform(8, 5, i, j) : 0;
            }
        }
        Csr csr = rows(layer);
        double[] each = new double[csr.synapses()];
        for (int k = 0; k < each.length; k++) {
            each[k] = w[csr.pre_ids()[k]][csr.indices()[k]];
        }
        return switch (layer) {
            case CSR, BACKWARDS -> new CSRLinear(csr, Values.of(each), env);
            case EVENT -> new EventCSRLinear(csr, Values.of(each), env);
            case MASKED -> new MaskedLinear(csr, Values.of(w), env);
            case ALL -> new AllToAll(PRE, post, Values.of(w), true, env);
            case NO_SELF -> new AllToAll(PRE, post, Values.of(w), false, env);
            case DENSE -> new Dense(PRE, post, Values.of(w), only == null || only == 0 ? Values.of(0.5) : null, env);
            case ONE_TO_ONE -> {
                double[] diagonal = new double[PRE];
                for (int i = 0; i < PRE; i++) {
                    diagonal[i] = w[i][i];
                }
                yield new OneToOne(PRE, Values.of(diagonal), env);
            }
        };
    }

    static Values perSynapse(Layer layer, double[][] d) {
        if (layer.ordinal() >= Layer.MASKED.ordinal()) {
            return Values.of(d);
        }
        Csr csr = rows(layer);
        double[] each = new double[csr.synapses()];
        for (int k = 0; k < each.length; k++) {
            each[k] = d[csr.pre_ids()[k]][csr.indices()[k]];
        }
        return Values.of(each);
    }

    static Projection make(Kind kind, SpikeTimes pre, @Nullable Values d, Comm c, Group post, Model<?> syn) {
        String name = "p";
        return switch (kind) {
            case POST_MG -> new FullProjAlignPostMg(pre, d, c, syn, new CUBA(), post, null, name);
            case POST -> new FullProjAlignPost(pre, d, c, syn, new CUBA(), post, null, name);
            case DELTA -> new FullProjDelta(pre, d, c, post, name);
            case SD -> new FullProjAlignPreSD(pre, syn, d, c, new CUBA(), post, null, name);
            case SDMG -> new FullProjAlignPreSDMg(pre, syn, d, c, new CUBA(), post, null, name);
            case DS -> new FullProjAlignPreDS(pre, d, syn, c, new CUBA(), post, null, name);
            case DSMG -> new FullProjAlignPreDSMg(pre, d, syn, c, new CUBA(), post, null, name);
        };
    }

    static SpikeTimes spikes(Environment env) {
        List<Integer> who = new ArrayList<>();
        List<Double> when = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            for (int j = 0; j < PRE; j++) {
                if (Streams.uniform(8, 6, j, i) < 0.02) {
                    who.add(j);
                    when.add(i * 0.1);
                }
            }
        }
        return new SpikeTimes(
                "pre",
                who.stream().mapToInt(Integer::intValue).toArray(),
                when.stream().mapToDouble(Double::doubleValue).toArray(),
                env,
                PRE);
    }

    interface Wiring {
        List<Projection> wire(SpikeTimes pre, Group post);
    }

    /** V of all post neurons after each tenth step; {@code cuts} are the steps at which the plan is made anew. */
    static double[] potential(int n, Environment env, boolean preFirst, int threads, Wiring wiring, int... cuts) {
        SpikeTimes pre = spikes(env);
        Group post = LifRef.desc().V_th(1e9).V(Values.of(-60.0)).V_rest(-60).build("post", new int[] {n}, env);
        List<Projection> projections = wiring.wire(pre, post);
        double[] all = new double[STEPS / 10 * n];
        Clock clock = new Clock(0.1, 1);
        int at = 0;
        for (int end : java.util.stream.IntStream.concat(Arrays.stream(cuts), java.util.stream.IntStream.of(STEPS))
                .toArray()) {
            Program p = new Program(env);
            p.vectorBits(0);
            if (preFirst) {
                pre.call(p, null);
            }
            projections.forEach(x -> x.update(p, null));
            if (!preFirst) {
                pre.call(p, null);
            }
            post.call(p, p.constant(3));
            p.compile().run(clock, end - at, threads, (c, _) -> {
                if (c.step() % 10 == 9) {
                    System.arraycopy(post.variable("V").values(), 0, all, (int) (c.step() / 10) * n, n);
                }
                return true;
            });
            at = end;
        }
        return all;
    }

    static final Environment ENV = Environment.standard(4).withPrecision(Precision.FLOAT64);

    static Stream<Case> all() {
        return Arrays.stream(Layer.values())
                .flatMap(l -> Arrays.stream(Kind.values()).map(k -> new Case(l, k)));
    }

    /** A layer and a kind of projection. */
    record Case(Layer layer, Kind kind) {}

    private static void agree(Case a, boolean perPre, boolean preFirst) {
        double[][] d = delays(a.layer, perPre);
        Values given = perPre
                ? new ArrayValues(Arrays.stream(d).mapToDouble(r -> r[0]).toArray(), PRE, 1)
                : perSynapse(a.layer, d);
        int n = post(a.layer);
        double[] one = potential(
                n,
                ENV,
                preFirst,
                1,
                (pre, post) -> List.of(make(a.kind, pre, given, layer(a.layer, d, null, ENV), post, new Expon())));
        double[] split = potential(
                n,
                ENV,
                preFirst,
                1,
                (pre, post) -> Arrays.stream(MS)
                        .mapToObj(ms -> make(a.kind, pre, Values.of(ms), layer(a.layer, d, ms, ENV), post, new Expon()))
                        .toList());
        assertTrue(Math.abs(one[one.length - 1] + 60) > 0.5);
        double largest = Arrays.stream(split).map(Math::abs).max().orElse(0);
        assertArrayEquals(split, one, 1e-13 * largest);
        for (int threads = 2; threads <= 3 && preFirst && CUT.contains(a.kind); threads++) {
            assertArrayEquals(
                    one,
                    potential(
                            n,
                            ENV,
                            preFirst,
                            threads,
                            (pre, post) -> List.of(
                                    make(a.kind, pre, given, layer(a.layer, d, null, ENV), post, new Expon()))));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void perSynapseIsWhatOneDelayEachGives(Case a) {
        agree(a, false, true);
        agree(a, false, false);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void perPreNeuronIsWhatOneDelayEachGives(Kind kind) {
        agree(new Case(Layer.CSR, kind), true, true);
        agree(new Case(Layer.CSR, kind), true, false);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void equalDelaysAreOneDelayBitForBit(Kind kind) {
        double[][] d = delays(Layer.CSR, false);
        double[] same = new double[rows(Layer.CSR).synapses()];
        Arrays.fill(same, 1.5);
        double[] forPre = new double[PRE];
        Arrays.fill(forPre, 1.5);
        for (Precision precision : Precision.values()) {
            Environment env = ENV.withPrecision(precision);
            double[][] got = Stream.of(Values.of(1.5), Values.of(same), Values.of(forPre))
                    .map(v -> potential(
                            POST,
                            env,
                            true,
                            1,
                            (pre, post) ->
                                    List.of(make(kind, pre, v, layer(Layer.CSR, d, null, env), post, new Expon()))))
                    .toArray(double[][]::new);
            assertArrayEquals(got[0], got[1]);
            assertArrayEquals(got[0], got[2]);
        }
    }

    @Test
    void whatIsOnItsWayOutlivesAPlan() {
        double[][] d = delays(Layer.EVENT, false);
        Wiring wiring = (pre, post) -> List.of(make(
                Kind.POST_MG,
                pre,
                perSynapse(Layer.EVENT, d),
                layer(Layer.EVENT, d, null, ENV),
                post,
                new Expon().stp(new STD())));
        assertArrayEquals(
                potential(POST, ENV, true, 1, wiring), potential(POST, ENV, true, 2, wiring, 1, 2, 57, 103, 104));
    }

    @Test
    void aConnectionTakesAListWithDelays() {
        double[][] d = delays(Layer.CSR, false);
        Csr csr = rows(Layer.CSR);
        double[] w = new double[csr.synapses()];
        double[] ms = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            w[k] = 0.1 + Streams.uniform(8, 5, csr.pre_ids()[k], csr.indices()[k]);
            ms[k] = d[csr.pre_ids()[k]][csr.indices()[k]];
        }
        double[][] got = new double[2][];
        for (int k = 0; k < 2; k++) {
            var net = new Network().seed(3).threads(1);
            var pre = net.add(
                    "pre",
                    LifRef.desc()
                            .V_rest(-60)
                            .V_th(-50)
                            .V_reset(-60)
                            .V(Values.of(-60.0))
                            .of(PRE));
            var post = net.add(
                    "post",
                    LifRef.desc().V_rest(-60).V_th(1e6).V(Values.of(-60.0)).of(POST));
            var c = net.connect(pre, post).through(new Expon());
            if (k == 0) {
                c.by(bouton.conn.Edges.of(csr).withWeight(w).withDelay(ms));
            } else {
                c.by(bouton.conn.Edges.of(csr).withWeight(w)).delay(Values.of(ms));
            }
            net.input(pre, 14);
            net.run(40);
            got[k] = net.group("post").variable("V").values();
        }
        assertTrue(got[0][3] > -59);
        assertArrayEquals(got[1], got[0]);
    }

    @Test
    void aConnectionDrawsDelays() {
        double[][] got = new double[2][];
        for (int threads = 1; threads <= 2; threads++) {
            var net = new Network().seed(3).threads(threads);
            var cells = net.add(
                    "cells",
                    LifRef.desc()
                            .V_rest(-60)
                            .V_th(-50)
                            .V_reset(-60)
                            .V(Values.of(-60.0))
                            .of(200));
            net.connect(cells, cells)
                    .by(new FixedProb(0.1))
                    .weight(0.2)
                    .delay(new Uniform(0.5, 4))
                    .through(new Expon());
            net.input(cells, 14);
            net.run(60);
            double[] first = net.group("cells").variable("V").values();
            net.reset();
            net.run(60);
            assertArrayEquals(first, net.group("cells").variable("V").values());
            got[threads - 1] = first;
        }
        assertArrayEquals(got[0], got[1]);
        assertEquals(200, got[0].length);
    }
}
