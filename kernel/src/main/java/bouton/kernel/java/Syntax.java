package bouton.kernel.java;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** JShell calls some broken code complete ({@code import = 7q;}); the parser knows better. */
final class Syntax {
    private Syntax() {}

    /** Whether a whole snippet parses in none of the places where it might stand. */
    static boolean isWrong(String snippet) {
        return !parses(snippet)
                && !parses("class Probe { void probe() throws Throwable { " + snippet + "\n;} }")
                && !parses("class Probe { void probe() throws Throwable { Object probe = " + snippet + "\n;} }")
                && !parses("class Probe { " + snippet + "\n}");
    }

    private static boolean parses(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Probe.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        try {
            var task = (JavacTask)
                    compiler.getTask(new StringWriter(), null, diagnostics, List.of("-proc:none"), null, List.of(file));
            task.parse();
        } catch (IOException e) {
            throw new IllegalStateException("The parser cannot read a string.", e);
        }
        return diagnostics.getDiagnostics().stream().noneMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
    }
}
