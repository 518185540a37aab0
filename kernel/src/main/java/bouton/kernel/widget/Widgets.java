package bouton.kernel.widget;

import bouton.error.BoutonException;
import bouton.kernel.comm.Comm;
import bouton.kernel.comm.CommMessage;
import bouton.kernel.comm.Comms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The controls of a kernel; a page that is loaded anew asks here for all of them. */
public final class Widgets {
    private static final String CONTROL = "jupyter.widget.control";
    private static volatile @Nullable Widgets page;

    private final Comms comms;
    private final Map<String, Widget> all = new ConcurrentHashMap<>();

    private Widgets(Comms comms) {
        this.comms = comms;
    }

    /** Controls made from now on belong to this kernel. */
    public static void use(Comms comms) {
        Widgets widgets = new Widgets(comms);
        comms.register(CONTROL, (comm, _) -> comm.onMessage(message -> widgets.asked(comm, message)));
        page = widgets;
    }

    static Widgets page() {
        Widgets p = page;
        if (p == null) {
            throw new BoutonException("Sliders, buttons and bars work in a notebook only.");
        }
        return p;
    }

    Comms comms() {
        return comms;
    }

    void add(Widget w) {
        all.put(w.id(), w);
    }

    void remove(Widget w) {
        all.remove(w.id());
    }

    private void asked(Comm comm, CommMessage message) {
        if ("request_states".equals(message.data().get("method"))) {
            Map<String, Object> states = new LinkedHashMap<>();
            all.forEach((id, widget) -> states.put(id, widget.saved()));
            comm.send(Map.of("method", "update_states", "states", states, "buffer_paths", List.of()));
        }
    }
}
