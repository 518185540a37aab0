package bouton.kernel.protocol;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.Completeness;
import bouton.kernel.lang.Completion;
import bouton.kernel.lang.Inspection;
import bouton.kernel.lang.LanguageInfo;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contents of the messages that we send. */
public final class Content {
    private Content() {}

    /** {@code {"status": "ok"}}. */
    public static JsonObject ok() {
        return object("status", "ok");
    }

    /** An error, as in replies and on IOPub. */
    public static JsonObject error(String ename, String evalue, List<String> traceback) {
        JsonObject content = object("status", "error", "ename", ename, "evalue", evalue);
        content.add("traceback", Json.tree(traceback));
        return content;
    }

    /** execution_state of a status message: busy, idle or starting. */
    public static JsonObject status(String state) {
        return object("execution_state", state);
    }

    /** A piece of stdout or stderr. */
    public static JsonObject stream(String name, String text) {
        return object("name", name, "text", text);
    }

    /** execute_input. */
    public static JsonObject input(String code, int count) {
        return object("code", code, "execution_count", count);
    }

    /** Data and metadata of display_data, execute_result (with its count), a page payload or a user expression. */
    public static JsonObject bundle(MimeBundle bundle) {
        return object("data", bundle.data(), "metadata", bundle.metadata());
    }

    /** display_data or update_display_data. */
    public static JsonObject display(MimeBundle bundle, @Nullable String displayId) {
        JsonObject content = bundle(bundle);
        content.add("transient", displayId == null ? new JsonObject() : object("display_id", displayId));
        return content;
    }

    /** kernel_info_reply. */
    public static JsonObject kernelInfo(LanguageInfo info, String version) {
        JsonObject content = ok();
        content.addProperty("protocol_version", Header.VERSION);
        content.addProperty("implementation", "bouton");
        content.addProperty("implementation_version", version);
        content.add(
                "language_info",
                object(
                        "name", info.name(),
                        "version", info.version(),
                        "mimetype", info.mimetype(),
                        "file_extension", info.fileExtension(),
                        "pygments_lexer", info.pygmentsLexer(),
                        "codemirror_mode", info.codemirrorMode(),
                        "nbconvert_exporter", "script"));
        content.addProperty("banner", info.banner());
        content.add("help_links", new JsonArray());
        content.addProperty("debugger", false);
        content.add("supported_features", Json.tree(List.of("kernel subshells")));
        return content;
    }

    /** complete_reply. */
    public static JsonObject completion(Completion completion) {
        JsonObject content = ok();
        content.add(
                "matches",
                Json.tree(completion.items().stream().map(Completion.Item::text).toList()));
        content.addProperty("cursor_start", completion.start());
        content.addProperty("cursor_end", completion.end());
        List<Map<String, Object>> types = completion.items().stream()
                .map(item -> Map.<String, Object>of(
                        "text", item.text(),
                        "type", item.type().isEmpty() ? "<unknown>" : item.type(),
                        "signature", item.signature(),
                        "start", completion.start(),
                        "end", completion.end()))
                .toList();
        content.add("metadata", object("_jupyter_types_experimental", types));
        return content;
    }

    /** inspect_reply. */
    public static JsonObject inspection(Inspection inspection) {
        MimeBundle bundle = inspection.bundle();
        JsonObject content = bundle == null ? object("data", Map.of(), "metadata", Map.of()) : bundle(bundle);
        content.addProperty("status", "ok");
        content.addProperty("found", bundle != null);
        return content;
    }

    /** is_complete_reply. */
    public static JsonObject completeness(Completeness completeness) {
        return object("status", completeness.status().name().toLowerCase(Locale.ROOT), "indent", completeness.indent());
    }

    /** An object from names and values in turn. */
    public static JsonObject object(@Nullable Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add((String) namesAndValues[i], Json.tree(namesAndValues[i + 1]));
        }
        return object;
    }
}
