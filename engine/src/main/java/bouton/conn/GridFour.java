package bouton.conn;

/** Neurons on a grid reach the next ones along each axis: four on a plane. The grid is given with {@link #pre}. */
public final class GridFour extends GridConnector {
    /** Without self connections, with edges. */
    public GridFour() {}

    /** Whether each neuron reaches itself too; default false. */
    public GridFour include_self(boolean value) {
        includeSelf(value);
        return this;
    }

    /** Whether the grid closes on itself along each axis; default false. */
    public GridFour periodic_boundary(boolean value) {
        periodicBoundary(value);
        return this;
    }

    @Override
    int[][] offsets(Lattice grid) {
        return grid.cross();
    }
}
