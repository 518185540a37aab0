package bouton.bench;

import bouton.error.BadValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the records that {@code --json} writes: a list of flat objects whose values are numbers, words or null. */
final class Records {
    private final String text;
    private final String source;
    private int at;

    private Records(String text, String source) {
        this.text = text;
        this.source = source;
    }

    static List<Row> read(Path file) throws IOException {
        return new Records(Files.readString(file), file.toString()).rows();
    }

    static List<Row> parse(String json) {
        return new Records(json, "the record").rows();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        expect('[');
        while (!next(']')) {
            rows.add(row());
            next(',');
        }
        if (peek() != 0) {
            throw wrong("nothing more");
        }
        return rows;
    }

    private Row row() {
        Row row = new Row();
        expect('{');
        while (!next('}')) {
            String key = string();
            expect(':');
            char c = peek();
            if (c == '"') {
                row.put(key, string());
            } else if (text.startsWith("null", at)) {
                at += 4;
            } else {
                row.put(key, number());
            }
            next(',');
        }
        return row;
    }

    private double number() {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Double.parseDouble(text.substring(from, at));
        } catch (NumberFormatException e) {
            at = from;
            throw wrong("a number, words or null");
        }
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                c = text.charAt(at++);
                if (c == 'u' && at + 4 <= text.length()) {
                    c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                    at += 4;
                }
            }
            out.append(c);
        }
        expect('"');
        return out.toString();
    }

    /** The next character that is no space; 0 at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean next(char c) {
        boolean is = peek() == c;
        at += is ? 1 : 0;
        return is;
    }

    private void expect(char c) {
        if (!next(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private BadValueException wrong(String expected) {
        return new BadValueException(
                source + " is no record of bench --json: at character " + at + " it should have " + expected + ".");
    }
}
