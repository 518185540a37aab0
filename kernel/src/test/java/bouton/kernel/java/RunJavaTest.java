package bouton.kernel.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJavaTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void runsStatementsWithTheEnginesNamesAndArguments() throws IOException {
        int status = run(
                "/* a comment */\n\nvar net = new Network();\nnet.add(\"N\", new LifRef(3));\n"
                        + "display(args[0] + \" \" + args.length + \" \" + net.getClass().getSimpleName());\n",
                "seven",
                "eight");
        assertEquals("seven 2 Network\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        assertEquals(0, status);
    }

    @Test
    void anErrorNamesTheLineOfTheFileWithoutColours() throws IOException {
        assertEquals(1, run("int a = 1;\nint b = 0;\nint c = a / b;\ndisplay(\"not reached\");\n"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("/ by zero"), err::toString);
        assertTrue(
                err.toString(StandardCharsets.UTF_8).contains("at script.jsh, line 3:  int c = a / b;"), err::toString);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatDoesNotCompileIsShownWithItsLine() throws IOException {
        assertEquals(1, run("int a = 1;\n\nvar x = new LifReff(3);\n"));
        assertTrue(
                err.toString(StandardCharsets.UTF_8).startsWith("script.jsh, line 3: cannot find symbol"),
                err::toString);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertEquals(2, RunJava.run(List.of(folder.resolve("none.jsh").toString()), to, to));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("none.jsh"), err::toString);
    }

    private int run(String text, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(
                List.of(Files.writeString(folder.resolve("script.jsh"), text).toString()));
        all.addAll(List.of(arguments));
        return RunJava.run(
                all,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
