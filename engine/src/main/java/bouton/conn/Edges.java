package bouton.conn;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.error.UnknownNameException;
import bouton.init.ArrayValues;
import bouton.init.Values;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Synapses as a list: pre neuron, post neuron, weight and, if given, delay of each; sorted by pre neuron, else in the order in which they were given.
 * The door between connections and matrices, tables, sparse arrays and other programs' lists.
 */
public final class Edges {
    private static final List<String> COLUMNS = List.of("pre", "post", "weight", "delay");

    private final Csr csr;
    private final int[] order;
    private final double[] weight;
    private final double[] delay;

    private Edges(Csr csr, int[] order, double[] weight, double[] delay) {
        this.csr = csr;
        this.order = order;
        this.weight = weight;
        this.delay = delay;
    }

    /**
     * Synapses of weight 1.
     *
     * @param pre pre neuron of each
     * @param post post neuron of each
     * @throws BadValueException if a neuron is outside its group
     */
    public static Edges of(int numPre, int numPost, int[] pre, int[] post) {
        Csr csr = Csr.fromCoo(numPre, numPost, pre, post);
        int[] next = csr.indptr().clone();
        int[] order = new int[pre.length];
        for (int k = 0; k < pre.length; k++) {
            order[next[pre[k]]++] = k;
        }
        return new Edges(csr, order, ones(pre.length), new double[0]);
    }

    /** The synapses of a connection. */
    public static Edges of(Csr csr) {
        int[] order = new int[csr.synapses()];
        Arrays.setAll(order, k -> k);
        return new Edges(csr, order, ones(order.length), new double[0]);
    }

