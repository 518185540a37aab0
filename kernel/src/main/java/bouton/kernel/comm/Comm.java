package bouton.kernel.comm;

import bouton.error.BoutonException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One end of a conversation with an object in the frontend. Any thread may send. Handlers are called one after the other on the kernel's comm thread,
 * also while a cell runs; what they print and show goes to the cell that made the comm, and what they throw is shown there.
 */
public final class Comm {
    private final Comms comms;
    private final String id;
    private final String target;
    private final Runnable home;
    private volatile @Nullable Consumer<CommMessage> onMessage;
    private volatile @Nullable Consumer<CommMessage> onClose;
    private volatile boolean open = true;

    Comm(Comms comms, String id, String target, Runnable home) {
        this.comms = comms;
        this.id = id;
        this.target = target;
        this.home = home;
    }

    public String id() {
        return id;
    }

    /** The name under which the other side knows what to make of it. */
    public String target() {
        return target;
    }

    public boolean isOpen() {
        return open;
    }

    /** Sends data: maps, iterables, strings, numbers, booleans, null. */
    public void send(Map<String, ?> data) {
        send(data, Map.of(), List.of());
    }

    /** Sends data with metadata and raw bytes. */
    public void send(Map<String, ?> data, Map<String, ?> metadata, List<byte[]> buffers) {
        if (!open) {
            throw new BoutonException("The comm " + id + " of " + target + " is closed and cannot send.");
        }
        comms.send("comm_msg", this, data, metadata, buffers);
    }

    /** Says what to do with messages; replaces what was said before. */
    public Comm onMessage(Consumer<CommMessage> handler) {
        onMessage = handler;
        return this;
    }

    /** Says what to do when the other side closes it. */
    public Comm onClose(Consumer<CommMessage> handler) {
        onClose = handler;
        return this;
    }

    /** Closes it on both sides. */
    public void close() {
        if (comms.forget(this)) {
            open = false;
            comms.send("comm_close", this, Map.of(), Map.of(), List.of());
        }
    }

    void closed(CommMessage message) {
        open = false;
        call(onClose, message);
    }

    void received(CommMessage message) {
        call(onMessage, message);
    }

    private void call(@Nullable Consumer<CommMessage> handler, CommMessage message) {
        home.run();
        if (handler != null) {
            handler.accept(message);
        }
    }
}
