package bouton.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The tables of a state monitor. */
final class StateTables {
    private static final int LONG_ROW_BYTES = Double.BYTES + Integer.BYTES + Double.BYTES;

    private StateTables() {}

    static Table table(StateColumns s) {
        boolean fits = s.columns() <= StateColumns.MAX_COLUMNS;
        double cells = (double) s.samples() * s.columns();
        double bytes = fits ? (cells + s.samples()) * Double.BYTES : cells * LONG_ROW_BYTES;
        Size.checkHeap(
                "The table of " + s.name(),
                bytes,
                "use summary(), record fewer indices or every k-th step, or read data() itself");
        return fits ? columns(s) : rows(s, Math.toIntExact((long) cells));
    }

    private static Table columns(StateColumns s) {
        int samples = s.samples();
        List<Column<?>> columns = new ArrayList<>();
        columns.add(DoubleColumn.create("t", s.times()));
        for (int c = 0; c < s.columns(); c++) {
            DoubleColumn column = DoubleColumn.create(s.label(c), samples);
            for (int k = 0; k < samples; k++) {
                column.set(k, s.at(k, c));
            }
            columns.add(column);
        }
        Map<String, String> units =
                columns.stream().collect(Collectors.toMap(Column::name, _ -> s.unit(), (a, _) -> a));
        units.put("t", "ms");
        return new UnitTable(s.name(), units, columns);
    }

    private static Table rows(StateColumns s, int rows) {
        DoubleColumn time = DoubleColumn.create("t", rows);
        IntColumn index = IntColumn.create("index", rows);
        DoubleColumn value = DoubleColumn.create("value", rows);
        int[] indices = s.indices();
        for (int k = 0, at = 0; at < rows; k++) {
            for (int c = 0; c < indices.length; c++, at++) {
                time.set(at, s.time(k));
                index.set(at, indices[c]);
                value.set(at, s.at(k, c));
            }
        }
        return new UnitTable(s.name(), Map.of("t", "ms", "value", s.unit()), List.of(time, index, value));
    }

    static Table summary(StateColumns s) {
        boolean each = s.columns() <= StateColumns.MAX_COLUMNS;
        StringColumn names = StringColumn.create("variable");
        LongColumn count = LongColumn.create("count");
        DoubleColumn mean = DoubleColumn.create("mean");
        DoubleColumn std = DoubleColumn.create("std");
        DoubleColumn min = DoubleColumn.create("min");
        DoubleColumn max = DoubleColumn.create("max");
        LongColumn missing = LongColumn.create("missing");
        for (int row = 0; row < (each ? s.columns() : 1); row++) {
            Statistics x = each ? new Statistics(s, row, row + 1) : new Statistics(s, 0, s.columns());
            names.append(each ? s.label(row) : s.shortName() + " (" + s.columns() + " elements)");
            count.append(x.count);
            mean.append(x.mean);
            std.append(x.std);
            min.append(x.min);
            max.append(x.max);
            missing.append(x.missing);
        }
        Map<String, String> units = Map.of("mean", s.unit(), "std", s.unit(), "min", s.unit(), "max", s.unit());
        return new UnitTable(s.name(), units, List.of(names, count, mean, std, min, max, missing));
    }

    /** In two passes, so that a small spread around a large mean is not lost. NaN is counted as missing, never skipped in silence. */
    private static final class Statistics {
        private long count;
        private long missing;
        private double mean = Double.NaN;
        private double std = Double.NaN;
        private double min = Double.NaN;
        private double max = Double.NaN;

        Statistics(StateColumns s, int from, int to) {
            int samples = s.samples();
            double sum = 0;
            for (int k = 0; k < samples; k++) {
                for (int c = from; c < to; c++) {
                    double v = s.at(k, c);
                    if (Double.isNaN(v)) {
                        missing++;
                        continue;
                    }
                    sum += v;
                    min = count == 0 ? v : Math.min(min, v);
                    max = count == 0 ? v : Math.max(max, v);
                    count++;
                }
            }
            if (count == 0) {
                return;
            }
            mean = sum / count;
            double squares = 0;
            for (int k = 0; k < samples; k++) {
                for (int c = from; c < to; c++) {
                    double d = s.at(k, c) - mean;
                    squares += Double.isNaN(d) ? 0 : d * d;
                }
            }
            std = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
        }
    }
}
