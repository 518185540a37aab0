package bouton.network;

import bouton.error.ShapeException;

/** A stretch of a population, as an end of projections. */
public record Slice(Population population, int from, int to) implements Port {
    public Slice {
        if (from < 0 || to > population.num() || from >= to) {
            throw new ShapeException(population.name() + " has " + population.num() + " elements; [" + from + ":" + to
                    + "] is not a part of it.");
        }
    }
}
