package bouton.conn;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compressed sparse rows: row {@code i} holds the post neurons that pre neuron {@code i} reaches. Connectors make ascending rows; rows
 * that a user gave keep their order, so that weights given with them stay in step. The arrays are shared, not copied: do not change them.
 */
public final class Csr {
    /** So many post neurons can be told apart by two bytes. */
    private static final int NEAR = 1 << 16;

    private final int numPre;
    private final int numPost;
    private final int[] indptr;
    private volatile int @Nullable [] indices;
    private final char @Nullable [] near;

    /**
     * Checks sizes and the row pointer, not every index: {@link #validated} does that for data from outside.
     *
     * @param numPre number of rows
     * @param numPost number of columns
     * @param indptr row {@code i} is {@code indices[indptr[i]] .. indices[indptr[i + 1] - 1]}; length {@code numPre + 1}
     * @param indices post neuron of each synapse; length {@code indptr[numPre]}
     */
    public Csr(int numPre, int numPost, int[] indptr, int[] indices) {
        if (numPre < 0 || numPost < 0) {
            throw new BadValueException(
                    "A connection needs sizes >= 0, but has " + numPre + " pre and " + numPost + " post neurons.");
        }
        if (indptr.length != numPre + 1) {
            throw new ShapeException("indptr must have one entry per pre neuron and one more = " + (numPre + 1L)
                    + ", but has " + indptr.length + ".");
        }
        if (indptr[0] != 0) {
            throw new BadValueException("indptr must begin with 0, but begins with " + indptr[0] + ".");
        }
        for (int i = 0; i < numPre; i++) {
            if (indptr[i + 1] < indptr[i]) {
                throw new BadValueException("indptr must not decrease, but goes from " + indptr[i] + " to "
                        + indptr[i + 1] + " at pre neuron " + i + ".");
            }
        }
        if (indices.length != indptr[numPre]) {
            throw new ShapeException("indices must have as many entries as indptr ends with = " + indptr[numPre]
                    + ", but has " + indices.length + ".");
        }
        this.numPre = numPre;
        this.numPost = numPost;
        this.indptr = indptr;
        this.indices = indices;
        this.near = null;
    }

    private Csr(Csr of, char[] near) {
        this.numPre = of.numPre;
        this.numPost = of.numPost;
        this.indptr = of.indptr;
        this.near = near;
    }

    /** The same in half the memory, where there are at most 65,536 post neurons: asked for {@link #indices}, it makes them then, and keeps them. */
    public Csr compacted() {
        if (near != null || numPost > NEAR) {
            return this;
        }
        int[] wide = indices();
        char[] narrow = new char[wide.length];
        for (int k = 0; k < narrow.length; k++) {
            narrow[k] = (char) wide[k];
        }
        return new Csr(this, narrow);
    }

    /** Number of rows. */
    public int numPre() {
        return numPre;
    }

    /** Number of columns. */
    public int numPost() {
        return numPost;
    }

    /** Row {@code i} is {@code indices[indptr[i]] .. indices[indptr[i + 1] - 1]}; length {@code numPre + 1}. */
    public int[] indptr() {
        return indptr;
    }

    /** Post neuron of each synapse; length {@code indptr[numPre]}. */
    public int[] indices() {
        int[] wide = indices;
        if (wide == null) {
            wide = new int[synapses()];
            for (int k = 0; k < wide.length; k++) {
                wide[k] = post(k);
            }
            indices = wide;
        }
        return wide;
    }

    /** Post neuron of synapse {@code k}. */
    public int post(int k) {
        return near == null ? indices()[k] : near[k];
    }

    /** The indices in two bytes each, if this is how they lie in memory. */
    public char @Nullable [] near() {
        return near;
    }

    /** What takes memory. */
    public List<Object> arrays() {
        int[] wide = indices;
        return Stream.<Object>of(indptr, wide, near).filter(Objects::nonNull).toList();
    }

    /**
     * A connection from a user's arrays: copied, every index checked.
     *
     * @throws BadValueException if a post index is outside 0 .. numPost - 1
     * @throws ShapeException if the lengths do not fit together
     */
    public static Csr validated(int numPre, int numPost, int[] indptr, int[] indices) {
        checkIndices("post index", indices, numPost);
        return new Csr(numPre, numPost, indptr.clone(), indices.clone());
    }

