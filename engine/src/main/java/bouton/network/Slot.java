package bouton.network;

import org.jspecify.annotations.Nullable;

/** A place for a value that is set anew at each step, and that keeps the last one for whoever reads it before. */
public final class Slot {
    private final String name;
    private final int[] shape;
    private @Nullable Variable carried;

    /**
     * @param name for messages
     * @param shape sizes of the value
     */
    public Slot(String name, int... shape) {
        this.name = name;
        this.shape = shape.clone();
    }

    /** The variable that keeps the value from one step to the next. */
    Variable carried(Environment env) {
        if (carried == null) {
            carried = Variable.real(name, "", env, shape);
        }
        return carried;
    }

    /** The value kept for the next step, if there is one. */
    @Nullable
    Variable last() {
        return carried;
    }

    java.util.List<Object> arrays() {
        return carried == null ? java.util.List.of() : java.util.List.of(carried.buffer());
    }

    @Override
    public String toString() {
        return name;
    }
}
