package bouton.conn;

import bouton.error.BadValueException;
import bouton.random.Sequence;
import java.util.Arrays;

/**
 * Graphs that grow: the first neurons stand alone, each further one connects itself with earlier ones, with those of many connections more
 * likely. What {@link ScaleFreeBA}, {@link ScaleFreeBADual} and {@link PowerLaw} share.
 */
abstract class ScaleFree extends RandomConnector {
    private boolean directed;

    final void isDirected(boolean value) {
        directed = value;
    }

    final int checkedEdges(String parameter, int m) {
        if (m < 1) {
            throw new BadValueException(name() + "." + parameter + " must be >= 1, but is " + m + ".");
        }
        return m;
    }

    /** How many neurons stand at the start, which is also the largest number of connections a new one makes. */
    abstract int start();

    /** How many connections the next neuron makes. */
    int edges(Sequence random) {
        return start();
    }

    /** Probability that a connection goes to a neighbour of the one before, which closes a triangle. */
    double triangle() {
        return 0;
    }

    @Override
    protected final Csr build(int pre, int post, long seed) {
        checkSameSize("", pre, post);
        int start = start();
        if (start >= pre) {
            throw new BadValueException(name() + " with " + start + " connections per neuron needs more than " + start
                    + " neurons, but has " + pre + ".");
        }
        var growth = new Growth(pre, start);
        Sequence random = sequence(seed).at(0);
        for (int u = start; u < pre; u++) {
            growth.grow(u, u == start ? start : edges(random), triangle(), random);
        }
        return growth.csr(directed);
    }

    @Override
    public String toString() {
        return name() + "(start=" + start() + ", directed=" + directed + ")";
    }

    /** The graph while it grows: neighbours of each neuron, and a list in which each neuron stands once per connection. */
    private static final class Growth {
        private final int[][] near;
        private final int[] degree;
        private final int[] chosenBy;
        private final int start;
        private int[] ends = new int[64];
        private int used;

        Growth(int n, int start) {
            this.near = new int[n][4];
            this.degree = new int[n];
            this.chosenBy = new int[n];
            this.start = start;
            Arrays.fill(chosenBy, -1);
        }

        void grow(int u, int edges, double triangle, Sequence random) {
            int[] targets = new int[edges];
            for (int k = 0; k < edges; k++) {
                int v = -1;
                if (u == start) {
                    v = k;
                } else if (k > 0 && triangle > 0 && random.nextUniform() < triangle) {
                    v = neighbour(targets[k - 1], u, random);
                }
                while (v < 0 || chosenBy[v] == u) {
                    v = ends[random.nextInt(used)];
                }
                chosenBy[v] = u;
                targets[k] = v;
            }
            for (int v : targets) {
                link(u, v);
                link(v, u);
            }
        }

        /** A neighbour of v that u has not chosen, or -1 if there is none. */
        private int neighbour(int v, int u, Sequence random) {
            int free = 0;
            for (int k = 0; k < degree[v]; k++) {
                free += chosenBy[near[v][k]] == u ? 0 : 1;
            }
            if (free == 0) {
                return -1;
            }
            int pick = random.nextInt(free);
            for (int k = 0; ; k++) {
                if (chosenBy[near[v][k]] != u && pick-- == 0) {
                    return near[v][k];
                }
            }
        }

        private void link(int from, int to) {
            if (degree[from] == near[from].length) {
                near[from] = Arrays.copyOf(near[from], 2 * degree[from]);
            }
            near[from][degree[from]++] = to;
            if (used == ends.length) {
                ends = Arrays.copyOf(ends, Connector.checkedTotal(2L * used));
            }
            ends[used++] = from;
        }

        Csr csr(boolean directed) {
            var rows = new RowBuilder(near.length, near.length);
            for (int u = 0; u < near.length; u++) {
                for (int k = 0; k < degree[u]; k++) {
                    if (!directed || near[u][k] < u) {
                        rows.add(near[u][k]);
                    }
                }
                rows.endRow();
            }
            return rows.csr();
        }
    }
}
