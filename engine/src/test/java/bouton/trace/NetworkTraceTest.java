package bouton.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bouton.compile.Precision;
import bouton.conn.Csr;
import bouton.dnn.EventCSRLinear;
import bouton.dyn.SynOut;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.outs.COBA;
import bouton.dyn.outs.CUBA;
import bouton.dyn.projections.HalfProjAlignPostMg;
import bouton.dyn.synapses.Expon;
import bouton.init.Values;
import bouton.network.Clock;
import bouton.network.DelayLine;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Small networks, spike for spike: a chaotic network is compared on its first 100 ms. */
class NetworkTraceTest {
    private static final int COMPARED_STEPS = 1000;

    @TestFactory
    Stream<DynamicTest> networks() {
        return Trace.all("net_").stream()
                .flatMap(t -> Stream.of(0, 512)
                        .flatMap(bits -> Stream.of(1, 2, 3)
                                .map(threads -> DynamicTest.dynamicTest(
                                        t.name() + " " + bits + " " + threads, () -> network(t, bits, threads)))));
    }

    private static Csr rows(Map<String, double[]> table, int from, int to, int n) {
        int[] indptr = new int[to - from + 1];
        List<Integer> indices = new ArrayList<>();
        double[] pre = table.get("pre");
        for (int k = 0; k < pre.length; k++) {
            if (pre[k] >= from && pre[k] < to) {
                indices.add((int) table.get("post")[k]);
                indptr[(int) pre[k] - from + 1] = indices.size();
            }
        }
        return new Csr(
                to - from,
                n,
                indptr,
                indices.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void network(Trace t, int bits, int threads) {
        Environment env = Environment.standard(1).withPrecision(Precision.FLOAT64);
        int nE = (int) t.number("nE");
        int n = nE + (int) t.number("nI");
        boolean coba = t.name().contains("COBA");
        Group cells = LifRef.desc()
                .V_rest(-60)
                .V_th(-50)
                .V_reset(-60)
                .tau(20)
                .tau_ref(5)
                .V(Values.of(Trace.table(t.name() + ".v0.csv").get("V0")))
                .build("N", new int[] {n}, env);
        Map<String, double[]> conn = Trace.table(t.name() + ".conn.csv");
        SynOut<?> outE = coba ? new COBA().E(0) : new CUBA();
        SynOut<?> outI = coba ? new COBA().E(-80) : new CUBA();
        var e = new HalfProjAlignPostMg(
                new EventCSRLinear(rows(conn, 0, nE, n), Values.of(t.number("wE")), env),
                new Expon().tau(5),
                outE,
                cells);
        var i = new HalfProjAlignPostMg(
                new EventCSRLinear(rows(conn, nE, n, n), Values.of(t.number("wI")), env),
                new Expon().tau(10),
                outI,
                cells);
        DelayLine delay = new DelayLine("delay", cells.variable("spike"));
        int lag = t.text("delay_ms").equals("none") ? 0 : DelayLine.steps("net", t.number("delay_ms"), env.dt());
        delay.reserve(lag);
        Program program = new Program(env);
        program.vectorBits(bits);
        Value spikes = delay.read(program, lag);
        e.update(program, cells.slice(0, nE).part(program, spikes));
        i.update(program, cells.slice(nE, n).part(program, spikes));
        delay.push(program);
        cells.call(program, program.constant(t.number("I")));
        Variable spike = cells.variable("spike");
        List<String> got = new ArrayList<>();
        double[][] v = new double[COMPARED_STEPS][];
        program.compile().run(new Clock(env.dt(), 1), COMPARED_STEPS, threads, (clock, _) -> {
            for (int k = 0; k < n; k++) {
                if (spike.get(k) != 0) {
                    got.add(clock.step() + " " + k);
                }
            }
            v[(int) clock.step()] = Arrays.copyOf(cells.variable("V").values(), 8);
            return true;
        });
        Map<String, double[]> want = Trace.table(t.name() + ".spikes.csv");
        List<String> expected = new ArrayList<>();
        for (int k = 0; k < want.get("step").length && want.get("step")[k] < COMPARED_STEPS; k++) {
            expected.add((int) want.get("step")[k] + " " + (int) want.get("neuron")[k]);
        }
        assertEquals(expected, got);
        double[] at = t.column("i");
        double worst = 0;
        for (int r = 0; r < at.length && at[r] < COMPARED_STEPS; r++) {
            for (int k = 0; k < 8; k++) {
                worst = Math.max(worst, Math.abs(t.column("V[" + k + "]")[r] - v[(int) at[r]][k]) / 80);
            }
        }
        System.out.printf(
                "%-48s  %d bits, %d threads: %.1e, %d spikes equal%n", t.name(), bits, threads, worst, got.size());
        assertEquals(0, worst, Comparison.TOLERANCE);
    }
}
