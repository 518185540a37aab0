package bouton.python;

import bouton.error.BoutonException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.jspecify.annotations.Nullable;

/**
 * Makes GraalPy contexts that can {@code import bouton}.
 *
 * <p>Contexts share one engine, so the second one starts faster. A context runs with its user's rights: it may read files, start threads and
 * processes and reach every public Java class. On a stock JDK, GraalPy is an interpreter; that is meant, and not worth its warning.
 *
 * <p>Building a context takes seconds: callers do it on a background thread or on first use.
 */
public final class PythonContexts {
    private static final String FOLDER = "bouton-python";
    private static final String PACKAGE = "/bouton/__init__.py";
    private static final Source START = resource("start.py");

    private PythonContexts() {}

    private static final class Shared {
        static final Engine ENGINE = newEngine();
    }

    /** An engine that does not warn of being an interpreter. */
    static Engine newEngine() {
        return Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
    }

    /** Where Python finds the package {@code bouton}. */
    static String packagePath() {
        return modulePath(PythonContexts.class.getClassLoader(), FOLDER + PACKAGE, PACKAGE);
    }

    /** A Python file beside this class. */
    static Source resource(String name) {
        URL url = PythonContexts.class.getResource(name);
        if (url == null) {
            throw new BoutonException(
                    "The file " + name + " is missing beside the class " + PythonContexts.class.getName() + ".");
        }
        try {
            return Source.newBuilder("python", url).internal(true).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A builder whose streams are the process's own. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * An entry of Python's module path for modules that lie on the class path: a directory, or a path into a jar.
     *
     * @param loader whose class path
     * @param marker resource name of a file in that entry, such as {@code "folder/package/__init__.py"}
     * @param tail the marker's part below the entry, such as {@code "/package/__init__.py"}
     */
    static String modulePath(ClassLoader loader, String marker, String tail) {
        URL url = loader.getResource(marker);
        if (url == null) {
            throw new BoutonException("Python modules are missing from the class path: " + marker + " is not there.");
        }
        try {
            String text = url.toURI().toString();
            if (text.startsWith("jar:")) {
                int bang = text.indexOf("!/");
                Path jar = Path.of(new URI(text.substring("jar:".length(), bang)));
                return jar + File.separator + text.substring(bang + 2, text.length() - tail.length());
            }
            return Path.of(new URI(text.substring(0, text.length() - tail.length())))
                    .toString();
        } catch (URISyntaxException e) {
            throw new BoutonException("Python modules cannot be read from " + url + ".", e);
        }
    }

    /** Collects what a context shall have. */
    public static final class Builder {
        private OutputStream out = System.out;
        private OutputStream err = System.err;
        private InputStream in = System.in;
        private final List<String> arguments = new ArrayList<>();
        private final List<Path> path = new ArrayList<>();
        private final List<String> modules = new ArrayList<>();
        private List<Class<?>> classes = Bindings.standard();
        private @Nullable ClassLoader loader;

        private Builder() {}

        /** Where {@code sys.stdout} goes. */
        public Builder out(OutputStream stream) {
            out = stream;
            return this;
        }

        /** Where {@code sys.stderr} goes. */
        public Builder err(OutputStream stream) {
            err = stream;
            return this;
        }

        /** What {@code sys.stdin} reads. */
        public Builder in(InputStream stream) {
            in = stream;
            return this;
        }

        /** {@code sys.argv}, the script's name first. */
        public Builder arguments(List<String> values) {
            arguments.clear();
            arguments.addAll(values);
            return this;
        }

        /** A directory that is searched for modules before all others. */
        public Builder path(Path directory) {
            path.add(directory);
            return this;
        }

        /**
         * A package on a class path that Python shall be able to import, searched after all others.
         *
         * @param loader whose class path
         * @param folder resource folder, without slashes at its ends
         * @param module the package in it; it has an {@code __init__.py}
         */
        public Builder modules(ClassLoader loader, String folder, String module) {
            String tail = "/" + module + "/__init__.py";
            modules.add(modulePath(loader, folder + tail, tail));
            return this;
        }

        /** The classes that stand in the polyglot bindings under their simple names, instead of the engine's own. */
        public Builder classes(List<Class<?>> values) {
            classes = List.copyOf(values);
            return this;
        }

        /** Where {@code java.type} looks for classes. */
        public Builder loader(ClassLoader value) {
            loader = value;
            return this;
        }

        /** Makes the context and starts Python in it; takes seconds the first time. */
        public Context build() {
            List<String> entries = path.stream().map(Path::toString).collect(Collectors.toCollection(ArrayList::new));
            entries.add(packagePath());
            entries.addAll(modules);
            Context.Builder builder = Context.newBuilder("python")
                    .engine(Shared.ENGINE)
                    .allowAllAccess(true)
                    .allowHostAccess(HostAccess.ALL)
                    .out(out)
                    .err(err)
                    .in(in)
                    .arguments("python", arguments.toArray(String[]::new))
                    .option("python.PythonPath", String.join(File.pathSeparator, entries));
            if (loader != null) {
                builder.hostClassLoader(loader);
            }
            Context context = builder.build();
            try {
                context.eval(START);
                Bindings.install(context, classes);
            } catch (RuntimeException | Error e) {
                context.close(true);
                throw e;
            }
            return context;
        }
    }
}
