package bouton.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.equation.Expr;
import bouton.equation.ExprParser;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Rates with equal slopes share an exponential, and stay what they are. */
class SharedExponentsTest {
    private static final int N = 4001;
    private static final List<String> RATES = List.of(
            "1 / exprel((V - 40) / 5)", "4 / (1 + exp((40 - V) / 5))", "0.16 / exprel((15 - V) / 5)", "exp(V / 5 + 3)");

    private static double argument(int i) {
        return (i - 2000) * 0.1;
    }

    private static DoubleUnaryOperator truth(int rate) {
        return switch (rate) {
            case 0 -> v -> inverse((v - 40) / 5);
            case 1 -> v -> 4 / (1 + Math.exp((40 - v) / 5));
            case 2 -> v -> 0.16 * inverse((15 - v) / 5);
            default -> v -> Math.exp(v / 5 + 3);
        };
    }

    private static double inverse(double y) {
        return y == 0 ? 1 : y / Math.expm1(y);
    }

    private static Map<Buffer, Node> stores(Graph g, Precision precision, List<String> rates) {
        Buffer in = new Buffer("V", Buffer.Kind.REAL, precision, N, 1);
        double[] v = new double[N];
        for (int i = 0; i < N; i++) {
            v[i] = argument(i);
        }
        in.assign(v);
        Lower lower = new Lower(g, 0.1, _ -> g.load(in, 0), _ -> g.load(in, 0), _ -> false, 0);
        Map<Buffer, Node> stores = new LinkedHashMap<>();
        for (String r : rates) {
            Expr e = ExprParser.parse(r);
            stores.put(new Buffer(r, Buffer.Kind.REAL, precision, N, 1), lower.node(e));
        }
        return stores;
    }

    private static long functions(Map<Buffer, Node> stores) {
        Map<Node, Boolean> seen = new HashMap<>();
        stores.values().forEach(n -> visit(n, seen));
        return seen.keySet().stream().filter(n -> n.op.isMath()).count();
    }

    private static void visit(Node n, Map<Node, Boolean> seen) {
        if (seen.put(n, true) == null) {
            n.args.forEach(a -> visit(a, seen));
        }
    }

    @Test
    void ratesStayWhatTheyAre() {
        for (Precision precision : Precision.values()) {
            Graph g = new Graph();
            Map<Buffer, Node> stores = stores(g, precision, RATES);
            Kernel k = KernelBuilder.build("rates", g, precision, N, stores, 1, true);
            k.run(0, 0, N, k.newScratch(), 0, 0);
            int rate = 0;
            for (Buffer b : stores.keySet()) {
                DoubleUnaryOperator truth = truth(rate++);
                double bound = precision == Precision.FLOAT32 ? 2e-5 : 4e-14;
                for (int i = 0; i < N; i++) {
                    double t = truth.applyAsDouble(precision.round(argument(i)));
                    assertEquals(
                            t,
                            b.get(0, i),
                            bound * Math.abs(t) + 1e-30,
                            b.name + " at " + argument(i) + ", " + precision);
                }
            }
        }
    }

    @Test
    void fourRatesNeedOneExponential() {
        Graph g = new Graph();
        Map<Buffer, Node> stores = stores(g, Precision.FLOAT32, List.of(RATES.get(0), RATES.get(1), RATES.get(2)));
        assertEquals(3, functions(stores));
        assertEquals(1, functions(SharedExponents.in(g, Precision.FLOAT32, stores)));
    }

    @Test
    void otherSlopesAndFarOffsetsKeepTheirOwn() {
        Graph g = new Graph();
        Map<Buffer, Node> stores =
                stores(g, Precision.FLOAT64, List.of("exp(V / 5)", "exp(V / 6)", "exp(V / 6 + 21)", "exp(-V / 5)"));
        assertEquals(4, functions(SharedExponents.in(g, Precision.FLOAT64, stores)));
    }

    @Test
    void nothingBecomesNotANumberFarOut() {
        Graph g = new Graph();
        Map<Buffer, Node> stores =
                stores(g, Precision.FLOAT32, List.of("1 / exprel(V * 50)", "exp(-V * 50)", "1 / exprel(2 - V * 50)"));
        Kernel k = KernelBuilder.build("far", g, Precision.FLOAT32, N, stores, 1, true);
        k.run(0, 0, N, k.newScratch(), 0, 0);
        for (Buffer b : stores.keySet()) {
            for (int i = 0; i < N; i++) {
                assertTrue(b.get(0, i) >= 0, b.name + " at " + argument(i) + " is " + b.get(0, i));
            }
        }
    }
}
