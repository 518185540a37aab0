package bouton.kernel.java;

import bouton.error.BoutonException;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** A value that was given to a notebook from outside, as a Java statement. */
final class Parameter {
    private Parameter() {}

    /**
     * The statement that sets it.
     *
     * @param json its value
     * @param type of the variable that the notebook has declared; null when it has none
     */
    static String statement(String name, String json, @Nullable String type) {
        if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
            throw new BoutonException("'" + name + "' is no name of a Java variable; write %parameter NAME JSON.");
        }
        try {
            String value = expression(JsonParser.parseString(json), type == null ? "" : type);
            boolean typeless = value.equals("null");
            return (type != null ? "" : typeless ? "Object " : "var ") + name + " = " + value + ";";
        } catch (JsonParseException e) {
            throw new BoutonException("'" + json + "' is no JSON; write %parameter " + name + " JSON.", e);
        }
    }

    private static String expression(JsonElement value, String type) {
        return switch (value) {
            case JsonArray array -> list(array, type);
            case JsonObject object ->
                object.entrySet().stream()
                        .map(e ->
                                "java.util.Map.entry(" + quoted(e.getKey()) + ", " + expression(e.getValue(), "") + ")")
                        .collect(Collectors.joining(", ", "java.util.Map.ofEntries(", ")"));
            case JsonPrimitive primitive -> primitive(primitive, type);
            default -> "null";
        };
    }

    private static String primitive(JsonPrimitive value, String type) {
        String text = value.getAsString();
        boolean real = type.equalsIgnoreCase("double") || type.equalsIgnoreCase("float");
        if (value.isString() && real && text.matches("NaN|-?Infinity")) {
            String box = type.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + type.substring(1);
            return text.equals("NaN")
                    ? box + ".NaN"
                    : text.equals("Infinity") ? box + ".POSITIVE_INFINITY" : box + ".NEGATIVE_INFINITY";
        }
        if (value.isString()) {
            return quoted(text);
        }
        if (value.isBoolean()) {
            return text;
        }
        if (isWhole(text)) {
            boolean wide = Math.abs(Double.parseDouble(text)) > Integer.MAX_VALUE;
            return switch (type) {
                case "Double" -> text + ".0";
                case "float", "Float" -> text + "f";
                case "long", "Long" -> text + "L";
                default -> wide ? text + "L" : text;
            };
        }
        return type.equalsIgnoreCase("float") ? text + "f" : text;
    }

    private static String list(JsonArray array, String type) {
        String element =
                type.endsWith("[]") ? type.substring(0, type.length() - 2) : type.isEmpty() ? element(array) : "";
        String items = StreamSupport.stream(array.spliterator(), false)
                .map(item -> expression(item, element))
                .collect(Collectors.joining(", "));
        return element.isEmpty() ? "java.util.List.of(" + items + ")" : "new " + element + "[] {" + items + "}";
    }

    /** What all elements are: int, double, boolean or String; empty when they differ or are more. */
    private static String element(JsonArray array) {
        String all = "";
        for (JsonElement item : array) {
            if (!(item instanceof JsonPrimitive one)) {
                return "";
            }
            String own = one.isString()
                    ? "String"
                    : one.isBoolean() ? "boolean" : isWhole(one.getAsString()) ? "int" : "double";
            boolean mixed = own.equals("int") && all.equals("double") || own.equals("double") && all.equals("int");
            if (!all.isEmpty() && !own.equals(all) && !mixed) {
                return "";
            }
            all = mixed ? "double" : own;
        }
        return all;
    }

    private static boolean isWhole(String number) {
        return number.matches("-?\\d+");
    }

    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                default -> literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}
