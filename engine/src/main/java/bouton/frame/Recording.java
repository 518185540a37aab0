package bouton.frame;

import bouton.error.UnknownNameException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/** What the monitors of a run recorded, and where it came from. */
public final class Recording {
    private final Map<String, Recorded> monitors;
    private final Map<String, String> provenance;

    /**
     * @param monitors in order
     * @param provenance seed, precision, dt and what else made the numbers
     */
    public Recording(Map<String, Recorded> monitors, Map<String, String> provenance) {
        this.monitors = new LinkedHashMap<>(monitors);
        this.provenance = new LinkedHashMap<>(provenance);
    }

    /** Names of the monitors. */
    public List<String> names() {
        return List.copyOf(monitors.keySet());
    }

    /** Seed, precision, dt and what else made the numbers. */
    public Map<String, String> provenance() {
        return new LinkedHashMap<>(provenance);
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
        if (get(name) instanceof SpikeEvents s) {
            return s;
        }
        throw new UnknownNameException(
                "spike monitor of this run",
                name,
                monitors.values().stream()
                        .filter(SpikeEvents.class::isInstance)
                        .map(Recorded::name)
                        .toList());
    }

    /** The numbers of a state monitor. */
    public StateColumns states(String name) {
        if (get(name) instanceof StateColumns s) {
            return s;
        }
        throw new UnknownNameException(
                "state monitor of this run",
                name,
                monitors.values().stream()
                        .filter(StateColumns.class::isInstance)
                        .map(Recorded::name)
                        .toList());
    }

    /** A monitor as a table. */
    public Table table(String name) {
        return get(name).table();
    }

    /** A short table of a monitor. */
    public Table summary(String name) {
        return get(name).summary();
    }
}
