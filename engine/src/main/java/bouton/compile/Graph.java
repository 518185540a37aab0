package bouton.compile;

import bouton.compile.Node.Varies;
import bouton.equation.Fn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds nodes, each structure once. Constant factors are gathered, divisions by what is the same for all elements become products,
 * small integer powers become products: all before any element is touched.
 */
public final class Graph {
    private record Key(Op op, List<Node> args, long value, int source) {}

    private final Map<Key, Node> nodes = new HashMap<>();
    private final Map<Object, Integer> sources = new java.util.IdentityHashMap<>();
    private int nextId;

    /** A number. */
    public Node constant(double v) {
        return node(Op.CONST, List.of(), v, null, Varies.NEVER);
    }

    /** A parameter that is one number. */
    public Node scalar(Scalar s) {
        return node(Op.SCALAR, List.of(), 0, s, Varies.NEVER);
    }

    /** Time at the start of the step, in ms. */
    public Node time() {
        return node(Op.T, List.of(), 0, null, Varies.BY_STEP);
    }

    /** The number of the step, an integer. */
    Node step() {
        return node(Op.STEP, List.of(), 0, null, Varies.BY_STEP);
    }

    /** The number of the step as a real. */
    public Node stepNumber() {
        return node(Op.TO_REAL, List.of(step()), 0, null, Varies.BY_STEP);
    }

    /** An array that does not change during a run. */
    public Node param(Buffer b) {
        return node(Op.PARAM, List.of(), 0, b, Varies.BY_ELEMENT);
    }

    /**
     * The elements of a variable as they are when the kernel starts.
     *
     * @param version tells apart the contents at different points of a step
     */
    public Node load(Buffer b, int version) {
        return switch (b.kind) {
            case REAL -> node(Op.LOAD, List.of(), version, b, Varies.ALWAYS);
            case STEPS -> node(Op.LOAD_STEPS, List.of(), version, b, Varies.ALWAYS);
            case BITS -> node(Op.LOAD_BITS, List.of(), version, b, Varies.ALWAYS);
        };
    }

    /** The one element of a buffer, used for all elements. */
    public Node shared(Buffer b, int version) {
        return node(Op.SHARED, List.of(), version, b, Varies.BY_STEP);
    }

    Node scratch(int index) {
        return node(Op.SCRATCH, List.of(), index, null, Varies.ALWAYS);
    }

    Node uniform(int index) {
        return node(Op.UNIFORM, List.of(), index, null, Varies.ALWAYS);
    }

    Node uniformInt(int index) {
        return node(Op.UNIFORM_INT, List.of(), index, null, Varies.ALWAYS);
    }

    /** A draw; {@code stream} tells it from all other draws. */
    public Node draw(Fn fn, long stream, Node... args) {
        Op op = switch (fn) {
            case NORMAL -> Op.NORMAL_DRAW;
            case UNIFORM -> Op.UNIFORM_DRAW;
            case POISSON -> Op.POISSON_DRAW;
            default -> throw new IllegalArgumentException(fn.text());
        };
        List<Node> reals = new ArrayList<>();
        for (Node a : args) {
            reals.add(real(a));
        }
        return node(op, reals, 0, stream, Varies.ALWAYS);
    }

