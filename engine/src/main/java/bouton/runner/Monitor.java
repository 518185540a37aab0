package bouton.runner;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.frame.Recorded;
import bouton.frame.SpikeEvents;
import bouton.frame.StateColumns;
import bouton.network.Clock;
import bouton.network.Variable;

/**
 * What to record: a variable, all elements or some, at every step or every k-th.
 *
 * @param key name of the result
 * @param indices elements; none for all
 * @param every steps from one sample to the next
 */
public record Monitor(String key, int[] indices, int every) {
    public Monitor {
        indices = indices.clone();
        if (every < 1) {
            throw new BadValueException(
                    "Monitor " + key + " records every k-th step with k >= 1, but k is " + every + ".");
        }
    }

    /** All elements (or those given) at every step. */
    public static Monitor of(String key, int... indices) {
        return new Monitor(key, indices, 1);
    }

    /** At every k-th step only. */
    public Monitor every(int k) {
        return new Monitor(key, indices, k);
    }

    @Override
    public int[] indices() {
        return indices.clone();
    }

    /** A recorder of a variable and what it fills. */
    public record Running(Recorder recorder, Recorded recorded) {}

    /** Begins to record: spikes as events, numbers as columns. */
    public Running start(Variable v, Clock clock, long steps) {
        for (int i : indices) {
            if (i < 0 || i >= v.size()) {
                throw new ShapeException("Monitor " + key + ": " + v.name() + " has " + v.size()
                        + " elements; there is no element " + i + ".");
            }
        }
        long first = clock.step();
        if (v.isFlags() && indices.length == 0 && every == 1 && v.batch() == 1) {
            SpikeEvents events = SpikeEvents.create(key, v.size(), clock.dt(), first, clock.seed());
            return new Running(now -> events.append(now.step(), v.buffer().bits(), 0), events);
        }
        int[] which = indices.length > 0
                ? indices
                : java.util.stream.IntStream.range(0, v.size()).toArray();
        boolean floats = v.buffer().floats().length > 0;
        boolean doubles = v.buffer().doubles().length > 0;
        StateColumns columns = StateColumns.create(
                key, v.unit(), clock.dt(), first, every, which, !floats, (steps + every - 1) / every, clock.seed());
        return new Running(
                now -> {
                    if ((now.step() - first) % every != 0) {
                        return;
                    }
                    if (floats) {
                        columns.append(v.buffer().floats(), 0);
                    } else if (doubles) {
                        columns.append(v.buffer().doubles(), 0);
                    } else {
                        columns.append(v::get);
                    }
                },
                columns);
    }
}
