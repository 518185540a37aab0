package bouton.frame;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The part of a table that is shown, head and tail in both directions, as text. */
final class TableCells {
    private static final int HEAD = 8;
    private static final int TAIL = 4;
    private static final int SIDE = 10;
    private static final int DIGITS = 6;
    private static final int MAX_DECIMALS = 9;
    private static final int MAX_TEXT = 60;
    private static final double LARGE = 1e9;

    private final Table table;
    private final int[] rows;
    private final int[] columns;
    private final List<List<String>> cells = new ArrayList<>();

    TableCells(Table table) {
        this.table = table;
        this.rows = shown(table.rowCount(), HEAD, TAIL);
        this.columns = shown(table.columnCount(), SIDE, SIDE);
        for (int c : columns) {
            cells.add(c < 0 ? List.of() : texts(table.column(c)));
        }
    }

    /** Positions that are shown, with -1 for a gap. */
    private static int[] shown(int n, int head, int tail) {
        return n <= head + tail + 1
                ? IntStream.range(0, n).toArray()
                : IntStream.concat(
                                IntStream.concat(IntStream.range(0, head), IntStream.of(-1)),
                                IntStream.range(n - tail, n))
                        .toArray();
    }

    int width() {
        return columns.length;
    }

    int height() {
        return rows.length;
    }

    /** A cell as text; an ellipsis in a gap. */
    String cell(int row, int column) {
        if (columns[column] < 0) {
            return "…";
        }
        return rows[row] < 0 ? "⋮" : cells.get(column).get(row);
    }

    String name(int column) {
        return columns[column] < 0 ? "…" : table.column(columns[column]).name();
    }

    /** Unit and type of a column, such as {@code mV · double}. */
    String kind(int column) {
        if (columns[column] < 0) {
            return "";
        }
        Column<?> c = table.column(columns[column]);
        String unit = table instanceof UnitTable u ? u.unit(c.name()) : "";
        return (unit.isEmpty() ? "" : unit + " · ") + c.type().name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber(int column) {
        return columns[column] >= 0 && table.column(columns[column]) instanceof NumericColumn;
    }

    boolean isMissing(int row, int column) {
        return rows[row] >= 0
                && columns[column] >= 0
                && table.column(columns[column]).isMissing(rows[row]);
    }

    /** {@code 1,000 rows × 2 columns}. */
    String shape() {
        return String.format(
                Locale.ROOT,
                "%,d %s × %,d %s",
                table.rowCount(),
                table.rowCount() == 1 ? "row" : "rows",
                table.columnCount(),
                table.columnCount() == 1 ? "column" : "columns");
    }

    /** What is missing in the whole table, such as {@code missing values (NaN): V 3}; empty for nothing. */
    String missing() {
        List<String> found = new ArrayList<>();
        for (Column<?> c : table.columns()) {
            int n = c.countMissing();
            if (n > 0) {
                found.add(String.format(Locale.ROOT, "%s %,d", c.name(), n));
            }
        }
        int more = found.size() - SIDE;
        return found.isEmpty()
                ? ""
                : "missing values (NaN): " + String.join(", ", more > 0 ? found.subList(0, SIDE) : found)
                        + (more > 0 ? " and " + more + " columns more" : "");
    }

    private List<String> texts(Column<?> c) {
        boolean real = c instanceof DoubleColumn || c instanceof FloatColumn;
        int decimals = real ? decimals(c) : 0;
        List<String> texts = new ArrayList<>();
        for (int r : rows) {
            if (r < 0) {
                texts.add("");
            } else if (c.isMissing(r)) {
                texts.add("missing");
            } else if (real) {
                texts.add(number(((Number) c.get(r)).doubleValue(), decimals));
            } else {
                String s = String.valueOf(c.get(r));
                texts.add(s.length() > MAX_TEXT ? s.substring(0, MAX_TEXT) + "…" : s);
            }
        }
        return texts;
    }

    /** As many decimals as the shown numbers need for six significant digits, so that points stand below each other; -1 for powers of ten. */
    private int decimals(Column<?> c) {
        int most = 0;
        double largest = 0;
        for (int r : rows) {
            if (r < 0 || c.isMissing(r)) {
                continue;
            }
            double v = ((Number) c.get(r)).doubleValue();
            if (v != 0 && Double.isFinite(v)) {
                most = Math.max(
                        most,
                        new BigDecimal(v)
                                .round(new MathContext(DIGITS))
                                .stripTrailingZeros()
                                .scale());
                largest = Math.max(largest, Math.abs(v));
            }
        }
        int kept = largest >= 1 ? Math.max(0, DIGITS - 1 - (int) Math.floor(Math.log10(largest))) : MAX_DECIMALS;
        return largest >= LARGE || largest > 0 && largest < 1e-4 ? -1 : Math.min(most, kept);
    }

    private static String number(double v, int decimals) {
        if (!Double.isFinite(v)) {
            return v > 0 ? "∞" : "-∞";
        }
        return decimals < 0
                ? String.format(Locale.ROOT, v == 0 ? "%.0f" : "%.5e", v)
                : String.format(Locale.ROOT, "%." + decimals + "f", v);
    }
}
