package bouton.kernel.widget;

import bouton.error.BadValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** A slider over real numbers. */
public final class FloatSlider extends Widget {
    /** Steps from one end to the other, unless told. */
    private static final int STEPS = 200;

    /** A slider from {@code min} to {@code max}, in the middle. */
    public FloatSlider(double min, double max) {
        this("", (min + max) / 2, min, max, (max - min) / STEPS);
    }

    /**
     * A slider.
     *
     * @param description written beside it
     * @throws BadValueException if not {@code min < max}, or the value is outside
     */
    public FloatSlider(String description, double value, double min, double max, double step) {
        super("FloatSlider", "SliderStyle", state(description, value, min, max, step));
    }

    private static Map<String, Object> state(String description, double value, double min, double max, double step) {
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
        state.put("readout_format", max - min < 1 ? ".4f" : ".2f");
        return state;
    }

    /** Where it stands. */
    public double value() {
        return ((Number) get("value")).doubleValue();
    }

    /** Moves it. */
    public void value(double v) {
        set("value", v);
    }

    /** Calls a handler with each new value. */
    public FloatSlider onChange(DoubleConsumer handler) {
        observe((name, value) -> {
            if (name.equals("value")) {
                handler.accept(((Number) value).doubleValue());
            }
        });
        return this;
    }

    @Override
    Object fitting(String name, Object value) {
        if (!name.equals("value")) {
            return value;
        }
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            throw new BadValueException("A slider takes a finite number, not " + value + ".");
        }
        return Math.clamp(
                number.doubleValue(), ((Number) get("min")).doubleValue(), ((Number) get("max")).doubleValue());
    }
}
