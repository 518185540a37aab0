package bouton.kernel;

import bouton.kernel.lang.Completeness;
import bouton.kernel.lang.Completion;
import bouton.kernel.lang.Inspection;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.magic.CellText;
import bouton.kernel.protocol.Json;
import com.google.gson.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell and a place in it, as completion and inspection see them: the {@code %%} lines belong to the kernel, the rest to its language. Places
 * count Unicode code points.
 */
final class AsideText {
    private static final Pattern MAGIC = Pattern.compile("(?:^|\\n)[ \\t]*(%%?\\w*)$");

    private final String before;
    private final int cursor;
    private final int bodyStart;
    private final String body;
    private final LanguageRuntime runtime;

    private AsideText(String code, int cursor, String body, LanguageRuntime runtime) {
        int place = Math.clamp(cursor, 0, code.codePointCount(0, code.length()));
        this.cursor = place;
        this.before = code.substring(0, code.offsetByCodePoints(0, place));
        String head = code.substring(0, code.length() - body.length());
        this.bodyStart = head.codePointCount(0, head.length());
        this.body = body;
        this.runtime = runtime;
    }

    static AsideText of(JsonObject request, CellRunner runner, Languages languages) {
        String code = Json.string(request, "code", "");
        int end = code.codePointCount(0, code.length());
        return new AsideText(
                code,
                Json.number(request, "cursor_pos", end),
                CellText.head(code).body(),
                languages.get(runner.language(code)));
    }

    int cursor() {
        return cursor;
    }

    /** The magic that is being typed before the cursor, empty when there is none. */
    String magicBefore() {
        Matcher matcher = MAGIC.matcher(before);
        return matcher.find() ? matcher.group(1) : "";
    }

    Completion complete() {
        if (cursor < bodyStart) {
            return Completion.none(cursor);
        }
        Completion inner = runtime.complete(body, cursor - bodyStart);
        return new Completion(inner.start() + bodyStart, inner.end() + bodyStart, inner.items());
    }

    Inspection inspect(int detail) {
        return cursor < bodyStart ? Inspection.NOT_FOUND : runtime.inspect(body, cursor - bodyStart, detail);
    }

    /** Completeness of a cell: that of its code after the last line magic. */
    static Completeness isComplete(String code, CellRunner runner, Languages languages) {
        CellText.Head head = CellText.head(code);
        LanguageRuntime runtime = languages.get(runner.language(code));
        var pieces = CellText.pieces(head.body(), runtime.name().equals("python"));
        if (pieces.isEmpty() || !pieces.getLast().isCode()) {
            boolean waits = !head.magics().isEmpty() && pieces.isEmpty();
            return Completeness.of(waits ? Completeness.Status.INCOMPLETE : Completeness.Status.COMPLETE);
        }
        String last = pieces.getLast().text();
        // Python ends a block with an empty line, which the pieces do not keep.
        return runtime.isComplete(head.body().endsWith("\n") ? last + "\n" : last);
    }
}
