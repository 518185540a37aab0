package bouton.frame;

import tech.tablesaw.api.Table;

/** What one monitor recorded. */
public sealed interface Recorded permits StateColumns, SpikeEvents {
    /** The monitor, such as {@code E.V}. */
    String name();

    /** Everything as a table; refused with advice where it would not fit. */
    Table table();

    /** A short table that always fits. */
    Table summary();
}
