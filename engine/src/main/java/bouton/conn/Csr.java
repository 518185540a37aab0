package bouton.conn;

/**
 * Compressed sparse rows: row {@code i} holds the post neurons that pre neuron {@code i} reaches, ascending.
 *
 * @param numPre number of rows
 * @param numPost number of columns
 * @param indptr row {@code i} is {@code indices[indptr[i]] .. indices[indptr[i + 1] - 1]}; length {@code numPre + 1}
 * @param indices post neuron of each synapse; length {@code indptr[numPre]}
 */
public record Csr(int numPre, int numPost, int[] indptr, int[] indices) {
    /** Number of synapses. */
    public int synapses() {
        return indptr[numPre];
    }
}
