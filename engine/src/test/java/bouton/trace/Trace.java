package bouton.trace;

import bouton.init.Values;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** One reference trace: what was run, and the columns it gave. */
record Trace(JsonObject about, Map<String, double[]> columns) {
    /** All cases of all manifests whose names begin so. */
    static List<Trace> all(String... prefixes) {
        List<Trace> traces = new ArrayList<>();
        manifests().forEach(m -> read(m, traces, prefixes));
        return traces;
    }

    /** One per delivery of traces, so that two deliveries do not meet in one compressed file. */
    private static List<String> manifests() {
        try (var files = Files.list(Path.of(
                Objects.requireNonNull(Trace.class.getResource("/traces")).toURI()))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.startsWith("manifest") && f.endsWith(".json.gz"))
                    .map(f -> f.substring(0, f.length() - ".gz".length()))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the traces cannot be listed", e);
        }
    }

    private static void read(String manifest, List<Trace> traces, String... prefixes) {
        try (BufferedReader in = open(manifest)) {
            for (JsonElement e : JsonParser.parseReader(in).getAsJsonObject().getAsJsonArray("cases")) {
                JsonObject c = e.getAsJsonObject();
                for (String p : prefixes) {
                    if (c.has("name") && c.get("name").getAsString().startsWith(p)) {
                        traces.add(new Trace(
                                c,
                                c.has("numbers")
                                        ? inline(c)
                                        : table(c.get("file").getAsString())));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Columns that stand in the manifest itself, so that a trace is one file. */
    private static Map<String, double[]> inline(JsonObject c) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        c.getAsJsonObject("numbers")
                .entrySet()
                .forEach(e -> columns.put(e.getKey(), numbers(e.getValue().getAsJsonArray())));
        return columns;
    }

    static Map<String, double[]> table(String file) {
        try (BufferedReader in = open(file)) {
            String[] heads = Objects.requireNonNull(in.readLine()).split(",");
            List<String[]> rows = in.lines().map(l -> l.split(",")).toList();
            Map<String, double[]> columns = new LinkedHashMap<>();
            for (int k = 0; k < heads.length; k++) {
                int column = k;
                columns.put(
                        heads[k],
                        rows.stream()
                                .mapToDouble(r -> Double.parseDouble(r[column]))
                                .toArray());
            }
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open(String file) throws IOException {
        var stream = Objects.requireNonNull(Trace.class.getResourceAsStream("/traces/" + file + ".gz"), file);
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8));
    }

    String name() {
        return about.get("name").getAsString();
    }

    String text(String key) {
        return about.get(key).getAsString();
    }

    /** The last part of the class name. */
    String model() {
        return text("class").substring(text("class").lastIndexOf('.') + 1);
    }

    double number(String key) {
        return about.get(key).getAsDouble();
    }

    int steps() {
        return about.get("steps").getAsInt();
    }

    boolean has(String key) {
        return about.has(key) && !about.get(key).isJsonNull();
    }

    double[] column(String key) {
        return Objects.requireNonNull(columns.get(key), key);
    }

    static Values values(JsonElement v) {
        if (v.isJsonObject()) {
            return values(v.getAsJsonObject().get("init"));
        }
        if (v.isJsonPrimitive() && v.getAsJsonPrimitive().isBoolean()) {
            return Values.of(v.getAsBoolean() ? 1 : 0);
        }
        return v.isJsonArray() ? Values.of(numbers(v.getAsJsonArray())) : Values.of(v.getAsDouble());
    }

    static double[] numbers(JsonArray a) {
        List<Double> flat = new ArrayList<>();
        for (JsonElement e : a) {
            if (e.isJsonArray()) {
                for (double d : numbers(e.getAsJsonArray())) {
                    flat.add(d);
                }
            } else {
                flat.add(e.getAsDouble());
            }
        }
        return flat.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static Map<String, Values> parameters(JsonObject o) {
        Map<String, Values> map = new LinkedHashMap<>();
        o.entrySet().forEach(e -> map.put(e.getKey(), values(e.getValue())));
        return map;
    }

    /** Rows per step: step current of the neuron traces. */
    double[] currents() {
        return currents("current_segments");
    }

    double[] currents(String key) {
        double dt = number("dt");
        double[] current = new double[steps()];
        for (JsonElement s : about.getAsJsonArray(key)) {
            JsonArray seg = s.getAsJsonArray();
            int from = (int) Math.rint(seg.get(0).getAsDouble() / dt);
            int to = Math.min(current.length, (int) Math.rint(seg.get(1).getAsDouble() / dt));
            for (int i = from; i < to; i++) {
                current[i] += seg.get(2).getAsDouble();
            }
        }
        return current;
    }
}
