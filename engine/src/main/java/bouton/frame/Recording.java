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
    private final Map<String, double[]> parameters;

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
        this(monitors, provenance, dt, firstStep, steps, Map.of());
    }

    /**
     * With the parameters of what was run.
     *
     * @param parameters by name, such as {@code E.tau}: one number, or one per element; copied
     */
    public Recording(
            Map<String, ? extends Recorded> monitors,
            Map<String, String> provenance,
            double dt,
            long firstStep,
            long steps,
            Map<String, double[]> parameters) {
        Map<String, double[]> copies = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copies.put(name, values.clone()));
        this.parameters = Collections.unmodifiableMap(copies);
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

    /** Parameters of what was run by name, such as {@code E.tau}: one number, or one per element. */
    public Map<String, double[]> parameters() {
        return parameters;
    }

    /** Length of a step, ms. */
    public double dt() {
        return dt;
    }

    /** The first step of the run. */
    public long firstStep() {
        return firstStep;
    }

    /** Number of steps of the run. */
    public long steps() {
        return steps;
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

    /** Writes all monitors, parameters and provenance into one {@code .npz} file, which numpy reads and {@link #open} opens again. */
    public void save(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".npz")) {
            throw new BadValueException("Cannot save a recording as '" + file
                    + "': the name must end with .npz; for .csv save one monitor.");
        }
        Npz.write(this, file);
    }

    /** {@link #save(Path)}. */
    public void save(String file) {
        save(Path.of(file));
    }

    /**
     * Opens a run that was saved: monitors, parameters and provenance with the same bits.
     *
     * @throws bouton.error.BoutonException if the file is not there, is damaged, or holds no run
     */
    public static Recording open(Path file) {
        return RunFile.read(file);
    }
}