    /** A synapse for each number of a matrix [pre][post] that is not 0, with that weight. */
    public static Edges fromMatrix(double[][] matrix) {
        int columns = matrix.length == 0 ? 0 : matrix[0].length;
        if (columns == 0) {
            throw new ShapeException("A weight matrix needs at least one row and one column.");
        }
        var rows = new RowBuilder(matrix.length, columns);
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i].length != columns) {
                throw new ShapeException("A weight matrix needs rows of one length, but row 0 has " + columns
                        + " numbers and row " + i + " has " + matrix[i].length + ".");
            }
            for (int j = 0; j < columns; j++) {
                if (matrix[i][j] != 0) {
                    rows.add(j);
                }
            }
            rows.endRow();
        }
        Csr csr = rows.csr();
        double[] w = new double[csr.synapses()];
        for (int i = 0; i < matrix.length; i++) {
            for (int k = csr.indptr()[i]; k < csr.indptr()[i + 1]; k++) {
                w[k] = matrix[i][csr.indices()[k]];
            }
        }
        return of(csr).withWeight(w);
    }

    /**
     * A row per synapse: columns {@code pre} and {@code post}, and if they are there {@code weight} and {@code delay} (ms).
     *
     * @throws UnknownNameException if pre or post is missing
     */
    public static Edges fromTable(Table table, int numPre, int numPost) {
        Edges e = of(numPre, numPost, neurons(table, "pre"), neurons(table, "post"));
        if (table.containsColumn("weight")) {
            e = e.withWeight(numbers(table, "weight"));
        }
        return table.containsColumn("delay") ? e.withDelay(numbers(table, "delay")) : e;
    }

    /** The same synapses with other weights: one for all, or one each in the order in which the synapses were given. */
    public Edges withWeight(double... values) {
        return new Edges(csr, order, sorted("weight", values), delay);
    }

    /** The same synapses with delays, ms: one for all, or one each in the order in which the synapses were given. */
    public Edges withDelay(double... ms) {
        for (double d : ms) {
            if (d < 0) {
                throw new BadValueException("A delay must be >= 0 ms, but is " + d + ".");
            }
        }
        return new Edges(csr, order, weight, sorted("delay", ms));
    }

    private double[] sorted(String what, double[] given) {
        if (given.length != 1 && given.length != order.length) {
            throw new ShapeException("Edges need one " + what + " for all or one each = " + order.length + ", but have "
                    + given.length + ".");
        }
        double[] out = new double[order.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = given[given.length == 1 ? 0 : order[k]];
            if (!Double.isFinite(out[k])) {
                throw new BadValueException("A " + what + " must be a finite number, but that of synapse " + order[k]
                        + " is " + out[k] + ".");
            }
        }
        return out;
    }

    /** Number of synapses. */
    public int size() {
        return order.length;
    }

    /** Who reaches whom. */
    public Csr csr() {
        return csr;
    }

    /** Pre neuron of each synapse. */
    public int[] pre() {
        return csr.pre_ids();
    }

    /** Post neuron of each synapse. */
    public int[] post() {
        return csr.indices().clone();
    }

    /** Weight of each synapse. */
    public double[] weight() {
        return weight.clone();
    }

    /** Delay of each synapse, ms; empty if none were given. */
    public double[] delay() {
        return delay.clone();
    }

    /**
     * The delays for a projection whose layer is made with {@link #csr} or {@link #connector}: one per synapse.
     *
     * @throws BadValueException if none were given
     */
    public Values delays() {
        if (delay.length == 0) {
            throw new BadValueException("These " + size() + " synapses have no delays; give them by withDelay(ms...).");
        }
        return new ArrayValues(delay, 1, delay.length);
    }

    /** The synapses as a connector. */
    public Connector connector() {
        return new CSRConn(csr.indices(), csr.indptr()).pre(csr.numPre()).post(csr.numPost());
    }

    /** The weights for a layer made with {@link #csr} or {@link #connector}. */
    public Values weights() {
        return new ArrayValues(weight, weight.length);
    }

    /**
     * The weights as a matrix [pre][post], 0 where there is no synapse; those of repeated pairs are added.
     *
     * @throws BadValueException if it would not fit into memory
     */
    public double[][] matrix() {
        double bytes = 8.0 * csr.numPre() * csr.numPost();
        if (bytes > Runtime.getRuntime().maxMemory() / 2.0) {
            throw new BadValueException("A matrix of " + csr.numPre() + " x " + csr.numPost() + " weights needs "
                    + Math.round(bytes / (1 << 20))
                    + " MB, more than half of the heap; use the list, the table or csr.");
        }
        double[][] matrix = new double[csr.numPre()][csr.numPost()];
        for (int i = 0; i < matrix.length; i++) {
            for (int k = csr.indptr()[i]; k < csr.indptr()[i + 1]; k++) {
                matrix[i][csr.indices()[k]] += weight[k];
            }
        }
        return matrix;
    }

    /** A row per synapse: pre, post, weight, and delay (ms) if there are delays. */
    public Table table() {
        Table table = Table.create(
                "synapses",
                IntColumn.create("pre", pre()),
                IntColumn.create("post", post()),
                DoubleColumn.create("weight", weight));
        if (delay.length > 0) {
            table.addColumns(DoubleColumn.create("delay", delay));
        }
        return table;
    }

    /** The next length of lists that grow. */
    public static int grown(int used) {
        return Connector.checkedTotal(Math.max(used + 1L, Math.min(2L * used, Integer.MAX_VALUE - 8)));
    }

    @Override
    public String toString() {
        return "Edges[" + csr.numPre() + " x " + csr.numPost() + ", " + size() + " synapses"
                + (delay.length > 0 ? " with delays]" : "]");
    }

    private static double[] ones(int n) {
        double[] w = new double[n];
        Arrays.fill(w, 1);
        return w;
    }

    private static double[] numbers(Table table, String name) {
        if (!table.containsColumn(name)) {
            throw new UnknownNameException(
                    "column of a table of synapses (" + String.join(", ", COLUMNS) + ")", name, table.columnNames());
        }
        Column<?> column = table.column(name);
        if (!(column instanceof NumericColumn<?> numeric)) {
            throw new BadValueException("The column " + name + " must hold numbers, but holds " + column.type() + ".");
        }
        return numeric.asDoubleArray();
    }

    private static int[] neurons(Table table, String name) {
        double[] numbers = numbers(table, name);
        int[] ids = new int[numbers.length];
        for (int k = 0; k < ids.length; k++) {
            ids[k] = (int) numbers[k];
            if (ids[k] != numbers[k]) {
                throw new BadValueException("The column " + name + " must hold neurons, whole numbers from 0, but row "
                        + k + " is " + numbers[k] + ".");
            }
        }
        return ids;
    }
}
