package bouton.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.dyn.Model;
import bouton.dyn.Models;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonContextsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyModelStandsInThePolyglotBindings() {
        try (Context context = PythonContexts.builder().out(out).err(err).build()) {
            Value imported = context.eval("python", "import polyglot\nlambda name: polyglot.import_value(name)");
            Set<String> names = new HashSet<>();
            for (String model : Models.names()) {
                Value made = imported.execute(Models.named(model).getClass().getSimpleName())
                        .newInstance();
                names.add(made.<Model<?>>asHostObject().spec().name());
            }
            assertEquals(Set.copyOf(Models.names()), names);
            assertTrue(context.getPolyglotBindings().hasMember("FixedProb"));
            assertTrue(context.getPolyglotBindings().hasMember("Network"));
            assertEquals("", out.toString(StandardCharsets.UTF_8));
            assertEquals("", err.toString(StandardCharsets.UTF_8));
        }
    }

    private int run(String code, String... arguments) throws IOException {
        Path file = Files.writeString(folder.resolve("script.py"), code);
        List<String> all = new java.util.ArrayList<>(List.of(file.toString()));
        all.addAll(List.of(arguments));
        InputStream in = new ByteArrayInputStream("typed\n".getBytes(StandardCharsets.UTF_8));
        return RunScript.run(all, in, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void aScriptHasArgumentsFolderInputAndBouton() throws IOException {
        Files.writeString(folder.resolve("helper.py"), "answer = 42\n");
        int status = run(
                "import sys, helper, bouton\nprint(__name__, sys.argv[1:], helper.answer, input(), bouton.__name__)\nsys.exit(7)",
                "a",
                "b c");
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        assertEquals("__main__ ['a', 'b c'] 42 typed bouton\n", out.toString(StandardCharsets.UTF_8));
        assertEquals(7, status);
    }

    @Test
    void anErrorGivesPythonsTracebackAndStatusOne() throws IOException {
        int status = run("def f():\n    return 1 / 0\n\nprint('before')\nf()");
        assertEquals(1, status);
        assertEquals("before\n", out.toString(StandardCharsets.UTF_8));
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(
                text.startsWith("Traceback (most recent call last):\n  File \"" + folder.resolve("script.py")
                        + "\", line 5, in <module>"),
                text);
        assertTrue(text.contains("line 2, in f\n    return 1 / 0"), text);
        assertTrue(text.endsWith("ZeroDivisionError: division by zero\n"), text);
    }

    @Test
    void missingNumpyIsOneSentence() throws IOException {
        assertEquals(1, run("try:\n    import numpy\nexcept ImportError as e:\n    raise SystemExit(str(e))"));
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(
                text.startsWith("numpy is not installed on GraalPy")
                        && text.lines().count() == 1,
                text);
    }

    @Test
    void aMissingFileIsNamed() {
        assertEquals(
                2,
                RunScript.run(
                        List.of("no_such.py"), System.in, out, new PrintStream(err, true, StandardCharsets.UTF_8)));
        assertEquals(
                "bouton: there is no file 'no_such.py'",
                err.toString(StandardCharsets.UTF_8).strip());
    }
}
