package bouton.kernel.java;

import bouton.kernel.Ansi;
import bouton.kernel.lang.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.Snippet;
import jdk.jshell.UnresolvedReferenceException;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong in a snippet into a report in the lines of the cell. */
final class JavaErrors {
    private final Map<String, CellSource> places = new ConcurrentHashMap<>();

    /** Remembers where a snippet stands. */
    void place(Snippet snippet, CellSource source) {
        places.put(snippet.id(), source);
    }

    /** A compile error: each diagnostic with its line and a caret under its place. */
    Outcome.Failed compile(List<Diag> diagnostics, CellSource source) {
        List<String> lines = new ArrayList<>();
        String first = "does not compile";
        for (Diag diagnostic : diagnostics) {
            if (!diagnostic.isError()) {
                continue;
            }
            String[] message = diagnostic.getMessage(Locale.ROOT).strip().split("\\R");
            if (lines.isEmpty()) {
                first = message[0];
            }
            lines.add(
                    source.name() + ", line " + source.lineAt(diagnostic.getPosition()) + ": " + Ansi.red(message[0]));
            String text = source.textAt(diagnostic.getStartPosition());
            int column = source.columnAt(diagnostic.getStartPosition());
            long width = Math.clamp(
                    diagnostic.getEndPosition() - diagnostic.getStartPosition(),
                    1,
                    Math.max(1, text.length() - column));
            lines.add("    " + text);
            lines.add("    " + indent(text, column) + Ansi.red("^".repeat((int) width)));
            for (int i = 1; i < message.length; i++) {
                lines.add(message[i]);
            }
        }
        if (lines.isEmpty()) {
            lines.add(source.name() + ": " + Ansi.red("this does not compile"));
        }
        return new Outcome.Failed("CompileError", first, lines);
    }

    /** Code that ends too early. */
    Outcome.Failed incomplete(CellSource source) {
        int line = source.lineAt(source.text().length());
        return new Outcome.Failed(
                "CompileError",
                "the code is incomplete",
                List.of(source.name() + ", line " + line + ": "
                        + Ansi.red("the code ends in the middle of a statement")));
    }

    /** A declaration that misses something which nothing in the session provides. */
    Outcome.Failed unresolved(Snippet snippet, String missing, List<Diag> diagnostics) {
        CellSource source = places.get(snippet.id());
        if (source != null && diagnostics.stream().anyMatch(Diag::isError)) {
            return compile(diagnostics, source);
        }
        String message = "cannot find " + missing;
        String where = source == null ? "" : source.name() + ", line " + source.lineAt(0) + ": ";
        return new Outcome.Failed("CompileError", message, List.of(where + Ansi.red(message)));
    }

    /** An exception that a snippet threw. */
    Outcome.Failed thrown(Exception exception, @Nullable Throwable original) {
        if (exception instanceof UnresolvedReferenceException unresolved) {
            String message = unresolved.getSnippet().name() + " uses something that is not declared yet";
            List<String> lines = new ArrayList<>();
            lines.add(Ansi.red("UndeclaredReference: ") + message);
            addFrames(lines, unresolved.getStackTrace());
            return new Outcome.Failed("UndeclaredReference", message, lines);
        }
        List<String> lines = new ArrayList<>();
        String prefix = "";
        for (Throwable at = exception; at != null && lines.size() < 400; at = at.getCause()) {
            String name = at instanceof EvalException eval
                    ? eval.getExceptionClassName()
                    : at.getClass().getName();
            String message = at.getMessage();
            lines.add(prefix + Ansi.red(shortName(name)) + (message == null ? "" : ": " + message));
            addFrames(lines, at.getStackTrace());
            prefix = "Caused by: ";
        }
        String name = original != null
                ? original.getClass().getName()
                : exception instanceof EvalException eval
                        ? eval.getExceptionClassName()
                        : exception.getClass().getName();
        return new Outcome.Failed(name, String.valueOf(exception.getMessage()), lines);
    }

    /** Where a cell was stopped. */
    List<String> stopped(@Nullable Exception exception) {
        List<String> lines = new ArrayList<>();
        if (exception != null) {
            addFrames(lines, exception.getStackTrace());
        }
        return lines;
    }

    /** The first library frame, which threw, then the user's own. */
    private void addFrames(List<String> lines, StackTraceElement[] frames) {
        int hidden = 0;
        boolean first = true;
        int shown = 0;
        for (StackTraceElement frame : frames) {
            String own = own(frame);
            boolean user = own != null;
            if (!user && (!first || isInternal(frame))) {
                hidden++;
                continue;
            }
            first = false;
            if (hidden > 0 && user) {
                lines.add("    ... " + hidden + (hidden == 1 ? " library frame" : " library frames"));
            }
            hidden = 0;
            if (++shown > 50) {
                lines.add("    ... " + (frames.length - shown) + " more frames");
                return;
            }
            lines.add("    at " + (own != null ? own : frame.toString()));
        }
    }

    /** A frame in a cell as {@code f, Cell [2], line 3:  code}; null for a library frame. */
    private @Nullable String own(StackTraceElement frame) {
        String file = frame.getFileName();
        if (file == null || !file.startsWith("#")) {
            return null;
        }
        CellSource source = places.get(file.substring(1));
        if (source == null) {
            return null;
        }
        int line = source.line(frame.getLineNumber());
        String method = frame.getMethodName().startsWith("lambda$") ? "lambda" : frame.getMethodName();
        String where =
                frame.getClassName().isEmpty() || method.isEmpty() ? method : frame.getClassName() + "." + method;
        String text = source.textOfLine(line).strip();
        return Ansi.cyan((where.isEmpty() ? "" : where + ", ") + source.name() + ", line " + line)
                + (text.isEmpty() ? "" : ":  " + text);
    }

    private static boolean isInternal(StackTraceElement frame) {
        return frame.getClassName().startsWith("bouton.kernel.")
                || frame.getClassName().startsWith("jdk.internal.reflect");
    }

    private static String shortName(String name) {
        return name.startsWith("REPL.") ? name.substring(name.lastIndexOf('$') + 1) : name;
    }

    private static String indent(String text, int column) {
        StringBuilder indent = new StringBuilder();
        text.chars().limit(column).forEach(c -> indent.append(c == '\t' ? '\t' : ' '));
        return indent.toString();
    }
}
