package bouton.conn;

import bouton.error.BadValueException;

/**
 * Neurons on a grid reach all that are at most N steps away along each axis: {@code (2 N + 1)^d - 1} of them on a grid with d axes. The grid
 * is given with {@link #pre}.
 */
public final class GridN extends GridConnector {
    private final int N;

    /** @param N reach along each axis, at least 1 */
    public GridN(int N) {
        if (N < 1) {
            throw new BadValueException("GridN.N must be >= 1, but is " + N + ".");
        }
        this.N = N;
    }

    /** With a reach of 1, as {@link GridEight}. */
    public GridN() {
        this(1);
    }

    /** Whether each neuron reaches itself too; default false. */
    public GridN include_self(boolean value) {
        includeSelf(value);
        return this;
    }

    /** Whether the grid closes on itself along each axis; default false. */
    public GridN periodic_boundary(boolean value) {
        periodicBoundary(value);
        return this;
    }

    @Override
    int[][] offsets(Lattice grid) {
        return grid.box(N);
    }
}
