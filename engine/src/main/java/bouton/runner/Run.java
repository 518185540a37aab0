package bouton.runner;

import bouton.frame.Recording;
import bouton.frame.SpikeEvents;
import bouton.frame.StateColumns;
import bouton.plot.Figure;
import bouton.plot.Plots;
import java.nio.file.Path;
import tech.tablesaw.api.Table;

/** What a run of a {@link Network} recorded. */
public final class Run {
    private final Recording recording;

    Run(Recording recording) {
        this.recording = recording;
    }

    /** All monitors, and where the numbers came from. */
    public Recording recording() {
        return recording;
    }

    /** Writes monitors, parameters and provenance into one {@code .npz} file, which numpy reads and {@link #open} opens again. */
    public void save(String file) {
        recording.save(file);
    }

    /**
     * Opens a run that was saved.
     *
     * @throws bouton.error.BoutonException if the file is not there, is damaged, or holds no run
     */
    public static Run open(String file) {
        return new Run(Recording.open(Path.of(file)));
    }

    /** A monitor as a table. */
    public Table table(String monitor) {
        return recording.table(monitor);
    }

    /** A short table of a monitor. */
    public Table summary(String monitor) {
        return recording.summary(monitor);
    }

    /** Spikes of a spike monitor. */
    public SpikeEvents spikes(String monitor) {
        return recording.spikes(monitor);
    }

    /** Numbers of a state monitor. */
    public StateColumns states(String monitor) {
        return recording.states(monitor);
    }

    /** Mean rate of a population in Hz: {@code rate("E")} for the monitor {@code E.spike}. */
    public double rate(String population) {
        return spikes(population.endsWith(".spike") ? population : population + ".spike")
                .meanRate();
    }

    /** All recorded spikes over time. */
    public Figure raster() {
        return Plots.raster(recording.names().stream()
                .map(recording::get)
                .filter(SpikeEvents.class::isInstance)
                .map(SpikeEvents.class::cast)
                .toArray(SpikeEvents[]::new));
    }

    /** Recorded numbers over time. */
    public Figure traces(String monitor) {
        return Plots.traces(states(monitor));
    }
}
