package bouton.kernel.comm;

import bouton.error.BadValueException;
import bouton.kernel.protocol.Content;
import bouton.kernel.protocol.Json;
import bouton.kernel.protocol.Message;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The comms of a kernel: opened by cells or by the frontend. */
public final class Comms {
    /** What comms need of the kernel around them. */
    public interface Surroundings {
        /** Broadcasts a message. */
        void send(String type, JsonObject content, JsonObject metadata, List<byte[]> buffers);

        /** The cell of the calling thread, to return to: when run, what the running thread shows goes there. */
        Runnable here();

        /** Shows what a handler threw. */
        void failed(String what, Throwable thrown);
    }

    private final Surroundings kernel;
    private final Map<String, Comm> open = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<Comm, CommMessage>> targets = new ConcurrentHashMap<>();

    /** No comms and no targets yet. */
    public Comms(Surroundings kernel) {
        this.kernel = kernel;
    }

    /** Says what to do when the frontend opens a comm for a target; a second registration replaces the first. */
    public void register(String target, BiConsumer<Comm, CommMessage> onOpen) {
        targets.put(target, onOpen);
    }

    /** A comm for that target is refused from now on. */
    public void unregister(String target) {
        targets.remove(target);
    }

    /** Opens a comm to what the frontend makes of a target. */
    public Comm open(String target, Map<String, ?> data) {
        return open(target, data, Map.of());
    }

    /** Opens a comm, with metadata. */
    public Comm open(String target, Map<String, ?> data, Map<String, ?> metadata) {
        if (target.isBlank()) {
            throw new BadValueException("A comm needs the name of a target, not ''.");
        }
        Comm comm = new Comm(this, UUID.randomUUID().toString(), target, kernel.here());
        open.put(comm.id(), comm);
        send("comm_open", comm, data, metadata, List.of());
        return comm;
    }

    void send(String type, Comm comm, Map<String, ?> data, Map<String, ?> metadata, List<byte[]> buffers) {
        JsonObject content = Content.object("comm_id", comm.id(), "data", data);
        if (type.equals("comm_open")) {
            content.addProperty("target_name", comm.target());
        }
        kernel.send(type, content, Json.tree(metadata).getAsJsonObject(), buffers);
    }

    boolean forget(Comm comm) {
        return open.remove(comm.id(), comm);
    }

    /** The frontend sent comm_open, comm_msg or comm_close. */
    public void received(Message message) {
        String id = Json.string(message.content(), "comm_id", "");
        CommMessage said = new CommMessage(
                Json.map(Json.member(message.content(), "data")), Json.map(message.metadata()), message.buffers());
        switch (message.type()) {
            case "comm_open" -> opened(id, Json.string(message.content(), "target_name", ""), said);
            case "comm_close" -> {
                Comm comm = open.remove(id);
                if (comm != null) {
                    guarded(comm.target(), () -> comm.closed(said));
                }
            }
            default -> {
                Comm comm = open.get(id);
                if (comm == null) {
                    refuse(id);
                } else {
                    guarded(comm.target(), () -> comm.received(said));
                }
            }
        }
    }

    private void opened(String id, String target, CommMessage said) {
        BiConsumer<Comm, CommMessage> onOpen = targets.get(target);
        if (onOpen == null || id.isEmpty()) {
            refuse(id);
            return;
        }
        Comm comm = new Comm(this, id, target, kernel.here());
        open.put(id, comm);
        if (!guarded(target, () -> onOpen.accept(comm, said))) {
            comm.close();
        }
    }

    /** Nobody here knows of it; the protocol asks to say so. */
    private void refuse(String id) {
        kernel.send("comm_close", Content.object("comm_id", id, "data", Map.of()), new JsonObject(), List.of());
    }

    private boolean guarded(String target, Runnable handler) {
        try {
            handler.run();
            return true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            kernel.failed("A handler of '" + target + "'", e);
            return false;
        }
    }

    /** comm_info_reply: the open comms, of one target unless that is empty. */
    public JsonObject info(String target) {
        JsonObject comms = new JsonObject();
        open.values().stream()
                .filter(c -> target.isEmpty() || c.target().equals(target))
                .forEach(c -> comms.add(c.id(), Content.object("target_name", c.target())));
        JsonObject content = Content.ok();
        content.add("comms", comms);
        return content;
    }
}
