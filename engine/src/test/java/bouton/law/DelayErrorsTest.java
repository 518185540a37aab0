package bouton.law;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.conn.Csr;
import bouton.dnn.CSRLinear;
import bouton.dnn.Comm;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.outs.CUBA;
import bouton.dyn.plasticity.PairSTDP;
import bouton.dyn.projections.PlasticProj;
import bouton.dyn.synapses.Expon;
import bouton.error.BadValueException;
import bouton.error.BoutonException;
import bouton.error.ShapeException;
import bouton.init.ArrayValues;
import bouton.init.Values;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.SpikeTimes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delays that cannot be are refused, and the message says which. */
class DelayErrorsTest {
    private static final int POST = DelayTest.POST;
    private static final Environment ENV = DelayTest.ENV;

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, 1e9})
    void badDelaysAreRefused(double bad) {
        double[][] d = DelayTest.delays(DelayTest.Layer.CSR, false);
        double[] each = new double[DelayTest.rows(DelayTest.Layer.CSR).synapses()];
        each[17] = bad;
        BoutonException e = assertThrows(
                BoutonException.class,
                () -> DelayTest.potential(
                        POST,
                        ENV,
                        true,
                        1,
                        (pre, post) -> List.of(DelayTest.make(
                                DelayTest.Kind.POST,
                                pre,
                                Values.of(each),
                                DelayTest.layer(DelayTest.Layer.CSR, d, null, ENV),
                                post,
                                new Expon()))));
        assertTrue(e.getMessage().contains("element 17"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 79, 81, 151})
    void delaysOfAnotherNumberAreRefused(int n) {
        double[][] d = DelayTest.delays(DelayTest.Layer.CSR, false);
        ShapeException e = assertThrows(
                ShapeException.class,
                () -> DelayTest.potential(
                        POST,
                        ENV,
                        true,
                        1,
                        (pre, post) -> List.of(DelayTest.make(
                                DelayTest.Kind.POST,
                                pre,
                                Values.of(new double[n]),
                                DelayTest.layer(DelayTest.Layer.CSR, d, null, ENV),
                                post,
                                new Expon()))));
        assertTrue(e.getMessage().contains("80") && e.getMessage().contains("one per synapse"), e.getMessage());
    }

    @Test
    void numbersThatMayMeanTwoThingsAreRefused() {
        Csr csr = new Csr(2, 2, new int[] {0, 2, 2}, new int[] {0, 1});
        SpikeTimes pre = new SpikeTimes("pre", new int[] {0}, new double[] {0}, ENV, 2);
        Group post = LifRef.desc().build("post", new int[] {2}, ENV);
        Comm c = new CSRLinear(csr, Values.of(1.0), ENV);
        ShapeException e = assertThrows(
                ShapeException.class,
                () -> DelayTest.make(DelayTest.Kind.POST, pre, Values.of(1.0, 2.0), c, post, new Expon()));
        assertTrue(e.getMessage().contains("(2, 1)"), e.getMessage());
        DelayTest.make(DelayTest.Kind.POST, pre, new ArrayValues(new double[] {1, 2}, 2, 1), c, post, new Expon());
        DelayTest.make(DelayTest.Kind.POST, pre, new ArrayValues(new double[] {1, 2}, 1, 2), c, post, new Expon());
    }

    @Test
    void aRuleTakesNoDelayPerSynapse() {
        Csr csr = DelayTest.rows(DelayTest.Layer.CSR);
        BadValueException e = assertThrows(
                BadValueException.class,
                () -> new PlasticProj(
                        DelayTest.spikes(ENV),
                        DelayTest.perSynapse(DelayTest.Layer.CSR, DelayTest.delays(DelayTest.Layer.CSR, false)),
                        new Expon(),
                        new CSRLinear(csr, Values.of(1.0), ENV),
                        new CUBA(),
                        LifRef.desc().build("post", new int[] {POST}, ENV),
                        new PairSTDP(),
                        null,
                        "learning"));
        assertTrue(e.getMessage().contains("learning"), e.getMessage());
    }
}
