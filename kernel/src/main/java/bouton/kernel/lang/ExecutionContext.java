package bouton.kernel.lang;

import bouton.kernel.display.MimeBundle;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One execute request, as its language sees it. Any thread may call; messages carry the request's header whoever calls. */
public interface ExecutionContext {
    /** The number of the cell, as in {@code In [3]}. */
    int executionCount();

    /** How many lines of the cell stand before the code handed to the runtime (a {@code %%python} line, say): add it to reported line numbers. */
    int lineOffset();

    /** Whether the frontend asked for no output. */
    boolean silent();

    /** Sends display_data. With a display id, {@link #updateDisplay} can replace it later. */
    void display(MimeBundle bundle, @Nullable String displayId);

    /** Replaces what {@link #display} showed under this id. */
    void updateDisplay(String displayId, MimeBundle bundle);

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
