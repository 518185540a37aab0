package bouton.network;

import bouton.conn.Csr;
import org.jspecify.annotations.Nullable;

/** The synapses of a communication layer by pre and by post neuron, in the order in which their weights lie. */
public final class SynapseIndex {
    /** How the synapses lie. */
    enum Kind {
        /** Every pre neuron reaches every post neuron, row after row. */
        FULL,
        /** Neuron j reaches neuron j. */
        DIAGONAL,
        /** The rows of a Csr. */
        SPARSE
    }

    private final Kind kind;
    private final int pre;
    private final int post;
    private final @Nullable Csr csr;
    private Csr.@Nullable Transposed columns;

    private SynapseIndex(Kind kind, int pre, int post, @Nullable Csr csr) {
        this.kind = kind;
        this.pre = pre;
        this.post = post;
        this.csr = csr;
    }

    /** Every pre neuron reaches every post neuron. */
    public static SynapseIndex full(int pre, int post) {
        return new SynapseIndex(Kind.FULL, pre, post, null);
    }

    /** Neuron j reaches neuron j. */
    public static SynapseIndex diagonal(int n) {
        return new SynapseIndex(Kind.DIAGONAL, n, n, null);
    }

    /** The synapses of a Csr, in the order of its indices. */
    public static SynapseIndex of(Csr csr) {
        return new SynapseIndex(Kind.SPARSE, csr.numPre(), csr.numPost(), csr);
    }

    Kind kind() {
        return kind;
    }

    /** Number of pre neurons. */
    public int numPre() {
        return pre;
    }

    /** Number of post neurons. */
    public int numPost() {
        return post;
    }

    /** Number of synapses. */
    public int synapses() {
        return switch (kind) {
            case FULL -> Math.multiplyExact(pre, post);
            case DIAGONAL -> pre;
            case SPARSE -> csr().synapses();
        };
    }

    /** The rows, of sparse synapses. */
    Csr csr() {
        return java.util.Objects.requireNonNull(csr);
    }

    /** The columns, of sparse synapses; made at the first call. */
    Csr.Transposed columns() {
        if (columns == null) {
            columns = csr().transposed();
        }
        return columns;
    }
}
