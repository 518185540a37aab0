package bouton.frame;

import bouton.error.ShapeException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** CSV files by RFC 4180: a header with the names, numbers in full, {@code t} in ms; NaN is written as {@code NaN}, other missing values as nothing. */
public final class Csv {
    private static final String END = "\r\n";
    private static final double CLEAN = 1e6;

    private Csv() {}

    /** A table of any kind. */
    public static void write(Table table, Path file) {
        write(file, out -> {
            List<Column<?>> columns = table.columns();
            row(out, columns.size(), c -> quoted(columns.get(c).name()));
            for (int r = 0; r < table.rowCount(); r++) {
                int row = r;
                row(out, columns.size(), c -> cell(columns.get(c), row));
            }
        });
    }

    /** What a monitor recorded, with the columns of its table; written row by row, so it need not fit into memory. */
    public static void write(Recorded recorded, Path file) {
        write(file, out -> {
            switch (recorded) {
                case SpikeEvents s -> {
                    out.write("t,neuron" + END);
                    for (int k = 0; k < s.size(); k++) {
                        out.write(time(s.step(k) * s.dt()) + "," + s.neuron(k) + END);
                    }
                }
                case StateColumns s
                when s.columns() <= StateColumns.MAX_COLUMNS -> {
                    row(out, s.columns() + 1, c -> c == 0 ? "t" : quoted(s.label(c - 1)));
                    for (int k = 0; k < s.samples(); k++) {
                        int sample = k;
                        row(out, s.columns() + 1, c -> c == 0 ? time(s.time(sample)) : number(s, sample, c - 1));
                    }
                }
                case StateColumns s -> {
                    int[] indices = s.indices();
                    out.write("t,index,value" + END);
                    for (int k = 0; k < s.samples(); k++) {
                        for (int c = 0; c < indices.length; c++) {
                            out.write(time(s.time(k)) + "," + indices[c] + "," + number(s, k, c) + END);
                        }
                    }
                }
            }
        });
    }

    private interface Rows {
        void to(Writer out) throws IOException;
    }

    private static void write(Path file, Rows rows) {
        Disk.write(file, bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            rows.to(out);
            out.flush();
        });
    }

    private static void row(Writer out, int cells, IntFunction<String> cell) throws IOException {
        for (int c = 0; c < cells; c++) {
            String s = cell.apply(c);
            out.write(c == 0 ? "" : ",");
            // A row of one empty cell would be an empty line, which readers skip.
            out.write(cells == 1 && s.isEmpty() ? "\"\"" : s);
        }
        out.write(END);
    }

    /** 0.3 rather than the 0.30000000000000004 that 3 * 0.1 makes. */
    private static String time(double t) {
        double clean = Math.rint(t * CLEAN) / CLEAN;
        return Double.toString(Math.abs(clean - t) <= 4 * Math.ulp(t) ? clean : t);
    }

    /** As few digits as give the same float or double back. */
    private static String number(StateColumns s, int sample, int column) {
        double v = s.at(sample, column);
        return s.isDouble() ? Double.toString(v) : Float.toString((float) v);
    }

    private static String cell(Column<?> c, int row) {
        if (c.isMissing(row)) {
            return c instanceof DoubleColumn || c instanceof FloatColumn ? "NaN" : "";
        }
        return quoted(String.valueOf(c.get(row)));
    }

    private static String quoted(String s) {
        for (int k = 0; k < s.length(); k++) {
            if (",\"\n\r".indexOf(s.charAt(k)) >= 0) {
                return '"' + s.replace("\"", "\"\"") + '"';
            }
        }
        return s;
    }

    /**
     * Reads a table. A column is of whole numbers, numbers, truth values or text, whatever all its cells are; empty cells and {@code NaN} are missing.
     *
     * @throws bouton.error.BoutonException if the file is not there, or has rows of different lengths
     */
    public static Table read(Path file) {
        List<List<String>> columns = new ArrayList<>();
        Disk.read(file, in -> {
            CsvCells cells = new CsvCells(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), file);
            for (List<String> row = cells.row(); !row.isEmpty(); row = cells.row()) {
                if (columns.isEmpty()) {
                    row.forEach(name -> columns.add(new ArrayList<>(List.of(name))));
                    continue;
                }
                if (row.size() != columns.size()) {
                    throw new ShapeException("'" + file + "' has " + row.size() + " cells in line " + cells.line()
                            + ", but " + columns.size() + " names in its header.");
                }
                for (int c = 0; c < row.size(); c++) {
                    columns.get(c).add(row.get(c));
                }
            }
            return columns;
        });
        if (columns.isEmpty()) {
            throw new ShapeException("'" + file + "' is empty; a CSV file begins with the names of its columns.");
        }
        HashSet<String> names = new HashSet<>();
        for (List<String> column : columns) {
            if (!names.add(column.getFirst())) {
                throw new ShapeException("'" + file + "' has two columns named '" + column.getFirst() + "'.");
            }
        }
        String name = String.valueOf(file.getFileName()).replaceAll("(?i)\\.csv$", "");
        return Table.create(
                name,
                columns.stream()
                        .<Column<?>>map(c -> column(c.getFirst(), c.subList(1, c.size())))
                        .toList());
    }

    private static Column<?> column(String name, List<String> cells) {
        boolean whole = true;
        boolean number = true;
        boolean truth = true;
        boolean small = true;
        for (String s : cells) {
            boolean missing = s.isEmpty();
            boolean digits = s.matches("-?[0-9]{1,18}");
            whole &= missing || digits;
            small &= missing
                    || digits && Long.parseLong(s) > Integer.MIN_VALUE && Long.parseLong(s) <= Integer.MAX_VALUE;
            number &= missing
                    || digits
                    || s.matches("NaN|[-+]?(Infinity|([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?)");
            truth &= missing || s.equalsIgnoreCase("true") || s.equalsIgnoreCase("false");
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            return cells.isEmpty() ? DoubleColumn.create(name) : StringColumn.create(name, cells);
        }
        if (truth) {
            BooleanColumn column = BooleanColumn.create(name);
            cells.forEach(s -> append(column, s));
            return column;
        }
        if (whole && small) {
            IntColumn column = IntColumn.create(name);
            cells.forEach(s -> append(column, s));
            return column;
        }
        if (whole) {
            LongColumn column = LongColumn.create(name);
            cells.forEach(s -> append(column, s));
            return column;
        }
        if (number) {
            DoubleColumn column = DoubleColumn.create(name);
            cells.forEach(s -> column.append(s.isEmpty() ? Double.NaN : Double.parseDouble(s)));
            return column;
        }
        return StringColumn.create(name, cells);
    }

    private static void append(Column<?> column, String cell) {
        if (cell.isEmpty()) {
            column.appendMissing();
            return;
        }
        switch (column) {
            case BooleanColumn b -> b.append(Boolean.parseBoolean(cell));
            case IntColumn i -> i.append(Integer.parseInt(cell));
            case LongColumn l -> l.append(Long.parseLong(cell));
            default -> column.appendCell(cell);
        }
    }
}
