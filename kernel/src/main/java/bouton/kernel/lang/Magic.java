package bouton.kernel.lang;

import org.jspecify.annotations.Nullable;

/** A command such as {@code %maven} at the start of a line, or {@code %%loadFromPOM} at the start of a cell. */
public interface Magic {
    /** Its name without percent signs. */
    String name();

    /** One line of help. */
    String help();

    /**
     * Runs it on the cell thread.
     *
     * @param arguments what follows the name on its line, trimmed
     * @param body the rest of the cell for a cell magic, null for a line magic
     */
    Outcome run(String arguments, @Nullable String body, ExecutionContext context);

    /** Whether it takes the whole cell ({@code %%name}). */
    default boolean takesCell() {
        return false;
    }

    /** Whether it stands on a line ({@code %name}). */
    default boolean takesLine() {
        return true;
    }
}
