package bouton.frame;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;

/** An array read from a file of numpy: little endian, in C order, off-heap. */
public final class NpyArray {
    private static final Map<String, Integer> WIDTHS =
            Map.of("<f8", 8, "<f4", 4, "<i8", 8, "<i4", 4, "|b1", 1, "|u1", 1);

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
        return WIDTHS.getOrDefault(type, 0);
    }

    static String knownTypes() {
        return String.join(", ", WIDTHS.keySet().stream().sorted().toList());
    }

    /** numpy's name of the element type: {@code <f8}, {@code <f4}, {@code <i8}, {@code <i4}, {@code |b1} or {@code |u1}. */
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
            default -> data.get(ValueLayout.JAVA_BYTE, k) & 0xff;
        };
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
