package bouton.network;

import bouton.compile.Buffer;
import bouton.error.ShapeException;

/** One number of each row of an array: its sum, its largest or its smallest element; in order. */
public final class RowStep extends Derived {
    /** What is made of a row. */
    public enum Kind {
        SUM,
        MAX,
        MIN
    }

    private final int columns;
    private final Kind kind;

    private RowStep(Buffer source, Buffer target, int columns, Kind kind) {
        super(source, target);
        this.columns = columns;
        this.kind = kind;
    }

    /**
     * A number per row.
     *
     * @param columns length of a row
     * @param shape sizes of the result; their product is the number of rows
     * @throws ShapeException if the value has not that many rows
     */
    public static Value of(Program program, Kind kind, Value v, int columns, int... shape) {
        if (columns < 1 || Shapes.count(shape) * columns != v.size()) {
            throw new ShapeException("A value of " + v.size() + " elements has not " + Shapes.count(shape) + " rows of "
                    + columns + ".");
        }
        Variable source = program.materialise(v);
        Variable rows = new Variable("rows", "", shape, Buffer.Kind.REAL, false, program.environment());
        program.owns(rows);
        program.add(new RowStep(source.buffer(), rows.buffer(), columns, kind));
        return program.read(rows);
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        for (int b = 0; b < source.batch(); b++) {
            for (int r = from; r < to; r++) {
                double made = kind == Kind.SUM ? 0 : source.get(b, r * columns);
                for (int c = 0; c < columns; c++) {
                    double x = source.get(b, r * columns + c);
                    made = switch (kind) {
                        case SUM -> made + x;
                        case MAX -> Math.max(made, x);
                        case MIN -> Math.min(made, x);
                    };
                }
                target.set(b, r, made);
            }
        }
    }

    @Override
    public String label() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " of rows of " + source.name();
    }
}
