package bouton.kernel.widget;

import java.util.Map;

/** A line of text. */
public final class Label extends Widget {
    /** A text. */
    public Label(String text) {
        super("Label", "LabelStyle", Map.of("value", text, "description", "", "placeholder", ""));
    }

    /** The text. */
    public String value() {
        return (String) get("value");
    }

    /** Another text. */
    public void value(String text) {
        set("value", text);
    }

    @Override
    Object fitting(String name, Object value) {
        return name.equals("value") ? value.toString() : value;
    }
}
