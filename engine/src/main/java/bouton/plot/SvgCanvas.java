package bouton.plot;

import java.util.Locale;

/** Writes SVG; marks of one colour become one path. */
final class SvgCanvas implements Canvas {
    private final StringBuilder svg = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    private int markColour;
    private double markSize;

    SvgCanvas(int width, int height) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\">"
                        + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"white\"/>",
                width,
                height));
    }

    private void flush() {
        if (!marks.isEmpty()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"%s\" stroke=\"#%06x\" stroke-width=\"%.2f\" fill=\"none\"/>",
                    marks,
                    markColour,
                    markSize));
            marks.setLength(0);
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int colour, double width) {
        flush();
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"#%06x\" stroke-width=\"%.2f\"/>",
                x1,
                y1,
                x2,
                y2,
                colour,
                width));
    }

    @Override
    public void polyline(double[] x, double[] y, int count, int colour, double width) {
        flush();
        svg.append("<polyline fill=\"none\" points=\"");
        for (int k = 0; k < count; k++) {
            svg.append(String.format(Locale.ROOT, "%.2f,%.2f ", x[k], y[k]));
        }
        svg.append(String.format(Locale.ROOT, "\" stroke=\"#%06x\" stroke-width=\"%.2f\"/>", colour, width));
    }

    @Override
    public void mark(double x, double y, double size, int colour) {
        if (colour != markColour || size != markSize) {
            flush();
            markColour = colour;
            markSize = size;
        }
        marks.append(String.format(Locale.ROOT, "M%.2f %.2fh%.2f", x - size / 2, y, size));
    }

    @Override
    public void text(double x, double y, String s, int size, Anchor anchor, boolean vertical, int colour) {
        flush();
        String turn = vertical ? String.format(Locale.ROOT, " transform=\"rotate(-90 %.2f %.2f)\"", x, y) : "";
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%d\" text-anchor=\"%s\" fill=\"#%06x\"%s>%s</text>",
                x,
                y,
                size,
                anchor.name().toLowerCase(Locale.ROOT),
                colour,
                turn,
                s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }

    String end() {
        flush();
        return svg + "</svg>";
    }
}
