package bouton.python;

import bouton.error.UnknownNameException;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;

/**
 * The engine for a GraalVM host, by one call, in any language on its class path:
 *
 * <pre>{@code
 * try (Context context = Bouton.context("python", "js")) {
 *     context.eval("python", "import bouton as bp");
 *     context.eval("js", "const Network = Polyglot.import('Network')");
 * }
 * }</pre>
 *
 * <p>Its guests reach the public classes of the engine, under their simple names in the polyglot bindings and by class name, and of Java nothing
 * else: no other class, no file but Bouton's own Python modules, no process, thread, native code or environment; the engine's methods that read and
 * write files are closed too. It is a fence, not a prison: memory and time are not limited. For programs of one's own with all rights, there is
 * {@link PythonContexts}.
 */
public final class Bouton {
    private static final String PYTHON = "python";

    private Bouton() {}

    /** Contexts with one engine must have the same rights: these have not those of {@link PythonContexts}. */
    private static final class Shared {
        static final Engine ENGINE = PythonContexts.newEngine();
    }

    /**
     * A context whose guests reach the engine and nothing else.
     *
     * @param languages which ones, such as {@code "python"} or {@code "js"}; at least one
     * @throws UnknownNameException if a language is not on the class path
     */
    public static Context context(String... languages) {
        Context context = builder(languages).build();
        try {
            return bind(context);
        } catch (RuntimeException | Error e) {
            context.close(true);
            throw e;
        }
    }

    /**
     * The builder of {@link #context}, for hosts that set streams or options or grant more; then {@link #bind} what it builds.
     *
     * @param languages as there
     */
    public static Context.Builder builder(String... languages) {
        List<String> known =
                Shared.ENGINE.getLanguages().keySet().stream().sorted().toList();
        for (String language : languages) {
            if (!known.contains(language)) {
                throw new UnknownNameException("language of a GraalVM context", language, known);
            }
        }
        if (languages.length == 0) {
            throw new bouton.error.BadValueException(
                    "A context needs a language, one of: " + String.join(", ", known) + ".");
        }
        Context.Builder builder = Context.newBuilder(languages)
                .engine(Shared.ENGINE)
                .allowHostAccess(EngineAccess.MEMBERS)
                .allowHostClassLookup(EngineAccess.CLASSES::contains)
                .allowPolyglotAccess(PolyglotAccess.ALL)
                .allowEnvironmentAccess(EnvironmentAccess.NONE);
        if (List.of(languages).contains(PYTHON)) {
            String modules = PythonContexts.packagePath();
            builder.option("python.PythonPath", modules);
            builder.allowIO(
                    IOAccess.newBuilder().fileSystem(modulesOnly(modules)).build());
        }
        return builder;
    }

    /**
     * Puts the engine's classes into a context's polyglot bindings, and lets its Python say what it lacks.
     *
     * @param context any context, with any rights
     * @return the same context
     */
    public static Context bind(Context context) {
        Bindings.install(context, Bindings.standard());
        return context;
    }

    /** Bouton's Python modules and the language's own files, to read. */
    private static FileSystem modulesOnly(String modules) {
        // Modules in a jar are read from the jar itself.
        int jar = modules.indexOf(".jar");
        Path root = Path.of(jar < 0 ? modules : modules.substring(0, jar + ".jar".length()))
                .toAbsolutePath()
                .normalize();
        FileSystem files = FileSystem.newReadOnlyFileSystem(FileSystem.newDefaultFileSystem());
        FileSystem fence = FileSystem.newCompositeFileSystem(
                FileSystem.newDenyIOFileSystem(),
                FileSystem.Selector.of(
                        files, path -> path.toAbsolutePath().normalize().startsWith(root)));
        return FileSystem.allowInternalResourceAccess(fence);
    }
}
