package bouton.kernel.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.kernel.lang.Completeness;
import bouton.kernel.lang.Completion;
import bouton.kernel.lang.Outcome;
import bouton.kernel.share.SharedNames.Shared;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lasts between cells or answers beside them: shared names, completion, inspection, interrupts, variables. */
class PythonSessionTest extends PythonFixture {
    @Test
    void objectsAreSharedByReferenceNumbersAndStringsByValue() {
        double[] g = {1, 2, 3};
        kernel.names.put("g", g, "java", "double[]");
        kernel.names.put("n", 5, "java", "int");
        assertEquals("8.5", result("g[0] = 3.5\ng[0] + n").plain());
        assertEquals(3.5, g[0]);
        run(
                "k = g\ni = 7\nw = 2.0\ns = 'text'\nflag = True\nlst = [1]\nimport math\n_hidden = 1\nbig = 2**40\nf = lambda x: x + 1");
        assertSame(g, value("k"));
        assertEquals(7, value("i"));
        assertEquals(2.0, value("w"));
        assertEquals("text", value("s"));
        assertEquals(true, value("flag"));
        assertEquals(1L << 40, value("big"));
        assertEquals(1, assertInstanceOf(Value.class, value("lst")).getArraySize());
        assertEquals(3, assertInstanceOf(Value.class, value("f")).execute(2).asInt());
        assertNull(kernel.names.get("math"));
        assertNull(kernel.names.get("_hidden"));
        run("del k");
        assertNull(kernel.names.get("k"));
    }

    private Object value(String name) {
        Shared shared = kernel.names.get(name);
        assertNotNull(shared, name);
        assertEquals("python", shared.owner());
        return java.util.Objects.requireNonNull(shared.value());
    }

    @Test
    void theLastWriterOwnsTheName() {
        run("owned = 1");
        kernel.names.put("owned", "java's", "java", "String");
        assertEquals("\"java's\"", result("owned").plain());
        assertEquals(
                "java",
                java.util.Objects.requireNonNull(kernel.names.get("owned")).owner());
        run("owned = 2");
        assertEquals(2, value("owned"));
        kernel.names.put("list", new Point(0, 0), "java", "Point");
        assertEquals("[0, 1]", result("list(range(2))").plain());
    }

    @ParameterizedTest
    @CsvSource({
        "math.sq, sqrt, 5",
        "'import ma', math, 7",
        "'from math import sq', sqrt, 17",
        "'x = pri', print, 4",
        "'keyed(alp', alpha=, 6",
        "'table[\"fir', first, 7",
        "'point.fa', fail, 6",
        "'whi', while, 0"
    })
    void completes(String code, String expected, int start) {
        kernel.names.put("point", new Point(1, 2), "java", "Point");
        run("import math\ndef keyed(alpha, beta=2): pass\ntable = {'first': 1}");
        Completion completion = python.complete(code, code.length());
        assertEquals(start, completion.start());
        assertEquals(code.length(), completion.end());
        assertTrue(
                completion.items().stream().map(Completion.Item::text).toList().contains(expected),
                () -> completion.items().toString());
    }

    @Test
    void completionCountsCodePointsAndRunsNoProperty() {
        run(
                "class Lazy:\n    @property\n    def p(self):\n        global ran\n        ran = True\n        return 1\nlazy = Lazy()\nran = False");
        String code = "s = '𝐚'; lazy.p.re";
        Completion completion = python.complete(code, code.codePointCount(0, code.length()));
        assertEquals(List.of(), completion.items());
        assertEquals(
                List.of("p"),
                python.complete("lazy.", 5).items().stream()
                        .map(Completion.Item::text)
                        .toList());
        assertEquals("False", result("ran").plain());
        assertEquals(List.of(), python.complete("'in a string pri", 16).items());
        assertEquals(2, python.complete("𝐚 = 1; mat", 10).end() - 8);
    }

