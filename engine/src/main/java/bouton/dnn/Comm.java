package bouton.dnn;

import bouton.conn.Csr;
import bouton.conn.Edges;
import bouton.equation.Fn;
import bouton.error.BoutonException;
import bouton.error.Heap;
import bouton.error.ShapeException;
import bouton.network.Delivery;
import bouton.network.FutureInputs;
import bouton.network.Program;
import bouton.network.SynapseIndex;
import bouton.network.Value;
import bouton.network.Variable;
import bouton.network.Weights;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a vector of pre neurons to a vector of post neurons, linearly. */
public abstract class Comm {
    private final int numPre;
    private final int numPost;

    Comm(int numPre, int numPost) {
        if (numPre < 1 || numPost < 1) {
            throw new ShapeException(getClass().getSimpleName()
                    + " needs at least one pre and one post neuron, but has " + numPre + " and " + numPost + ".");
        }
        this.numPre = numPre;
        this.numPost = numPost;
    }

    /** Number of pre neurons. */
    public final int numPre() {
        return numPre;
    }

    /** Number of post neurons. */
    public final int numPost() {
        return numPost;
    }

    /** All it keeps: buffers and arrays of numbers. */
    public List<Object> arrays() {
        Weights w = weightsOrNull();
        return w == null ? List.of() : List.of(w.variable().buffer());
    }

    /** Number of synapses. */
    public long synapses() {
        return index().synapses();
    }

    /** What arrives at the post neurons: a value of their number, or one number for all. */
    public final Value apply(Program program, Value x) {
        return apply(program, x, null);
    }

    /**
     * What arrives at the post neurons.
     *
     * @param scale a factor on what each pre neuron sends, such as the release that is left of a depressed synapse; null for none
     */
    public final Value apply(Program program, Value x, @Nullable Value scale) {
        check(x);
        return weigh(program, x, scale);
    }

    abstract Value weigh(Program program, Value x, @Nullable Value scale);

    static Value scaled(Program program, Value x, @Nullable Value scale) {
        return scale == null ? x : program.call(Fn.MUL, x, scale);
    }

    /**
     * All synapses with their present weights, as a list; from there as a table or a matrix.
     *
     * @throws bouton.error.BadValueException if there are too many for a list
     */
    public abstract Edges edges();

    /**
     * The present weights as a matrix [pre][post], 0 where there is no synapse.
     *
     * @throws bouton.error.BadValueException if it would not fit into memory
     */
    public final double[][] matrix() {
        return edges().matrix();
    }

    /** A later view of what arrived. */
    public interface Arrived {
        Value value();
    }

    /** Adds what arrives to a variable of the post neurons. */
    public final Arrived addTo(Program program, Value x, @Nullable Value scale, Variable target) {
        check(x);
        return add(program, x, scale, target);
    }

    Arrived add(Program program, Value x, @Nullable Value scale, Variable target) {
        Value c = weigh(program, x, scale);
        program.write(target, program.call(Fn.ADD, program.read(target), c));
        return () -> c;
    }

    /**
     * Its weights, which may be read and set between runs: one for all, or one per synapse.
     *
     * @throws bouton.error.BoutonException if it keeps none
     */
    public final Weights weights() {
        Weights w = weightsOrNull();
        if (w == null) {
            throw new BoutonException(getClass().getSimpleName()
                    + " keeps no weights; CSRLinear, EventCSRLinear, AllToAll, OneToOne, Dense and MaskedLinear do.");
        }
        return w;
    }

    @Nullable
    Weights weightsOrNull() {
        return null;
    }

    /** Whether it can tell its synapses apart, as delays of their own need. */
    public boolean hasSynapses() {
        return weightsOrNull() != null;
    }

    /**
     * Its synapses one by one, row after row.
     *
     * @throws bouton.error.BoutonException if it keeps no weights
     */
    public Delivery.Synapses eachSynapse() {
        return new Delivery.Synapses(fullRows(true), weights());
    }

    final Csr fullRows(boolean includeSelf) {
        int[] indptr = new int[numPre + 1];
        int[] indices = new int[Heap.count(numPre, numPost)];
        int n = 0;
        for (int i = 0; i < numPre; i++) {
            for (int j = 0; j < numPost; j++) {
                indices[n] = j;
                n += includeSelf || i != j ? 1 : 0;
            }
            indptr[i + 1] = n;
        }
        return new Csr(numPre, numPost, indptr, Arrays.copyOf(indices, n));
    }

    /** Whether any number but 0 counts as one spike. */
    public boolean takesEvents() {
        return false;
    }

    /** What is added at the post neurons to what arrives, whatever that is. */
    Value offset(Program program, Value arrived) {
        return arrived;
    }

    /**
     * What arrives at the post neurons when each synapse has a delay of its own.
     *
     * @param future what is on its way, made for {@link #eachSynapse}
     * @param from the variable that x was made of
     */
    public final Value delayed(Program program, FutureInputs future, Variable from, Value x, @Nullable Value scale) {
        check(x);
        return offset(program, future.deliver(program, from, x, scale));
    }

    /**
     * The synapses by pre and by post neuron, for rules that change their weights; each synapse has its own weight from now on.
     *
     * @throws bouton.error.BoutonException if it keeps no weights
     */
    public final SynapseIndex plastic() {
        weights().each();
        return index();
    }

    SynapseIndex index() {
        return SynapseIndex.full(numPre, numPost);
    }

    final void check(Value x) {
        if (x.size() != numPre && !(x.size() == 0)) {
            throw new ShapeException(
                    getClass().getSimpleName() + " takes " + numPre + " pre neurons, but gets " + x.size() + ".");
        }
    }
}
