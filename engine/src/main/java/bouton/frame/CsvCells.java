package bouton.frame;

import bouton.error.BoutonException;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Splits CSV text into the cells of its rows; ends of lines may be of any system, and stand inside quotes. */
final class CsvCells {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final PushbackReader in;
    private final Path file;
    private int lines = 1;
    private int line;

    CsvCells(Reader in, Path file) {
        this.in = new PushbackReader(in, 1);
        this.file = file;
    }

    /** The line where the last row began, counted from 1. */
    int line() {
        return line;
    }

    /** The cells of the next row; none at the end of the text. Empty lines are no rows. */
    List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean wasQuoted = false;
        line = lines;
        while (true) {
            int c = in.read();
            if (c == BYTE_ORDER_MARK && line == 1 && cells.isEmpty() && cell.isEmpty()) {
                continue;
            }
            if (c == '"' && cell.isEmpty() && !wasQuoted) {
                quoted(cell);
                wasQuoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
                wasQuoted = false;
            } else if (c < 0 || c == '\n' || c == '\r') {
                endOfLine(c);
                if (!cells.isEmpty() || !cell.isEmpty() || wasQuoted) {
                    cells.add(cell.toString());
                    return cells;
                }
                if (c < 0) {
                    return cells;
                }
                line = lines;
            } else if (wasQuoted) {
                throw new BoutonException("'" + file + "', line " + lines
                        + ": text follows a closing quote; a comma or the end of the line is expected.");
            } else {
                cell.append((char) c);
            }
        }
    }

    private void endOfLine(int c) throws IOException {
        if (c == '\r') {
            int next = in.read();
            if (next >= 0 && next != '\n') {
                in.unread(next);
            }
        }
        lines += c < 0 ? 0 : 1;
    }

    /** The rest of a quoted cell, up to its closing quote; two quotes are one. */
    private void quoted(StringBuilder cell) throws IOException {
        while (true) {
            int c = in.read();
            if (c < 0) {
                throw new BoutonException("'" + file + "', line " + line + ": a quote is opened and never closed.");
            }
            if (c == '"') {
                int next = in.read();
                if (next != '"') {
                    if (next >= 0) {
                        in.unread(next);
                    }
                    return;
                }
            }
            lines += c == '\n' ? 1 : 0;
            cell.append((char) c);
        }
    }
}
