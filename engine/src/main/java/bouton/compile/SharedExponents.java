package bouton.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One exponential for several: exp(a(V + b)) for three b differ by factors, and the rates of Hodgkin-Huxley type, x / (e^x - 1), need no exponential of
 * their own where another rate has the same slope, of either sign. Offsets must be numbers, so that the factor is known and moderate.
 */
final class SharedExponents {
    private static final double FAR_APART = 20;
    /** Beyond it, E / (c - E) is -1 to the last bit, and a product with E stays finite. */
    private static final double LARGE = 1e15;

    /** B(2k) / (2k)!, the even coefficients of y / (e^y - 1). */
    private static final double[] BERNOULLI = {
        1,
        1 / 12.0,
        -1 / 720.0,
        1 / 30_240.0,
        -1 / 1_209_600.0,
        1 / 47_900_160.0,
        -691 / 1_307_674_368_000.0,
        1 / 74_724_249_600.0,
        -3617 / 10_670_622_842_880_000.0,
        43_867 / 5_109_094_217_170_944_000.0,
        -174_611 / 802_857_662_698_291_200_000.0
    };

    private static final double[] BERNOULLI_SINGLE = Arrays.copyOf(BERNOULLI, 5);

    /** slope * x + offset. */
    private record Affine(Node x, double slope, double offset) {
        Affine times(double k) {
            return new Affine(x, slope * k, offset * k);
        }
    }

    private record Family(Node x, double steepness) {}

    private record Member(Node function, Affine argument) {}

    private final Graph g;
    private final Precision precision;
    private final Map<Family, List<Member>> families = new LinkedHashMap<>();
    private final Map<Node, Node> made = new HashMap<>();
    private final Map<Node, Node> done = new HashMap<>();

    private SharedExponents(Graph g, Precision precision) {
        this.g = g;
        this.precision = precision;
    }

    /** The same stores with fewer exponentials. */
    static Map<Buffer, Node> in(Graph g, Precision precision, Map<Buffer, Node> stores) {
        SharedExponents shared = new SharedExponents(g, precision);
        Map<Node, Boolean> seen = new HashMap<>();
        stores.values().forEach(v -> shared.collect(v, seen));
        shared.families.values().removeIf(members -> members.size() < 2);
        if (shared.families.isEmpty()) {
            return stores;
        }
        shared.families.values().forEach(shared::share);
        Map<Buffer, Node> result = new LinkedHashMap<>();
        stores.forEach((b, v) -> result.put(b, shared.rewritten(v)));
        return result;
    }

    private void collect(Node n, Map<Node, Boolean> seen) {
        if (seen.put(n, true) != null) {
            return;
        }
        if ((n.op == Op.EXP || n.op == Op.EXPREL_INVERSE) && n.varies == Node.Varies.ALWAYS) {
            Affine a = affine(n.arg(0));
            families.computeIfAbsent(new Family(a.x, Math.abs(a.slope)), _ -> new ArrayList<>())
                    .add(new Member(n, a));
        }
        n.args.forEach(a -> collect(a, seen));
    }

    private static Affine affine(Node n) {
        if (n.op == Op.NEG) {
            return affine(n.arg(0)).times(-1);
        }
        if (n.args.size() == 2) {
            Node a = n.arg(0);
            Node b = n.arg(1);
            if (n.op == Op.MUL && (a.op == Op.CONST || b.op == Op.CONST)) {
                return a.op == Op.CONST ? affine(b).times(a.value) : affine(a).times(b.value);
            }
            if ((n.op == Op.ADD || n.op == Op.SUB) && (a.op == Op.CONST || b.op == Op.CONST)) {
                Affine inner = affine(a.op == Op.CONST ? b : a);
                double k = a.op == Op.CONST ? a.value : b.value;
                if (n.op == Op.ADD) {
                    return new Affine(inner.x, inner.slope, inner.offset + k);
                }
                return a.op == Op.CONST
                        ? new Affine(inner.x, -inner.slope, k - inner.offset)
                        : new Affine(inner.x, inner.slope, inner.offset - k);
            }
        }
        return new Affine(n, 1, 0);
    }

    /** The smallest of the exponentials is computed; it overflows where no other is finite. */
    private void share(List<Member> members) {
        Member base = base(members);
        Node e = g.apply(Op.EXP, base.function.arg(0));
        Node bounded = g.apply(Op.SELECT, g.apply(Op.LT, e, g.constant(LARGE)), e, g.constant(LARGE));
        for (Member m : members) {
            boolean same = m.argument.slope == base.argument.slope;
            double shift = same ? m.argument.offset - base.argument.offset : m.argument.offset + base.argument.offset;
            if (m == base && m.function.op == Op.EXP || Math.abs(shift) > FAR_APART) {
                continue;
            }
            Node factor = g.constant(Math.exp(shift));
            if (m.function.op == Op.EXPREL_INVERSE) {
                made.put(m.function, inverse(m.function.arg(0), factor, same ? e : bounded, same));
            } else if (same) {
                made.put(m.function, g.apply(Op.MUL, factor, e));
            }
        }
    }

    private static Member base(List<Member> members) {
        Member base = members.getFirst();
        for (Member m : members) {
            boolean plainer = m.function.op == Op.EXP && base.function.op != Op.EXP;
            boolean alike = m.function.op == base.function.op && m.argument.slope == base.argument.slope;
            if (plainer || alike && m.argument.offset < base.argument.offset) {
                base = m;
            }
        }
        return base;
    }

    /** y / (e^y - 1), with e^y = c e or c / e; near 0, where the difference cancels, its series (Abramowitz and Stegun 1964, 23.1.1). */
    private Node inverse(Node y, Node c, Node e, boolean same) {
        Node far = same
                ? g.apply(Op.DIV, y, g.apply(Op.SUB, g.apply(Op.MUL, c, e), g.constant(1)))
                : g.apply(Op.DIV, g.apply(Op.MUL, y, e), g.apply(Op.SUB, c, e));
        double[] series = precision == Precision.FLOAT32 ? BERNOULLI_SINGLE : BERNOULLI;
        Node y2 = g.apply(Op.MUL, y, y);
        Node sum = g.constant(series[series.length - 1]);
        for (int k = series.length - 2; k >= 0; k--) {
            sum = g.apply(Op.FMA, sum, y2, g.constant(series[k]));
        }
        Node near = g.apply(Op.FMA, g.constant(-0.5), y, sum);
        return g.apply(Op.SELECT, g.apply(Op.LT, y2, g.constant(1)), near, far);
    }

    private Node rewritten(Node n) {
        Node known = done.get(n);
        if (known == null) {
            Node form = made.getOrDefault(n, n);
            known = g.with(form, form.args.stream().map(this::rewritten).toList());
            done.put(n, known);
        }
        return known;
    }
}
