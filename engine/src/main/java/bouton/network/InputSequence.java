package bouton.network;

import bouton.error.ShapeException;
import java.util.List;

/** A row of numbers for each step of a run: the k-th step reads row k. */
public final class InputSequence extends Step {
    private final Variable target;
    private final int width;
    private double[] rows;

    /**
     * @param target gets the row of the step; a row of one number goes to all elements
     * @param rows the numbers, row after row
     * @param width numbers in a row: 1 or the size of the target
     */
    public InputSequence(Variable target, double[] rows, int width) {
        if (width != 1 && width != target.size()) {
            throw new ShapeException(target + " takes rows of 1 or " + target.size() + " values, not " + width + ".");
        }
        if (rows.length % width != 0) {
            throw new ShapeException(
                    "An input of " + rows.length + " values does not divide into rows of " + width + ".");
        }
        this.target = target;
        this.width = width;
        this.rows = rows.clone();
    }

    /** Number of rows, the longest run it can feed. */
    public int length() {
        return rows.length / width;
    }

    /** The value of the present row. */
    public Value read(Program program) {
        program.owns(target);
        program.add(this);
        return program.read(target);
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(target.buffer(), Access.WRITE));
    }

    @Override
    public List<Object> arrays() {
        return List.of(rows);
    }

    @Override
    public int size() {
        return target.size();
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        long row = clock.row();
        if (row >= length()) {
            throw new ShapeException(
                    "The input of " + target.name() + " has " + length() + " rows; the run asks for row " + row + ".");
        }
        int at = (int) row * width;
        for (int b = 0; b < target.batch(); b++) {
            for (int i = from; i < to; i++) {
                target.buffer().set(b, i, rows[at + (width == 1 ? 0 : i)]);
            }
        }
    }

    @Override
    public String label() {
        return "input " + target.name();
    }
}
