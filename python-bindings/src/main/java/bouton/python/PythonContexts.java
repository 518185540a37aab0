package bouton.python;

import bouton.error.BoutonException;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
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
    private static final String MARKER = "bouton-python/bouton/__init__.py";

    private PythonContexts() {}

    private static final class Shared {
        static final Engine ENGINE =
                Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
    }

    /** A builder whose streams are the process's own. */
    public static Builder builder() {
        return new Builder();
    }

    /** The entry of Python's module path under which the package {@code bouton} of this class path lies: a directory, or a path into a jar. */
    static String packagePath() {
        URL url = PythonContexts.class.getClassLoader().getResource(MARKER);
        if (url == null) {
            throw new BoutonException("The Python package bouton is missing from the class path: " + MARKER + " is not in the bouton-python jar.");
        }
        try {
            String text = url.toURI().toString();
            String tail = "/bouton/__init__.py";
            if (text.startsWith("jar:")) {
                int bang = text.indexOf("!/");
                Path jar = Path.of(new URI(text.substring("jar:".length(), bang)));
                return jar + File.separator + text.substring(bang + 2, text.length() - tail.length());
            }
            return Path.of(new URI(text.substring(0, text.length() - tail.length()))).toString();
        } catch (URISyntaxException e) {
            throw new BoutonException("The Python package bouton cannot be read from " + url + ".", e);
        }
    }

    /** Collects what a context shall have. */
    public static final class Builder {
        private OutputStream out = System.out;
        private OutputStream err = System.err;
        private InputStream in = System.in;
        private final List<String> arguments = new ArrayList<>();
        private final List<Path> path = new ArrayList<>();
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
                context.initialize("python");
                Bindings.install(context, classes);
            } catch (RuntimeException | Error e) {
                context.close(true);
                throw e;
            }
            return context;
        }
    }
}
