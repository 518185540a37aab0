package bouton.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The content of an execute_request.
 *
 * @param code the cell
 * @param silent no output, no history, no counter
 * @param storeHistory whether it counts; never when silent
 * @param userExpressions expressions to evaluate after it
 * @param allowStdin whether the frontend answers questions
 * @param stopOnError whether requests queued behind a failing one are not run
 */
public record ExecuteRequest(
        String code,
        boolean silent,
        boolean storeHistory,
        Map<String, String> userExpressions,
        boolean allowStdin,
        boolean stopOnError) {

    /** Reads the content, with the protocol's defaults. */
    public static ExecuteRequest of(JsonObject content) {
        boolean silent = Json.flag(content, "silent", false);
        Map<String, String> expressions = new LinkedHashMap<>();
        Json.member(content, "user_expressions")
                .entrySet()
                .forEach(e -> expressions.put(
                        e.getKey(), Json.string(Json.member(content, "user_expressions"), e.getKey(), "")));
        return new ExecuteRequest(
                Json.string(content, "code", ""),
                silent,
                !silent && Json.flag(content, "store_history", true),
                expressions,
                Json.flag(content, "allow_stdin", true),
                Json.flag(content, "stop_on_error", true));
    }
}
