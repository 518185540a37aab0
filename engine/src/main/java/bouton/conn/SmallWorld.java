package bouton.conn;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.random.Sequence;
import java.util.Arrays;

/**
 * A ring in which each neuron is connected with its {@code num_neighbor} nearest ones, of which each connection is moved with a probability to a
 * neuron drawn at random (Watts and Strogatz 1998, doi 10.1038/30918). Undirected, both directions are connected; the number of connections does
 * not change. An odd number of neighbours counts as the even one below.
 */
public final class SmallWorld extends RandomConnector {
    private final int num_neighbor;
    private final double prob;
    private boolean directed;
    private boolean include_self;

    /**
     * @param num_neighbor neighbours on the ring, at least 1, fewer than neurons
     * @param prob probability that a connection is moved, 0 to 1
     */
    public SmallWorld(int num_neighbor, double prob) {
        if (num_neighbor < 1) {
            throw new BadValueException("SmallWorld.num_neighbor must be >= 1, but is " + num_neighbor + ".");
        }
        this.num_neighbor = num_neighbor;
        this.prob = checkedFraction("prob", prob);
    }

    /** Whether each direction is moved on its own; default false: a connection goes both ways. */
    public SmallWorld directed(boolean value) {
        directed = value;
        return this;
    }

    /** Whether a connection may be moved to the neuron it comes from; default false. */
    public SmallWorld include_self(boolean value) {
        include_self = value;
        return this;
    }

    /** A seed of its own, in place of the network's. */
    public SmallWorld seed(long value) {
        ownSeed(value);
        return this;
    }

    @Override
    protected Csr build(int pre, int post, long seed) {
        checkSameSize("", pre, post);
        if (pre_size(pre).length != 1) {
            throw new ShapeException("SmallWorld is a ring and needs a group with one axis, but this one has "
                    + pre_size(pre).length + ".");
        }
        if (num_neighbor >= pre) {
            throw new BadValueException("SmallWorld.num_neighbor must be between 1 and " + (pre - 1) + " for " + pre
                    + " neurons, but is " + num_neighbor + ".");
        }
        int half = num_neighbor / 2;
        var graph = new Graph(pre);
        for (int u = 0; u < pre; u++) {
            for (int j = 1; j <= half; j++) {
                graph.connect(u, (u + j) % pre);
                graph.connect((u + j) % pre, u);
            }
        }
        Sequence random = sequence(seed).at(0);
        for (int j = 1; j <= half; j++) {
            for (int u = 0; u < pre; u++) {
                move(graph, u, (u + j) % pre, random);
                if (directed) {
                    move(graph, u, Math.floorMod(u - j, pre), random);
                }
            }
        }
        return graph.csr();
    }

    private void move(Graph graph, int u, int v, Sequence random) {
        int room = graph.size() - (include_self ? 0 : 1);
        if (random.nextUniform() >= prob || !graph.has(u, v) || graph.degree(u) >= room) {
            return;
        }
        int w = random.nextInt(graph.size());
        while ((w == u && !include_self) || graph.has(u, w)) {
            w = random.nextInt(graph.size());
        }
        graph.disconnect(u, v);
        graph.connect(u, w);
        if (!directed) {
            graph.disconnect(v, u);
            if (w != u) {
                graph.connect(w, u);
            }
        }
    }

    @Override
    public String toString() {
        return "SmallWorld(num_neighbor=" + num_neighbor + ", prob=" + prob + ", directed=" + directed + ")";
    }

    /** Who reaches whom, while connections come and go. */
    private static final class Graph {
        private final int[][] to;
        private final int[] degree;

        Graph(int n) {
            to = new int[n][4];
            degree = new int[n];
        }

        int size() {
            return to.length;
        }

        int degree(int u) {
            return degree[u];
        }

        private int find(int u, int v) {
            for (int k = 0; k < degree[u]; k++) {
                if (to[u][k] == v) {
                    return k;
                }
            }
            return -1;
        }

        boolean has(int u, int v) {
            return find(u, v) >= 0;
        }

        void connect(int u, int v) {
            if (has(u, v)) {
                return;
            }
            if (degree[u] == to[u].length) {
                to[u] = Arrays.copyOf(to[u], 2 * degree[u]);
            }
            to[u][degree[u]++] = v;
        }

        void disconnect(int u, int v) {
            int k = find(u, v);
            if (k >= 0) {
                to[u][k] = to[u][--degree[u]];
            }
        }

        Csr csr() {
            var rows = new RowBuilder(to.length, to.length);
            for (int u = 0; u < to.length; u++) {
                for (int k = 0; k < degree[u]; k++) {
                    rows.add(to[u][k]);
                }
                rows.endRow();
            }
            return rows.csr();
        }
    }
}
