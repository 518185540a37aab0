package bouton.conn;

import bouton.error.BadValueException;
import bouton.error.ShapeException;

/** A connection given as a matrix [pre][post]. */
public final class MatConn extends Connector {
    private final boolean[][] conn_mat;

    /** @param conn_mat true where connected; copied */
    public MatConn(boolean[][] conn_mat) {
        this.conn_mat = new boolean[conn_mat.length][];
        for (int i = 0; i < conn_mat.length; i++) {
            this.conn_mat[i] = conn_mat[i].clone();
        }
    }

    /** @param conn_mat not zero where connected */
    public MatConn(double[][] conn_mat) {
        this(connected(conn_mat));
    }

    private static boolean[][] connected(double[][] numbers) {
        boolean[][] mat = new boolean[numbers.length][];
        for (int i = 0; i < numbers.length; i++) {
            mat[i] = new boolean[numbers[i].length];
            for (int j = 0; j < numbers[i].length; j++) {
                if (Double.isNaN(numbers[i][j])) {
                    throw new BadValueException(
                            "MatConn.conn_mat must hold numbers, but is NaN at [" + i + "][" + j + "].");
                }
                mat[i][j] = numbers[i][j] != 0;
            }
        }
        return mat;
    }

    @Override
    protected Csr build(int pre, int post, long seed) {
        if (conn_mat.length != pre) {
            throw new ShapeException("MatConn.conn_mat must have one row per pre neuron = " + pre + ", but has "
                    + conn_mat.length + ".");
        }
        return Csr.fromMatrix(post, conn_mat);
    }

    @Override
    public String toString() {
        return "MatConn(" + conn_mat.length + " rows)";
    }
}
