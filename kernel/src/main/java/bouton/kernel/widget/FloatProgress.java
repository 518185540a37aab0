package bouton.kernel.widget;

import bouton.error.BadValueException;
import java.util.Map;

/** A bar that fills. */
public final class FloatProgress extends Widget {
    /** An empty bar from {@code min} to {@code max}. */
    public FloatProgress(double min, double max) {
        this("", min, min, max);
    }

    /**
     * A bar.
     *
     * @param description written beside it
     * @throws BadValueException if not {@code min < max}
     */
    public FloatProgress(String description, double value, double min, double max) {
        super("FloatProgress", "ProgressStyle", state(description, value, min, max));
    }

    private static Map<String, Object> state(String description, double value, double min, double max) {
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
    public double value() {
        return ((Number) get("value")).doubleValue();
    }

    /** Fills it that far. */
    public void value(double v) {
        set("value", v);
    }
}
