package bouton.plot;

/** What a picture is drawn on. Coordinates in pixels from the top left; colours as {@code 0xRRGGBB}. */
interface Canvas {
    /** How a text lies to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void line(double x1, double y1, double x2, double y2, int colour, double width);

    void polyline(double[] x, double[] y, int count, int colour, double width);

    /** A filled square around a point. */
    void mark(double x, double y, double size, int colour);

    void text(double x, double y, String s, int size, Anchor anchor, boolean vertical, int colour);
}
