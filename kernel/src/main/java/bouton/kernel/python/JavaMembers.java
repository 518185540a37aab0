package bouton.kernel.python;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Java classes in words, for Shift-Tab in a Python cell. */
final class JavaMembers {
    private static final int MOST = 60;

    private JavaMembers() {}

    /** A class with its constructors, fields and methods. */
    static String describe(Class<?> type) {
        StringBuilder text =
                new StringBuilder("Java ").append(kind(type)).append(' ').append(type.getTypeName());
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            text.append(" extends ").append(type.getSuperclass().getTypeName());
        }
        List<String> lines = new ArrayList<>();
        Arrays.stream(type.getConstructors()).map(JavaMembers::line).sorted().forEach(lines::add);
        Arrays.stream(type.getFields()).map(JavaMembers::line).sorted().forEach(lines::add);
        Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName).thenComparingInt(Method::getParameterCount))
                .map(JavaMembers::line)
                .forEach(lines::add);
        lines.stream().limit(MOST).forEach(line -> text.append("\n  ").append(line));
        if (lines.size() > MOST) {
            text.append("\n  ... ").append(lines.size() - MOST).append(" more");
        }
        return text.toString();
    }

    /** The members of that name. */
    static String describe(Class<?> type, String name) {
        List<String> lines = new ArrayList<>();
        Arrays.stream(type.getFields())
                .filter(field -> field.getName().equals(name))
                .map(JavaMembers::line)
                .forEach(lines::add);
        Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                .sorted(Comparator.comparingInt(Method::getParameterCount))
                .map(JavaMembers::line)
                .forEach(lines::add);
        return type.getTypeName() + "." + name
                + lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
    }

    private static String kind(Class<?> type) {
        if (type.isArray()) {
            return "array";
        }
        if (type.isRecord()) {
            return "record";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isInterface() ? "interface" : "class";
    }

    private static String line(Field field) {
        return prefix(field.getModifiers()) + field.getType().getSimpleName() + " " + field.getName();
    }

    private static String line(Method method) {
        return prefix(method.getModifiers()) + method.getReturnType().getSimpleName() + " " + method.getName()
                + parameters(method);
    }

    private static String line(Constructor<?> constructor) {
        return constructor.getDeclaringClass().getSimpleName() + parameters(constructor);
    }

    private static String prefix(int modifiers) {
        return Modifier.isStatic(modifiers) ? "static " : "";
    }

    private static String parameters(Executable executable) {
        Parameter[] all = executable.getParameters();
        return Arrays.stream(all)
                .map(p -> (p.isVarArgs()
                                ? p.getType().getComponentType().getSimpleName() + "..."
                                : p.getType().getSimpleName())
                        + " " + p.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