    /** A function of the language applied to nodes. */
    public Node call(Fn fn, Node... x) {
        return switch (fn) {
            case ADD -> add(real(x[0]), real(x[1]));
            case SUB -> sub(real(x[0]), real(x[1]));
            case MUL -> mul(real(x[0]), real(x[1]));
            case DIV -> div(real(x[0]), real(x[1]));
            case NEG -> mul(constant(-1), real(x[0]));
            case POW -> pow(real(x[0]), real(x[1]));
            case EXP -> apply(Op.EXP, real(x[0]));
            case LOG -> apply(Op.LOG, real(x[0]));
            case SQRT -> apply(Op.SQRT, real(x[0]));
            case TANH -> apply(Op.TANH, real(x[0]));
            case ABS -> apply(Op.ABS, real(x[0]));
            case MIN -> apply(Op.MIN, real(x[0]), real(x[1]));
            case MAX -> apply(Op.MAX, real(x[0]), real(x[1]));
            case EXPREL -> apply(Op.EXPREL, real(x[0]));
            case EXPREL_PRIME -> apply(Op.EXPREL_PRIME, real(x[0]));
            case FLOOR -> apply(Op.FLOOR, real(x[0]));
            case SIN -> apply(Op.SIN, real(x[0]));
            case COS -> apply(Op.COS, real(x[0]));
            case SINH -> {
                Node e = apply(Op.EXPM1, real(x[0]));
                yield mul(constant(0.5), add(e, div(e, add(e, constant(1)))));
            }
            case COSH -> {
                Node e = apply(Op.EXP, real(x[0]));
                yield mul(constant(0.5), add(e, div(constant(1), e)));
            }
            case STEP -> real(apply(Op.GE, real(x[0]), constant(0)));
            case LT -> apply(Op.LT, real(x[0]), real(x[1]));
            case LE -> apply(Op.LE, real(x[0]), real(x[1]));
            case GT -> apply(Op.GT, real(x[0]), real(x[1]));
            case GE -> apply(Op.GE, real(x[0]), real(x[1]));
            case EQ -> apply(Op.EQ, real(x[0]), real(x[1]));
            case NE -> apply(Op.NE, real(x[0]), real(x[1]));
            case AND -> apply(Op.AND, logical(x[0]), logical(x[1]));
            case OR -> apply(Op.OR, logical(x[0]), logical(x[1]));
            case NOT -> apply(Op.NOT, logical(x[0]));
            case WHERE -> select(logical(x[0]), x[1], x[2]);
            case NORMAL, UNIFORM, POISSON, GIVEN, OLD, DELAYED, SINCE ->
                throw new IllegalArgumentException(fn.text() + " is not a function of nodes");
        };
    }

    /** A truth value or an integer as a number. */
    public Node real(Node x) {
        if (x.op.isLogical()) {
            return apply(Op.SELECT, x, constant(1), constant(0));
        }
        return x.op.isInt() ? apply(Op.TO_REAL, x) : x;
    }

    /**
     * The same number without the last bits of what is next to 0: (x + c) - c with a small c. A decaying state would otherwise become subnormal, which
     * makes each operation on it some hundred times slower.
     */
    public Node flushed(Node x, Precision precision) {
        if (x.isUniform() || !x.perElement()) {
            return x;
        }
        Node tiny = constant(precision == Precision.FLOAT32 ? 1e-20 : 1e-200);
        return apply(Op.SUB, apply(Op.ADD, real(x), tiny), tiny);
    }

    /** A number as a truth value: not 0. */
    public Node logical(Node x) {
        if (x.op.isLogical()) {
            return x;
        }
        if (x.op == Op.SELECT && x.arg(1).isConst(1) && x.arg(2).isConst(0)) {
            return x.arg(0);
        }
        return apply(Op.NE, real(x), constant(0));
    }

    private Node select(Node condition, Node a, Node b) {
        if (a == b) {
            return a;
        }
        if (a.op.isInt() && b.op.isInt()) {
            return apply(Op.SELECT_INT, condition, a, b);
        }
        return apply(Op.SELECT, condition, real(a), real(b));
    }

    private Node add(Node a, Node b) {
        return a.isConst(0) ? b : b.isConst(0) ? a : apply(Op.ADD, a, b);
    }

    private Node sub(Node a, Node b) {
        return b.isConst(0) ? a : apply(Op.SUB, a, b);
    }

    private Node div(Node a, Node b) {
        if (b.isConst(1)) {
            return a;
        }
        boolean fixed = b.varies == Varies.NEVER || b.varies == Varies.BY_ELEMENT;
        if (fixed && a.varies != Varies.NEVER && a.varies != Varies.BY_ELEMENT) {
            return mul(a, apply(Op.DIV, constant(1), b));
        }
        if (b.op == Op.EXPREL && b.varies == Varies.ALWAYS) {
            return mul(a, apply(Op.EXPREL_INVERSE, b.arg(0)));
        }
        return apply(Op.DIV, a, b);
    }

