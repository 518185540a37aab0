package bouton.frame;

import tech.tablesaw.api.Table;

/**
 * A table for notebooks: head and tail, units and types, shape, and how much is missing. HTML without scripts or style sheets, everything escaped,
 * colours taken from the page so that dark themes work; or plain text.
 */
public final class HtmlTable {
    private static final String NUMBER = "text-align:right;padding:2px 10px;font-variant-numeric:tabular-nums";
    private static final String TEXT = "text-align:left;padding:2px 10px";
    private static final String DIM =
            "opacity:0.65;font-weight:normal;font-size:11px;border-bottom:1px solid currentColor;";

    private HtmlTable() {}

    /** The HTML of a table: at most 13 rows and 21 columns of it. */
    public static String render(Table table) {
        TableCells cells = new TableCells(table);
        StringBuilder h = new StringBuilder(
                        "<div style=\"overflow-x:auto\"><table style=\"border-collapse:collapse;font-size:13px\">")
                .append("<caption style=\"caption-side:top;text-align:left;font-weight:bold;padding:2px 10px\">")
                .append(escape(table.name() == null ? "" : table.name()))
                .append("</caption><thead><tr>");
        for (int c = 0; c < cells.width(); c++) {
            cell(h, "th", style(cells, c), cells.name(c));
        }
        h.append("</tr><tr>");
        for (int c = 0; c < cells.width(); c++) {
            cell(h, "th", DIM + style(cells, c), cells.kind(c));
        }
        h.append("</tr></thead><tbody>");
        for (int r = 0; r < cells.height(); r++) {
            h.append("<tr>");
            for (int c = 0; c < cells.width(); c++) {
                cell(
                        h,
                        "td",
                        (cells.isMissing(r, c) ? "opacity:0.65;font-style:italic;" : "") + style(cells, c),
                        cells.cell(r, c));
            }
            h.append("</tr>");
        }
        h.append("</tbody></table><div style=\"opacity:0.75;font-size:12px;padding:2px 10px\">")
                .append(escape(cells.shape()));
        if (!cells.missing().isEmpty()) {
            h.append("<br><b>").append(escape(cells.missing())).append("</b>");
        }
        return h.append("</div></div>").toString();
    }

    /** The same as plain text. */
    public static String text(Table table) {
        TableCells cells = new TableCells(table);
        int[] widths = new int[cells.width()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.max(cells.name(c).length(), cells.kind(c).length());
            for (int r = 0; r < cells.height(); r++) {
                widths[c] = Math.max(widths[c], cells.cell(r, c).length());
            }
        }
        StringBuilder s = new StringBuilder(table.name() == null ? "" : table.name()).append('\n');
        for (int r = -2; r < cells.height(); r++) {
            for (int c = 0; c < widths.length; c++) {
                String cell = r == -2 ? cells.name(c) : r == -1 ? cells.kind(c) : cells.cell(r, c);
                String pad = " ".repeat(widths[c] - cell.length());
                s.append(c == 0 ? "" : "  ").append(cells.isNumber(c) ? pad + cell : cell + pad);
            }
            s.append('\n');
        }
        return s.append(cells.shape())
                .append(cells.missing().isEmpty() ? "" : "\n" + cells.missing())
                .toString();
    }

    private static String style(TableCells cells, int column) {
        return cells.isNumber(column) ? NUMBER : TEXT;
    }

    private static void cell(StringBuilder h, String tag, String style, String text) {
        h.append('<')
                .append(tag)
                .append(" style=\"")
                .append(style)
                .append("\">")
                .append(escape(text))
                .append("</")
                .append(tag)
                .append('>');
    }

    private static String escape(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
