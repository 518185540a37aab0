package bouton.network;

/** A population, or a stretch of one, as an end of a projection. */
public interface Port {
    /** The population. */
    Population population();

    /** First element. */
    int from();

    /** Element after the last. */
    int to();

    /** Number of elements. */
    default int num() {
        return to() - from();
    }

    /** True if it is the population as a whole. */
    default boolean isWhole() {
        return from() == 0 && to() == population().num();
    }

    /** The part of a value of the whole population. */
    default Value part(Program program, Value whole) {
        return isWhole() ? whole : SliceStep.take(program, whole, from(), to());
    }

    /** A value of the whole population that is 0 outside this part. */
    default Value spread(Program program, Value part) {
        return isWhole()
                ? part
                : SliceStep.spread(program, part, from(), population().num());
    }
}
