package bouton.kernel.widget;

import bouton.error.BadValueException;
import bouton.error.BoutonException;
import bouton.runner.Knob;

/** A slider that turns a number of a network, also while it runs. */
public final class KnobSlider {
    private static final int STEPS = 200;

    private KnobSlider() {}

    /**
     * The slider, which begins where the number stands.
     *
     * @throws BadValueException if the number stands outside {@code min .. max}
     */
    public static FloatSlider of(Knob knob, double min, double max) {
        double now = knob.get();
        if (!(min < max) || !(now >= min && now <= max)) {
            throw new BadValueException("A slider of " + knob.name() + " must reach over its value " + now
                    + ", but goes from " + min + " to " + max + ".");
        }
        FloatSlider slider = new FloatSlider(knob.name(), now, min, max, (max - min) / STEPS);
        return slider.onChange(value -> turn(slider, knob, value));
    }

    private static void turn(FloatSlider slider, Knob knob, double value) {
        if (value == knob.get()) {
            return;
        }
        boolean now;
        try {
            now = knob.set(value);
        } catch (BadValueException e) {
            slider.value(knob.get());
            throw e;
        }
        if (!now) {
            throw new BoutonException(
                    knob.name() + " is part of what was compiled: " + value + " holds from the next run on.");
        }
    }
}
