package bouton.network;

import bouton.compile.Node;
import org.jspecify.annotations.Nullable;

/** A number or an array of numbers at one point of a step, while a step is being described. */
public final class Value {
    final Node node;
    final int size;
    final int[] shape;
    /** The variable it is a plain read of, if it is one. */
    final @Nullable Variable source;

    final int version;
    /** The block in which it is computed; null for what is the same for all elements. */
    @Nullable
    Block home;

    Value(Node node, int[] shape, @Nullable Variable source, int version, @Nullable Block home) {
        this.node = node;
        this.shape = shape;
        this.source = source;
        this.version = version;
        this.home = home;
        this.size = node.perElement() ? Shapes.count(shape) : 0;
    }

    /** Number of elements, 0 for one number that is the same for all. */
    public int size() {
        return size;
    }

    /** Sizes; empty for one number. */
    public int[] shape() {
        return shape.clone();
    }

    /** True if it is a truth value. */
    public boolean isLogical() {
        return node.isLogical();
    }
}
