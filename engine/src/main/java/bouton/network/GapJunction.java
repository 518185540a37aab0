package bouton.network;

import bouton.compile.Buffer;
import bouton.conn.Csr;
import bouton.error.ShapeException;
import java.util.List;

/**
 * Electrical synapses: through each of them flows {@code g (V_i - V_j)} into the post neuron j, and as much out of the pre neuron i. Two
 * neurons that are connected both ways have two of them.
 */
public final class GapJunction extends Step {
    private final Csr rows;
    private final int[] at;
    private final double[] g;
    private final Buffer other;
    private final Buffer own;
    private final Buffer target;

    /** @param rows by target neuron */
    private GapJunction(Csr rows, int[] at, double[] g, Variable other, Variable own, Variable target) {
        this.rows = rows;
        this.at = at;
        this.g = g;
        this.other = other.buffer();
        this.own = own.buffer();
        this.target = target.buffer();
    }

    /**
     * Adds the currents of this step to both ends.
     *
     * @param conn who is connected to whom
     * @param g conductance: one for all, or one per synapse in the order of {@code conn.indices()}
     * @param vPre potential of the pre neurons
     * @param vPost potential of the post neurons, which may be the same variable
     * @param toPre gets what flows into the pre neurons
     * @param toPost gets what flows into the post neurons, which may be the same variable
     */
    public static void add(
            Program program, Csr conn, double[] g, Variable vPre, Variable vPost, Variable toPre, Variable toPost) {
        check("pre", conn.numPre(), vPre, toPre);
        check("post", conn.numPost(), vPost, toPost);
        if (g.length != 1 && g.length != conn.synapses()) {
            throw new ShapeException("A gap junction takes one conductance, or one for each of the " + conn.synapses()
                    + " synapses, not " + g.length + ".");
        }
        List.of(vPre, vPost, toPre, toPost).forEach(program::owns);
        Csr.Transposed columns = conn.transposed();
        program.add(new GapJunction(columns.rows(), columns.synapses(), g.clone(), vPre, vPost, toPost));
        program.add(new GapJunction(conn, new int[0], g.clone(), vPost, vPre, toPre));
    }

    private static void check(String end, int n, Variable potential, Variable input) {
        if (potential.size() != n || input.size() != n) {
            throw new ShapeException(
                    "The " + end + " end of a gap junction has " + n + " neurons, but " + potential.name() + " has "
                            + potential.size() + " and " + input.name() + " has " + input.size() + ".");
        }
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(other, Access.READ_ALL), new Use(own, Access.READ_ALL), new Use(target, Access.WRITE));
    }

    @Override
    public List<Object> arrays() {
        return List.of(rows.indptr(), rows.indices(), at, g);
    }

    /** Each synapse reads its index, its conductance and a potential. */
    @Override
    public long traffic() {
        return super.traffic() + 2L * Double.BYTES * rows.synapses() * target.batch();
    }

    @Override
    public int size() {
        return target.size();
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        for (int b = 0; b < target.batch(); b++) {
            for (int j = from; j < to; j++) {
                double v = own.get(b, j);
                double sum = 0;
                for (int k = rows.indptr()[j]; k < rows.indptr()[j + 1]; k++) {
                    double weight = g[g.length == 1 ? 0 : at.length == 0 ? k : at[k]];
                    sum += weight * (other.get(b, rows.indices()[k]) - v);
                }
                target.set(b, j, target.get(b, j) + sum);
            }
        }
    }

    @Override
    public String label() {
        return "gap junctions to " + target.name();
    }
}
