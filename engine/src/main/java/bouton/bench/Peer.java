package bouton.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another simulator in a process of its own, which builds a network and then runs it whenever it is told: see {@code bench/peers/_serve.py}. */
final class Peer implements AutoCloseable {
    private final String name;
    private final Process process;
    private final BufferedReader in;
    private final BufferedWriter out;
    private final Path errors;
    private @Nullable Map<String, String> facts;

    private Peer(String name, Process process, Path errors) {
        this.name = name;
        this.process = process;
        this.errors = errors;
        this.in = process.inputReader(StandardCharsets.UTF_8);
        this.out = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts a script.
     *
     * @param name what it is called in the report
     * @param command the interpreter, the script, its arguments
     */
    static Peer start(String name, List<String> command) {
        try {
            Path errors = Files.createTempFile("bouton-peer", ".log");
            Process p =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            return new Peer(name, p, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command for one network on one simulator. */
    static List<String> command(
            String python, Path script, Map<String, String> network, Scale scale, String precision, int seed) {
        List<String> command = new ArrayList<>(List.of(python, script.toString()));
        network.forEach((key, value) -> command.addAll(List.of("--" + key, value)));
        command.addAll(List.of("--n", Integer.toString(scale.n()), "--precision", precision));
        command.addAll(List.of("--ms", Double.toString(scale.ms()), "--seed", Integer.toString(seed)));
        return command;
    }

    String name() {
        return name;
    }

    /**
     * Waits until it has built its network.
     *
     * @return false if it has no such network
     * @throws IllegalStateException if it failed
     */
    boolean ready() {
        Map<String, String> said = said();
        if (said.get("") == null || said.get("").equals("none")) {
            return false;
        }
        facts = said;
        return true;
    }

    /** What it said of itself when it was ready: times in s, version. */
    Map<String, String> facts() {
        return facts == null ? Map.of() : facts;
    }

    /**
     * One run.
     *
     * @param seconds how long it took
     * @param rate mean rate of the neurons, Hz
     */
    record Run(double seconds, double rate) {}

    /** Runs once more. */
    Run run() {
        try {
            out.write("run\n");
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(failure(), e);
        }
        Map<String, String> said = said();
        return new Run(number(said, "seconds"), number(said, "rate"));
    }

    private double number(Map<String, String> said, String key) {
        String value = said.get(key);
        if (value == null) {
            throw new IllegalStateException(name + " did not say its " + key);
        }
        return Double.parseDouble(value);
    }

    /** The words of a line by name, the first under the empty name. */
    private Map<String, String> said() {
        try {
            String line = in.readLine();
            if (line == null) {
                throw new IllegalStateException(failure());
            }
            return words(line);
        } catch (IOException e) {
            throw new IllegalStateException(failure(), e);
        }
    }

    static Map<String, String> words(String line) {
        Map<String, String> words = new HashMap<>();
        for (String word : line.strip().split(" ")) {
            int is = word.indexOf('=');
            words.put(is < 0 ? "" : word.substring(0, is), is < 0 ? word : word.substring(is + 1));
        }
        return words;
    }

    /** Its last words. */
    private String failure() {
        String last = "no word why";
        try {
            List<String> lines = Files.readAllLines(errors).stream()
                    .filter(l -> !l.isBlank())
                    .toList();
            last = lines.isEmpty() ? last : lines.getLast().strip();
        } catch (IOException e) {
            last = e.toString();
        }
        return String.format(Locale.ROOT, "%s failed: %s", name, last);
    }

    /** Ends it. */
    @Override
    public void close() {
        try {
            out.close();
            process.waitFor();
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            // It has ended by itself; what it had to say was said.
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
