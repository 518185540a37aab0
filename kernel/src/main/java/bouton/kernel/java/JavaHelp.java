package bouton.kernel.java;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.Completeness;
import bouton.kernel.lang.Completion;
import bouton.kernel.lang.Inspection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Completion, inspection and completeness of Java code. Frontends count code points, JShell UTF-16 units. */
final class JavaHelp {
    private static final int DOCUMENTED = 8;

    private final Session session;

    JavaHelp(Session session) {
        this.session = session;
    }

    Completion complete(String code, int cursor) {
        int at = code.offsetByCodePoints(0, cursor);
        String statement = session.withLock(() -> lastStatement(code.substring(0, at)));
        int skipped = at - statement.length();
        int[] anchor = {statement.length()};
        List<Suggestion> suggestions = suggest("", statement, anchor);
        if (suggestions.isEmpty() && skipped > 0) {
            suggestions =
                    suggest("{ " + session.withLock(() -> declarations(code.substring(0, skipped))), statement, anchor);
        }
        Map<String, Boolean> texts = new LinkedHashMap<>();
        for (Suggestion suggestion : suggestions) {
            texts.merge(suggestion.continuation(), suggestion.matchesType(), Boolean::logicalOr);
        }
        List<Completion.Item> items = new ArrayList<>();
        texts.forEach((text, matches) -> {
            if (matches) {
                items.add(item(text));
            }
        });
        texts.forEach((text, matches) -> {
            if (!matches) {
                items.add(item(text));
            }
        });
        int end = at;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        int start = Math.min(skipped + anchor[0], at);
        return new Completion(code.codePointCount(0, start), code.codePointCount(0, end), List.copyOf(items));
    }

    Inspection inspect(String code, int cursor) {
        int at = code.offsetByCodePoints(0, cursor);
        String prefix = code.substring(0, endOfWord(code, at));
        String statement = session.withLock(() -> lastStatement(prefix));
        List<Documentation> documents = documents(statement, statement.length());
        if (documents.isEmpty()
                && !statement.isEmpty()
                && Character.isJavaIdentifierPart(statement.charAt(statement.length() - 1))) {
            documents = documents(statement + "(", statement.length() + 1);
        }
        if (documents.isEmpty()) {
            documents = documents(
                    "new " + statement.strip() + "(", statement.strip().length() + 5);
        }
        String type = documents.isEmpty()
                ? session.withLock(() -> session.analysis().analyzeType(statement, statement.length()))
                : null;
        if (type != null) {
            return new Inspection(MimeBundle.text(type));
        }
        if (documents.isEmpty()) {
            return Inspection.NOT_FOUND;
        }
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (Documentation document : documents.subList(0, Math.min(DOCUMENTED, documents.size()))) {
            String doc = document.javadoc() == null ? "" : document.javadoc();
            text.append(document.signature()).append('\n');
            html.append("<pre>").append(Javadoc.escape(document.signature())).append("</pre>");
            if (!doc.isBlank()) {
                text.append(Javadoc.text(doc).indent(4)).append('\n');
                html.append("<div>").append(Javadoc.html(doc)).append("</div>");
            }
        }
        if (documents.size() > DOCUMENTED) {
            text.append("... and ").append(documents.size() - DOCUMENTED).append(" more\n");
        }
        return new Inspection(MimeBundle.html(html.toString(), text.toString().stripTrailing()));
    }

    Completeness isComplete(String code) {
        String rest = code;
        while (true) {
            String now = rest;
            CompletionInfo info = session.withLock(() -> session.analysis().analyzeCompletion(now));
            switch (info.completeness()) {
                case EMPTY -> {
                    return Completeness.of(Completeness.Status.COMPLETE);
                }
                case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
                    return new Completeness(Completeness.Status.INCOMPLETE, indent(code));
                }
                case UNKNOWN -> {
                    return Completeness.of(Completeness.Status.INVALID);
                }
                case COMPLETE, COMPLETE_WITH_SEMI -> {
                    if (Syntax.isWrong(info.source())) {
                        return Completeness.of(Completeness.Status.INVALID);
                    }
                }
            }
            if (info.remaining() == null || info.remaining().isBlank()) {
                return Completeness.of(Completeness.Status.COMPLETE);
            }
            rest = info.remaining();
        }
    }

    private List<Documentation> documents(String code, int at) {
        return session.withLock(() -> session.analysis().documentation(code, at, true)).stream()
                .distinct()
                .toList();
    }

    private List<Suggestion> suggest(String before, String statement, int[] anchor) {
        String code = before + statement;
        List<Suggestion> found =
                session.withLock(() -> session.analysis().completionSuggestions(code, code.length(), anchor));
        anchor[0] -= before.length();
        return found;
    }

    /** The variables that the cell declares above the cursor; the session does not know them before the cell has run. */
    private String declarations(String code) {
        StringBuilder variables = new StringBuilder();
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo info = session.analysis().analyzeCompletion(rest);
            String source = info.source();
            if (source == null || info.remaining() == null) {
                break;
            }
            if (session.analysis().sourceToSnippets(source).stream().anyMatch(s -> s.kind() == Snippet.Kind.VAR)) {
                variables.append(source).append('\n');
            }
            rest = info.remaining();
        }
        return variables.toString();
    }

    /** JShell looks at one statement, a cell has many. */
    private String lastStatement(String code) {
        String rest = code;
        while (true) {
            CompletionInfo info = session.analysis().analyzeCompletion(rest);
            boolean more = info.completeness() == SourceCodeAnalysis.Completeness.COMPLETE
                    && info.remaining() != null
                    && !info.remaining().isBlank();
            if (!more) {
                return rest;
            }
            rest = info.remaining();
        }
    }

    private static Completion.Item item(String text) {
        String type = text.endsWith("(") || text.endsWith(")")
                ? "function"
                : !text.isEmpty() && Character.isUpperCase(text.charAt(0)) ? "class" : "";
        return new Completion.Item(text, type, "");
    }

    private static int endOfWord(String code, int at) {
        int end = at;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Four blanks per bracket that is still open. */
    private static String indent(String code) {
        long depth = code.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum();
        return " ".repeat(4 * Math.clamp(depth, 0, 20));
    }
}
