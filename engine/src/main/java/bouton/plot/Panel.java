package bouton.plot;

import bouton.plot.Canvas.Anchor;
import java.util.List;

/** One pair of axes with what is drawn in it. */
record Panel(String title, String xLabel, String yLabel, Ticks x, Ticks y, List<Series> series, String note) {
    private static final int INK = 0x333333;
    private static final int GRID = 0xe6e6e6;
    /** Okabe and Ito's palette, told apart by colour-blind readers too. */
    private static final int[] PALETTE = {0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x000000};

    /** Lines or marks. */
    record Series(String name, double[] x, double[] y, boolean marks) {}

    static final int LEFT = 64;
    static final int RIGHT = 16;
    static final int TOP = 30;
    static final int BOTTOM = 44;

    int marks() {
        return series.stream().filter(Series::marks).mapToInt(s -> s.x.length).sum();
    }

    void draw(Canvas c, int top, int width, int height) {
        double left = LEFT;
        double right = width - RIGHT;
        double up = top + TOP;
        double down = top + height - BOTTOM;
        for (double v : y.at()) {
            double py = place(v, y, down, up);
            c.line(left, py, right, py, GRID, 1);
            c.text(left - 8, py + 4, Ticks.label(v), 11, Anchor.END, false, INK);
        }
        for (double v : x.at()) {
            double px = place(v, x, left, right);
            c.line(px, down, px, down + 4, INK, 1);
            c.text(px, down + 17, Ticks.label(v), 11, Anchor.MIDDLE, false, INK);
        }
        for (int k = 0; k < series.size(); k++) {
            drawSeries(c, series.get(k), PALETTE[k % PALETTE.length], left, right, up, down);
        }
        c.line(left, down, right, down, INK, 1);
        c.line(left, up, left, down, INK, 1);
        c.text((left + right) / 2, down + 35, xLabel, 12, Anchor.MIDDLE, false, INK);
        c.text(18, (up + down) / 2, yLabel, 12, Anchor.MIDDLE, true, INK);
        c.text(left, top + 18, title, 13, Anchor.START, false, INK);
        if (!note.isEmpty()) {
            c.text((left + right) / 2, (up + down) / 2, note, 14, Anchor.MIDDLE, false, 0x888888);
        }
        legend(c, right, top + 18);
    }

    private void legend(Canvas c, double right, double y0) {
        double at = right;
        for (int k = series.size() - 1; k >= 0 && series.size() > 1; k--) {
            String name = series.get(k).name;
            c.text(at, y0, name, 11, Anchor.END, false, INK);
            at -= 7.0 * name.length() + 8;
            c.mark(at, y0 - 4, 8, PALETTE[k % PALETTE.length]);
            at -= 16;
        }
    }

    private void drawSeries(Canvas c, Series s, int colour, double left, double right, double up, double down) {
        int n = s.x.length;
        if (s.marks) {
            double size = n > 20_000 ? 1 : n > 3_000 ? 1.4 : 2.2;
            for (int k = 0; k < n; k++) {
                c.mark(place(s.x[k], x, left, right), place(s.y[k], y, down, up), size, colour);
            }
            return;
        }
        Decimated d = Decimated.of(s.x, s.y, 2 * (int) (right - left));
        double[] px = new double[d.count()];
        double[] py = new double[d.count()];
        for (int k = 0; k < d.count(); k++) {
            px[k] = place(d.x()[k], x, left, right);
            py[k] = place(d.y()[k], y, down, up);
        }
        c.polyline(px, py, d.count(), colour, 1.3);
    }

    private static double place(double v, Ticks t, double from, double to) {
        return from + (v - t.low()) / (t.high() - t.low()) * (to - from);
    }
}
