package bouton.compile;

import bouton.equation.Evaluate;
import bouton.equation.Fn;
import java.util.List;

/** Evaluates, in double precision, what is one number for all elements, and once per run what never changes. */
final class Uniforms {
    private Uniforms() {}

    /**
     * Values of nodes in the order given, arguments first.
     *
     * @param memo filled at each node's id
     */
    static void evaluate(List<Node> ordered, double[] memo, long step, double t) {
        for (int k = 0; k < ordered.size(); k++) {
            Node n = ordered.get(k);
            memo[n.id] = value(n, memo, step, t);
        }
    }

    static double value(Node n, double[] memo, long step, double t) {
        return switch (n.op) {
            case CONST -> n.value;
            case SCALAR -> ((Scalar) java.util.Objects.requireNonNull(n.source)).value();
            case T -> t;
            case STEP -> step;
            case SHARED -> n.buffer().get(0, 0);
            case PARAM -> throw new IllegalStateException("array in a uniform");
            case TO_REAL -> arg(n, 0, memo);
            case INT_SUB -> arg(n, 0, memo) - arg(n, 1, memo);
            case SELECT_INT, SELECT -> arg(n, 0, memo) != 0 ? arg(n, 1, memo) : arg(n, 2, memo);
            case EXPM1 -> StrictMath.expm1(arg(n, 0, memo));
            default -> {
                int k = n.args.size();
                yield Evaluate.apply(
                        fn(n.op), arg(n, 0, memo), k > 1 ? arg(n, 1, memo) : 0, k > 2 ? arg(n, 2, memo) : 0);
            }
        };
    }

    /** The value of a node of constant arrays at element {@code i}. */
    static double atElement(Node n, int i, double[] memo) {
        return switch (n.op) {
            case PARAM -> n.buffer().get(0, i);
            case EXPM1 -> StrictMath.expm1(atElement(n.arg(0), i, memo));
            case SELECT ->
                atElement(n.arg(0), i, memo) != 0 ? atElement(n.arg(1), i, memo) : atElement(n.arg(2), i, memo);
            default -> {
                if (n.isUniform()) {
                    yield memo[n.id];
                }
                int k = n.args.size();
                yield Evaluate.apply(
                        fn(n.op),
                        atElement(n.arg(0), i, memo),
                        k > 1 ? atElement(n.arg(1), i, memo) : 0,
                        k > 2 ? atElement(n.arg(2), i, memo) : 0);
            }
        };
    }

    private static double arg(Node n, int k, double[] memo) {
        Node a = n.arg(k);
        return a.op == Op.CONST ? a.value : memo[a.id];
    }

    private static Fn fn(Op op) {
        return Fn.valueOf(op.name());
    }
}
