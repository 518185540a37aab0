package bouton.kernel.java;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** JShell calls some broken code complete ({@code import = 7q;}); the parser knows better. */
final class Syntax {
    private static final Pattern TOKENS = Pattern.compile("""
            ""\"[\\s\\S]*?""\"|"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])*'|//.*|/\\*[\\s\\S]*?\\*/|\\.\\s*[\\w$]+\\
            |\\b(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+)(?!\\s*\\()|[\\w$]+""");

    private Syntax() {}

    /** Whether a whole snippet parses in none of the places where it might stand. */
    static boolean isWrong(String snippet) {
        return !parses(snippet)
                && !parses("class Probe { void probe() throws Throwable { " + snippet + "\n;} }")
                && !parses("class Probe { void probe() throws Throwable { Object probe = " + snippet + "\n;} }")
                && !parses("class Probe { " + snippet + "\n}");
    }

    /** The names that may be variables: identifiers outside of strings and comments, not after a dot and not called. */
    static Set<String> names(String code) {
        Set<String> names = new HashSet<>();
        Matcher matcher = TOKENS.matcher(code);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                names.add(matcher.group(1));
            }
        }
        return names;
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
