package bouton.kernel.java;

import bouton.error.BoutonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** One JShell in this process, with its class loader and its lock. JShell is not thread-safe: every use of it holds the compile lock. */
final class Session implements AutoCloseable {
    private static final String IMPORTS = "startup-imports.txt";

    /** As many results as Python keeps in {@code _}, {@code __} and {@code ___}. */
    private static final int RESULTS = 3;

    private final ReentrantLock compiling = new ReentrantLock();
    private final SnippetLoader loader = new SnippetLoader(Session.class.getClassLoader());
    private final CellControl control = new CellControl(loader, compiling);
    private final JShell shell;

    Session() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // javac, which JShell starts, looks for services here.
        Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
        try {
            shell = JShell.builder()
                    .executionEngine(control, null)
                    .compilerOptions("--add-modules", "jdk.incubator.vector", "-Xlint:-incubating")
                    .build();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Evaluates the start-up imports; those that do not resolve are returned. */
    List<String> importStartup() {
        List<String> missing = new ArrayList<>();
        for (String line : startupImports()) {
            withLock(() -> shell.eval(line)).stream()
                    .filter(event -> event.status() != Snippet.Status.VALID)
                    .forEach(_ -> missing.add(line));
        }
        // The first snippet with code loads half of javac; better now than in the user's first cell.
        withLock(() -> shell.eval("1 + 1")).forEach(event -> withLock(() -> shell.drop(event.snippet())));
        control.takeResult();
        return missing;
    }

    static List<String> startupImports() {
        try (InputStream in = Session.class.getResourceAsStream(IMPORTS)) {
            if (in == null) {
                throw new BoutonException("The kernel's jar lacks " + IMPORTS + ".");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new BoutonException("The kernel's " + IMPORTS + " cannot be read.", e);
        }
    }

    /** Runs work on the JShell. */
    <T> T withLock(Supplier<T> work) {
        compiling.lock();
        try {
            return work.get();
        } finally {
            compiling.unlock();
        }
    }

    /** Evaluates one snippet on this thread; the lock is free while it runs. */
    List<SnippetEvent> eval(String source) {
        control.takeResult();
        control.takeThrown();
        return withLock(() -> shell.eval(source));
    }

    JShell shell() {
        return shell;
    }

    SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    SnippetLoader loader() {
        return loader;
    }

    @Nullable
    Object takeResult() {
        return control.takeResult();
    }

    @Nullable
    Throwable takeThrown() {
        return control.takeThrown();
    }

    /** The variables that a cell declares at its top level, found without running it. */
    Set<String> declaredVariables(String code) {
        return withLock(() -> {
            Set<String> names = new HashSet<>();
            String rest = code;
            while (!rest.isBlank()) {
                SourceCodeAnalysis.CompletionInfo info = analysis().analyzeCompletion(rest);
                if (info.source() == null || info.remaining() == null) {
                    break;
                }
                analysis().sourceToSnippets(info.source()).forEach(snippet -> {
                    if (snippet instanceof VarSnippet variable) {
                        names.add(variable.name());
                    }
                });
                rest = info.remaining();
            }
            return names;
        });
    }

    /** The variables that have a value. */
    List<VarSnippet> variables() {
        return withLock(() -> shell.variables()
                .filter(v -> shell.status(v) == Snippet.Status.VALID)
                .toList());
    }

    /** The value of a variable, as an object. */
    @Nullable
    Object value(VarSnippet variable) {
        return withLock(() -> {
            shell.varValue(variable);
            return control.takeVariable();
        });
    }

    /** Lets go of the values of unnamed expressions ({@code $3}) but for the last ones, so that cells run again and again do not fill the memory. */
    void forgetOldResults() {
        withLock(() -> {
            List<VarSnippet> unnamed = variables().stream()
                    .filter(v -> v.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                    .toList();
            for (VarSnippet old : unnamed.subList(0, Math.max(0, unnamed.size() - RESULTS))) {
                if (!old.typeName().matches("byte|short|int|long|float|double|boolean|char")) {
                    control.forgetting(true);
                    shell.varValue(old);
                    control.forgetting(false);
                    control.takeVariable();
                }
                shell.drop(old);
            }
            return unnamed;
        });
    }

    /** Puts jars or folders on the class path of compiler and cells. */
    void addToClasspath(String path) {
        withLock(() -> {
            if (!loader.added().contains(path)) {
                shell.addToClasspath(path);
            }
            return path;
        });
    }

    Set<String> classpath() {
        return loader.added();
    }

    @Override
    public void close() {
        shell.close();
        try {
            loader.close();
        } catch (IOException e) {
            System.getLogger("bouton.kernel")
                    .log(System.Logger.Level.DEBUG, "The class loader of the cells did not close", e);
        }
    }
}
