package bouton.kernel.java;

import bouton.kernel.display.PlainText;
import bouton.kernel.lang.Completeness;
import bouton.kernel.lang.Completion;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Inspection;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.lang.Loop;
import bouton.kernel.lang.Magic;
import bouton.kernel.lang.Outcome;
import bouton.kernel.lang.RuntimeServices;
import bouton.kernel.lang.Variable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Java cells in a JShell of this process. */
public final class JavaRuntime implements LanguageRuntime {
    /** One started session and what works on it. */
    private record Parts(Session session, JavaErrors errors, Evaluator evaluator, JavaHelp help, JavaSharing sharing) {}

    private static final int SUMMARY = 60;
    /** What the common pool gets to end its tasks after an interrupt; tasks that are not of cells may go on. */
    private static final int DRAIN_MS = 1000;

    private final RuntimeServices services;
    private final CompletableFuture<Parts> parts = new CompletableFuture<>();
    private final Thread.Builder starter =
            Thread.ofPlatform().name("bouton-jshell-start").daemon();
    private boolean started;
    private final Set<Thread> cellThreads = new HashSet<>();

    /** A runtime that starts at {@link #warmUp} or at its first use. */
    public JavaRuntime(RuntimeServices services) {
        this.services = services;
        Notebook.use(services);
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public void warmUp() {
        start();
        parts.join();
    }

    @Override
    public Outcome execute(String code, ExecutionContext context) {
        return run(parts -> {
            Outcome failed = parts.sharing().take(code);
            if (failed != null) {
                return failed;
            }
            CellSource source =
                    new CellSource("Cell [" + context.executionCount() + "]", code, 0, context.lineOffset());
            Outcome outcome = parts.evaluator().run(source, context);
            parts.sharing().offer();
            parts.session().forgetOldResults();
            return outcome;
        });
    }

    @Override
    public Outcome evaluate(String expression, ExecutionContext context) {
        return run(parts -> parts.evaluator().run(new CellSource("expression", expression, 0, 0), context));
    }

    @Override
    public Loop loop(String setup, String code, ExecutionContext context) throws Loop.Ended {
        Outcome failed = run(parts -> {
            Outcome untaken = parts.sharing().take(setup + "\n" + code);
            return untaken == null ? new Outcome.Done(null) : untaken;
        });
        if (!(failed instanceof Outcome.Done)) {
            throw new Loop.Ended(failed);
        }
        JavaLoop loop = new JavaLoop(parts().session(), parts().errors(), setup, code, context);
        return times -> {
            Outcome outcome = run(_ -> loop.run(times));
            if (!(outcome instanceof Outcome.Done)) {
                throw new Loop.Ended(outcome);
            }
            return loop.seconds();
        };
    }

    @Override
    public Completion complete(String code, int cursor) {
        return parts().help().complete(code, cursor);
    }

    @Override
    public Inspection inspect(String code, int cursor, int detail) {
        return parts().help().inspect(code, cursor);
    }

    @Override
    public Completeness isComplete(String code) {
        return parts().help().isComplete(code);
    }

    @Override
    public synchronized void interrupt() {
        StopCheck.trip();
        // Truffle cannot bear Thread.interrupt inside a guest call (oracle/graal#3590); Python's own interrupt serves
        // that case.
        for (Thread thread : cellThreads) {
            if (Arrays.stream(thread.getStackTrace()).noneMatch(JavaRuntime::isPolyglot)) {
                thread.interrupt();
            }
        }
    }

    @Override
    public void cellEnded() {
        if (StopCheck.isTripped()) {
            awaitCommonPool();
            StopCheck.disarm();
        }
    }

    /** A parallel stream that was stopped ends before its queued parts have run; they must meet the tripped check too. */
    private static void awaitCommonPool() {
        Thread waiter = Thread.ofPlatform().name("bouton-drain").daemon().start(() -> {
            boolean _ = ForkJoinPool.commonPool().awaitQuiescence(DRAIN_MS, TimeUnit.MILLISECONDS);
        });
        // The interrupt was for the cell that is over and must not end this wait.
        boolean interrupted = Thread.interrupted();
        try {
            waiter.join(DRAIN_MS);
        } catch (InterruptedException _) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<Variable> variables() {
        Session session = parts().session();
        return session.variables().stream()
                .filter(v -> !v.name().startsWith("$"))
                .map(v -> new Variable(v.name(), v.typeName(), summary(session.value(v))))
                .toList();
    }

    @Override
    public List<Magic> magics() {
        return JavaMagics.all(() -> parts().session(), services);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!started) {
                return;
            }
        }
        if (parts.isDone() && !parts.isCompletedExceptionally()) {
            parts.join().session().close();
        }
    }

    private interface Work {
        Outcome on(Parts parts);
    }

    private Outcome run(Work work) {
        Parts ready = parts();
        Thread self = Thread.currentThread();
        ClassLoader loader = self.getContextClassLoader();
        self.setContextClassLoader(ready.session().loader());
        synchronized (this) {
            cellThreads.add(self);
        }
        try {
            return work.on(ready);
        } finally {
            synchronized (this) {
                cellThreads.remove(self);
            }
            self.setContextClassLoader(loader);
        }
    }

    private Parts parts() {
        start();
        try {
            return parts.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("JShell did not start: " + e.getCause(), e);
        }
    }

    private synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        starter.start(() -> {
            try {
                Session session = new Session();
                List<String> missing = session.importStartup();
                System.getLogger("bouton.kernel")
                        .log(System.Logger.Level.DEBUG, "Imports that do not resolve: {0}", missing);
                JavaErrors errors = new JavaErrors();
                parts.complete(new Parts(
                        session,
                        errors,
                        new Evaluator(session, errors, services.renderers()),
                        new JavaHelp(session),
                        new JavaSharing(session, services.shared())));
            } catch (RuntimeException | Error e) {
                parts.completeExceptionally(e);
            }
        });
    }

    private static String summary(@Nullable Object value) {
        String text = PlainText.of(value).replaceAll("\\s+", " ");
        return text.length() <= SUMMARY ? text : text.substring(0, SUMMARY - 3) + "...";
    }

    private static boolean isPolyglot(StackTraceElement frame) {
        return frame.getClassName().startsWith("com.oracle.truffle.")
                || frame.getClassName().startsWith("org.graalvm.polyglot.");
    }
}
