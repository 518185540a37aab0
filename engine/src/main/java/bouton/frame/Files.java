package bouton.frame;

import bouton.error.BoutonException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Writes results to files: CSV, and numpy's npy (format version 1.0, little endian, C order). */
public final class Files {
    private static final int HEADER_UNIT = 64;

    private Files() {}

    /** A table as CSV, numbers in full. */
    public static void csv(Table table, Path file) {
        try (Writer out = java.nio.file.Files.newBufferedWriter(file)) {
            out.write(String.join(
                            ",",
                            table.columns().stream().map(c -> quoted(c.name())).toList()) + "\n");
            for (int r = 0; r < table.rowCount(); r++) {
                StringBuilder line = new StringBuilder();
                for (Column<?> c : table.columns()) {
                    line.append(line.isEmpty() ? "" : ",").append(quoted(String.valueOf(c.get(r))));
                }
                out.write(line.append('\n').toString());
            }
        } catch (IOException e) {
            throw new BoutonException("Cannot write '" + file + "': " + e.getMessage(), e);
        }
    }

    private static String quoted(String s) {
        return s.matches("[^,\"\\n\\r]*") ? s : '"' + s.replace("\"", "\"\"") + '"';
    }

    /** The numbers of a state monitor as npy, shape (samples, columns). */
    public static void npy(StateColumns columns, Path file) {
        write(
                file,
                columns.isDouble() ? "<f8" : "<f4",
                "(" + columns.samples() + ", " + columns.columns() + ")",
                columns.data());
    }

    /** The spikes as two files, {@code NAME.steps.npy} and {@code NAME.neurons.npy}, beside the path given. */
    public static void npy(SpikeEvents events, Path file) {
        String base = file.getFileName().toString().replaceAll("\\.npy$", "");
        write(file.resolveSibling(base + ".steps.npy"), "<i8", "(" + events.size() + ",)", events.stepData());
        write(file.resolveSibling(base + ".neurons.npy"), "<i4", "(" + events.size() + ",)", events.neuronData());
    }

    private static void write(Path file, String type, String shape, MemorySegment data) {
        String dict = String.format(Locale.ROOT, "{'descr': '%s', 'fortran_order': False, 'shape': %s, }", type, shape);
        int length = 10 + dict.length() + 1;
        int padded = (length + HEADER_UNIT - 1) / HEADER_UNIT * HEADER_UNIT;
        String header = dict + " ".repeat(padded - length) + "\n";
        try (OutputStream out = new BufferedOutputStream(java.nio.file.Files.newOutputStream(file))) {
            out.write(new byte[] {
                (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), (byte) (header.length() >> 8)
            });
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[1 << 16];
            for (long at = 0; at < data.byteSize(); at += block.length) {
                int n = (int) Math.min(block.length, data.byteSize() - at);
                ByteBuffer.wrap(block).put(data.asSlice(at, n).asByteBuffer());
                out.write(block, 0, n);
            }
        } catch (IOException e) {
            throw new BoutonException("Cannot write '" + file + "': " + e.getMessage(), e);
        }
    }
}
