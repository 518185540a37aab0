package bouton.kernel.widget;

import bouton.error.UnknownNameException;
import bouton.kernel.comm.Comm;
import bouton.kernel.comm.CommMessage;
import bouton.kernel.display.MimeBundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A control: a state by names, the same here and in every view. It may be set from any thread; handlers are called on the kernel's comm thread when the
 * user changes it, also while a cell runs. Where a frontend has no widgets, its text is shown.
 */
public abstract class Widget {
    /** Version of the protocol between models and views. */
    static final String PROTOCOL = "2.1.0";

    private static final String TARGET = "jupyter.widget";
    private static final String CONTROLS = "@jupyter-widgets/controls";
    private static final String BASE = "@jupyter-widgets/base";
    private static final String VERSION = "2.0.0";

    private final Widgets page;
    private final String kind;
    private final Map<String, @Nullable Object> state = new LinkedHashMap<>();
    private final List<BiConsumer<String, Object>> observers = new CopyOnWriteArrayList<>();
    private final Comm comm;

    /** A control with its look. */
    Widget(String kind, @Nullable String style, Map<String, ?> first) {
        this(kind, CONTROLS, kind + "View", looks(style, first));
    }

    private Widget(String kind, String module, String view, Map<String, ?> first) {
        this.kind = kind;
        page = Widgets.page();
        put("_model_name", kind + "Model", module, "_model");
        put("_view_name", view, module.equals(CONTROLS) && view.equals("StyleView") ? BASE : module, "_view");
        state.putAll(first);
        comm = page.comms()
                .open(
                        TARGET,
                        Map.of("state", Map.copyOf(withoutNulls(state)), "buffer_paths", List.of()),
                        Map.of("version", PROTOCOL));
        comm.onMessage(this::received);
        page.add(this);
    }

    private void put(String key, String name, String module, String prefix) {
        state.put(key, name);
        state.put(prefix + "_module", module);
        state.put(prefix + "_module_version", VERSION);
    }

    /** What lies behind a control: sizes and colours. */
    private static final class Look extends Widget {
        Look(String kind, String module, String view) {
            super(kind, module, view, Map.of());
        }
    }

    private static Map<String, Object> looks(@Nullable String style, Map<String, ?> first) {
        Map<String, Object> all = new LinkedHashMap<>(first);
        all.put("layout", new Look("Layout", BASE, "LayoutView").reference());
        if (style != null) {
            all.put("style", new Look(style, CONTROLS, "StyleView").reference());
        }
        return all;
    }

    private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> map) {
        Map<String, Object> out = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value != null) {
                out.put(name, value);
            }
        });
        return out;
    }

    /** How other models name this one. */
    final String reference() {
        return "IPY_MODEL_" + comm.id();
    }

    final String id() {
        return comm.id();
    }

    /** The state for a page that was loaded anew. */
    final Map<String, Object> saved() {
        Map<String, Object> copy = snapshot();
        return Map.of(
                "model_name",
                String.valueOf(copy.get("_model_name")),
                "model_module",
                String.valueOf(copy.get("_model_module")),
                "model_module_version",
                VERSION,
                "state",
                copy);
    }

    private synchronized Map<String, Object> snapshot() {
        return withoutNulls(state);
    }

    /** The names that may be read and set. */
    public final synchronized List<String> names() {
        return state.keySet().stream()
                .filter(n -> !n.startsWith("_") && !n.equals("layout") && !n.equals("style"))
                .toList();
    }

    /** A part of its state: {@code value}, {@code min}, {@code description}, ... */
    public final Object get(String name) {
        synchronized (this) {
            Object value = state.get(name);
            if (value != null) {
                return value;
            }
        }
        throw new UnknownNameException("property of " + kind, name, names());
    }

    /** Sets a part of its state here and in all views, and tells the handlers. */
    public final void set(String name, Object value) {
        get(name);
        Object fits = fitting(name, value);
        synchronized (this) {
            if (Objects.equals(state.put(name, fits), fits)) {
                return;
            }
        }
        send("update", Map.of(name, fits));
        observers.forEach(o -> o.accept(name, fits));
    }

    /** Calls a handler with name and value after each change, whoever made it. */
    public final void observe(BiConsumer<String, Object> handler) {
        observers.add(handler);
    }

    /** Takes it off the page. */
    public final void close() {
        page.remove(this);
        comm.close();
    }

    /** The value as this control keeps it. */
    Object fitting(String name, Object value) {
        return value;
    }

    /** An event that is no change of state, such as a click. */
    void event(Map<?, ?> content) {}

    final void send(String method, Map<String, ?> changed) {
        comm.send(
                Map.of("method", method, "state", changed, "buffer_paths", List.of()),
                Map.of("version", PROTOCOL),
                List.of());
    }

    private void received(CommMessage message) {
        switch (String.valueOf(message.data().get("method"))) {
            case "update" -> {
                if (message.data().get("state") instanceof Map<?, ?> changed) {
                    changedByUser(changed);
                }
            }
            case "request_state" -> send("update", snapshot());
            case "custom" -> {
                if (message.data().get("content") instanceof Map<?, ?> content) {
                    event(content);
                }
            }
            default ->
                System.getLogger("bouton.kernel")
                        .log(System.Logger.Level.DEBUG, "A widget was sent {0}", message.data());
        }
    }

    private void changedByUser(Map<?, ?> changed) {
        Map<String, Object> taken = new LinkedHashMap<>();
        Map<String, Object> told = new LinkedHashMap<>();
        synchronized (this) {
            changed.forEach((key, value) -> {
                String name = String.valueOf(key);
                Object before = state.get(name);
                if (value != null && (before != null || names().contains(name))) {
                    Object fits = fitting(name, value);
                    state.put(name, fits);
                    taken.put(name, fits);
                    if (!fits.equals(before)) {
                        told.put(name, fits);
                    }
                }
            });
        }
        // Other pages that show it learn of the change from this echo; the one that made it passes over it.
        send("echo_update", taken);
        List<RuntimeException> failed = new ArrayList<>();
        told.forEach((name, value) -> observers.forEach(o -> {
            try {
                o.accept(name, value);
            } catch (RuntimeException e) {
                failed.add(e);
            }
        }));
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    /** How a notebook shows it. */
    public final MimeBundle bundle() {
        return MimeBundle.text(toString())
                .and(
                        "application/vnd.jupyter.widget-view+json",
                        Map.of("version_major", 2, "version_minor", 0, "model_id", id()));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind).append('(');
        String sep = "";
        for (String name : List.of("description", "value", "min", "max")) {
            Object value;
            synchronized (this) {
                value = state.get(name);
            }
            if (value != null && !value.equals("")) {
                text.append(sep).append(name).append('=').append(value);
                sep = ", ";
            }
        }
        return text.append(')').toString();
    }
}
