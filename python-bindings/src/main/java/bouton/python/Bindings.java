package bouton.python;

import bouton.dyn.Models;
import bouton.error.BoutonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** Puts Java classes into the polyglot bindings under their simple names: {@code polyglot.import_value("Expon")} in Python. */
public final class Bindings {
    /** What users name; the other packages of the engine are its inside. */
    private static final List<String> PACKAGES = List.of(
            "bouton/dyn/",
            "bouton/dnn/",
            "bouton/conn/",
            "bouton/init/",
            "bouton/inputs/",
            "bouton/measure/",
            "bouton/runner/",
            "bouton/frame/",
            "bouton/plot/");

    private Bindings() {}

    private static final class Engine {
        static final List<Class<?>> ALL = classes();
        static final List<Class<?>> CLASSES = ALL.stream()
                .filter(type -> type.getDeclaringClass() == null)
                .filter(type -> PACKAGES.stream().anyMatch(type.getName().replace('.', '/')::startsWith))
                .toList();
    }

    /** The engine's public classes that a user names: models, projections, connectors, initializers, inputs, network, frames, plots. */
    public static List<Class<?>> standard() {
        return Engine.CLASSES;
    }

    /** All public classes of the engine, nested ones too. */
    static List<Class<?>> all() {
        return Engine.ALL;
    }

    private static List<Class<?>> classes() {
        List<Class<?>> out = new ArrayList<>();
        for (String name : files()) {
            if (name.startsWith("bouton/") && name.endsWith(".class") && !name.endsWith("package-info.class")) {
                Class<?> type = load(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                if (isPublic(type)) {
                    out.add(type);
                }
            }
        }
        return List.copyOf(out);
    }

    /** Public, and so is each class around it. */
    private static boolean isPublic(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getDeclaringClass()) {
            if (!Modifier.isPublic(at.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isLocalClass();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Models.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new BoutonException("The class " + name + " of the engine cannot be loaded; its jar is damaged.", e);
        }
    }

    /** Resource names in the engine's jar or folder, sorted. */
    private static List<String> files() {
        try {
            Path home = Path.of(Models.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isDirectory(home)) {
                try (JarFile jar = new JarFile(home.toFile())) {
                    return jar.stream().map(ZipEntry::getName).sorted().toList();
                }
            }
            try (Stream<Path> paths = Files.walk(home.resolve("bouton"))) {
                return paths.map(path -> home.relativize(path).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new BoutonException("The engine's jar cannot be read.", e);
        }
    }

    /**
     * Puts classes into a context's polyglot bindings. A language that imports one can construct it and call its static methods.
     *
     * @param context where to
     * @param classes which; of two with one simple name the later wins
     */
    public static void install(Context context, List<Class<?>> classes) {
        Value bindings = context.getPolyglotBindings();
        for (Class<?> type : classes) {
            bindings.putMember(type.getSimpleName(), context.asValue(type).getMember("static"));
        }
    }
}
