package bouton.conn;

import java.util.Arrays;

/** Sparse rows while they grow, one after another. */
final class RowBuilder {
    private final int numPost;
    private final int[] indptr;
    private int[] indices;
    private int rows;
    private int used;

    RowBuilder(int numPre, int numPost) {
        this.numPost = numPost;
        this.indptr = new int[numPre + 1];
        this.indices = new int[Math.max(16, numPre)];
    }

    /** Adds a post neuron to the present row. */
    void add(int post) {
        if (used == indices.length) {
            indices = Arrays.copyOf(indices, Edges.grown(used));
        }
        indices[used++] = post;
    }

    /** Ends the present row: ascending, each post neuron once. */
    void endRow() {
        int from = indptr[rows];
        Arrays.sort(indices, from, used);
        int to = from;
        for (int k = from; k < used; k++) {
            if (k == from || indices[k] != indices[to - 1]) {
                indices[to++] = indices[k];
            }
        }
        used = to;
        indptr[++rows] = used;
    }

    Csr csr() {
        return new Csr(rows, numPost, indptr, Arrays.copyOf(indices, used));
    }
}
