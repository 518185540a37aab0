package bouton.plot;

/**
 * Lines or marks of one colour.
 *
 * @param name its name in the legend
 * @param marks whether each point is a mark of its own
 */
record Series(String name, double[] x, double[] y, boolean marks) {
    /** Numbers of y that are not finite. */
    int broken() {
        int n = 0;
        for (double v : y) {
            n += Double.isFinite(v) ? 0 : 1;
        }
        return n;
    }
}
