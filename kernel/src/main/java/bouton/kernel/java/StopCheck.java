package bouton.kernel.java;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * The stop check of all snippets: one call site whose target does nothing, which the JIT compiles to nothing, until an interrupt turns it into a
 * throw. It stays so until the cell has ended, so that no {@code catch (Throwable)} can eat it. An interrupt stops snippet code in every thread.
 */
public final class StopCheck {
    private static final MethodType TYPE = MethodType.methodType(void.class);
    private static final MethodHandle GO = MethodHandles.empty(TYPE);
    private static final MethodHandle STOP = thrower();
    private static final MutableCallSite SITE = new MutableCallSite(GO);

    /** Thrown by a tripped check. It has no stack-trace magic: where it was thrown is where the cell was stopped. */
    public static final class Stop extends Error {
        private static final long serialVersionUID = 1L;

        Stop() {
            super("The cell was interrupted.");
        }
    }

    private StopCheck() {}

    /** Bootstrap of the {@code invokedynamic} woven into snippets. */
    public static CallSite bootstrap(MethodHandles.Lookup caller, String name, MethodType type) {
        if (!type.equals(TYPE)) {
            throw new IllegalArgumentException(
                    "The stop check '" + name + "' in " + caller + " must be ()void, but is " + type);
        }
        return SITE;
    }

    /** Makes every check throw. */
    static synchronized void trip() {
        set(STOP);
    }

    /** Makes every check do nothing. */
    static synchronized void disarm() {
        if (isTripped()) {
            set(GO);
        }
    }

    static synchronized boolean isTripped() {
        return SITE.getTarget() != GO;
    }

    /** Whether an error is, or was caused by, a tripped check. */
    static boolean isStop(Throwable error) {
        Throwable at = error;
        for (int depth = 0; at != null && depth < 100; depth++) {
            if (at instanceof Stop) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    private static void set(MethodHandle target) {
        SITE.setTarget(target);
        MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }

    /** Target of the handle that trips. */
    @SuppressWarnings("UnusedMethod") // found by name below
    private static void stop() {
        throw new Stop();
    }

    private static MethodHandle thrower() {
        try {
            return MethodHandles.lookup().findStatic(StopCheck.class, "stop", TYPE);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
