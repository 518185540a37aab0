package bouton.conn;

import bouton.error.BadValueException;
import bouton.error.UnknownNameException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection in all the forms that brainpy's {@code require} knows. All of them describe the same synapses; synapse ids count in the
 * order of {@code csr}. Pairs are {@code {indices, indptr}}, as in brainpy; arrays are shared, do not change them.
 */
public final class ConnMatrices {
    private static final List<String> NAMES = List.of(
            "conn_mat", "pre_ids", "post_ids", "coo", "csr", "csc", "pre2post", "post2pre", "pre2syn", "post2syn");

    private final Csr csr;
    private final long seed;
    private Csr.@Nullable Transposed transposed;

    ConnMatrices(Csr csr, long seed) {
        this.csr = csr;
        this.seed = seed;
    }

    /** The connection itself. */
    public Csr connection() {
        return csr;
    }

    /** The seed it was drawn with; a connector with this seed makes it again. */
    public long seed() {
        return seed;
    }

    /** {@code [pre][post]}, true where there is at least one synapse. */
    public boolean[][] conn_mat() {
        long bytes = (long) csr.numPre() * csr.numPost();
        long free = Runtime.getRuntime().maxMemory() / 2;
        if (bytes > free) {
            throw new BadValueException("conn_mat of " + csr.numPre() + " x " + csr.numPost() + " needs "
                    + (bytes >> 20) + " MB, more than half of the heap; use csr or coo.");
        }
        boolean[][] mat = new boolean[csr.numPre()][csr.numPost()];
        for (int i = 0; i < mat.length; i++) {
            for (int k = csr.indptr()[i]; k < csr.indptr()[i + 1]; k++) {
                mat[i][csr.indices()[k]] = true;
            }
        }
        return mat;
    }

    /** Pre neuron of each synapse. */
    public int[] pre_ids() {
        return csr.pre_ids();
    }

    /** Post neuron of each synapse. */
    public int[] post_ids() {
        return csr.indices();
    }

    /** {@code {pre_ids, post_ids}}. */
    public int[][] coo() {
        return new int[][] {pre_ids(), post_ids()};
    }

    /** {@code {post neurons, row pointer by pre neuron}}. */
    public int[][] csr() {
        return new int[][] {csr.indices(), csr.indptr()};
    }

    /** {@code {pre neurons, row pointer by post neuron}}. */
    public int[][] csc() {
        Csr rows = transposed().rows();
        return new int[][] {rows.indices(), rows.indptr()};
    }

    /** The same as {@link #csr}. */
    public int[][] pre2post() {
        return csr();
    }

    /** The same as {@link #csc}. */
    public int[][] post2pre() {
        return csc();
    }

    /** {@code {synapse ids, row pointer by pre neuron}}. */
    public int[][] pre2syn() {
        int[] ids = new int[csr.synapses()];
        for (int k = 0; k < ids.length; k++) {
            ids[k] = k;
        }
        return new int[][] {ids, csr.indptr()};
    }

    /** {@code {synapse ids, row pointer by post neuron}}. */
    public int[][] post2syn() {
        return new int[][] {transposed().synapses(), transposed().rows().indptr()};
    }

    /** The structures' names. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A structure by its brainpy name: {@code boolean[][]} for conn_mat, {@code int[]} for pre_ids and post_ids, {@code int[][]} else.
     *
     * @throws UnknownNameException for any other name
     */
    public Object get(String name) {
        return switch (name) {
            case "conn_mat" -> conn_mat();
            case "pre_ids" -> pre_ids();
            case "post_ids" -> post_ids();
            case "coo" -> coo();
            case "csr", "pre2post" -> csr();
            case "csc", "post2pre" -> csc();
            case "pre2syn" -> pre2syn();
            case "post2syn" -> post2syn();
            default -> throw new UnknownNameException("connection structure", name, NAMES);
        };
    }

    private Csr.Transposed transposed() {
        Csr.Transposed made = transposed;
        if (made == null) {
            made = csr.transposed();
            transposed = made;
        }
        return made;
    }
}
