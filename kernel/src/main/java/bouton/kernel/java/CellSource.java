package bouton.kernel.java;

/**
 * Where a snippet stands, so that errors can name the cell's line.
 *
 * @param name such as {@code Cell [3]}, or a file name
 * @param text the whole text handed to the runtime
 * @param offset where in it the snippet begins
 * @param lineOffset lines of the cell before the text
 */
record CellSource(String name, String text, int offset, int lineOffset) {
    /** A snippet begins at its first token: blanks and comments before it are skipped. */
    CellSource {
        offset = skip(text, offset);
    }

    /** The 1-based line in the cell of a 1-based line in the snippet. */
    int line(int snippetLine) {
        return lineOffset + lineIndex(offset) + snippetLine;
    }

    /** The 1-based line in the cell of a position in the snippet. */
    int lineAt(long position) {
        return lineOffset + lineIndex(clamp(position)) + 1;
    }

    /** The text of the line that a position in the snippet is in. */
    String textAt(long position) {
        int at = clamp(position);
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** The 0-based column of a position in the snippet. */
    int columnAt(long position) {
        int at = clamp(position);
        return at - (text.lastIndexOf('\n', at - 1) + 1);
    }

    /** The text of a 1-based line of the cell, empty when it is outside. */
    String textOfLine(int line) {
        String[] lines = text.split("\n", -1);
        int index = line - 1 - lineOffset;
        return index >= 0 && index < lines.length ? lines[index] : "";
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return at;
            }
        }
        return from;
    }

    private int clamp(long position) {
        return Math.clamp(offset + position, 0, text.length());
    }

    private int lineIndex(int position) {
        return (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
    }
}
