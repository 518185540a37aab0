package bouton.frame;

import bouton.error.BoutonException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * numpy's file format for several arrays: a zip archive of npy files. A state monitor {@code E.V} becomes {@code E.V}, {@code E.V.t} and
 * {@code E.V.indices}; a spike monitor {@code E.spike} becomes {@code E.spike.t} (ms), {@code E.spike.steps} and {@code E.spike.neurons}. Each has
 * {@code .dt} (ms) and {@code .seed}, a spike monitor also {@code .num}, its number of neurons. A whole recording has further {@code provenance/seed} and
 * other texts, {@code parameters/E.tau} and other arrays, and what {@link Recording#open} needs under {@code run/}.
 */
public final class Npz {
    private Npz() {}

    /** All monitors of a run. */
    public static void write(Recording recording, Path file) {
        Disk.write(file, out -> {
            try (Archive zip = new Archive(out)) {
                for (String name : recording.names()) {
                    zip.add(recording.get(name));
                }
                RunFile.write(recording, zip);
            }
        });
    }

    /** One monitor. */
    public static void write(Recorded recorded, Path file) {
        Disk.write(file, out -> {
            try (Archive zip = new Archive(out)) {
                zip.add(recorded);
            }
        });
    }

    /**
     * Reads all arrays, by name.
     *
     * @throws BoutonException if the file is not there, is no npz file, is cut off, or holds what {@link Npy#read} does not read
     */
    public static Map<String, NpyArray> read(Path file) {
        return Disk.read(file, in -> {
            Map<String, NpyArray> arrays = new LinkedHashMap<>();
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                String name = e.getName().replaceAll("\\.npy$", "");
                arrays.put(name, Npy.read(zip, "'" + file + "', array " + name + ","));
            }
            if (arrays.isEmpty()) {
                throw new BoutonException("'" + file + "' is not an npz file: no array begins in it.");
            }
            return arrays;
        });
    }

    /** The archive while it is written. */
    static final class Archive implements AutoCloseable {
        private final ZipOutputStream zip;

        Archive(OutputStream out) {
            zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
        }

        void add(Recorded recorded) throws IOException {
            String name = recorded.name();
            switch (recorded) {
                case StateColumns s -> {
                    begin(name);
                    Npy.write(zip, s);
                    doubles(name + ".t", s.times());
                    ints(name + ".indices", s.indices());
                }
                case SpikeEvents s -> {
                    doubles(name + ".t", s.times());
                    array(name + ".steps", "<i8", new int[] {s.size()}, s.stepData());
                    array(name + ".neurons", "<i4", new int[] {s.size()}, s.neuronData());
                    array(name + ".num", "<i4", new int[0], MemorySegment.ofArray(new int[] {s.neuronCount()}));
                }
            }
            array(name + ".dt", "<f8", new int[0], MemorySegment.ofArray(new double[] {recorded.dt()}));
            array(name + ".seed", "<i8", new int[0], MemorySegment.ofArray(new long[] {recorded.seed()}));
        }

        void doubles(String name, double[] values) throws IOException {
            array(name, "<f8", new int[] {values.length}, MemorySegment.ofArray(values));
        }

        private void ints(String name, int[] values) throws IOException {
            array(name, "<i4", new int[] {values.length}, MemorySegment.ofArray(values));
        }

        void number(String name, long value) throws IOException {
            array(name, "<i8", new int[0], MemorySegment.ofArray(new long[] {value}));
        }

        /** Text as numpy keeps it: code points of four bytes, all texts as long as the longest. */
        void text(String name, int[] shape, String... texts) throws IOException {
            int longest = 1;
            for (String t : texts) {
                longest = Math.max(longest, t.codePointCount(0, t.length()));
            }
            int[] points = new int[texts.length * longest];
            for (int k = 0; k < texts.length; k++) {
                int[] its = texts[k].codePoints().toArray();
                System.arraycopy(its, 0, points, k * longest, its.length);
            }
            array(name, "<U" + longest, shape, MemorySegment.ofArray(points));
        }

        private void array(String name, String type, int[] shape, MemorySegment data) throws IOException {
            begin(name);
            Npy.write(zip, type, shape, data);
        }

        private void begin(String name) throws IOException {
            zip.putNextEntry(new ZipEntry(name + ".npy"));
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
