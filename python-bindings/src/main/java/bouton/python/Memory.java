package bouton.python;

import bouton.error.UnknownNameException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.graalvm.polyglot.Value;

/** Native memory as a sequence of numbers, for GraalPy: the other end of {@code bouton._bridge.View}. */
public final class Memory {
    /** Element types by their numpy names. */
    enum Type {
        FLOAT64(8),
        FLOAT32(4),
        INT64(8),
        INT32(4),
        UINT8(1),
        BOOL(1);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        private String dtype() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Type named(String dtype) {
            for (Type type : values()) {
                if (type.dtype().equals(dtype)) {
                    return type;
                }
            }
            throw new UnknownNameException(
                    "dtype of a buffer",
                    dtype,
                    Arrays.stream(values()).map(Type::dtype).toList());
        }
    }

    private final MemorySegment segment;
    private final Type type;

    Memory(MemorySegment segment, Type type) {
        this.segment = segment;
        this.type = type;
    }

    /** How many elements fit. */
    public long size() {
        return segment.byteSize() / type.bytes;
    }

    /** How many bytes there are. */
    public long bytes() {
        return segment.byteSize();
    }

    /** Element {@code i} as a Python number or boolean. */
    public Object get(long i) {
        return switch (type) {
            case FLOAT64 -> segment.getAtIndex(ValueLayout.JAVA_DOUBLE_UNALIGNED, i);
            case FLOAT32 -> segment.getAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, i);
            case INT64 -> segment.getAtIndex(ValueLayout.JAVA_LONG_UNALIGNED, i);
            case INT32 -> segment.getAtIndex(ValueLayout.JAVA_INT_UNALIGNED, i);
            case UINT8 -> Byte.toUnsignedInt(segment.get(ValueLayout.JAVA_BYTE, i));
            case BOOL -> segment.get(ValueLayout.JAVA_BYTE, i) != 0;
        };
    }

    /** Sets element {@code i}. */
    public void put(long i, Value value) {
        switch (type) {
            case FLOAT64 -> segment.setAtIndex(ValueLayout.JAVA_DOUBLE_UNALIGNED, i, value.asDouble());
            case FLOAT32 -> segment.setAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, i, (float) value.asDouble());
            case INT64 -> segment.setAtIndex(ValueLayout.JAVA_LONG_UNALIGNED, i, value.asLong());
            case INT32 -> segment.setAtIndex(ValueLayout.JAVA_INT_UNALIGNED, i, value.asInt());
            case UINT8 -> segment.set(ValueLayout.JAVA_BYTE, i, (byte) value.asInt());
            case BOOL -> segment.set(ValueLayout.JAVA_BYTE, i, (byte) (value.asBoolean() ? 1 : 0));
        }
    }

    /** Elements {@code from} (inclusive) to {@code to} (exclusive) as Java objects in one go. */
    public Object[] copy(long from, long to) {
        Object[] out = new Object[Math.toIntExact(to - from)];
        for (int i = 0; i < out.length; i++) {
            out[i] = get(from + i);
        }
        return out;
    }
}
