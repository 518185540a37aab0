package bouton.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * One message.
 *
 * @param identities routing frames (the client's on ROUTER sockets, the topic on IOPub)
 * @param header its header
 * @param parent the header of the message it answers, empty when it answers none
 * @param metadata free
 * @param content by message type
 * @param buffers raw frames behind the JSON
 */
public record Message(
        List<byte[]> identities,
        Header header,
        JsonObject parent,
        JsonObject metadata,
        JsonObject content,
        List<byte[]> buffers) {

    /** A message without metadata and buffers. */
    public static Message of(List<byte[]> identities, Header header, JsonObject parent, JsonObject content) {
        return new Message(identities, header, parent, new JsonObject(), content, List.of());
    }

    /** Its type. */
    public String type() {
        return header.type();
    }
}
