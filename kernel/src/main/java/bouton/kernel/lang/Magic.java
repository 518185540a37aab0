package bouton.kernel.lang;

import bouton.error.BoutonException;
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

    /**
     * The value it has where Java code calls it: {@code List<String> added = %jars lib/*.jar}. By default what it shows.
     *
     * @throws BoutonException when it fails
     */
    default @Nullable Object call(String arguments, @Nullable String body, ExecutionContext context) {
        return switch (run(arguments, body, context)) {
            case Outcome.Done done -> done.result();
            case Outcome.Failed failed -> throw new BoutonException(failed.evalue());
            case Outcome.Interrupted _ -> throw new BoutonException("%" + name() + " was stopped.");
        };
    }

    /** Whether it takes the whole cell ({@code %%name}). */
    default boolean takesCell() {
        return false;
    }

    /** Whether it stands on a line ({@code %name}). */
    default boolean takesLine() {
        return true;
    }
}
