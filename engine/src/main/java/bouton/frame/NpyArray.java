package bouton.frame;

import bouton.error.BadValueException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.regex.Pattern;

/** An array read from a file of numpy: little endian, in C order, off-heap. */
public final class NpyArray {
    private static final Map<String, Integer> WIDTHS =
            Map.of("<f8", 8, "<f4", 4, "<i8", 8, "<i4", 4, "|b1", 1, "|u1", 1);

    /** At most as long as a text may reasonably be, so that a damaged header asks for no memory. */
    private static final Pattern TEXT = Pattern.compile("<U[1-9][0-9]{0,5}");

    private final String type;
    private final int[] shape;
    private final MemorySegment data;

    NpyArray(String type, int[] shape, MemorySegment data) {
        this.type = type;
        this.shape = shape.clone();
        this.data = data;
    }

    /** Bytes per element, or 0 for a type that is not known. */
    static int width(String type) {
        if (TEXT.matcher(type).matches()) {
            return Integer.BYTES * Integer.parseInt(type.substring(2));
        }
        return WIDTHS.getOrDefault(type, 0);
    }

    static String knownTypes() {
        return String.join(", ", WIDTHS.keySet().stream().sorted().toList()) + ", <U (text)";
    }

    /**
     * numpy's name of the element type: {@code <f8}, {@code <f4}, {@code <i8}, {@code <i4}, {@code |b1}, {@code |u1}, or {@code <U} and a length for
     * text.
     */
    public String type() {
        return type;
    }

    /** The sizes of its axes; none for a single number. */
    public int[] shape() {
        return shape.clone();
    }

    /** Number of elements. */
    public long size() {
        return data.byteSize() / width(type);
    }

    /** The memory itself. */
    public MemorySegment data() {
        return data;
    }

    /** An element, counted in C order; truth values are 0 and 1. */
    public double get(long k) {
        return switch (type) {
            case "<f8" -> data.getAtIndex(ValueLayout.JAVA_DOUBLE, k);
            case "<f4" -> data.getAtIndex(ValueLayout.JAVA_FLOAT, k);
            case "<i8" -> data.getAtIndex(ValueLayout.JAVA_LONG, k);
            case "<i4" -> data.getAtIndex(ValueLayout.JAVA_INT, k);
            case "|b1", "|u1" -> data.get(ValueLayout.JAVA_BYTE, k) & 0xff;
            default -> throw new BadValueException("Elements of type " + type + " are text, not numbers.");
        };
    }

    /**
     * An element that is text.
     *
     * @throws BadValueException if the elements are numbers
     */
    public String text(long k) {
        if (!TEXT.matcher(type).matches()) {
            throw new BadValueException("Elements of type " + type + " are numbers, not text.");
        }
        int width = width(type);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < width; at += Integer.BYTES) {
            int c = data.get(ValueLayout.JAVA_INT_UNALIGNED, k * width + at);
            if (c != 0) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    /** All elements in C order, as doubles. */
    public double[] doubles() {
        double[] v = new double[Math.toIntExact(size())];
        for (int k = 0; k < v.length; k++) {
            v[k] = get(k);
        }
        return v;
    }
}
