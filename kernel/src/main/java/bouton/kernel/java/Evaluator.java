package bouton.kernel.java;

import bouton.kernel.display.Renderers;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Outcome;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.jspecify.annotations.Nullable;

/** Cuts code into snippets and evaluates them in turn, until one fails. */
final class Evaluator {
    private final Session session;
    private final JavaErrors errors;
    private final Renderers renderers;

    Evaluator(Session session, JavaErrors errors, Renderers renderers) {
        this.session = session;
        this.errors = errors;
        this.renderers = renderers;
    }

    /** Runs the text of a source. The value of its last snippet is the result, if that is an expression other than an assignment. */
    Outcome run(CellSource cell, ExecutionContext context) {
        List<DeclarationSnippet> pending = new ArrayList<>();
        String rest = cell.text().substring(cell.offset());
        Object value = null;
        while (!rest.isBlank()) {
            CellSource source =
                    new CellSource(cell.name(), cell.text(), cell.text().length() - rest.length(), cell.lineOffset());
            // JShell miscounts lines when blanks or comments stand before the first token.
            String code = cell.text().substring(source.offset());
            CompletionInfo info = session.withLock(() -> session.analysis().analyzeCompletion(code));
            switch (info.completeness()) {
                case EMPTY -> {
                    return finish(pending, cell, context, value);
                }
                case DEFINITELY_INCOMPLETE -> {
                    return errors.incomplete(source);
                }
                default -> {}
            }
            boolean whole = info.source() == null || info.source().isBlank();
            String snippet = whole ? code : info.source();
            rest = whole || info.remaining() == null ? "" : info.remaining();
            Step step = evaluate(snippet, source, pending);
            if (step.failed() != null) {
                return step.failed();
            }
            value = step.value();
        }
        return finish(pending, cell, context, value);
    }

    private record Step(@Nullable Object value, @Nullable Outcome failed) {}

    private Step evaluate(String snippet, CellSource source, List<DeclarationSnippet> pending) {
        Object value = null;
        for (SnippetEvent event : session.eval(snippet)) {
            Snippet done = event.snippet();
            if (event.causeSnippet() != null) {
                continue;
            }
            errors.place(done, source);
            Exception exception = event.exception();
            Throwable thrown = session.takeThrown();
            if (exception != null) {
                if (thrown != null && StopCheck.isStop(thrown)) {
                    return new Step(null, new Outcome.Interrupted(errors.stopped(exception)));
                }
                return new Step(null, errors.thrown(exception, thrown));
            }
            if (event.status() == Snippet.Status.REJECTED) {
                List<Diag> diagnostics =
                        session.withLock(() -> session.shell().diagnostics(done).toList());
                return new Step(null, errors.compile(diagnostics, source));
            }
            if (done instanceof DeclarationSnippet declaration
                    && !event.status().equals(Snippet.Status.VALID)) {
                pending.add(declaration);
            }
            Object result = session.takeResult();
            value = switch (done.subKind()) {
                case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> result;
                default -> null;
            };
        }
        return new Step(value, null);
    }

    /** Declarations that still miss something at the end of the cell are errors when they cannot exist, else worth a line. */
    private Outcome finish(
            List<DeclarationSnippet> pending, CellSource cell, ExecutionContext context, @Nullable Object value) {
        for (DeclarationSnippet snippet : pending) {
            Snippet.Status status = session.withLock(() -> session.shell().status(snippet));
            if (status == Snippet.Status.RECOVERABLE_NOT_DEFINED) {
                List<Diag> diagnostics = session.withLock(
                        () -> session.shell().diagnostics(snippet).toList());
                return errors.unresolved(snippet, missing(snippet), diagnostics);
            }
            if (status == Snippet.Status.RECOVERABLE_DEFINED && !context.silent()) {
                System.err.println(snippet.name() + " in " + cell.name() + " cannot run until this is declared: "
                        + missing(snippet));
            }
        }
        if (value == null) {
            return new Outcome.Done(null);
        }
        return new Outcome.Done(renderers.render(value));
    }

    private String missing(DeclarationSnippet snippet) {
        return String.join(
                ", ",
                session.withLock(
                        () -> session.shell().unresolvedDependencies(snippet).toList()));
    }
}
