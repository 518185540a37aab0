package bouton.kernel.lang;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.display.Screen;
import java.io.IOException;

/** One execute request, as its language sees it. Any thread may call; messages carry the request's header whoever calls. */
public interface ExecutionContext extends Screen {
    /** The number of the cell, as in {@code In [3]}. */
    int executionCount();

    /** How many lines of the cell stand before the code handed to the runtime (a {@code %%python} line, say): add it to reported line numbers. */
    int lineOffset();

    /** Whether the frontend asked for no output. */
    boolean silent();

    /** Whether the user has asked to stop this cell; set before {@link LanguageRuntime#interrupt} is called. */
    default boolean isInterrupted() {
        return false;
    }

    /** Does something as soon as the user asks to stop this cell; at once when that was before. For work outside of all languages. */
    void onInterrupt(Runnable action);

    /**
     * Empties the cell's output.
     *
     * @param wait whether to wait until new output comes
     */
    void clearOutput(boolean wait);

    /** Shows a text in the pager of the frontend (the {@code page} payload of the reply). */
    void page(MimeBundle bundle);

    /**
     * Asks the user for a line.
     *
     * @throws IOException when the frontend does not take questions, the kernel shuts down, or the wait is interrupted
     *     ({@link java.io.InterruptedIOException})
     */
    String input(String prompt, boolean password) throws IOException;
}
