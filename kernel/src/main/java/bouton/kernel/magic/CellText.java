package bouton.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a cell into its cell magics, line magics and the code between them. A percent sign inside a string, comment or bracket is code. */
public final class CellText {
    private static final Pattern CELL_MAGIC = Pattern.compile("%%(\\w+)[ \\t]*(.*)");
    /** IJava's {@code List<String> added = %jars lib/*.jar}; a remainder has no equals sign before it. */
    private static final Pattern VALUE_MAGIC = Pattern.compile(
            "(\\s*(?:[\\w.]+(?:<[\\w.<>?, ]*>)?(?:\\[])*\\s+)?\\w+\\s*=\\s*)%(\\w+)(?:[ \\t]+(.*?))?[ \\t]*;?[ \\t]*");

    private static final Pattern LINE_MAGIC = Pattern.compile("%(\\w+)(?:[ \\t]+(.*))?");

    /**
     * A line magic or a run of code.
     *
     * @param magic name of the magic, empty for code
     * @param text its arguments, or the code
     * @param line how many lines of the cell stand before it
     */
    public record Piece(String magic, String text, int line) {
        /** Whether this is code. */
        public boolean isCode() {
            return magic.isEmpty();
        }
    }

    /**
     * A {@code %%name arguments} line.
     *
     * @param name without percent signs
     * @param arguments trimmed
     */
    public record CellMagic(String name, String arguments) {}

    /**
     * What stands at the head of a cell.
     *
     * @param magics the cell magics, outermost first
     * @param body the cell below them
     * @param line how many lines stand before the body
     */
    public record Head(List<CellMagic> magics, String body, int line) {}

    private CellText() {}

    /** Takes the {@code %%} lines off the front of a cell. Blank lines before them count as lines. */
    public static Head head(String cell) {
        List<CellMagic> magics = new ArrayList<>();
        String rest = cell;
        int line = 0;
        String tried = rest;
        int triedLine = line;
        while (!tried.isEmpty()) {
            int end = tried.indexOf('\n');
            String first = (end < 0 ? tried : tried.substring(0, end)).strip();
            tried = end < 0 ? "" : tried.substring(end + 1);
            triedLine++;
            Matcher matcher = CELL_MAGIC.matcher(first);
            if (matcher.matches()) {
                magics.add(new CellMagic(matcher.group(1), matcher.group(2).strip()));
                rest = tried;
                line = triedLine;
            } else if (!first.isEmpty()) {
                break;
            }
        }
        return new Head(List.copyOf(magics), rest, line);
    }

    /** Cuts a body into pieces. */
    public static List<Piece> pieces(String body, boolean python) {
        List<Piece> pieces = new ArrayList<>();
        Scanner scanner = new Scanner(python);
        StringBuilder code = new StringBuilder();
        int line = 0;
        int codeLine = 0;
        for (String text : body.split("\n", -1)) {
            Matcher matcher = LINE_MAGIC.matcher(text.strip());
            if (scanner.isBetween() && matcher.matches()) {
                addCode(pieces, code, codeLine);
                String arguments = matcher.group(2);
                pieces.add(new Piece(matcher.group(1), arguments == null ? "" : arguments.strip(), line));
                codeLine = line + 1;
            } else {
                scanner.line(text);
                code.append(text).append('\n');
            }
            line++;
        }
        addCode(pieces, code, codeLine);
        return List.copyOf(pieces);
    }

    /** Java code where {@code name = %magic arguments} has become a call, line by line. */
    public static String withMagicsCalled(String code) {
        Scanner scanner = new Scanner(false);
        List<String> lines = new ArrayList<>();
        for (String text : code.split("\n", -1)) {
            Matcher value = VALUE_MAGIC.matcher(text);
            boolean called = scanner.isBetween() && value.matches() && Words.isWhole(text);
            lines.add(called ? value.group(1) + call(value) : text);
            scanner.line(text);
        }
        return String.join("\n", lines);
    }

    /** A magic as Java code. */
    private static String call(Matcher value) {
        String arguments = value.group(3) == null ? "" : value.group(3);
        return "lineMagic(\"" + value.group(2) + "\""
                + Words.of(arguments).stream()
                        .map(word -> ", \"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining())
                + ");";
    }

    private static void addCode(List<Piece> pieces, StringBuilder code, int line) {
        if (!code.toString().isBlank()) {
            code.setLength(code.length() - 1);
            pieces.add(new Piece("", code.toString(), line));
        }
        code.setLength(0);
    }

    /** Follows strings, comments and brackets over lines, just well enough to know whether a line starts a statement. */
    private static final class Scanner {
        private final boolean python;
        private int depth;
        private String open = "";

        Scanner(boolean python) {
            this.python = python;
        }

        boolean isBetween() {
            return open.isEmpty() && (!python || depth <= 0);
        }

        void line(String text) {
            int i = 0;
            while (i < text.length()) {
                if (!open.isEmpty()) {
                    if (text.startsWith(open, i)) {
                        i += open.length();
                        open = "";
                    } else {
                        i += text.charAt(i) == '\\' && !open.equals("*/") ? 2 : 1;
                    }
                    continue;
                }
                if (text.startsWith(python ? "#" : "//", i)) {
                    return;
                }
                char c = text.charAt(i);
                if (!python && text.startsWith("/*", i)) {
                    open = "*/";
                    i += 2;
                } else if (c == '"' || c == '\'') {
                    String triple = String.valueOf(c).repeat(3);
                    open = text.startsWith(triple, i) && (python || c == '"') ? triple : String.valueOf(c);
                    i += open.length();
                } else {
                    depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
                    i++;
                }
            }
            if (open.length() == 1) {
                open = "";
            }
        }
    }
}
