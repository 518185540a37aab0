package bouton.kernel;

import bouton.kernel.protocol.Content;
import bouton.kernel.protocol.HistoryRequest;
import bouton.kernel.protocol.Json;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, over sessions: one JSON line per cell in a file that only grows and that several kernels may share. Broken lines are skipped;
 * when the file cannot be used the history lives in memory. Thread-safe.
 */
final class History {
    private static final int REMEMBERED = 20_000;

    private record Entry(
            int session, int line, String input, @Nullable String output) {}

    private final System.Logger log = System.getLogger("bouton.kernel");
    private final List<Entry> entries = new ArrayList<>();
    private final int session;
    private @Nullable Path file;

    /** @param file where it is kept; null for memory only */
    History(@Nullable Path file) {
        this.file = file;
        int number = 1;
        if (file != null) {
            try {
                number = open(file);
            } catch (IOException e) {
                this.file = null;
                log.log(System.Logger.Level.WARNING, "History is kept in memory only: {0}", e.toString());
            }
        }
        session = number;
    }

    /** Adds a cell. */
    synchronized void add(int line, String input, @Nullable String output) {
        entries.add(new Entry(session, line, input, output));
        append(Content.object("session", session, "line", line, "input", input, "output", output));
    }

    /** The content of a history_reply. */
    synchronized JsonObject reply(HistoryRequest request) {
        List<Entry> found = switch (request.access()) {
            case "tail" -> last(entries, request.n());
            case "range" -> range(request);
            case "search" -> search(request);
            default ->
                throw new bouton.error.BoutonException(
                        "Unknown hist_access_type '" + request.access() + "'; it is one of tail, range, search.");
        };
        JsonArray rows = new JsonArray();
        for (Entry entry : found) {
            JsonArray row = new JsonArray();
            row.add(entry.session());
            row.add(entry.line());
            if (request.output()) {
                JsonArray pair = new JsonArray();
                pair.add(entry.input());
                pair.add(entry.output());
                row.add(pair);
            } else {
                row.add(entry.input());
            }
            rows.add(row);
        }
        JsonObject content = Content.ok();
        content.add("history", rows);
        return content;
    }

    private List<Entry> range(HistoryRequest request) {
        int wanted = request.session() > 0 ? request.session() : session + request.session();
        return entries.stream()
                .filter(e -> e.session() == wanted && e.line() >= request.start() && e.line() < request.stop())
                .toList();
    }

    private List<Entry> search(HistoryRequest request) {
        Pattern pattern = glob(request.pattern());
        List<Entry> found = entries.stream()
                .filter(e -> pattern.matcher(e.input()).matches())
                .toList();
        if (request.unique()) {
            Map<String, Entry> byInput = new LinkedHashMap<>();
            for (Entry entry : found) {
                byInput.remove(entry.input());
                byInput.put(entry.input(), entry);
            }
            found = List.copyOf(byInput.values());
        }
        return last(found, request.n());
    }

    private static List<Entry> last(List<Entry> all, int n) {
        return n > 0 && n < all.size() ? all.subList(all.size() - n, all.size()) : all;
    }

    private static Pattern glob(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private int open(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!Files.exists(path)
                && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (FileChannel channel = FileChannel.open(
                        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            int highest = 0;
            for (String line : new String(Files.readAllBytes(path), StandardCharsets.UTF_8).split("\n")) {
                highest = Math.max(highest, line.isBlank() ? 0 : read(line));
            }
            if (entries.size() > REMEMBERED) {
                entries.subList(0, entries.size() - REMEMBERED).clear();
            }
            int next = highest + 1;
            channel.position(channel.size());
            channel.write(line(Content.object("session", next)));
            return next;
        }
    }

    private int read(String line) {
        try {
            JsonObject json = Json.parse(line);
            int number = Json.number(json, "session", 0);
            if (json.has("input") && number > 0) {
                String output = Json.string(json, "output", "");
                entries.add(new Entry(
                        number,
                        Json.number(json, "line", 0),
                        Json.string(json, "input", ""),
                        output.isEmpty() ? null : output));
            }
            return number;
        } catch (JsonParseException e) {
            log.log(System.Logger.Level.DEBUG, "A broken line in the history is skipped");
            return 0;
        }
    }

    private void append(JsonObject json) {
        Path path = file;
        if (path == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(line(json));
        } catch (IOException e) {
            file = null;
            log.log(System.Logger.Level.WARNING, "From now on history is kept in memory only: {0}", e.toString());
        }
    }

    private static ByteBuffer line(JsonObject json) {
        return ByteBuffer.wrap((Json.text(json) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
