package bouton.frame;

import bouton.error.BoutonException;
import bouton.error.ShapeException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * numpy's file format for one array, version 1.0, little endian, in C order
 * (numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
 */
public final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int HEADER_UNIT = 64;
    private static final int ALIGNMENT = 64;
    private static final int BLOCK = 1 << 16;
    private static final Pattern HEADER = Pattern.compile(
            "\\{\\s*'descr'\\s*:\\s*'([^']*)'\\s*,\\s*'fortran_order'\\s*:\\s*(True|False)\\s*,\\s*'shape'\\s*:\\s*\\(([0-9, ]*)\\)\\s*,?\\s*\\}\\s*");

    private Npy() {}

    /** The numbers of a state monitor, shape (samples, elements), floats or doubles. */
    public static void write(StateColumns states, Path file) {
        Disk.write(file, out -> write(out, states));
    }

    /** Numbers, shape as given. */
    public static void write(double[] values, Path file, int... shape) {
        write(MemorySegment.ofArray(values), "<f8", values.length, shape, file);
    }

    /** Numbers, shape as given. */
    public static void write(float[] values, Path file, int... shape) {
        write(MemorySegment.ofArray(values), "<f4", values.length, shape, file);
    }

    /** Whole numbers, shape as given. */
    public static void write(int[] values, Path file, int... shape) {
        write(MemorySegment.ofArray(values), "<i4", values.length, shape, file);
    }

    /** Truth values, shape as given. */
    public static void write(boolean[] values, Path file, int... shape) {
        byte[] bytes = new byte[values.length];
        for (int k = 0; k < bytes.length; k++) {
            bytes[k] = (byte) (values[k] ? 1 : 0);
        }
        write(MemorySegment.ofArray(bytes), "|b1", values.length, shape, file);
    }

    private static void write(MemorySegment data, String type, int length, int[] shape, Path file) {
        int[] axes = shape.length == 0 ? new int[] {length} : shape.clone();
        long product = Arrays.stream(axes).asLongStream().reduce(1, (a, b) -> a * b);
        if (product != length || Arrays.stream(axes).anyMatch(a -> a < 0)) {
            throw new ShapeException(
                    "An array of " + length + " numbers does not have the shape " + Arrays.toString(axes) + ".");
        }
        Disk.write(file, out -> write(out, type, axes, data));
    }

    static void write(OutputStream out, StateColumns s) throws IOException {
        write(out, s.isDouble() ? "<f8" : "<f4", new int[] {s.samples(), s.columns()}, s.data());
    }

    static void write(OutputStream out, String type, int[] shape, MemorySegment data) throws IOException {
        String axes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String dict = String.format(
                Locale.ROOT,
                "{'descr': '%s', 'fortran_order': False, 'shape': (%s%s), }",
                type,
                axes,
                shape.length == 1 ? "," : "");
        int used = MAGIC.length + 4 + dict.length() + 1;
        String header = dict + " ".repeat((HEADER_UNIT - used % HEADER_UNIT) % HEADER_UNIT) + "\n";
        out.write(MAGIC);
        out.write(new byte[] {1, 0, (byte) header.length(), (byte) (header.length() >> 8)});
        out.write(header.getBytes(StandardCharsets.US_ASCII));
        byte[] block = new byte[BLOCK];
        for (long at = 0; at < data.byteSize(); at += BLOCK) {
            int n = (int) Math.min(BLOCK, data.byteSize() - at);
            MemorySegment.copy(data, at, MemorySegment.ofArray(block), 0, n);
            out.write(block, 0, n);
        }
    }

    /**
     * Reads an array.
     *
     * @throws BoutonException if the file is not there, is no npy file, is cut off, or holds a type or an order that is not read here
     */
    public static NpyArray read(Path file) {
        return Disk.read(file, in -> read(in, "'" + file + "'"));
    }

    static NpyArray read(InputStream in, String name) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2 || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BoutonException(name + " is not an npy file: it does not begin with \\x93NUMPY.");
        }
        int version = start[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new BoutonException(
                    name + " is an npy file of version " + version + "; versions 1 to 3 can be read.");
        }
        byte[] size = exactly(in, version == 1 ? 2 : 4);
        long length = 0;
        for (int k = size.length - 1; k >= 0; k--) {
            length = length << Byte.SIZE | size[k] & 0xff;
        }
        if (length > BLOCK) {
            throw new BoutonException(name + " has a header of " + length + " bytes; its first bytes are damaged.");
        }
        String header = new String(exactly(in, (int) length), StandardCharsets.UTF_8);
        Matcher m = HEADER.matcher(header);
        if (!m.matches()) {
            throw new BoutonException(name + " has a header that cannot be read: " + header.strip());
        }
        String type = m.group(1);
        int width = NpyArray.width(type);
        if (width == 0) {
            throw new BoutonException(name + " holds elements of type " + type + "; types that can be read: "
                    + NpyArray.knownTypes() + ".");
        }
        int[] shape = shape(m.group(3), name);
        long count = count(shape, name);
        if (m.group(2).equals("True") && shape.length > 1) {
            throw new BoutonException(
                    name + " is in Fortran order; save it from numpy with numpy.ascontiguousarray first.");
        }
        Size.check("The array in " + name, (double) count * width, "read a part of it with numpy");
        return new NpyArray(type, shape, data(in, count * width));
    }

    /** As much memory as bytes have arrived, so a damaged size costs nothing. */
    private static MemorySegment data(InputStream in, long bytes) throws IOException {
        Segment memory = new Segment("The array", "read a part of it with numpy", Math.min(bytes, BLOCK));
        byte[] block = new byte[BLOCK];
        for (long left = bytes; left > 0; ) {
            int n = in.read(block, 0, (int) Math.min(left, BLOCK));
            if (n < 0) {
                throw new EOFException();
            }
            long at = memory.reserve(n);
            MemorySegment.copy(block, 0, memory.memory(), ValueLayout.JAVA_BYTE, at, n);
            left -= n;
        }
        return bytes == 0 ? Arena.ofAuto().allocate(0, ALIGNMENT) : memory.contents();
    }

    private static byte[] exactly(InputStream in, int n) throws IOException {
        byte[] bytes = in.readNBytes(n);
        if (bytes.length < n) {
            throw new EOFException();
        }
        return bytes;
    }

    private static int[] shape(String text, String name) {
        try {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new BoutonException(name + " has the shape (" + text + "), which is too large.", e);
        }
    }

    private static long count(int[] shape, String name) {
        long count = 1;
        try {
            for (int axis : shape) {
                count = Math.multiplyExact(count, axis);
            }
            Math.multiplyExact(count, Long.BYTES);
        } catch (ArithmeticException e) {
            throw new BoutonException(name + " has the shape " + Arrays.toString(shape) + ", which is too large.", e);
        }
        return count;
    }
}
