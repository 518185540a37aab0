package bouton.kernel.java;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** Where {@code %timeit} puts values, so that the compiler keeps the code that makes them. For generated snippets only. */
public final class Sink {
    static double number;
    static long integer;
    static @Nullable Object object;

    private Sink() {}

    /** Uses a value; what was read before is read anew afterwards. */
    public static void keep(double value) {
        number = value;
        VarHandle.acquireFence();
    }

    /** Uses a value. */
    public static void keep(long value) {
        integer = value;
        VarHandle.acquireFence();
    }

    /** Uses a value. */
    public static void keep(boolean value) {
        keep(value ? 1L : 0L);
    }

    /** Uses a value. */
    public static void keep(@Nullable Object value) {
        object = value;
        VarHandle.acquireFence();
    }

    /** Code with its loop. */
    public interface Code {
        /** Runs it so often. */
        void run(long times) throws Throwable;
    }

    /** Takes the code from a snippet. */
    public static void code(Code code) {
        Handover.give(code);
    }

    /** Runs the code that was given on this thread and hands over the nanoseconds it took. */
    public static void run(long times) throws Throwable {
        if (!(Handover.take() instanceof Code code)) {
            throw new IllegalStateException("No code was given to run.");
        }
        long start = System.nanoTime();
        code.run(times);
        long nanos = System.nanoTime() - start;
        object = null;
        Handover.give(nanos);
    }
}
