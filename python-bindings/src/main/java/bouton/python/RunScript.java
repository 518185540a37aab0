package bouton.python;

import bouton.error.BoutonException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Runs a Python script on GraalPy, in the JVM of the engine: {@code RunScript FILE.py [arguments]}. */
public final class RunScript {
    private static final int WRONG_USE = 2;
    private static final int INTERRUPTED = 130;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private RunScript() {}

    /**
     * Ends with the script's exit status; 130 after Ctrl-C.
     *
     * @param arguments the script and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.in, System.out, System.err));
    }

    /** Runs a script and returns its exit status. */
    static int run(List<String> arguments, InputStream in, OutputStream out, PrintStream err) {
        if (arguments.isEmpty()) {
            err.println("bouton: a script is needed: RunScript FILE.py [arguments]");
            return WRONG_USE;
        }
        String file = arguments.getFirst();
        if (!Files.isRegularFile(Path.of(file))) {
            err.println("bouton: there is no file '" + file + "'");
            return WRONG_USE;
        }
        try (Context context = PythonContexts.builder()
                .in(in)
                .out(out)
                .err(err)
                .arguments(arguments)
                .build()) {
            return guarded(context, context.eval(PythonContexts.resource("run_script.py")), file, err);
        } catch (BoutonException e) {
            err.println("bouton: " + e.getMessage());
            return 1;
        }
    }

    private static int guarded(Context context, Value runScript, String file, PrintStream err) {
        CountDownLatch over = new CountDownLatch(1);
        Thread onExit = Thread.ofPlatform().unstarted(() -> stop(context, over, err));
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            return runScript.execute(file).asInt();
        } catch (PolyglotException e) {
            if (e.isExit()) {
                return e.getExitStatus();
            }
            if (e.isInterrupted() || e.isCancelled()) {
                // What the script printed last still lies in Python's buffer.
                context.eval("python", "__import__('sys').stdout.flush()");
                err.println("KeyboardInterrupt");
                return INTERRUPTED;
            }
            throw e;
        } finally {
            over.countDown();
            release(onExit);
        }
    }

    private static void release(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is on its way out already, by Ctrl-C: then the hook is what ended the script.
            return;
        }
    }

    /** Ctrl-C: lets {@code finally} blocks run and the streams be flushed before the JVM ends. */
    private static void stop(Context context, CountDownLatch over, PrintStream err) {
        try {
            context.interrupt(PATIENCE);
            if (!over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                err.println("bouton: the script did not stop in time");
            }
        } catch (TimeoutException e) {
            err.println("bouton: the script runs code that cannot be stopped; the process ends without it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
