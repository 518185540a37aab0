package bouton.kernel.protocol;

import java.util.List;

/** Messages to their four JSON parts (header, parent, metadata, content) and back. */
public final class MessageCodec {
    /** How many JSON parts a message has. */
    public static final int PARTS = 4;

    private MessageCodec() {}

    /** The JSON parts of a message. */
    public static List<byte[]> parts(Message message) {
        return List.of(
                Json.bytes(message.header().json()),
                Json.bytes(message.parent()),
                Json.bytes(message.metadata()),
                Json.bytes(message.content()));
    }

    /**
     * A message from its frames.
     *
     * @param identities routing frames
     * @param parts the JSON parts, then buffers
     * @throws ProtocolException when a part is no JSON object or the header is not one
     */
    public static Message message(List<byte[]> identities, List<byte[]> parts) {
        if (parts.size() < PARTS) {
            throw new ProtocolException("A message has " + parts.size() + " parts instead of at least 4.");
        }
        return new Message(
                List.copyOf(identities),
                Header.parse(Json.object(parts.get(0), "header")),
                Json.object(parts.get(1), "parent header"),
                Json.object(parts.get(2), "metadata"),
                Json.object(parts.get(3), "content"),
                List.copyOf(parts.subList(PARTS, parts.size())));
    }
}
