package bouton.frame;

import bouton.error.BoutonException;
import bouton.error.Names;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Reads and writes whole files: a file is complete or not there, and an error names it. */
final class Disk {
    private Disk() {}

    /** Writes a file's contents. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Reads a file's contents. */
    interface Reading<T> {
        T from(InputStream in) throws IOException;
    }

    /** Writes beside the file first, and moves it there when it is complete. */
    static void write(Path file, Writing writing) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BoutonException("Cannot write '" + file + "': there is no folder '" + folder + "'.");
        }
        if (Files.isDirectory(file)) {
            throw new BoutonException("Cannot write '" + file + "': it is a folder.");
        }
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                writing.to(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            BoutonException failed = new BoutonException("Cannot write '" + file + "': " + e.getMessage(), e);
            try {
                Files.deleteIfExists(part);
            } catch (IOException left) {
                failed.addSuppressed(left);
            }
            throw failed;
        }
    }

    static <T> T read(Path file, Reading<T> reading) {
        if (!Files.isRegularFile(file)) {
            throw new BoutonException("There is no file '" + file + "'" + hint(file));
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return reading.from(in);
        } catch (EOFException e) {
            throw new BoutonException("'" + file + "' is cut off: it ends before its data do.", e);
        } catch (IOException e) {
            throw new BoutonException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    private static String hint(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "; there is no folder '" + folder + "'.";
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<String> names =
                    all.map(p -> String.valueOf(p.getFileName())).sorted().toList();
            String nearest = Names.nearest(String.valueOf(file.getFileName()), names);
            return nearest.isEmpty() ? "." : "; did you mean '" + nearest + "'?";
        } catch (IOException e) {
            return "; its folder cannot be read: " + e.getMessage() + ".";
        }
    }
}
