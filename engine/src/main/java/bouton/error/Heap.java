package bouton.error;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sizes on Java's heap, estimated before anything is allocated: what cannot fit is refused by name. */
public final class Heap {
    /** The most elements of one array. */
    public static final int MOST = Integer.MAX_VALUE - 8;

    private static final double SHARE = 0.9;
    private static final double GIGA = 1e9;

    private Heap() {}

    /**
     * Refuses what would not fit into an empty heap.
     *
     * @param what to be made, as the beginning of a sentence
     * @param bytes it takes
     * @throws BadValueException if that is too much
     */
    public static void check(String what, double bytes) {
        double limit = SHARE * Runtime.getRuntime().maxMemory();
        if (bytes > limit) {
            throw new BadValueException(String.format(
                    Locale.ROOT,
                    "%s would take %.1f GB, more than the %.1f GB that Java may use; make it smaller, or give Java more (-Xmx; in Python BOUTON_MEMORY).",
                    what,
                    bytes / GIGA,
                    limit / GIGA));
        }
    }

    /**
     * The number of elements of an array with all these axes.
     *
     * @throws BadValueException if one array cannot have so many
     */
    public static int count(int... shape) {
        double exact = 1;
        int n = 1;
        for (int side : shape) {
            exact *= side;
            n *= side;
        }
        if (exact > MOST) {
            throw new BadValueException(String.format(
                    Locale.ROOT,
                    "Shape (%s) has %.4g elements; one array can have at most %d.",
                    Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", ")),
                    exact,
                    MOST));
        }
        return n;
    }
}
