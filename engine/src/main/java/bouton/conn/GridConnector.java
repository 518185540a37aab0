package bouton.conn;

/** Neurons on a grid reach those around them; what {@link GridFour}, {@link GridEight} and {@link GridN} share. */
abstract class GridConnector extends Connector {
    private boolean include_self;
    private boolean periodic_boundary;

    final void includeSelf(boolean value) {
        include_self = value;
    }

    final void periodicBoundary(boolean value) {
        periodic_boundary = value;
    }

    abstract int[][] offsets(Lattice grid);

    @Override
    protected final Csr build(int pre, int post, long seed) {
        Lattice grid = oneGrid(pre, post);
        int[][] offsets = offsets(grid);
        var rows = new RowBuilder(pre, post);
        int[] at = new int[grid.dimensions()];
        for (int i = 0; i < pre; i++) {
            grid.locate(i, at);
            for (int[] offset : offsets) {
                int j = grid.neighbour(at, offset, periodic_boundary);
                if (j >= 0 && j != i) {
                    rows.add(j);
                }
            }
            if (include_self) {
                rows.add(i);
            }
            rows.endRow();
        }
        return rows.csr();
    }

    @Override
    public String toString() {
        return name() + "(include_self=" + include_self + ", periodic_boundary=" + periodic_boundary + ")";
    }
}
