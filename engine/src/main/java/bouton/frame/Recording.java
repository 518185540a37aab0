package bouton.frame;

import bouton.error.BadValueException;
import bouton.error.UnknownNameException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.Table;

/** What the monitors of a run recorded, and where it came from. */
public final class Recording {
    private final Map<String, Recorded> monitors;
    private final Map<String, String> provenance;
    private final double dt;
    private final long firstStep;
    private final long steps;

    /**
     * @param monitors in order
     * @param provenance seed, precision, dt and what else made the numbers
     * @param dt length of a step, ms
     * @param firstStep the first step of the run
     * @param steps number of steps of the run
     */
    public Recording(
            Map<String, ? extends Recorded> monitors,
            Map<String, String> provenance,
            double dt,
            long firstStep,
            long steps) {
        this.monitors = Collections.unmodifiableMap(new LinkedHashMap<>(monitors));
        this.provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
        this.dt = dt;
        this.firstStep = firstStep;
        this.steps = steps;
    }

    /** Names of the monitors. */
    public List<String> names() {
        return List.copyOf(monitors.keySet());
    }

    /** Seed, precision, dt and what else made the numbers. */
    public Map<String, String> provenance() {
        return provenance;
    }

    /** Length of a step, ms. */
    public double dt() {
        return dt;
    }

    /** Times of all steps of the run, at their start, ms. */
    public double[] ts() {
        double[] t = new double[Math.toIntExact(steps)];
        for (int k = 0; k < t.length; k++) {
            t[k] = (firstStep + k) * dt;
        }
        return t;
    }

    /**
     * What a monitor recorded.
     *
     * @throws UnknownNameException if there was none of that name
     */
    public Recorded get(String name) {
        Recorded r = monitors.get(name);
        if (r == null) {
            throw new UnknownNameException("monitor of this run", name, monitors.keySet());
        }
        return r;
    }

    /** The spikes of a spike monitor. */
    public SpikeEvents spikes(String name) {
        return of(SpikeEvents.class, "spikes", name);
    }

    /** The numbers of a state monitor. */
    public StateColumns states(String name) {
        return of(StateColumns.class, "numbers", name);
    }

    private <T extends Recorded> T of(Class<T> type, String kind, String name) {
        Recorded r = get(name);
        if (!type.isInstance(r)) {
            List<String> those = names().stream()
                    .filter(k -> type.isInstance(monitors.get(k)))
                    .toList();
            throw new BadValueException("The monitor " + name + " did not record " + kind + "; those that did: "
                    + (those.isEmpty() ? "none" : String.join(", ", those)) + ".");
        }
        return type.cast(r);
    }

    /** A monitor as a table. */
    public Table table(String name) {
        return get(name).table();
    }

    /** A short table of a monitor. */
    public Table summary(String name) {
        return get(name).summary();
    }

    /** Writes all monitors, with dt and seed, into one {@code .npz} file of numpy. */
    public void save(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".npz")) {
            throw new BadValueException("Cannot save a recording as '" + file
                    + "': the name must end with .npz; for .csv save one monitor.");
        }
        Npz.write(this, file);
    }

    /** Writes all monitors, with dt and seed, into one {@code .npz} file of numpy. */
    public void save(String file) {
        save(Path.of(file));
    }
}
