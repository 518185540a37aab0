package bouton.kernel.widget;

import bouton.error.BadValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** A slider over whole numbers. */
public final class IntSlider extends Widget {
    /** A slider from {@code min} to {@code max}, in the middle. */
    public IntSlider(int min, int max) {
        this("", (int) (((long) min + max) / 2), min, max, 1);
    }

    /**
     * A slider.
     *
     * @param description written beside it
     * @throws BadValueException if not {@code min < max}, or the value is outside
     */
    public IntSlider(String description, int value, int min, int max, int step) {
        super("IntSlider", "SliderStyle", state(description, value, min, max, step));
    }

    private static Map<String, Object> state(String description, int value, int min, int max, int step) {
        if (!(min < max) || !(value >= min && value <= max) || !(step > 0)) {
            throw new BadValueException("A slider needs min < max, a value between them and a step > 0, but has min "
                    + min + ", max " + max + ", value " + value + ", step " + step + ".");
        }
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("value", value);
        state.put("min", min);
        state.put("max", max);
        state.put("step", step);
        state.put("description", description);
        state.put("continuous_update", true);
        state.put("disabled", false);
        state.put("orientation", "horizontal");
        state.put("readout", true);
        state.put("readout_format", "d");
        return state;
    }

    /** Where it stands. */
    public int value() {
        return ((Number) get("value")).intValue();
    }

    /** Moves it. */
    public void value(int v) {
        set("value", v);
    }

    /** Calls a handler with each new value. */
    public IntSlider onChange(IntConsumer handler) {
        observe((name, value) -> {
            if (name.equals("value")) {
                handler.accept(((Number) value).intValue());
            }
        });
        return this;
    }

    @Override
    Object fitting(String name, Object value) {
        if (!name.equals("value")) {
            return value;
        }
        if (!(value instanceof Number number)) {
            throw new BadValueException("A slider takes a number, not " + value + ".");
        }
        return Math.clamp(number.intValue(), ((Number) get("min")).intValue(), ((Number) get("max")).intValue());
    }
}
