package bouton.kernel.java;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl;
import org.jspecify.annotations.Nullable;

/** The one class loader of all snippets and of the jars that cells add. Snippet classes are woven with stop checks when they are defined. */
final class SnippetLoader extends URLClassLoader implements LoaderDelegate {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> snippets = new ConcurrentHashMap<>();
    private final Set<String> added = new LinkedHashSet<>();

    SnippetLoader(ClassLoader parent) {
        super("bouton-cells", new URL[0], parent);
    }

    @Override
    public void load(ExecutionControl.ClassBytecodes[] classes) throws ExecutionControl.ClassInstallException {
        boolean[] loaded = new boolean[classes.length];
        for (ExecutionControl.ClassBytecodes bytes : classes) {
            snippets.put(resource(bytes.name()), bytes.bytecodes());
        }
        try {
            for (int i = 0; i < classes.length; i++) {
                loadClass(classes[i].name());
                loaded[i] = true;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ExecutionControl.ClassInstallException(
                    "A cell's class cannot be loaded: " + e.getMessage(), loaded);
        }
    }

    @Override
    public void classesRedefined(ExecutionControl.ClassBytecodes[] classes) {
        throw new UnsupportedOperationException("JShell makes new classes instead of redefining.");
    }

    @Override
    public void addToClasspath(String path) throws ExecutionControl.InternalException {
        for (String entry : path.split(File.pathSeparator)) {
            try {
                synchronized (added) {
                    if (added.add(entry)) {
                        addURL(new File(entry).toURI().toURL());
                    }
                }
            } catch (MalformedURLException e) {
                throw new ExecutionControl.InternalException(
                        "'" + entry + "' cannot be put on the class path: " + e.getMessage());
            }
        }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = snippets.get(resource(name));
        if (bytes == null) {
            return super.findClass(name);
        }
        byte[] woven = StopWeaver.weave(bytes, this::classFile);
        return defineClass(name, woven, 0, woven.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = snippets.get(name);
        return bytes != null ? StopWeaver.stream(bytes) : super.getResourceAsStream(name);
    }

    /** What cells added, in order. */
    Set<String> added() {
        synchronized (added) {
            return new LinkedHashSet<>(added);
        }
    }

    @Override
    public void close() throws IOException {
        snippets.clear();
        super.close();
    }

    private @Nullable InputStream classFile(String resource) {
        return resource.endsWith(".class") ? getResourceAsStream(resource) : null;
    }

    private static String resource(String className) {
        return className.replace('.', '/') + ".class";
    }
}
