package bouton.kernel.lang;

import bouton.kernel.display.MimeBundle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a cell ended. */
public sealed interface Outcome {
    /** It ran; {@code result} is its last expression's value as shown, null when there is none. */
    record Done(@Nullable MimeBundle result) implements Outcome {}

    /**
     * It failed.
     *
     * @param ename name of the error
     * @param evalue its message
     * @param traceback lines to show, ANSI colours allowed
     */
    record Failed(String ename, String evalue, List<String> traceback) implements Outcome {}

    /**
     * It was stopped by an interrupt.
     *
     * @param traceback where it was stopped, may be empty
     */
    record Interrupted(List<String> traceback) implements Outcome {}
}
