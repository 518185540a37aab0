package bouton.kernel.java;

import org.graalvm.polyglot.Value;
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

    /** As {@link #take()}, for a variable of a declared type: an interface is given to functions and containers of Python as a live view of them. */
    public static <T> @Nullable T take(Class<T> type) {
        Object value = take();
        return value instanceof Value guest && type.isInterface() && !type.isInstance(value)
                ? guest.as(type)
                : type.cast(value);
    }
}
