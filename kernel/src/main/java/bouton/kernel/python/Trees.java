package bouton.kernel.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Python values as Java ones. */
final class Trees {
    private Trees() {}

    /** A dict as a map of JSON-like values. */
    static Map<String, Object> map(Value dict) {
        Map<String, Object> out = new LinkedHashMap<>();
        Value keys = dict.getHashKeysIterator();
        while (keys.hasIteratorNextElement()) {
            Value key = keys.getIteratorNextElement();
            Object content = tree(dict.getHashValue(key));
            out.put(key.isString() ? key.asString() : key.toString(), content == null ? "null" : content);
        }
        return out;
    }

    private static @Nullable Object tree(Value value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isString()) {
            return value.asString();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return number(value);
        }
        if (value.hasHashEntries()) {
            return map(value);
        }
        if (value.hasArrayElements()) {
            List<@Nullable Object> items = new ArrayList<>();
            for (long i = 0; i < value.getArraySize(); i++) {
                items.add(tree(value.getArrayElement(i)));
            }
            return items;
        }
        return value.toString();
    }

    private static Object number(Value value) {
        if (value.fitsInInt()) {
            return value.asInt();
        }
        if (value.fitsInLong()) {
            return value.asLong();
        }
        if (value.fitsInBigInteger()) {
            return value.asBigInteger();
        }
        return value.asDouble();
    }

    /**
     * A Python value as the other languages shall see it: Java objects by reference, numbers, booleans and strings by value, None as null,
     * and every other Python object as a polyglot {@code Value}.
     */
    static @Nullable Object shared(Value value) {
        if (value.isHostObject()) {
            return value.asHostObject();
        }
        if (value.isNull()) {
            return null;
        }
        if (value.isString()) {
            return value.asString();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        // A float that happens to be whole stays a double: its type is Python's, not its value's.
        if (value.isNumber()) {
            return "float".equals(pythonType(value)) ? (Object) value.asDouble() : number(value);
        }
        return value;
    }

    private static String pythonType(Value value) {
        Value type = value.getMetaObject();
        return type == null ? "" : type.getMetaSimpleName();
    }
}
