package bouton.plot;

/**
 * A line in pixels, thinned so that no spike is lost: of all points in a half-pixel column the first, the lowest, the highest and the last remain. Where
 * numbers are not finite there is a gap, so that a run which diverged does not look healthy.
 */
final class LinePath {
    private static final int COLUMNS_PER_PIXEL = 2;

    /** Draws a stretch without gaps: the first {@code count} points. */
    interface Stretch {
        void draw(double[] x, double[] y, int count);
    }

    private final double[] x;
    private final double[] y;
    private final Stretch stretch;
    private int count;

    private LinePath(int capacity, Stretch stretch) {
        x = new double[capacity];
        y = new double[capacity];
        this.stretch = stretch;
    }

    /** Draws the points, given by their places in pixels; those whose place is not finite are gaps. */
    static void draw(double[] px, double[] py, Stretch stretch) {
        LinePath path = new LinePath(px.length, stretch);
        for (int k = 0; k < px.length; ) {
            if (!Double.isFinite(px[k]) || !Double.isFinite(py[k])) {
                path.end();
                k++;
                continue;
            }
            int to = k + 1;
            int low = k;
            int high = k;
            // Points that go back in time, as in a phase plane, begin a column each.
            while (to < px.length
                    && Double.isFinite(py[to])
                    && column(px[to]) == column(px[k])
                    && px[to] >= px[to - 1]) {
                low = py[to] < py[low] ? to : low;
                high = py[to] > py[high] ? to : high;
                to++;
            }
            path.keep(px, py, k, low, high, to - 1);
            k = to;
        }
        path.end();
    }

    private static long column(double px) {
        return (long) Math.floor(px * COLUMNS_PER_PIXEL);
    }

    private void keep(double[] px, double[] py, int first, int low, int high, int last) {
        int before = -1;
        for (int k : new int[] {first, Math.min(low, high), Math.max(low, high), last}) {
            if (k != before) {
                x[count] = px[k];
                y[count++] = py[k];
            }
            before = k;
        }
    }

    private void end() {
        if (count > 0) {
            stretch.draw(x, y, count);
        }
        count = 0;
    }
}
