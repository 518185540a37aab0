package bouton.kernel.java;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets on the calling thread and keeps their results, variables and exceptions as objects, which JShell itself would turn into text. The
 * compile lock is free while user code runs, so that completion answers.
 */
final class CellControl extends DirectExecutionControl implements ExecutionControlProvider {
    private final ReentrantLock compiling;
    /** What the last snippet of this thread left; shells run side by side. */
    @SuppressWarnings("ThreadLocalUsage") // one control lives as long as its JShell
    private final ThreadLocal<@Nullable Object> result = new ThreadLocal<>();

    @SuppressWarnings("ThreadLocalUsage") // as above
    private final ThreadLocal<@Nullable Throwable> thrown = new ThreadLocal<>();

    private @Nullable Object variable;
    private boolean forgetting;

    CellControl(SnippetLoader loader, ReentrantLock compiling) {
        super(loader);
        this.compiling = compiling;
    }

    /** The value of the last snippet, given once. */
    @Nullable
    Object takeResult() {
        Object value = result.get();
        result.remove();
        return value;
    }

    /** What the last snippet threw, given once. */
    @Nullable
    Throwable takeThrown() {
        Throwable error = thrown.get();
        thrown.remove();
        return error;
    }

    /** The value that {@link #varValue} found last, given once. */
    @Nullable
    Object takeVariable() {
        Object value = variable;
        variable = null;
        return value;
    }

    /** While true, a variable that is read becomes null. */
    void forgetting(boolean now) {
        forgetting = now;
    }

    @Override
    protected String invoke(Method method) throws IllegalAccessException, InvocationTargetException {
        result.remove();
        thrown.remove();
        int holds = compiling.getHoldCount();
        for (int i = 0; i < holds; i++) {
            compiling.unlock();
        }
        try {
            result.set(method.invoke(null));
            return "";
        } finally {
            for (int i = 0; i < holds; i++) {
                compiling.lock();
            }
        }
    }

    @Override
    public String varValue(String className, String name) throws ExecutionControl.InternalException {
        try {
            Field field = findClass(className).getDeclaredField(name);
            field.setAccessible(true);
            variable = field.get(null);
            if (forgetting) {
                field.set(null, null);
            }
            return "";
        } catch (ReflectiveOperationException e) {
            throw new ExecutionControl.InternalException("The variable " + name + " cannot be read: " + e);
        }
    }

    @Override
    protected String throwConvertedInvocationException(Throwable cause)
            throws ExecutionControl.RunException, ExecutionControl.InternalException {
        thrown.set(cause);
        return super.throwConvertedInvocationException(cause);
    }

    @Override
    public String name() {
        return "bouton";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return this;
    }
}
