package bouton.python;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** What the Python package's bridge cannot say from inside GraalPy: arrays in one piece, functional interfaces, native memory. */
public final class Bridge {
    private Bridge() {}

    /**
     * The given object if it is a Java array of this element type, else null.
     *
     * @param kind simple name of the element type, such as {@code "double"} or {@code "String"}
     * @param value any Java object
     */
    public static @Nullable Object arrayOf(String kind, Object value) {
        Class<?> type = value.getClass();
        return type.isArray() && type.getComponentType().getSimpleName().equals(kind) ? value : null;
    }

    /**
     * A Java array from the bytes of a Python buffer in native order.
     *
     * @param kind {@code "double"}, {@code "float"}, {@code "int"} or {@code "long"}
     * @param buffer a Python object with the buffer protocol, such as {@code array.array}
     */
    public static Object fromBytes(String kind, Value buffer) {
        long size = buffer.getBufferSize();
        if (size > Integer.MAX_VALUE - 8) {
            throw new ShapeException("A buffer of " + size
                    + " bytes is too large for one Java array; hand it over in pieces below 2 GiB.");
        }
        byte[] bytes = new byte[(int) size];
        buffer.readBuffer(0, bytes, 0, bytes.length);
        ByteBuffer source = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        return switch (kind) {
            case "double" -> {
                double[] out = new double[bytes.length / Double.BYTES];
                source.asDoubleBuffer().get(out);
                yield out;
            }
            case "float" -> {
                float[] out = new float[bytes.length / Float.BYTES];
                source.asFloatBuffer().get(out);
                yield out;
            }
            case "int" -> {
                int[] out = new int[bytes.length / Integer.BYTES];
                source.asIntBuffer().get(out);
                yield out;
            }
            case "long" -> {
                long[] out = new long[bytes.length / Long.BYTES];
                source.asLongBuffer().get(out);
                yield out;
            }
            default ->
                throw new BadValueException(
                        "An array's element type must be double, float, int or long, but is '" + kind + "'.");
        };
    }

    /** A {@code boolean[]} of the list's values. */
    public static boolean[] fromBooleans(List<Boolean> values) {
        boolean[] out = new boolean[values.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = values.get(i);
        }
        return out;
    }

    /** A {@code String[]} of the list's values. */
    public static String[] fromStrings(List<String> values) {
        return values.toArray(String[]::new);
    }

    /**
     * A Java object of a functional interface that calls a Python function. It stays a Java object when it travels back to Python, where a
     * plain polyglot proxy would turn into the function again.
     *
     * @param type the interface
     * @param function a Python callable
     */
    public static <T> T proxy(Class<T> type, Value function) {
        T target = function.as(type);
        Object made = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        });
        return type.cast(made);
    }

    /** The names of a Java object's class and of those above it. */
    public static String[] classNames(Object value) {
        List<String> names = new ArrayList<>();
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            names.add(type.getName());
        }
        return names.toArray(String[]::new);
    }

    /** A number for a Java object that stays the same while it lives; others may share it. */
    public static int identity(Object value) {
        return System.identityHashCode(value);
    }

    /**
     * Numbers in native memory, seen without a copy.
     *
     * @param segment the memory
     * @param dtype the numpy name of the element type
     */
    public static Memory memory(MemorySegment segment, String dtype) {
        return new Memory(segment, Memory.Type.named(dtype));
    }
}
