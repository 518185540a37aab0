package bouton.plot;

import java.util.Base64;
import java.util.Locale;

/** Writes SVG; marks of one colour become one path, or an image where there would be too many of them. */
final class SvgCanvas implements Canvas {
    private static final int FEW = 100;

    private final StringBuilder svg = new StringBuilder();
    private final int width;
    private final int height;
    private final boolean marksAsImage;

    SvgCanvas(int width, int height, boolean marksAsImage) {
        this.width = width;
        this.height = height;
        this.marksAsImage = marksAsImage;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\">"
                        + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"white\"/>",
                width,
                height));
    }

    /** Hundredths of a pixel; written without {@code String.format}, which would take most of the time. */
    private void number(double v) {
        long hundredths = Math.round(v * 100);
        long rest = Math.abs(hundredths % 100);
        svg.append(hundredths < 0 ? "-" : "").append(Math.abs(hundredths / 100));
        if (rest != 0) {
            svg.append(rest < 10 ? ".0" : ".").append(rest % 10 == 0 ? rest / 10 : rest);
        }
    }

    private void point(char command, double x, double y) {
        svg.append(command);
        number(x);
        svg.append(' ');
        number(y);
    }

    @Override
    public void line(double[] x, double[] y, int count, Pen pen) {
        svg.append("<path d=\"");
        for (int k = 0; k < count; k++) {
            point(k == 0 ? 'M' : 'L', x[k], y[k]);
        }
        svg.append(String.format(
                Locale.ROOT,
                "\" fill=\"none\" stroke=\"#%06x\" stroke-width=\"%.2f\" stroke-linejoin=\"round\"%s/>",
                pen.colour(),
                pen.width(),
                pen.dashed() ? " stroke-dasharray=\"5 3\"" : ""));
    }

    @Override
    public void marks(Marks m) {
        if (m.x().length == 0) {
            return;
        }
        if (marksAsImage && m.x().length > FEW) {
            PngCanvas pixels = new PngCanvas(width, height, false);
            pixels.marks(m);
            svg.append(String.format(
                    Locale.ROOT,
                    "<image width=\"%d\" height=\"%d\" href=\"data:image/png;base64,%s\"/>",
                    width,
                    height,
                    Base64.getEncoder().encodeToString(pixels.bytes())));
            return;
        }
        svg.append("<path d=\"");
        for (int k = 0; k < m.x().length; k++) {
            point('M', m.x()[k] - m.width() / 2, m.y()[k]);
            svg.append('h');
            number(m.width());
        }
        svg.append(String.format(
                Locale.ROOT, "\" fill=\"none\" stroke=\"#%06x\" stroke-width=\"%.2f\"/>", m.colour(), m.height()));
    }

    @Override
    public void text(double x, double y, String s, int size, Anchor anchor, boolean vertical, int colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<text font-size=\"%d\" text-anchor=\"%s\" fill=\"#%06x\" ",
                size,
                anchor.name().toLowerCase(Locale.ROOT),
                colour));
        svg.append(String.format(
                Locale.ROOT,
                vertical ? "transform=\"translate(%.2f %.2f) rotate(-90)\">" : "x=\"%.2f\" y=\"%.2f\">",
                x,
                y));
        svg.append(escape(s)).append("</text>");
    }

    /** Characters that XML does not allow at all, such as a bell, are left out. */
    private static String escape(String s) {
        return s.replaceAll(
                        "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]",
                        "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    String end() {
        return svg + "</svg>";
    }
}
