package bouton.kernel.widget;

import bouton.error.BadValueException;
import java.util.Map;

/** A bar that fills. */
public final class IntProgress extends Widget {
    /** An empty bar from {@code min} to {@code max}. */
    public IntProgress(int min, int max) {
        this("", min, min, max);
    }

    /**
     * A bar.
     *
     * @param description written beside it
     * @throws BadValueException if not {@code min < max}
     */
    public IntProgress(String description, int value, int min, int max) {
        super("IntProgress", "ProgressStyle", state(description, value, min, max));
    }

    private static Map<String, Object> state(String description, int value, int min, int max) {
        if (!(min < max)) {
            throw new BadValueException("A bar needs min < max, but has min " + min + ", max " + max + ".");
        }
        return Map.of(
                "value",
                value,
                "min",
                min,
                "max",
                max,
                "description",
                description,
                "bar_style",
                "",
                "orientation",
                "horizontal");
    }

    /** How far it is. */
    public int value() {
        return ((Number) get("value")).intValue();
    }

    /** Fills it that far. */
    public void value(int v) {
        set("value", v);
    }
}
