package bouton.plot;

/** A line thinned to the lowest and highest point of each pixel column, so that no spike is lost. */
record Decimated(double[] x, double[] y, int count) {
    static Decimated of(double[] x, double[] y, int columns) {
        if (x.length <= 2 * columns) {
            return new Decimated(x, y, x.length);
        }
        double[] outX = new double[2 * columns];
        double[] outY = new double[2 * columns];
        int count = 0;
        for (int c = 0; c < columns; c++) {
            int from = (int) ((long) x.length * c / columns);
            int to = (int) ((long) x.length * (c + 1) / columns);
            int low = from;
            int high = from;
            for (int k = from; k < to; k++) {
                low = y[k] < y[low] ? k : low;
                high = y[k] > y[high] ? k : high;
            }
            for (int k : new int[] {Math.min(low, high), Math.max(low, high)}) {
                outX[count] = x[k];
                outY[count++] = y[k];
            }
        }
        return new Decimated(outX, outY, count);
    }
}
