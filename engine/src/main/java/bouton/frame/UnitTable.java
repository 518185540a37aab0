package bouton.frame;

import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table of results whose columns have units; a table made from it (by {@code where}, {@code sortOn}) is a plain one. */
public final class UnitTable extends Table {
    private final Map<String, String> units;

    UnitTable(String name, Map<String, String> units, List<Column<?>> columns) {
        super(name, columns);
        this.units = Map.copyOf(units);
    }

    /** The unit of a column, such as {@code ms}; empty for none. */
    public String unit(String column) {
        return units.getOrDefault(column, "");
    }
}
