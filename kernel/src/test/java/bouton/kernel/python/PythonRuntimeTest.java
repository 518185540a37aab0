package bouton.kernel.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.Outcome;
import bouton.kernel.share.SharedNames.Shared;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells against the runtime itself: results, output, errors, questions. */
class PythonRuntimeTest extends PythonFixture {
    @Test
    void theLastExpressionIsTheResult() {
        assertEquals("42", result("a = 6\na * 7").plain());
        assertNull(assertInstanceOf(Outcome.Done.class, run("a * 7;")).result());
        assertNull(assertInstanceOf(Outcome.Done.class, run("a * 7 ; # quiet")).result());
        assertEquals("'ü; # '", result("'ü; # '").plain());
        assertNull(assertInstanceOf(Outcome.Done.class, run("b = 1")).result());
        assertNull(assertInstanceOf(Outcome.Done.class, run("None")).result());
        assertNull(assertInstanceOf(Outcome.Done.class, run("# only a comment")).result());
        result("5");
        assertEquals("6", result("_ + 1").plain());
    }

    @Test
    void futureImportsLastAndClassesSeeMain() {
        run("from __future__ import annotations");
        assertEquals(
                "{'x': 'NoSuchThing'}",
                result("def ann(x: NoSuchThing): pass\nann.__annotations__").plain());
        assertEquals(
                "'__main__'", result("class InMain: pass\nInMain.__module__").plain());
    }

    @Test
    void printsGoToTheKernelAtOnceAndInOrder() {
        run(
                "import sys\nprint('a', 'ü', end='!')\nprint('oops', file=sys.stderr)\nsys.stdout.buffer.write(b'raw')\nNone");
        assertEquals("a ü!raw", kernel.out.toString(StandardCharsets.UTF_8));
        assertEquals("oops\n", kernel.err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void errorsShowTheUsersLinesOnly() {
        Outcome.Failed failed = failure("def f(x):\n    return 1 / x\n\nf(0)");
        assertEquals("ZeroDivisionError", failed.ename());
        assertEquals("division by zero", failed.evalue());
        String cell = "Cell In[" + kernel.count + "]";
        assertEquals(
                "  " + cell + ", line 4\n    f(0)\n  " + cell
                        + ", line 2, in f\n    return 1 / x\nZeroDivisionError: division by zero",
                plain(failed.traceback()));
    }

    @Test
    void linesAreCountedFromTheTopOfTheNotebookCell() {
        kernel.offset = 1;
        String trace = plain(failure("x = 1\nx.nope").traceback());
        assertTrue(trace.contains("line 3\n    x.nope"), trace);
        assertTrue(trace.endsWith("AttributeError: 'int' object has no attribute 'nope'"), trace);
    }

    @Test
    void chainedErrorsAreBothShown() {
        String trace = plain(failure("try:\n    {}['k']\nexcept KeyError as e:\n    raise ValueError('bad') from e")
                .traceback());
        assertTrue(trace.contains("KeyError: 'k'"), trace);
        assertTrue(trace.contains("direct cause"), trace);
        assertTrue(trace.endsWith("ValueError: bad"), trace);
    }

    @Test
    void syntaxErrorsPointAtThePlace() {
        Outcome.Failed failed = failure("x = 1\ny = = 2");
        assertEquals("SyntaxError", failed.ename());
        String trace = plain(failed.traceback());
        assertTrue(trace.contains("line 2\n    y = = 2\n        ^"), trace);
        assertTrue(plain(failure("!ls").traceback()).contains("shell commands (!...) do not run"));
    }

    @Test
    void javaErrorsShowTheirFramesAndUserErrorsOnlyTheirSentence() {
        kernel.names.put("p", new Point(1, 2), "java", "Point");
        Outcome.Failed failed = failure("def deep(p):\n    for _ in range(2):\n        p.fail()\n\ndeep(p)");
        assertEquals("IllegalStateException", failed.ename());
        assertEquals("no such point", failed.evalue());
        String trace = plain(failed.traceback());
        String cell = "  Cell In[" + kernel.count + "], line ";
        assertTrue(
                trace.startsWith(cell + "5\n    deep(p)\n" + cell
                        + "3, in deep\n    p.fail()\nIllegalStateException: no such point\n    at "),
                trace);
        assertTrue(trace.contains("at bouton.kernel.python.PythonFixture$Point.fail(PythonFixture.java"), trace);
        String sentence = plain(failure("p.refuse()").traceback());
        assertTrue(sentence.endsWith("BadValueException: Point.x must be > 0, but is -1."), sentence);
    }

    @Test
    void exitEndsTheCellOnly() {
        assertEquals("SystemExit", failure("import sys; sys.exit(3)").ename());
        assertEquals("2", result("1 + 1").plain());
    }

    @Test
    void richValuesAndJavaValuesUseOneRegistry() {
        assertEquals(
                "<b>7</b>",
                result("class H:\n    def _repr_html_(self): return '<b>7</b>'\nH()")
                        .data()
                        .get("text/html"));
        assertEquals(
                "iVA=",
                result("class P:\n    def _repr_png_(self): return b'\\x89P'\nP()")
                        .data()
                        .get("image/png"));
        kernel.names.put("q", new Point(3, 4), "java", "Point");
        assertEquals("<b>3</b>", result("q").data().get("text/html"));
        assertEquals(
                "<b>3</b>",
                result("class W:\n    def _repr_java_(self): return q\nW()")
                        .data()
                        .get("text/html"));
        MimeBundle vega = result(
                "class V:\n    def _repr_mimebundle_(self, **k): return {'application/json': {'a': [1, 2.5, None, True]}}\nV()");
        assertEquals(
                java.util.Map.of("a", java.util.Arrays.asList(1, 2.5, null, true)),
                vega.data().get("application/json"));
    }

    @Test
    void aPythonObjectIsRenderedFromJavaToo() {
        run("class Seen:\n    def _repr_html_(self): return '<i>seen</i>'\nseen = Seen()");
        Shared seen = kernel.names.get("seen");
        assertNotNull(seen);
        assertEquals("<i>seen</i>", kernel.renderers.render(seen.value()).data().get("text/html"));
    }

    @Test
    void displayAndItsIPythonNames() {
        run(
                "from IPython.display import HTML, clear_output, Markdown\n"
                        + "h = display(HTML('<p>1</p>'), display_id='d')\nh.update(HTML('<p>2</p>'))\nclear_output(wait=True)\ndisplay(Markdown('*m*'), 3)");
        assertEquals(List.of("display d", "update d", "clear true", "display null", "display null"), kernel.displays);
        assertEquals("<p>2</p>", kernel.bundles.get(1).data().get("text/html"));
        assertEquals("*m*", kernel.bundles.get(2).data().get("text/markdown"));
        assertEquals("3", kernel.bundles.get(3).plain());
    }

    @Test
    void inputAsksTheFrontend() {
        kernel.answer = "Ada";
        assertEquals("'Ada'", result("input('name? ')").plain());
        assertEquals("'Ada'", result("import getpass\ngetpass.getpass('pw ')").plain());
        assertEquals(List.of("line name? ", "password pw "), kernel.prompts);
        kernel.answer = null;
        assertEquals("this frontend takes no questions", failure("input()").evalue());
    }
}