    /** Products of what never varies are gathered on the left, so that they are computed once. */
    private Node mul(Node a, Node b) {
        if (a.isConst(1)) {
            return b;
        }
        if (b.isConst(1)) {
            return a;
        }
        if (b.varies.ordinal() < a.varies.ordinal()) {
            return mul(b, a);
        }
        if (b.op == Op.MUL && fixed(a) && fixed(b.arg(0)) && !fixed(b.arg(1))) {
            return mul(mul(a, b.arg(0)), b.arg(1));
        }
        if (a.op == Op.MUL && !fixed(a) && fixed(a.arg(0)) && !fixed(b)) {
            return mul(a.arg(0), mul(a.arg(1), b));
        }
        return apply(Op.MUL, a, b);
    }

    private static boolean fixed(Node x) {
        return x.varies == Varies.NEVER || x.varies == Varies.BY_ELEMENT;
    }

    private Node pow(Node a, Node b) {
        if (b.op == Op.CONST && b.value == Math.rint(b.value) && Math.abs(b.value) <= 16) {
            int k = (int) Math.abs(b.value);
            Node power = power(a, k);
            return b.value < 0 ? div(constant(1), power) : power;
        }
        if (b.isConst(0.5)) {
            return apply(Op.SQRT, a);
        }
        return apply(Op.EXP, mul(b, apply(Op.LOG, a)));
    }

    private Node power(Node a, int k) {
        if (k == 0) {
            return constant(1);
        }
        Node half = power(a, k / 2);
        Node square = k / 2 == 0 ? constant(1) : mul(half, half);
        return k % 2 == 0 ? square : mul(square, a);
    }

    /** The operation on those arguments; a constant if they are. */
    Node apply(Op op, Node... args) {
        Varies varies = Varies.NEVER;
        boolean constant = true;
        for (Node a : args) {
            varies = varies.with(a.varies);
            constant &= a.op == Op.CONST;
        }
        Node n = node(op, List.of(args), 0, null, varies);
        boolean foldable = constant
                && args.length > 0
                && !op.isInt()
                && !op.isLogical()
                && op != Op.TO_REAL
                && op != Op.REAL_OF_BITS;
        return foldable ? constant(Uniforms.value(n, new double[nextId], 0, 0)) : n;
    }

    /** The same operation on other arguments. */
    Node with(Node n, List<Node> args) {
        return args.equals(n.args) ? n : node(n.op, args, n.value, n.source, n.varies);
    }

    Node intConstant(long v) {
        return node(Op.INT_CONST, List.of(), Double.longBitsToDouble(v), null, Varies.ALWAYS);
    }

    private Node node(Op op, List<Node> args, double value, @Nullable Object source, Varies varies) {
        int identity = source == null
                ? -1
                : source instanceof Long l ? Long.hashCode(l) : sources.computeIfAbsent(source, _ -> sources.size());
        if (source instanceof Long l) {
            identity = sources.computeIfAbsent(longKey(l), _ -> sources.size());
        }
        Key key = new Key(op, args, Double.doubleToRawLongBits(value), identity);
        Node known = nodes.get(key);
        if (known == null) {
            known = new Node(nextId++, op, args, value, source, varies);
            nodes.put(key, known);
        }
        return known;
    }

    private final Map<Long, Long> longs = new HashMap<>();

    private Object longKey(Long l) {
        return longs.computeIfAbsent(l, x -> x);
    }

    /** The buffers that nodes read: one element each, or one for all. */
    public record Inputs(List<Buffer> elements, List<Buffer> shared) {}

    /** What the nodes read. */
    public static Inputs inputs(Iterable<Node> roots) {
        Map<Node, Boolean> seen = new java.util.IdentityHashMap<>();
        Map<Buffer, Boolean> elements = new java.util.IdentityHashMap<>();
        Map<Buffer, Boolean> shared = new java.util.IdentityHashMap<>();
        roots.forEach(r -> collect(r, seen, elements, shared));
        return new Inputs(List.copyOf(elements.keySet()), List.copyOf(shared.keySet()));
    }

    private static void collect(
            Node n, Map<Node, Boolean> seen, Map<Buffer, Boolean> elements, Map<Buffer, Boolean> shared) {
        if (seen.put(n, true) != null) {
            return;
        }
        if (n.op == Op.SHARED) {
            shared.put(n.buffer(), true);
        } else if (n.readsOnly() != null) {
            elements.put(n.buffer(), true);
        }
        n.args.forEach(a -> collect(a, seen, elements, shared));
    }

    /** Number of nodes made so far; ids are smaller. */
    int size() {
        return nextId;
    }
}
