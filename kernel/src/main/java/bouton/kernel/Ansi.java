package bouton.kernel;

/** Terminal colours of error reports; these two read well on light and dark themes. */
public final class Ansi {
    private static final char ESC = 27;

    private Ansi() {}

    /** Red. */
    public static String red(String text) {
        return ESC + "[31m" + text + ESC + "[0m";
    }

    /** Blue-green. */
    public static String cyan(String text) {
        return ESC + "[36m" + text + ESC + "[0m";
    }
}
