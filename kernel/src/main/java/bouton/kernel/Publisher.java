package bouton.kernel;

import bouton.kernel.protocol.Channel;
import bouton.kernel.protocol.Content;
import bouton.kernel.protocol.Header;
import bouton.kernel.protocol.Message;
import bouton.kernel.protocol.Transport;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes headers and sends messages; keeps the status of the kernel true while side requests are answered during a cell. */
final class Publisher {
    private final Transport transport;
    private final String session = UUID.randomUUID().toString();
    private final String user = System.getProperty("user.name", "user");
    private final List<JsonObject> running = new ArrayList<>();

    Publisher(Transport transport) {
        this.transport = transport;
    }

    /** Broadcasts on IOPub. */
    void publish(String type, JsonObject parent, JsonObject content) {
        List<byte[]> topic = List.of(type.getBytes(StandardCharsets.UTF_8));
        transport.send(Channel.IOPUB, Message.of(topic, Header.create(type, session, user), parent, content));
    }

    /** Broadcasts on IOPub, with metadata and raw bytes. */
    void publish(String type, JsonObject parent, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        List<byte[]> topic = List.of(type.getBytes(StandardCharsets.UTF_8));
        Header header = Header.create(type, session, user);
        transport.send(Channel.IOPUB, new Message(topic, header, parent, metadata, content, buffers));
    }

    /** Broadcasts what a cell puts out, as fast as it can be sent. */
    void output(String type, JsonObject parent, JsonObject content) {
        transport.awaitRoom();
        publish(type, parent, content);
    }

    /** Answers a request. */
    void reply(Channel channel, Message request, String type, JsonObject content) {
        transport.send(
                channel,
                Message.of(
                        request.identities(),
                        Header.create(type, session, user),
                        request.header().json(),
                        content));
    }

    /** Greets a new subscriber; it has asked for nothing, so there is no parent. */
    void welcome(byte[] topic) {
        JsonObject content = Content.object("subscription", new String(topic, StandardCharsets.UTF_8));
        transport.send(
                Channel.IOPUB,
                Message.of(List.of(topic), Header.create("iopub_welcome", session, user), new JsonObject(), content));
    }

    /** Busy for a cell. */
    synchronized void cellBusy(JsonObject parent) {
        running.add(parent);
        publish("status", parent, Content.status("busy"));
    }

    /** Idle for a cell. */
    synchronized void cellIdle(JsonObject parent) {
        running.remove(parent);
        asideIdle(parent);
    }

    /** Busy for any other request. */
    void asideBusy(JsonObject parent) {
        publish("status", parent, Content.status("busy"));
    }

    /** Idle for any other request. Frontends show the last status they saw, so a running cell says busy once more. */
    synchronized void asideIdle(JsonObject parent) {
        publish("status", parent, Content.status("idle"));
        if (!running.isEmpty()) {
            publish("status", running.getLast(), Content.status("busy"));
        }
    }
}
