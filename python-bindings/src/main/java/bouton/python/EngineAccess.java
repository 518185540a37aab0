package bouton.python;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.graalvm.polyglot.HostAccess;

/**
 * What a guest of {@link Bouton#context} reaches of Java: the public classes of the engine, member by member, the few collections that its
 * methods take and give, and nothing that leads on from there, such as {@code getClass}.
 */
final class EngineAccess {
    /** Where code is made at run time, and where programs write files and start processes. */
    private static final List<String> CLOSED = List.of("bouton.compile.", "bouton.bench.", "bouton.doc.Pages");

    private static final Set<String> STILL_OPEN = Set.of("bouton.compile.Precision");
    private static final List<Class<?>> HELPERS = List.of(
            Bridge.class,
            Memory.class,
            ArrayList.class,
            LinkedHashMap.class,
            List.class,
            Map.class,
            Map.Entry.class,
            Set.class,
            Optional.class,
            OptionalLong.class,
            Supplier.class);

    /** Types by which a guest could reach any other class. */
    private static final List<String> WAYS_OUT = List.of(
            "java.lang.Class", "java.lang.ClassLoader", "java.lang.Module", "java.lang.reflect.", "java.lang.invoke.");

    /** Methods of these names that take a file. */
    private static final Set<String> OF_FILES = Set.of("open", "read", "save", "write");

    static final Set<String> CLASSES;
    static final HostAccess MEMBERS;

    static {
        Set<Class<?>> visible = new LinkedHashSet<>(HELPERS);
        for (Class<?> type : Bindings.all()) {
            if (STILL_OPEN.contains(type.getName()) || CLOSED.stream().noneMatch(type.getName()::startsWith)) {
                visible.add(type);
            }
        }
        HostAccess.Builder access = HostAccess.newBuilder()
                .allowAccessInheritance(true)
                .allowArrayAccess(true)
                .allowListAccess(true)
                .allowMapAccess(true)
                .allowIterableAccess(true)
                .allowIteratorAccess(true)
                .allowBufferAccess(true);
        for (Class<?> type : visible) {
            allow(access, type);
        }
        try {
            // An error's text; its class stands in the set below, so that Python can ask whether something is one.
            access.allowAccess(Throwable.class.getMethod("getMessage"));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
        MEMBERS = access.build();
        Set<String> names = new LinkedHashSet<>(Set.of(Throwable.class.getName()));
        visible.forEach(type -> names.add(type.getName()));
        CLASSES = Set.copyOf(names);
    }

    private EngineAccess() {}

    private static void allow(HostAccess.Builder access, Class<?> type) {
        if (type.isInterface()) {
            access.allowImplementations(type);
        }
        for (Constructor<?> made : type.getConstructors()) {
            access.allowAccess(made);
        }
        for (Method method : type.getMethods()) {
            if (stays(method, method.getReturnType()) && !takesAFile(method)) {
                access.allowAccess(method);
            }
        }
        for (Field field : type.getFields()) {
            if (stays(field, field.getType())) {
                access.allowAccess(field);
            }
        }
    }

    private static boolean takesAFile(Method method) {
        List<Class<?>> takes = List.of(method.getParameterTypes());
        return takes.contains(Path.class) || OF_FILES.contains(method.getName()) && takes.contains(String.class);
    }

    private static <M extends AccessibleObject & Member> boolean stays(M member, Class<?> gives) {
        Class<?> element = gives;
        while (element.getComponentType() != null) {
            element = element.getComponentType();
        }
        String name = element.getName();
        return member.getDeclaringClass() != Object.class
                && Modifier.isPublic(member.getModifiers())
                && WAYS_OUT.stream().noneMatch(way -> way.endsWith(".") ? name.startsWith(way) : name.equals(way));
    }
}
