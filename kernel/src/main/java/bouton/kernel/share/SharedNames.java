package bouton.kernel.share;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The names that cells of all languages see. Objects and arrays are held by reference; numbers and strings are immutable and so pass by
 * value. After a cell its language puts the variables that the cell changed; before a cell its language takes the names that the cell
 * mentions and another language owns. The last writer owns a name. Thread-safe.
 */
public final class SharedNames {
    private final ConcurrentSkipListMap<String, Shared> names = new ConcurrentSkipListMap<>();

    /**
     * A shared value.
     *
     * @param value host object, boxed primitive, String, or a polyglot {@code Value} for a Python object; null for Java null and None
     * @param owner the language that wrote it last
     * @param type its type in the words of that language, for messages
     */
    public record Shared(@Nullable Object value, String owner, String type) {}

    /** No names yet. */
    public SharedNames() {}

    /** Offers a value; its language owns the name from now on. */
    public void put(String name, @Nullable Object value, String owner, String type) {
        names.put(name, new Shared(value, owner, type));
    }

    /** What stands under a name, null when nothing does. */
    public @Nullable Shared get(String name) {
        return names.get(name);
    }

    /** Forgets a name, if the language owns it (a variable was deleted). */
    public void remove(String name, String owner) {
        names.computeIfPresent(name, (_, shared) -> shared.owner().equals(owner) ? null : shared);
    }

    /** Whether a name already stands for this very object, or this very number or string. */
    public boolean isSame(String name, @Nullable Object value) {
        Shared shared = names.get(name);
        return shared != null
                && (shared.value() == value || (value != null && isValue(value) && value.equals(shared.value())));
    }

    /** All names, sorted. */
    public List<String> names() {
        return List.copyOf(names.keySet());
    }

    /** The names that a language owns, sorted. */
    public List<String> names(String owner) {
        return names.entrySet().stream()
                .filter(e -> e.getValue().owner().equals(owner))
                .map(e -> e.getKey())
                .toList();
    }

    private static boolean isValue(@Nullable Object value) {
        return value instanceof Number
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Character;
    }
}
