package bouton.kernel.display;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as text of bounded length: arrays, collections and maps show head, tail and size. */
public final class PlainText {
    private static final int EDGE = 10;
    private static final int FULL = 40;
    private static final int DEPTH = 4;

    private PlainText() {}

    /** The text of a value; a string is itself. */
    public static String of(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value, 0);
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable Object value, int depth) {
        switch (value) {
            case null -> text.append("null");
            case Object array
            when array.getClass().isArray() -> {
                int length = Array.getLength(array);
                text.append(array.getClass().getComponentType().getSimpleName())
                        .append('[')
                        .append(length)
                        .append("] ");
                open(text, '{', '}', length, depth, i -> Array.get(array, i));
            }
            case Collection<?> items
            when isJdk(items) -> {
                Iterator<?> each = items.iterator();
                int[] at = {0};
                open(text, '[', ']', items.size(), depth, i -> {
                    Object item = null;
                    while (at[0] <= i && each.hasNext()) {
                        item = each.next();
                        at[0]++;
                    }
                    return item;
                });
            }
            case Map<?, ?> map
            when isJdk(map) -> {
                int shown = 0;
                text.append('{');
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    if (shown++ > 0) {
                        text.append(", ");
                    }
                    if (shown > FULL) {
                        text.append("... (").append(map.size()).append(" entries)");
                        break;
                    }
                    nested(text, entry.getKey(), depth);
                    text.append('=');
                    nested(text, entry.getValue(), depth);
                }
                text.append('}');
            }
            default -> text.append(value);
        }
    }

    private interface Items {
        @Nullable
        Object get(int index);
    }

    private static void open(StringBuilder text, char open, char close, int length, int depth, Items items) {
        text.append(open);
        boolean all = length <= FULL;
        for (int i = 0; i < length; i++) {
            Object item = items.get(i);
            if (!all && i >= EDGE && i < length - EDGE) {
                if (i == EDGE) {
                    text.append(", ...");
                }
                continue;
            }
            if (i > 0) {
                text.append(", ");
            }
            nested(text, item, depth);
        }
        text.append(close);
    }

    private static void nested(StringBuilder text, @Nullable Object value, int depth) {
        if (depth >= DEPTH) {
            text.append("...");
        } else {
            append(text, value, depth + 1);
        }
    }

    private static boolean isJdk(Object value) {
        return value.getClass().getName().startsWith("java.");
    }
}
