package bouton.kernel.python;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.Completeness;
import bouton.kernel.lang.Completion;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Inspection;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.lang.Loop;
import bouton.kernel.lang.Outcome;
import bouton.kernel.lang.RuntimeServices;
import bouton.kernel.lang.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * Python cells on GraalPy, started on a background thread or by the first cell, whichever comes first. Cells run on the
 * threads of the shells; completion and inspection enter the same context from other threads, also while a cell runs (GraalPy hands over its lock
 * between bytecodes and during Java calls).
 */
final class PythonRuntime implements LanguageRuntime {
    private static final String INTERRUPTED = "KeyboardInterrupt";
    /** What a completion gets to end before an interrupt strikes it too, after which Python may stand still: ample, for a loaded machine. */
    private static final int PATIENCE_MS = 5000;

    private final RuntimeServices services;
    private final CompletableFuture<PythonSession> session = new CompletableFuture<>();
    /**
     * Held while another thread than a shell's is in the context, and during an interrupt: that strikes all threads in it, and one that it strikes while
     * it waits for GraalPy's global lock keeps the lock for ever.
     */
    private final ReentrantLock asking = new ReentrantLock();

    private final AtomicBoolean starting = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    /** The wish to stop one running cell. */
    private static final class Stop {
        private final CompletableFuture<Boolean> asked = new CompletableFuture<>();
    }

    private final Set<Stop> stops = ConcurrentHashMap.newKeySet();

    PythonRuntime(RuntimeServices services) {
        this.services = services;
        services.renderers().register(Value.class, this::render);
    }

    @Override
    public String name() {
        return "python";
    }

    @Override
    public void warmUp() {
        if (!starting.compareAndSet(false, true)) {
            return;
        }
        try {
            PythonSession made = new PythonSession(services);
            session.complete(made);
            if (closed.get()) {
                made.close();
            }
        } catch (RuntimeException | Error e) {
            session.completeExceptionally(e);
        }
    }

    private PythonSession started() {
        warmUp();
        return session.join();
    }

    private MimeBundle render(Value value) {
        if (value.isHostObject()) {
            return services.renderers().render(value.asHostObject());
        }
        return value.getContext() == null
                ? MimeBundle.text(value.toString())
                : started().render(value);
    }

    @Override
    public Outcome execute(String code, ExecutionContext cell) {
        return run(python -> python.execute(code, cell));
    }

    @Override
    public Outcome evaluate(String expression, ExecutionContext cell) {
        return run(python -> python.evaluate(expression, cell));
    }

    @Override
    public Loop loop(String setup, String code, ExecutionContext cell) throws Loop.Ended {
        AtomicReference<PythonSession.Timer> timer = new AtomicReference<>();
        ended(run(python -> {
            PythonSession.Timer made = python.timer(setup, code, cell);
            timer.set(made);
            return made.outcome();
        }));
        return times -> {
            PythonSession.Timer made = Objects.requireNonNull(timer.get());
            ended(run(_ -> made.run(times)));
            return made.seconds();
        };
    }

    private static void ended(Outcome outcome) throws Loop.Ended {
        if (!(outcome instanceof Outcome.Done)) {
            throw new Loop.Ended(outcome);
        }
    }

    private Outcome run(Function<PythonSession, Outcome> action) {
        Stop stopThis = new Stop();
        stops.add(stopThis);
        try {
            if (!starting.get()) {
                // On a thread of its own, so that an interrupt ends the wait of this one.
                Thread.ofPlatform().daemon().name("bouton-python-start").start(this::warmUp);
            }
            Object first = CompletableFuture.anyOf(session, stopThis.asked).join();
            if (!(first instanceof PythonSession python)) {
                return new Outcome.Interrupted(List.of(INTERRUPTED + ": stopped while Python was starting"));
            }
            Outcome outcome = action.apply(python);
            return stopThis.asked.isDone() && outcome instanceof Outcome.Failed failed
                    ? new Outcome.Interrupted(failed.traceback())
                    : outcome;
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return failed("GraalPy did not start", cause);
        } catch (PolyglotException e) {
            return PythonSession.isInterrupt(e) ? interrupted() : failed("GraalPy failed", e);
        } finally {
            stops.remove(stopThis);
            // The interrupt of a Java call leaves this flag behind; it was meant for the cell that is over.
            if (stopThis.asked.isDone()) {
                Thread.interrupted();
            }
        }
    }

    private Outcome interrupted() {
        try {
            List<String> trace = started().traceOfStop();
            return new Outcome.Interrupted(trace.isEmpty() ? List.of(INTERRUPTED) : trace);
        } catch (PolyglotException e) {
            if (PythonSession.isInterrupt(e)) {
                // Still unwinding: then the place is not known.
                return new Outcome.Interrupted(List.of(INTERRUPTED));
            }
            throw e;
        }
    }

    private static Outcome failed(String what, Throwable cause) {
        String message = what + ": " + cause;
        return new Outcome.Failed(cause.getClass().getSimpleName(), message, List.of(message));
    }

    private <T> T ask(T otherwise, Function<PythonSession, T> question) {
        asking.lock();
        try {
            return question.apply(started());
        } catch (PolyglotException e) {
            if (PythonSession.isInterrupt(e)) {
                return otherwise;
            }
            throw e;
        } finally {
            asking.unlock();
        }
    }

    @Override
    public Completion complete(String code, int cursor) {
        return ask(Completion.none(cursor), python -> python.complete(code, cursor));
    }

    @Override
    public Inspection inspect(String code, int cursor, int detail) {
        return ask(Inspection.NOT_FOUND, python -> python.inspect(code, cursor, detail));
    }

    @Override
    public Completeness isComplete(String code) {
        return ask(Completeness.of(Completeness.Status.UNKNOWN), python -> python.isComplete(code));
    }

    @Override
    public void interrupt() {
        stops.forEach(stop -> stop.asked.complete(true));
        if (!session.isDone() || session.isCompletedExceptionally()) {
            return;
        }
        boolean alone = isAloneSoon();
        boolean stopped;
        try {
            stopped = session.join().interrupt();
        } finally {
            if (alone) {
                asking.unlock();
            }
        }
        if (!stopped) {
            warn(
                    "The cell runs native code that cannot be stopped; it ends when that code returns, or restart the kernel.\n");
        }
    }

    private boolean isAloneSoon() {
        try {
            return asking.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void warn(String text) {
        try {
            services.err().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Variable> variables() {
        return session.isDone() ? ask(List.of(), PythonSession::variables) : List.of();
    }

    @Override
    public void close() {
        closed.set(true);
        if (session.isDone() && !session.isCompletedExceptionally()) {
            session.join().close();
        }
    }
}
