package bouton.kernel.lang;

import java.util.List;

/**
 * One language of the kernel. {@link #execute} and {@link #evaluate} are called on the thread of a shell, several at a time where there are subshells;
 * {@link #complete}, {@link #inspect}, {@link #isComplete} and {@link #interrupt} on other threads, also while a cell runs.
 * Nothing here may make kernel_info wait: a runtime that is slow to start does so in {@link #warmUp} or at its first cell.
 */
public interface LanguageRuntime extends AutoCloseable {
    /** {@code "java"} or {@code "python"}: what {@code %%name} and {@code --language name} say. */
    String name();

    /** Starts what is slow to start. Called once, on a background thread; a first cell may arrive meanwhile and must wait for it or help. */
    void warmUp();

    /**
     * Runs a cell (magics are taken out before; see {@link ExecutionContext#lineOffset}) and returns how it ended. Never throws what the cell
     * threw. Printed output goes to {@link RuntimeServices#out} and {@link RuntimeServices#err}.
     */
    Outcome execute(String code, ExecutionContext context);

    /** Evaluates one expression for {@code user_expressions}: no counter, no result variable. */
    Outcome evaluate(String expression, ExecutionContext context);

    /**
     * Makes code ready to be run in a loop.
     *
     * @param setup run once before each loop, outside of the measured time
     * @throws Loop.Ended when it does not compile
     */
    Loop loop(String setup, String code, ExecutionContext context) throws Loop.Ended;

    /**
     * Completions at a place.
     *
     * @param cursor offset in Unicode code points
     */
    Completion complete(String code, int cursor);

    /**
     * Documentation of what stands at a place.
     *
     * @param cursor offset in Unicode code points
     * @param detail 0 or 1 (1 = with source where there is one)
     */
    Inspection inspect(String code, int cursor, int detail);

    /** Whether a frontend should run the code on Enter or ask for more. */
    Completeness isComplete(String code);

    /**
     * Stops the running cell; called on the control thread while a cell runs. An own cell then ends with {@link Outcome.Interrupted}. It is called
     * on every runtime, also when the cell is another language's, because that cell may be inside code of this one; when it is not, nothing may happen.
     */
    void interrupt();

    /** Cells of any language have ended, all that an interrupt was meant for: it must not hit the next. */
    default void cellEnded() {}

    /** Magics that come with this language; cells of all languages may use them. */
    default List<Magic> magics() {
        return List.of();
    }

    /** The user's top-level variables. */
    List<Variable> variables();

    @Override
    void close();
}
