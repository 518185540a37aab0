package bouton.conn;

/** Neurons on a grid reach those that touch them, also at a corner: eight on a plane. The grid is given with {@link #pre}. */
public final class GridEight extends GridConnector {
    /** Without self connections, with edges. */
    public GridEight() {}

    /** Whether each neuron reaches itself too; default false. */
    public GridEight include_self(boolean value) {
        includeSelf(value);
        return this;
    }

    /** Whether the grid closes on itself along each axis; default false. */
    public GridEight periodic_boundary(boolean value) {
        periodicBoundary(value);
        return this;
    }

    @Override
    int[][] offsets(Lattice grid) {
        return grid.box(1);
    }
}
