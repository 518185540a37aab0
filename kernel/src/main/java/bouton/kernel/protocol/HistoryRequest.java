package bouton.kernel.protocol;

import com.google.gson.JsonObject;

/**
 * The content of a history_request.
 *
 * @param access {@code tail}, {@code range} or {@code search}
 * @param output whether outputs are wanted too
 * @param session 0 is the present one, negative ones count back
 * @param start first line of a range
 * @param stop line after the last of a range
 * @param n how many at most, the last ones; 0 or less is all
 * @param pattern glob with * and ?
 * @param unique whether equal inputs come once
 */
public record HistoryRequest(
        String access, boolean output, int session, int start, int stop, int n, String pattern, boolean unique) {

    /** Reads the content, with the protocol's defaults. */
    public static HistoryRequest of(JsonObject content) {
        return new HistoryRequest(
                Json.string(content, "hist_access_type", "tail"),
                Json.flag(content, "output", false),
                Json.number(content, "session", 0),
                Json.number(content, "start", 0),
                Json.number(content, "stop", Integer.MAX_VALUE),
                Json.number(content, "n", 0),
                Json.string(content, "pattern", "*"),
                Json.flag(content, "unique", false));
    }
}
