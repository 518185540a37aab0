package bouton.kernel.widget;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A button. */
public final class Button extends Widget {
    private final List<Runnable> handlers = new CopyOnWriteArrayList<>();

    /** A button with a word on it. */
    public Button(String description) {
        super(
                "Button",
                "ButtonStyle",
                Map.of("description", description, "disabled", false, "button_style", "", "tooltip", "", "icon", ""));
    }

    /** Calls a handler at each click. */
    public Button onClick(Runnable handler) {
        handlers.add(handler);
        return this;
    }

    @Override
    void event(Map<?, ?> content) {
        if ("click".equals(content.get("event"))) {
            handlers.forEach(Runnable::run);
        }
    }
}
