package bouton.bench;

import bouton.compile.Precision;
import java.util.Map;

/** A network to time. It states what it must do; a run that does something else is refused. */
abstract class NetworkBenchmark {
    static final long SEED = 42;

    private final String name;
    private final String title;

    /**
     * @param name what it is called on the command line
     * @param title what it is, in one line, with its source
     */
    NetworkBenchmark(String name, String title) {
        this.name = name;
        this.title = title;
    }

    final String name() {
        return name;
    }

    final String title() {
        return title;
    }

    /** Its size in a report. */
    abstract Scale full();

    /** A size that runs in a moment, for tests and smoke runs. */
    abstract Scale quick();

    /** The scale with another number of neurons. */
    Scale resized(int n) {
        throw new IllegalArgumentException(name + " has a fixed size; leave out --n");
    }

    /** How the scripts of the peers know it, as their options; empty if they do not. */
    Map<String, String> peer() {
        return Map.of();
    }

    /** Builds it as drawn from a seed. */
    abstract Workload build(Scale scale, Precision precision, long seed);

    /** Builds it, always the same. */
    final Workload build(Scale scale, Precision precision) {
        return build(scale, precision, SEED);
    }
}
