package bouton.kernel.java;

import bouton.kernel.lang.Outcome;
import bouton.kernel.share.SharedNames;
import bouton.kernel.share.SharedNames.Shared;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** Offers Java's variables to the other languages, and takes theirs when a cell mentions them. Thread-safe. */
final class JavaSharing {
    private static final String JAVA = "java";

    private final Session session;
    private final SharedNames shared;
    /** What each variable held when it was last offered or taken: only what Java changed is offered again. */
    private final Map<String, Optional<Object>> known = new HashMap<>();

    private final Map<String, Shared> taken = new HashMap<>();
    /** Ids of the declarations that the user did not write. */
    private final Map<String, String> automatic = new HashMap<>();

    JavaSharing(Session session, SharedNames shared) {
        this.session = session;
        this.shared = shared;
    }

    /** Declares or sets the names of other languages that the cell mentions; an error where a value does not fit the declared type. */
    @Nullable
    synchronized Outcome take(String code) {
        Set<String> mentioned = Syntax.names(code);
        Set<String> declaredHere = null;
        for (String name : shared.names()) {
            Shared s = shared.get(name);
            if (s == null || s.owner().equals(JAVA) || !mentioned.contains(name)) {
                continue;
            }
            VarSnippet variable = declared(name);
            if (variable != null && taken.get(name) == s) {
                continue;
            }
            if (declaredHere == null) {
                declaredHere = session.declaredVariables(code);
            }
            if (declaredHere.contains(name)) {
                continue;
            }
            // A type that was only guessed from an earlier value gives way to the new one; a type that the user wrote
            // does not.
            boolean guessed = variable != null && variable.id().equals(automatic.get(name));
            Outcome failed = set(name, s, guessed ? null : variable);
            if (failed != null) {
                return failed;
            }
            taken.put(name, s);
            VarSnippet holds = declared(name);
            known.put(name, Optional.ofNullable(holds == null ? s.value() : session.value(holds)));
        }
        return null;
    }

    private @Nullable Outcome set(String name, Shared s, @Nullable VarSnippet variable) {
        String type = variable == null ? typeOf(s.value()) : variable.typeName();
        String cast = variable == null || !isPrimitive(type) ? "(" + type + ") " : "";
        String given = isPrimitive(type) && variable != null ? "(" + typeOf(s.value()) + ") " : "";
        String declaration = variable == null ? type + " " : "";
        String wanted = variable == null || isPrimitive(type) ? "" : type.replaceAll("<.*>", "") + ".class";
        Handover.give(s.value());
        for (SnippetEvent event : session.eval(
                declaration + name + " = " + cast + given + "bouton.kernel.java.Handover.take(" + wanted + ");")) {
            if (event.causeSnippet() != null) {
                continue;
            }
            if (event.status() != Snippet.Status.VALID || event.exception() != null) {
                session.takeThrown();
                String message =
                        "'" + name + "' is " + s.type() + " in " + s.owner() + " and does not fit the Java variable '"
                                + type + " " + name + "'; give one of them another name.";
                return new Outcome.Failed("SharedNameError", message, List.of("SharedNameError: " + message));
            }
            if (variable == null) {
                automatic.put(name, event.snippet().id());
            }
        }
        return null;
    }

    private @Nullable VarSnippet declared(String name) {
        return session.variables().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean isPrimitive(String type) {
        return switch (type) {
            case "byte", "short", "int", "long", "float", "double", "boolean", "char" -> true;
            default -> false;
        };
    }

    /** The type a variable gets that holds the value. */
    private static String typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> "Object";
            case Integer _ -> "int";
            case Long _ -> "long";
            case Double _ -> "double";
            case Float _ -> "float";
            case Boolean _ -> "boolean";
            case Short _ -> "short";
            case Byte _ -> "byte";
            case Character _ -> "char";
            default -> nameable(value.getClass());
        };
    }

    private static String nameable(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            Class<?> element = c;
            while (element.isArray()) {
                element = element.getComponentType();
            }
            if ((Modifier.isPublic(element.getModifiers()) || element.isPrimitive())
                    && !element.isHidden()
                    && c.getCanonicalName() != null) {
                return c.getCanonicalName();
            }
        }
        return "Object";
    }

    /** Offers what Java changed since the last cell. */
    synchronized void offer() {
        for (VarSnippet v : session.variables()) {
            String name = v.name();
            if (name.startsWith("$")) {
                continue;
            }
            Object value = session.value(v);
            Optional<Object> now = Optional.ofNullable(value);
            Optional<Object> before = known.get(name);
            boolean same =
                    before != null && (before.orElse(null) == value || (isImmutable(value) && before.equals(now)));
            if (!same) {
                known.put(name, now);
                shared.put(name, value, JAVA, v.typeName());
            }
        }
    }

    private static boolean isImmutable(@Nullable Object value) {
        return value instanceof Number
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Character;
    }
}
