package bouton.kernel.widget;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Controls below each other. */
public final class VBox extends Widget {
    private final List<Widget> children;

    /** Puts them together. */
    public VBox(Widget... children) {
        super(
                "VBox",
                null,
                Map.of(
                        "children",
                        Arrays.stream(children).map(Widget::reference).toList(),
                        "box_style",
                        ""));
        this.children = List.of(children);
    }

    /** What is in it. */
    public List<Widget> children() {
        return children;
    }

    @Override
    public String toString() {
        return "VBox" + children;
    }
}