    @Test
    void inspectsPythonAndJava() {
        run("def area(w, h=2):\n    'Width times height.'\n    return w * h");
        String text = java.util.Objects.requireNonNull(
                        python.inspect("area(3, ", 8, 0).bundle())
                .plain();
        assertTrue(text.contains("area(w, h=2)") && text.contains("Width times height."), text);
        assertTrue(java.util.Objects.requireNonNull(python.inspect("area", 2, 1).bundle())
                .plain()
                .contains("return w * h"));
        kernel.names.put("pt", new Point(1, 2), "java", "Point");
        run("pt");
        assertTrue(
                java.util.Objects.requireNonNull(python.inspect("pt.fail", 5, 0).bundle())
                        .plain()
                        .contains("int fail()"));
        assertTrue(java.util.Objects.requireNonNull(python.inspect("pt", 1, 0).bundle())
                .plain()
                .contains("Java record"));
        assertNull(python.inspect("no_such_name", 3, 0).bundle());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "x = 1\ny = 2",
                "def f(x):\n  return x*2\n\n\n",
                "for i in range(3):\n    pass\n",
                "",
                "f(1,\n  2)"
            })
    void completeCode(String code) {
        assertEquals(Completeness.Status.COMPLETE, python.isComplete(code).status());
    }

    @ParameterizedTest
    @CsvSource({
        "'print(''''''hello', ''",
        "'def f(x):\n  x*2', '  '",
        "'for i in x:', '    '",
        "'x = [1,', ''",
        "'def f():\n    return 1', ''",
        "@deco, ''",
        "'x = \\', ''"
    })
    void incompleteCode(String code, String indent) {
        assertEquals(new Completeness(Completeness.Status.INCOMPLETE, indent), python.isComplete(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import = 7q", "x = = 1", "for i in x:\npass\ny", "print('a"})
    void invalidCode(String code) {
        assertEquals(Completeness.Status.INVALID, python.isComplete(code).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True: pass",
                "import time\ntime.sleep(600)",
                "while True:\n    try:\n        time.sleep(600)\n    except BaseException:\n        pass",
                "import java\njava.type('java.lang.Thread').sleep(600000)"
            })
    void anInterruptStopsTheCell(String code) throws Exception {
        run("import time; kept = 41");
        Future<Outcome> cell = start("print('going')\n" + code);
        String first = kernel.printed.poll(20, TimeUnit.SECONDS);
        assertEquals("going", first);
        assertEquals("kept", python.complete("kep", 3).items().getFirst().text());
        python.interrupt();
        Outcome outcome = cell.get(20, TimeUnit.SECONDS);
        List<String> trace = assertInstanceOf(Outcome.Interrupted.class, outcome, outcome::toString)
                .traceback();
        assertTrue(plain(trace).endsWith("KeyboardInterrupt"), plain(trace));
        assertEquals("42", result("kept + 1").plain());
    }

    @Test
    void anInterruptWithoutACellDoesNothing() {
        python.interrupt();
        assertEquals("3", result("1 + 2").plain());
    }

    @Test
    void missingNumpySaysWhereToGo() {
        Outcome.Failed failed = failure("import numpy as np");
        assertEquals("ModuleNotFoundError", failed.ename());
        assertTrue(failed.evalue().startsWith("numpy is not installed on GraalPy"), failed.evalue());
        assertTrue(failed.evalue().contains("'Python 3'"), failed.evalue());
        assertFalse(plain(failed.traceback()).contains("<frozen"), plain(failed.traceback()));
    }

    @Test
    void variablesAreListedWithTypeAndValue() {
        run("count_me = [1, 2]\nimport os");
        String rows = python.variables().stream()
                .map(v -> v.name() + " " + v.type() + " " + v.summary())
                .collect(Collectors.joining("\n"));
        assertTrue(rows.contains("count_me list [1, 2]"), rows);
        assertFalse(rows.contains("os module"), rows);
    }

    @Test
    void evaluateCountsNothing() {
        run("e = 20");
        Outcome outcome = python.evaluate("e + 1", kernel);
        assertEquals(
                "21",
                java.util.Objects.requireNonNull(
                                assertInstanceOf(Outcome.Done.class, outcome).result())
                        .plain());
        assertEquals(
                "NameError",
                assertInstanceOf(Outcome.Failed.class, python.evaluate("nope_", kernel))
                        .ename());
    }

    @Test
    void theVersionOfKernelInfoIsTheRealOne() {
        assertEquals(
                "'" + new PythonProvider().info().version() + "'",
                result("'.'.join(map(str, sys.version_info[:3]))".replace("sys", "__import__('sys')"))
                        .plain());
    }
}
