package bouton.plot;

import bouton.plot.Canvas.Anchor;
import bouton.plot.Canvas.Marks;
import bouton.plot.Canvas.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One pair of axes with what is drawn in it.
 *
 * @param height of the panel with its labels, pixels
 * @param note written across an empty panel
 */
record Panel(String title, Axis x, Axis y, List<Series> series, int height, String note) {
    static final int MARGIN = 10;
    static final int RIGHT = 18;

    private static final int INK = 0x333333;
    private static final int GREY = 0x888888;
    private static final int WARNING = 0xb00020;
    /** Okabe and Ito's palette (jfly.uni-koeln.de/color), told apart by colour-blind readers too; without its yellow, too faint on white. */
    private static final int[] PALETTE = {0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x000000};

    private static final Pen GRID = new Pen(0xe8e8e8, 1, false);
    private static final Pen FRAME = new Pen(INK, 1, false);
    private static final int SMALL = 11;
    private static final int NORMAL = 12;
    private static final int LARGE = 13;
    private static final int HEAD = 30;
    private static final int ROW = 17;
    private static final int FOOT = 44;
    private static final int SHORT_FOOT = 14;
    private static final int SWATCH = 18;

    /** Number of marks. */
    int marks() {
        return series.stream().filter(Series::marks).mapToInt(s -> s.x().length).sum();
    }

    Panel withTitle(String t) {
        return new Panel(t, x, y, series, height, note);
    }

    Panel over(double from, double to) {
        return new Panel(title, new Axis(x.label(), from, to), y, series, height, note);
    }

    Panel withHeight(int h) {
        return new Panel(title, x, y, series, h, note);
    }

    /** How much less high a panel may be whose x axis is labelled by the panel below it. */
    static int savedFoot() {
        return FOOT - SHORT_FOOT;
    }

    private int yTicks() {
        return Math.max(2, (height - HEAD - FOOT) / 48);
    }

    /** Room that the labels of the y axis need. */
    double left() {
        double widest = 0;
        for (double v : y.ticks(yTicks())) {
            widest = Math.max(widest, Canvas.width(y.text(v, yTicks()), SMALL));
        }
        return MARGIN + NORMAL + 10 + widest + 8;
    }

    /**
     * Draws the panel below {@code top}, with its y axis at {@code left}.
     *
     * @param labelled whether the x axis has labels, or the panel below has them
     */
    void draw(Canvas c, double top, double left, double width, boolean labelled) {
        double right = width - RIGHT;
        List<List<Integer>> legend = legend(left, right);
        double up = top + HEAD + ROW * Math.max(0, legend.size() - 1);
        double down = top + height - (labelled ? FOOT : SHORT_FOOT);
        int xTicks = (int) Math.max(2, (right - left) / 90);
        for (double v : y.ticks(yTicks())) {
            double py = y.place(v, down, up);
            if (marks() == 0) {
                c.line(left, py, right, py, GRID);
            }
            c.line(left - 4, py, left, py, FRAME);
            c.text(left - 8, py + 4, y.text(v, yTicks()), SMALL, Anchor.END, false, INK);
        }
        for (double v : x.ticks(xTicks)) {
            double px = x.place(v, left, right);
            c.line(px, down, px, down + 4, FRAME);
            if (labelled) {
                c.text(px, down + 17, x.text(v, xTicks), SMALL, Anchor.MIDDLE, false, INK);
            }
        }
        for (int k = 0; k < series.size(); k++) {
            draw(c, series.get(k), k, left, right, up, down);
        }
        c.line(new double[] {left, left, right}, new double[] {up, down, down}, 3, FRAME);
        if (labelled) {
            c.text((left + right) / 2, down + 35, x.fullLabel(), NORMAL, Anchor.MIDDLE, false, INK);
        }
        c.text(MARGIN + NORMAL, (up + down) / 2, y.fullLabel(), NORMAL, Anchor.MIDDLE, true, INK);
        c.text(left, top + 18, title, LARGE, Anchor.START, false, INK);
        drawLegend(c, legend, right, top + 18);
        c.text((left + right) / 2, (up + down) / 2, note, LARGE, Anchor.MIDDLE, false, GREY);
        c.text(left + Canvas.width(title, LARGE) + 12, top + 18, warning(), SMALL, Anchor.START, false, WARNING);
    }

    /** What is missing in the lines; empty for nothing. */
    private String warning() {
        int broken = series.stream().mapToInt(Series::broken).sum();
        if (broken == 0) {
            return series.size() > named() ? "first " + named() + " of " + series.size() + " named" : "";
        }
        return String.format(
                Locale.ROOT, broken == 1 ? "%,d number is not finite" : "%,d numbers are not finite", broken);
    }

    private void draw(Canvas c, Series s, int k, double left, double right, double up, double down) {
        double[] px = new double[s.x().length];
        double[] py = new double[px.length];
        for (int i = 0; i < px.length; i++) {
            px[i] = x.place(s.x()[i], left, right);
            py[i] = y.place(s.y()[i], down, up);
        }
        if (s.marks()) {
            double least = markSize(marks());
            double high = Math.max(least, Math.min(8, 0.8 * (down - up) / (y.high() - y.low())));
            c.marks(new Marks(px, py, Math.min(least, high), high, colour(k)));
            return;
        }
        Pen pen = pen(k);
        LinePath.draw(px, py, (lineX, lineY, count) -> {
            if (count == 1) {
                c.mark(lineX[0], lineY[0], 2, pen.colour());
            } else {
                c.line(lineX, lineY, count, pen);
            }
        });
    }

    /** The more marks, the smaller. */
    private static double markSize(int marks) {
        return marks > 100_000 ? 1 : marks > 10_000 ? 1.5 : marks > 2_000 ? 2 : 2.5;
    }

    private static int colour(int k) {
        return PALETTE[k % PALETTE.length];
    }

    /** Beyond the palette its colours come again, dashed. */
    private static Pen pen(int k) {
        return new Pen(colour(k), 1.4, k / PALETTE.length % 2 == 1);
    }

    /** How many lines the legend names; further ones would look like those. */
    private int named() {
        return Math.min(series.size(), 2 * PALETTE.length);
    }

    private double entryWidth(int k) {
        return SWATCH + 5 + Canvas.width(series.get(k).name(), SMALL) + 14;
    }

    /** The rows of the legend: the first beside the title, as many as needed below. */
    private List<List<Integer>> legend(double left, double right) {
        List<List<Integer>> rows = new ArrayList<>();
        rows.add(new ArrayList<>());
        double room = right - left - Canvas.width(title, LARGE) - Canvas.width(warning(), SMALL) - 24;
        for (int k = 0; k < named() && series.size() > 1; k++) {
            if (entryWidth(k) > room) {
                rows.add(new ArrayList<>());
                room = right - left;
            }
            rows.getLast().add(k);
            room -= entryWidth(k);
        }
        return rows;
    }

    private void drawLegend(Canvas c, List<List<Integer>> rows, double right, double first) {
        for (int r = 0; r < rows.size(); r++) {
            double py = first + r * ROW;
            double at = right + 14;
            for (int k : rows.get(r)) {
                at -= entryWidth(k);
            }
            for (int k : rows.get(r)) {
                if (series.get(k).marks()) {
                    c.mark(at + SWATCH - 5, py - 4, 8, colour(k));
                } else {
                    c.line(at, py - 4, at + SWATCH, py - 4, new Pen(colour(k), 2.2, pen(k).dashed()));
                }
                c.text(at + SWATCH + 5, py, series.get(k).name(), SMALL, Anchor.START, false, INK);
                at += entryWidth(k);
            }
        }
    }
}
