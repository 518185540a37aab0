package bouton.kernel.python;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.Outcome;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** One Python runtime for the tests of all classes, without sockets: a process has but one GraalPy with native modules, and it takes seconds to start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PythonFixture {
    final FakeServices kernel = One.KERNEL;
    final PythonRuntime python = One.PYTHON;

    private static final class One {
        static final FakeServices KERNEL = new FakeServices();
        static final PythonRuntime PYTHON = new PythonRuntime(KERNEL);
        // Like the kernel: every cell on the same thread.
        static final ExecutorService CELLS = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("cells").factory());

        static {
            KERNEL.renderers.register(Point.class, p -> MimeBundle.html("<b>" + p.x() + "</b>", p.toString()));
        }
    }

    /** Rendered by the registry below. */
    @SuppressWarnings("DoNotCallSuggester")
    public record Point(int x, int y) {
        /** For an error with Java frames. */
        public int fail() {
            throw new IllegalStateException("no such point");
        }

        /** For an error written for the user. */
        public int refuse() {
            throw new bouton.error.BadValueException("Point.x must be > 0, but is -1.");
        }
    }

    @BeforeAll
    void start() {
        python.warmUp();
    }

    @BeforeEach
    void reset() {
        kernel.reset();
    }

    Outcome run(String code) {
        try {
            return start(code).get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(code, e);
        }
    }

    Future<Outcome> start(String code) {
        kernel.count++;
        return One.CELLS.submit(() -> python.execute(code, kernel));
    }

    MimeBundle result(String code) {
        Outcome outcome = run(code);
        MimeBundle bundle =
                assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        assertNotNull(bundle);
        return bundle;
    }

    Outcome.Failed failure(String code) {
        return assertInstanceOf(Outcome.Failed.class, run(code));
    }

    static String plain(List<String> traceback) {
        return String.join("\n", traceback).replaceAll("\u001b\\[[0-9;]*m", "");
    }
}
