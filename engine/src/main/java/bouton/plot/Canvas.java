package bouton.plot;

/** What a picture is drawn on. Coordinates in pixels from the top left; colours as {@code 0xRRGGBB}. */
interface Canvas {
    /** How a text lies to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How a line looks. */
    record Pen(int colour, double width, boolean dashed) {}

    /** Many equal filled rectangles, each around its point. */
    record Marks(double[] x, double[] y, double width, double height, int colour) {}

    /** A line through the first {@code count} points. */
    void line(double[] x, double[] y, int count, Pen pen);

    void marks(Marks marks);

    void text(double x, double y, String s, int size, Anchor anchor, boolean vertical, int colour);

    default void line(double x1, double y1, double x2, double y2, Pen pen) {
        line(new double[] {x1, x2}, new double[] {y1, y2}, 2, pen);
    }

    default void mark(double x, double y, double size, int colour) {
        marks(new Marks(new double[] {x}, new double[] {y}, size, size, colour));
    }

    /**
     * About how wide a text is, in pixels. Not asked of a font, so that PNG and SVG have one layout, and SVG needs no fonts on the machine that writes
     * it; the widths are those of a wide sans-serif face.
     */
    static double width(String s, int size) {
        double em = 0;
        for (int k = 0; k < s.length(); k++) {
            char c = s.charAt(k);
            if ("ijl.,:;'|!I ()[]f-".indexOf(c) >= 0) {
                em += 0.36;
            } else if ("mwMW".indexOf(c) >= 0) {
                em += 0.95;
            } else {
                em += Character.isUpperCase(c) ? 0.7 : 0.62;
            }
        }
        return em * size;
    }
}
