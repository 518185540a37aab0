package bouton.frame;

import java.util.Locale;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table as HTML for notebooks: head and tail, shape, everything escaped, no scripts, readable in dark themes. */
public final class HtmlTable {
    private static final int HEAD = 8;
    private static final int TAIL = 4;

    private HtmlTable() {}

    /** The HTML of a table. */
    public static String render(Table table) {
        StringBuilder h = new StringBuilder(
                        "<div style=\"overflow-x:auto\"><table style=\"border-collapse:collapse;font-size:13px\"><caption")
                .append(" style=\"caption-side:top;text-align:left;font-weight:bold\">")
                .append(escape(table.name() == null ? "" : table.name()))
                .append("</caption><thead><tr>");
        for (Column<?> c : table.columns()) {
            h.append("<th style=\"text-align:right;border-bottom:1px solid;padding:2px 10px\">")
                    .append(escape(c.name()))
                    .append("</th>");
        }
        h.append("</tr></thead><tbody>");
        int n = table.rowCount();
        boolean cut = n > HEAD + TAIL + 1;
        for (int r = 0; r < n; r++) {
            if (cut && r == HEAD) {
                h.append("<tr>")
                        .append("<td style=\"text-align:right;padding:2px 10px\">&#8942;</td>"
                                .repeat(table.columnCount()))
                        .append("</tr>");
                r = n - TAIL;
            }
            h.append("<tr>");
            for (Column<?> c : table.columns()) {
                h.append("<td style=\"text-align:right;padding:2px 10px\">")
                        .append(escape(cell(c, r)))
                        .append("</td>");
            }
            h.append("</tr>");
        }
        return h.append("</tbody></table><div style=\"opacity:0.7;font-size:12px\">")
                .append(String.format(Locale.ROOT, "%,d rows &times; %d columns", n, table.columnCount()))
                .append("</div></div>")
                .toString();
    }

    private static String cell(Column<?> c, int row) {
        if (c.isMissing(row)) {
            return "missing";
        }
        Object v = c.get(row);
        return v instanceof Double d ? String.format(Locale.ROOT, "%.6g", d) : String.valueOf(v);
    }

    private static String escape(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