    /** A connection from one (pre, post) pair per synapse; synapses of one pre neuron keep their order. */
    public static Csr fromCoo(int numPre, int numPost, int[] pre_ids, int[] post_ids) {
        if (pre_ids.length != post_ids.length) {
            throw new ShapeException("A connection needs as many pre as post indices, but has " + pre_ids.length
                    + " and " + post_ids.length + ".");
        }
        checkIndices("pre index", pre_ids, numPre);
        checkIndices("post index", post_ids, numPost);
        int[] indptr = countedPointer(pre_ids, numPre);
        int[] next = indptr.clone();
        int[] indices = new int[post_ids.length];
        for (int k = 0; k < pre_ids.length; k++) {
            indices[next[pre_ids[k]]++] = post_ids[k];
        }
        return new Csr(numPre, numPost, indptr, indices);
    }

    /** A connection where {@code conn_mat[pre][post]} is true. */
    public static Csr fromMatrix(int numPost, boolean[][] conn_mat) {
        int[] indptr = new int[conn_mat.length + 1];
        for (int i = 0; i < conn_mat.length; i++) {
            if (conn_mat[i].length != numPost) {
                throw new ShapeException("Row " + i + " of a connection matrix must have " + numPost
                        + " entries, one per post neuron, but has " + conn_mat[i].length + ".");
            }
            int count = 0;
            for (boolean connected : conn_mat[i]) {
                count += connected ? 1 : 0;
            }
            indptr[i + 1] = Connector.checkedTotal((long) indptr[i] + count);
        }
        int[] indices = new int[indptr[conn_mat.length]];
        int at = 0;
        for (boolean[] row : conn_mat) {
            for (int j = 0; j < numPost; j++) {
                if (row[j]) {
                    indices[at++] = j;
                }
            }
        }
        return new Csr(conn_mat.length, numPost, indptr, indices);
    }

    /** Number of synapses. */
    public int synapses() {
        return indptr[numPre];
    }

    /** Pre neuron of each synapse, in the order of {@link #indices}. */
    public int[] pre_ids() {
        int[] ids = new int[synapses()];
        for (int i = 0; i < numPre; i++) {
            Arrays.fill(ids, indptr[i], indptr[i + 1], i);
        }
        return ids;
    }

    /**
     * The same connection seen from the post neurons.
     *
     * @param rows row {@code j} holds the pre neurons that reach post neuron {@code j}
     * @param synapses for each entry of {@code rows}, its position in the indices of the original
     */
    public record Transposed(Csr rows, int[] synapses) {}

    /** The connection by post neuron, synapses of one post neuron by pre neuron. */
    public Transposed transposed() {
        int[] pointer = countedPointer(indices(), numPost);
        int[] next = pointer.clone();
        int[] pres = new int[synapses()];
        int[] ids = new int[synapses()];
        for (int i = 0; i < numPre; i++) {
            for (int k = indptr[i]; k < indptr[i + 1]; k++) {
                int at = next[post(k)]++;
                pres[at] = i;
                ids[at] = k;
            }
        }
        return new Transposed(new Csr(numPost, numPre, pointer, pres), ids);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Csr that
                && numPre == that.numPre
                && numPost == that.numPost
                && Arrays.equals(indptr, that.indptr)
                && Arrays.equals(indices(), that.indices());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(indptr) + Arrays.hashCode(indices());
    }

    @Override
    public String toString() {
        return "Csr[" + numPre + " x " + numPost + ", " + synapses() + " synapses]";
    }

    private static int[] countedPointer(int[] rowOf, int rows) {
        int[] pointer = new int[rows + 1];
        for (int row : rowOf) {
            pointer[row + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            pointer[i + 1] += pointer[i];
        }
        return pointer;
    }

    private static void checkIndices(String what, int[] indices, int size) {
        for (int k = 0; k < indices.length; k++) {
            if (indices[k] < 0 || indices[k] >= size) {
                throw new BadValueException("A " + what + " must be between 0 and " + (size - 1) + ", but is "
                        + indices[k] + " (synapse " + k + ").");
            }
        }
    }
}
