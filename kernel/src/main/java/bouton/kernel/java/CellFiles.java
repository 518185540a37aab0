package bouton.kernel.java;

import bouton.error.BoutonException;
import bouton.kernel.protocol.Json;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The files that magics name: jars by pattern, and the cells of scripts and notebooks. */
final class CellFiles {
    /** What IJava tries behind a name that is no file. */
    private static final List<String> ENDINGS = List.of(".ipynb", ".jsh", ".jshell", ".java", ".ijava");

    private CellFiles() {}

    /** A file or folder that exists. */
    static Path existing(String name) {
        Path path = Path.of(name);
        if (name.isEmpty() || !Files.exists(path)) {
            throw new BoutonException("there is no file or folder '" + name + "' in "
                    + Path.of("").toAbsolutePath() + ".");
        }
        return path;
    }

    /** The files that a path with {@code *} and {@code ?} in its last part names; a path that ends with a slash names all in that folder. */
    static List<Path> matching(String pattern) {
        String whole = pattern.endsWith("/") ? pattern + "*" : pattern;
        if (!whole.contains("*") && !whole.contains("?")) {
            return List.of(existing(whole));
        }
        int slash = whole.lastIndexOf('/');
        Path folder = existing(slash < 0 ? "." : slash == 0 ? "/" : whole.substring(0, slash));
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, whole.substring(slash + 1))) {
            stream.forEach(found::add);
        } catch (IOException e) {
            throw new BoutonException("'" + pattern + "' cannot be read: " + e.getMessage(), e);
        }
        if (found.isEmpty()) {
            throw new BoutonException("no file matches '" + pattern + "'.");
        }
        Collections.sort(found);
        return found;
    }

    /** The cells of a notebook, or a script as one cell. */
    static List<String> cells(String name) {
        Path file = Path.of(name);
        for (String ending : ENDINGS) {
            if (!Files.isRegularFile(file) && Files.isRegularFile(Path.of(name + ending))) {
                file = Path.of(name + ending);
            }
        }
        String text = read(existing(file.toString()));
        return file.toString().endsWith(".ipynb") ? notebook(file, text) : List.of(text);
    }

    /** The text of a file. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BoutonException("'" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> notebook(Path file, String text) {
        try {
            List<String> cells = new ArrayList<>();
            for (JsonElement each :
                    JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells")) {
                JsonObject cell = each.getAsJsonObject();
                if (Json.string(cell, "cell_type", "").equals("code")) {
                    cells.add(source(cell.get("source")));
                }
            }
            return cells;
        } catch (RuntimeException e) {
            throw new BoutonException("'" + file + "' is not a notebook: " + e.getMessage(), e);
        }
    }

    private static String source(JsonElement source) {
        if (!source.isJsonArray()) {
            return source.getAsString();
        }
        StringBuilder text = new StringBuilder();
        source.getAsJsonArray().forEach(line -> text.append(line.getAsString()));
        return text.toString();
    }
}
