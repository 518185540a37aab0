package bouton.kernel.java;

import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Loop;
import bouton.kernel.lang.Outcome;
import java.util.List;
import jdk.jshell.Diag;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.jspecify.annotations.Nullable;

/** Java code of {@code %timeit} as a lambda with a loop around it. */
final class JavaLoop {
    private final Session session;
    private final JavaErrors errors;
    private Sink.@Nullable Code loop;
    private List<Diag> diagnostics = List.of();
    private double seconds;

    /** Compiles the code: as an expression whose value is used, else as statements. */
    JavaLoop(Session session, JavaErrors errors, String setup, String code, ExecutionContext context)
            throws Loop.Ended {
        this.session = session;
        this.errors = errors;
        String expression = code.strip();
        while (expression.endsWith(";")) {
            expression = expression.substring(0, expression.length() - 1).stripTrailing();
        }
        String name = "Cell [" + context.executionCount() + "]";
        // The code begins on the third line of the snippet.
        int lines = context.lineOffset() - 2;
        String using = method(setup, "\n" + Sink.class.getName() + ".keep(" + expression + "\n);");
        // Lines as in the snippet, but for what the user did not write.
        if (!isDeclared(using, new CellSource(name, "-\n-\n" + expression, 0, lines))) {
            CellSource source = new CellSource(
                    name,
                    method(setup, "{\n" + code + (code.strip().matches("(?s).*[;}]") ? "\n}" : ";\n}")),
                    0,
                    lines);
            if (!isDeclared(source.text(), source)) {
                throw new Loop.Ended(errors.compile(diagnostics, source));
            }
        }
    }

    private boolean isDeclared(String snippet, CellSource source) {
        SnippetEvent event = session.eval(snippet).stream()
                .filter(e -> e.causeSnippet() == null)
                .findFirst()
                .orElseThrow();
        errors.place(event.snippet(), source);
        if (event.status() == Snippet.Status.VALID && Handover.take() instanceof Sink.Code compiled) {
            loop = compiled;
            return true;
        }
        diagnostics = session.withLock(
                () -> session.shell().diagnostics(event.snippet()).toList());
        return false;
    }

    private static String method(String setup, String body) {
        return Sink.class.getName() + ".code(times$ -> { " + setup.replace('\n', ' ')
                + ";\nfor (long i$ = 0; i$ < times$; i$++) " + body + "\n});";
    }

    /** Runs the loop. */
    Outcome run(long times) {
        Handover.give(loop);
        for (SnippetEvent event : session.eval(Sink.class.getName() + ".run(" + times + "L);")) {
            Throwable thrown = session.takeThrown();
            Exception exception = event.exception();
            if (exception != null) {
                return thrown != null && StopCheck.isStop(thrown)
                        ? new Outcome.Interrupted(errors.stopped(exception))
                        : errors.thrown(exception, thrown);
            }
        }
        seconds = nanos(Handover.take()) * 1e-9;
        return new Outcome.Done(null);
    }

    private static long nanos(@Nullable Object given) {
        if (given instanceof Long nanos) {
            return nanos;
        }
        throw new IllegalStateException("The loop handed over no time, but " + given + ".");
    }

    /** Seconds that the last run took. */
    double seconds() {
        return seconds;
    }
}
