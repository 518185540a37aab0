package bouton.frame;

import bouton.error.BadValueException;
import java.nio.file.Path;
import java.util.Locale;
import tech.tablesaw.api.Table;

/** What one monitor recorded. */
public sealed interface Recorded permits StateColumns, SpikeEvents {
    /** The monitor, such as {@code E.V}. */
    String name();

    /** Unit of the numbers; empty for none. */
    String unit();

    /** Length of a step, ms. */
    double dt();

    /** The first step recorded. */
    long firstStep();

    /** The seed that made the numbers. */
    long seed();

    /**
     * Everything as a table.
     *
     * @throws BadValueException with advice where it would not fit into memory
     */
    Table table();

    /** What was recorded until now, which does not change when more is; taken without a copy, between two steps of a run. */
    Recorded snapshot();

    /** A short table that always fits. */
    Table summary();

    /**
     * Writes everything to a file: {@code .csv}, {@code .npz}, or, for numbers, {@code .npy}.
     *
     * @throws BadValueException for another ending
     */
    default void save(Path file) {
        String ending = file.toString().toLowerCase(Locale.ROOT);
        if (ending.endsWith(".csv")) {
            Csv.write(this, file);
        } else if (ending.endsWith(".npz")) {
            Npz.write(this, file);
        } else if (ending.endsWith(".npy") && this instanceof StateColumns states) {
            Npy.write(states, file);
        } else {
            throw new BadValueException(
                    "Cannot save " + name() + " as '" + file + "': the name must end with .csv, .npz"
                            + (this instanceof StateColumns
                                    ? " or .npy."
                                    : "; spikes are two arrays, so .npy does not hold them."));
        }
    }

    /** Writes everything to a file: {@code .csv}, {@code .npz}, or, for numbers, {@code .npy}. */
    default void save(String file) {
        save(Path.of(file));
    }
}
