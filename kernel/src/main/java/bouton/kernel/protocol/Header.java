package bouton.kernel.protocol;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Who sent what and when.
 *
 * @param id unique per message
 * @param type such as {@code execute_request}
 * @param session of the sender
 * @param json the whole header, as it goes back in {@code parent_header}
 */
public record Header(String id, String type, String session, JsonObject json) {
    /** The protocol version that we speak. */
    public static final String VERSION = "5.5";

    /** A header as received; it must have an id and a type. */
    public static Header parse(JsonObject json) {
        String id = Json.string(json, "msg_id", "");
        String type = Json.string(json, "msg_type", "");
        if (id.isEmpty() || type.isEmpty()) {
            throw new ProtocolException("A message header lacks msg_id or msg_type.");
        }
        return new Header(id, type, Json.string(json, "session", ""), json);
    }

    /** The subshell that the message is for; empty for the main shell. */
    public String subshell() {
        return Json.string(json, "subshell_id", "");
    }

    /** A new header of ours. */
    public static Header create(String type, String session, String username) {
        String id = UUID.randomUUID().toString();
        JsonObject json = new JsonObject();
        json.addProperty("msg_id", id);
        json.addProperty("msg_type", type);
        json.addProperty("session", session);
        json.addProperty("username", username);
        json.addProperty("date", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        json.addProperty("version", VERSION);
        return new Header(id, type, session, json);
    }
}
