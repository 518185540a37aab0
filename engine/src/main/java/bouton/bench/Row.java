package bouton.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured: names and numbers or words, in order. */
final class Row {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Row put(String key, double value) {
        values.put(key, value);
        return this;
    }

    Row put(String key, long value) {
        return put(key, (double) value);
    }

    Row put(String key, String value) {
        values.put(key, value);
        return this;
    }

    Row putAll(Row other) {
        values.putAll(other.values);
        return this;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A number; NaN if there is none of that name. */
    double number(String key) {
        return values.get(key) instanceof Double d ? d : Double.NaN;
    }

    /** Words; empty if there are none of that name. */
    String text(String key) {
        return values.get(key) instanceof String s ? s : "";
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** As one flat JSON object; a number that is not finite is null. */
    String json() {
        return values.entrySet().stream()
                .map(e -> quoted(e.getKey()) + ": " + json(e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String json(Object value) {
        if (!(value instanceof Double d)) {
            return quoted((String) value);
        }
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            return "null";
        }
        return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString(d.longValue()) : significant(d);
    }

    /** Six digits. */
    private static String significant(double d) {
        return Double.toString(Double.parseDouble(String.format(Locale.ROOT, "%.5e", d)));
    }

    private static String quoted(String s) {
        StringBuilder out = new StringBuilder("\"");
        for (int k = 0; k < s.length(); k++) {
            char c = s.charAt(k);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    @Override
    public String toString() {
        return json();
    }
}
