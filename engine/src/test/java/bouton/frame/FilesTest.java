package bouton.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.error.BoutonException;
import bouton.error.ShapeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FilesTest {
    @TempDir
    Path folder;

    private static void message(String part, Executable action) {
        String message = assertThrows(BoutonException.class, action).getMessage();
        assertTrue(message.contains(part), message);
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void npyBeginsAsNumpyDefinesIt() throws IOException {
        Path file = folder.resolve("v.npy");
        Samples.states(3, false, 4, 9).save(file);
        byte[] bytes = Files.readAllBytes(file);
        assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, Arrays.copyOf(bytes, 8));
        int header = (bytes[8] & 0xff) + 256 * (bytes[9] & 0xff);
        assertEquals(0, (10 + header) % 64);
        String dict = new String(bytes, 10, header, StandardCharsets.US_ASCII);
        assertTrue(dict.startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }"), dict);
        assertTrue(dict.endsWith("\n"));
        assertEquals(10 + header + 3 * 2 * 4, bytes.length);
        // 104 as a little-endian float, the first element of the second sample.
        assertArrayEquals(
                new byte[] {0, 0, (byte) 0xd0, 0x42}, Arrays.copyOfRange(bytes, 10 + header + 8, 10 + header + 12));
        assertEquals(List.of("v.npy"), names());
    }

    @Test
    void npyComesBack() {
        Path file = folder.resolve("x.npy");
        for (boolean wide : new boolean[] {true, false}) {
            StateColumns s = Samples.states(30_000, wide, 4, 9);
            s.save(file);
            NpyArray read = Npy.read(file);
            assertArrayEquals(new int[] {30_000, 2}, read.shape());
            assertEquals(wide ? "<f8" : "<f4", read.type());
            assertEquals(-1, s.data().mismatch(read.data()));
        }
        Npy.write(new double[] {1.5, Double.NaN, -0.0, 4, 5, 6}, file, 2, 3);
        assertArrayEquals(
                new double[] {1.5, Double.NaN, -0.0, 4, 5, 6}, Npy.read(file).doubles());
        assertArrayEquals(new int[] {2, 3}, Npy.read(file).shape());
        Npy.write(new int[] {Integer.MIN_VALUE, 7}, file);
        assertArrayEquals(new double[] {Integer.MIN_VALUE, 7}, Npy.read(file).doubles());
        Npy.write(new float[] {0.1f}, file);
        assertEquals((double) 0.1f, Npy.read(file).get(0));
        Npy.write(new boolean[] {true, false, true}, file);
        assertEquals("|b1", Npy.read(file).type());
        assertArrayEquals(new double[] {1, 0, 1}, Npy.read(file).doubles());
        Npy.write(new double[0], file, 0, 5);
        assertEquals(0, Npy.read(file).size());
        message("does not have the shape [2, 2]", () -> Npy.write(new double[3], file, 2, 2));
    }

    @Test
    void npzHoldsAWholeRun() {
        Map<String, Recorded> monitors = new LinkedHashMap<>();
        SpikeEvents spikes = Samples.spikes(130, 5, 10, new int[] {6, 129, 0}, new int[] {9, 63});
        StateColumns states = Samples.states(3, false, 4, 9);
        monitors.put("E.spike", spikes);
        monitors.put("E.V", states);
        Path file = folder.resolve("run.npz");
        new Recording(monitors, Map.of(), 0.1, 5, 10).save(file);
        Map<String, NpyArray> read = Npz.read(file);
        assertEquals(
                List.of(
                        "E.spike.t",
                        "E.spike.steps",
                        "E.spike.neurons",
                        "E.spike.num",
                        "E.spike.dt",
                        "E.spike.seed",
                        "E.V",
                        "E.V.t",
                        "E.V.indices",
                        "E.V.dt",
                        "E.V.seed"),
                read.keySet().stream().filter(k -> !k.startsWith("run/")).toList());
        assertArrayEquals(new double[] {6, 6, 9}, read.get("E.spike.steps").doubles());
        assertArrayEquals(new double[] {0, 129, 63}, read.get("E.spike.neurons").doubles());
        assertArrayEquals(spikes.times(), read.get("E.spike.t").doubles());
        assertEquals(130, read.get("E.spike.num").get(0));
        assertEquals(0, read.get("E.spike.num").shape().length);
        assertEquals(-1, states.data().mismatch(read.get("E.V").data()));
        assertEquals(42, read.get("E.V.seed").get(0));
    }

    @Test
    void damagedNpyIsNamed() throws IOException {
        Path good = folder.resolve("good.npy");
        Npy.write(new double[] {1, 2, 3}, good);
        byte[] bytes = Files.readAllBytes(good);
        Path bad = folder.resolve("bad.npy");
        message("There is no file '" + bad + "'; did you mean 'good.npy'?", () -> Npy.read(bad));
        message("there is no folder", () -> Npy.read(folder.resolve("nowhere").resolve("x.npy")));
        Files.write(bad, "t,V\r\n".getBytes(StandardCharsets.UTF_8));
        message("bad.npy' is not an npy file", () -> Npy.read(bad));
        for (int length : new int[] {9, 40, bytes.length - 1}) {
            Files.write(bad, Arrays.copyOf(bytes, length));
            message("bad.npy' is cut off", () -> Npy.read(bad));
        }
        Files.write(
                bad,
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace("<f8", ">f8")
                        .getBytes(StandardCharsets.ISO_8859_1));
        message("elements of type >f8; types that can be read: <f4, <f8", () -> Npy.read(bad));
        Files.write(
                bad,
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace("(3,)", "(9999999999,)")
                        .replaceFirst(" {10}", "")
                        .getBytes(StandardCharsets.ISO_8859_1));
        message("bad.npy'", () -> Npy.read(bad));
        message("is not an npz file", () -> Npz.read(good));
        byte[] odd = bytes.clone();
        odd[6] = 9;
        Files.write(bad, odd);
        message("version 9", () -> Npy.read(bad));
    }

    @Test
    void csvOfResultsComesBack() throws IOException {
        Path file = folder.resolve("spikes.csv");
        SpikeEvents spikes = Samples.spikes(130, 0, 10, new int[] {3, 129, 0}, new int[] {9, 63});
        spikes.save(file);
        assertEquals("t,neuron\r\n0.3,0\r\n0.3,129\r\n0.9,63\r\n", Files.readString(file));
        Table read = Csv.read(file);
        assertArrayEquals(spikes.times(), read.doubleColumn("t").asDoubleArray(), 1e-12);
        assertArrayEquals(spikes.neurons(), read.intColumn("neuron").asIntArray());

        StateColumns states = StateColumns.create("E.V", "mV", 0.1, 0, 1, new int[] {2, 3}, false, 1, 1);
        states.append(new float[] {0, 0, 0.1f, Float.NaN}, 0);
        states.append(new float[] {0, 0, -55.3f, 1e-30f}, 0);
        states.save(folder.resolve("v.csv"));
        assertEquals("t,V[2],V[3]\r\n0.0,0.1,NaN\r\n0.1,-55.3,1.0E-30\r\n", Files.readString(folder.resolve("v.csv")));
        Table v = Csv.read(folder.resolve("v.csv"));
        assertEquals("v", v.name());
        assertEquals(1, v.doubleColumn("V[3]").countMissing());

        Samples.states(2, true, Samples.range(70)).save(folder.resolve("long.csv"));
        Table rows = Csv.read(folder.resolve("long.csv"));
        assertEquals(List.of("t", "index", "value"), rows.columnNames());
        assertEquals(140, rows.rowCount());
        assertEquals(169, rows.doubleColumn("value").get(139));
    }

    @Test
    void csvOfAnyTableComesBack() {
        LongColumn longs = LongColumn.create("long, \"quoted\"", 1L << 40, 2L, 3L);
        IntColumn ints = IntColumn.create("int");
        ints.append(1).appendMissing().append(-3);
        Table t = Table.create(
                "any",
                longs,
                ints,
                BooleanColumn.create("b", true, false, true),
                DoubleColumn.create("d", 1e300, Double.NaN, 0.1),
                StringColumn.create("s", "a,b", "line\nbreak", "\"q\""));
        Path file = folder.resolve("any.csv");
        Csv.write(t, file);
        Table read = Csv.read(file);
        assertEquals(t.columnNames(), read.columnNames());
        assertEquals(
                List.of(ColumnType.LONG, ColumnType.INTEGER, ColumnType.BOOLEAN, ColumnType.DOUBLE, ColumnType.STRING),
                read.types());
        for (int c = 0; c < t.columnCount(); c++) {
            for (int r = 0; r < 3; r++) {
                assertEquals(t.get(r, c), read.get(r, c), c + " " + r);
            }
        }
    }

    @Test
    void csvOfOthersIsRead() throws IOException {
        Path file = folder.resolve("other.csv");
        Files.writeString(file, "\uFEFFa,b\n1,x\n\n2,\"y \"\"z\"\"\"\n");
        Table t = Csv.read(file);
        assertEquals(List.of("a", "b"), t.columnNames());
        assertEquals(2, t.rowCount());
        assertEquals("y \"z\"", t.stringColumn("b").get(1));
        Files.writeString(file, "a,b\n1,x\n2\n");
        assertTrue(assertThrows(ShapeException.class, () -> Csv.read(file))
                .getMessage()
                .contains("1 cells in line 3, but 2 names"));
        Files.writeString(file, "a,b\n1,\"x\n2");
        message("line 2: a quote is opened and never closed", () -> Csv.read(file));
        Files.writeString(file, "a,a\n1,2\n");
        message("two columns named 'a'", () -> Csv.read(file));
        Files.writeString(file, "");
        message("is empty", () -> Csv.read(file));
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() throws IOException {
        message(
                "there is no folder",
                () -> Samples.states(1, true, 0).save(folder.resolve("no").resolve("v.csv")));
        Files.createDirectory(folder.resolve("v.csv"));
        message("it is a folder", () -> Samples.states(1, true, 0).save(folder.resolve("v.csv")));
        message(
                "Cannot write",
                () -> Disk.write(folder.resolve("half.csv"), out -> {
                    out.write(1);
                    throw new IOException("the disk is full");
                }));
        assertEquals(List.of("v.csv"), names());
        assertFalse(Files.exists(folder.resolve("half.csv")));
    }
}
