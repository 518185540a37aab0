package bouton.kernel.display;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The registry that says what a host object looks like, in whatever language its cell is written. The last renderer that fits wins. Thread-safe. */
public final class Renderers {
    private record Entry<T>(Class<T> type, Function<? super T, MimeBundle> renderer) {
        @Nullable
        MimeBundle render(Object value) {
            return type.isInstance(value) ? renderer.apply(type.cast(value)) : null;
        }
    }

    private final List<Entry<?>> entries = new CopyOnWriteArrayList<>();

    /** A registry that knows nothing but plain text. */
    public Renderers() {}

    /** Adds a renderer for a class or interface and what is below it. */
    public <T> Renderers register(Class<T> type, Function<? super T, MimeBundle> renderer) {
        entries.addFirst(new Entry<>(type, renderer));
        return this;
    }

    /** Whether some renderer other than plain text fits. */
    public boolean knows(Object value) {
        return entries.stream().anyMatch(e -> e.type().isInstance(value));
    }

    /** What a value looks like. */
    public MimeBundle render(@Nullable Object value) {
        if (value != null) {
            for (Entry<?> entry : entries) {
                MimeBundle bundle = entry.render(value);
                if (bundle != null) {
                    return bundle;
                }
            }
        }
        return MimeBundle.text(PlainText.of(value));
    }
}
