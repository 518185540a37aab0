package bouton.kernel.protocol;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reading and writing JSON trees, with defaults where the protocol has them. */
public final class Json {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private Json() {}

    /** Strict UTF-8 JSON object; anything else is a {@link ProtocolException}. */
    public static JsonObject object(byte[] utf8, String what) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            if (JsonParser.parseString(text) instanceof JsonObject object) {
                return object;
            }
            throw new ProtocolException("The " + what + " of a message is not a JSON object.");
        } catch (CharacterCodingException | JsonParseException | StackOverflowError e) {
            throw new ProtocolException(
                    "The " + what + " of a message is not JSON: " + e.getClass().getSimpleName() + ".");
        }
    }

    /** The text of a tree. */
    public static String text(JsonElement tree) {
        return GSON.toJson(tree);
    }

    /** The UTF-8 bytes of a tree. */
    public static byte[] bytes(JsonElement tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** A string member, or the default when it is missing or no string. */
    public static String string(JsonObject object, String name, String fallback) {
        return object.get(name) instanceof JsonPrimitive p && p.isString() ? p.getAsString() : fallback;
    }

    /** A boolean member, or the default when it is missing or no boolean. */
    public static boolean flag(JsonObject object, String name, boolean fallback) {
        return object.get(name) instanceof JsonPrimitive p && p.isBoolean() ? p.getAsBoolean() : fallback;
    }

    /** A number member as int, or the default when it is missing or no whole number in range. */
    public static int number(JsonObject object, String name, int fallback) {
        if (object.get(name) instanceof JsonPrimitive p && p.isNumber()) {
            double value = p.getAsDouble();
            if (value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) {
                return (int) value;
            }
        }
        return fallback;
    }

    /** An object member, or an empty object. */
    public static JsonObject member(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject member ? member : new JsonObject();
    }

    /** A tree from maps, iterables, strings, numbers, booleans, null and trees. NaN and infinities, which JSON lacks, become null. */
    public static JsonElement tree(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case JsonElement element -> element;
            case Map<?, ?> map -> {
                JsonObject object = new JsonObject();
                map.forEach((name, member) -> object.add(String.valueOf(name), tree(member)));
                yield object;
            }
            case Iterable<?> items -> {
                JsonArray array = new JsonArray();
                items.forEach(item -> array.add(tree(item)));
                yield array;
            }
            case Double number when !Double.isFinite(number) -> JsonNull.INSTANCE;
            case Float number when !Float.isFinite(number) -> JsonNull.INSTANCE;
            case Number number -> new JsonPrimitive(number);
            case Boolean flag -> new JsonPrimitive(flag);
            default -> new JsonPrimitive(value.toString());
        };
    }

    /** An object as maps, lists, strings, {@code Long} or {@code Double}, {@code Boolean}; members that are null are left out. */
    public static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.asMap().forEach((name, element) -> {
            Object value = plain(element);
            if (value != null) {
                map.put(name, value);
            }
        });
        return map;
    }

    private static @Nullable Object plain(JsonElement element) {
        if (element instanceof JsonObject object) {
            return map(object);
        }
        if (element instanceof JsonArray array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (!(element instanceof JsonPrimitive p)) {
            return null;
        }
        if (!p.isNumber()) {
            return p.isBoolean() ? (Object) p.getAsBoolean() : p.getAsString();
        }
        double number = p.getAsDouble();
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
        return whole && !p.getAsString().contains(".") ? (Object) (long) number : (Object) number;
    }

    /** Parses a JSON object from text, for files. */
    public static JsonObject parse(String text) {
        if (JsonParser.parseString(text) instanceof JsonObject object) {
            return object;
        }
        throw new JsonSyntaxException("not a JSON object");
    }
}
