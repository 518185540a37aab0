package bouton.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation of a {@link Graph} and its result, one per element or one for all. Identity is structure: a graph holds no two equal. */
public final class Node {
    /** How a value may vary, from not at all to with everything. */
    enum Varies {
        /** One number, the same all run long. */
        NEVER,
        /** One number, new at each step. */
        BY_STEP,
        /** One number per element, the same all run long. */
        BY_ELEMENT,
        /** One number per element, new at each step. */
        ALWAYS;

        Varies with(Varies other) {
            return values()[ordinal() | other.ordinal()];
        }
    }

    final int id;
    final Op op;
    final List<Node> args;
    final double value;
    final @Nullable Object source;
    final Varies varies;

    Node(int id, Op op, List<Node> args, double value, @Nullable Object source, Varies varies) {
        this.id = id;
        this.op = op;
        this.args = args;
        this.value = value;
        this.source = source;
        this.varies = varies;
    }

    Node arg(int i) {
        return args.get(i);
    }

    boolean isUniform() {
        return varies == Varies.NEVER || varies == Varies.BY_STEP;
    }

    /** True if it has one value per element rather than one for all. */
    public boolean perElement() {
        return !isUniform();
    }

    /** True if it is a truth value. */
    public boolean isLogical() {
        return op.isLogical();
    }

    boolean isConst(double v) {
        return op == Op.CONST && value == v;
    }

    /** The buffer it reads, if it is a plain read. */
    public @Nullable Buffer readsOnly() {
        return switch (op) {
            case LOAD, LOAD_STEPS, LOAD_BITS -> (Buffer) source;
            default -> null;
        };
    }

    Buffer buffer() {
        return (Buffer) java.util.Objects.requireNonNull(source);
    }

    @Override
    public String toString() {
        return op
                + (source == null ? "" : ":" + source)
                + (op == Op.CONST ? ":" + value : "")
                + (args.isEmpty() ? "" : args.toString());
    }
}
