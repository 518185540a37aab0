package bouton.kernel.magic;

import bouton.error.BoutonException;
import bouton.kernel.lang.Loop;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code %timeit}, with IPython's options and words.
 *
 * @param loops runs of the code in each measurement; 0 = as many as take 0.2 s
 * @param repeats measurements
 * @param rest what follows the options
 */
public record Stopwatch(long loops, int repeats, String rest) {
    private static final Pattern OPTION = Pattern.compile("-([nr])\\s*(\\d{1,12})(?=\\s|$)\\s*");
    private static final double ENOUGH = 0.2;
    private static final int REPEATS = 7;

    /** Reads {@code [-n LOOPS] [-r REPEATS] code}. */
    public static Stopwatch of(String arguments) {
        long loops = 0;
        long repeats = REPEATS;
        Matcher option = OPTION.matcher(arguments);
        int at = 0;
        while (option.find() && option.start() == at) {
            long number = Long.parseLong(option.group(2));
            if (option.group(1).equals("n")) {
                loops = number;
            } else {
                repeats = number;
            }
            at = option.end();
        }
        if (repeats < 1 || repeats > 1000) {
            throw new BoutonException("%timeit -r takes 1 to 1000 measurements, not " + repeats + ".");
        }
        return new Stopwatch(loops, (int) repeats, arguments.substring(at).strip());
    }

    /** Measures; the sentence to print. */
    public String measure(Loop loop) throws Loop.Ended {
        long times = loops;
        if (times == 0) {
            times = 1;
            while (loop.seconds(times) < ENOUGH && times < 1_000_000_000L) {
                times *= 10;
            }
        }
        double[] each = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            each[i] = loop.seconds(times) / times;
        }
        double mean = Arrays.stream(each).average().orElse(0);
        double deviation = Math.sqrt(
                Arrays.stream(each).map(s -> (s - mean) * (s - mean)).average().orElse(0));
        return String.format(
                Locale.ROOT,
                "%s ± %s per loop (mean ± std. dev. of %d %s, %,d %s each)%n",
                time(mean),
                time(deviation),
                repeats,
                repeats == 1 ? "run" : "runs",
                times,
                times == 1 ? "loop" : "loops");
    }

    /** A time in the unit that suits it. */
    public static String time(double seconds) {
        if (seconds >= 1) {
            return String.format(Locale.ROOT, "%.3g s", seconds);
        }
        if (seconds >= 1e-3) {
            return String.format(Locale.ROOT, "%.3g ms", seconds * 1e3);
        }
        return seconds >= 1e-6
                ? String.format(Locale.ROOT, "%.3g µs", seconds * 1e6)
                : String.format(Locale.ROOT, "%.3g ns", seconds * 1e9);
    }
}
