package bouton.kernel.java;

import org.jspecify.annotations.Nullable;

/** Hands one value to a snippet that declares a variable for it. For generated snippets only. */
public final class Handover {
    private static final ThreadLocal<@Nullable Object> VALUE = new ThreadLocal<>();

    private Handover() {}

    static void give(@Nullable Object value) {
        VALUE.set(value);
    }

    /** The value given last on this thread; it is given once. */
    public static @Nullable Object take() {
        Object value = VALUE.get();
        VALUE.remove();
        return value;
    }
}
