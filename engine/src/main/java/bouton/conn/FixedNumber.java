package bouton.conn;

import bouton.error.BadValueException;
import bouton.random.Sequence;

/** Rows with one fixed number of partners each; what {@link FixedPreNum} and {@link FixedPostNum} share. */
abstract class FixedNumber extends RandomConnector {
    private final int num;
    private final double fraction;
    private boolean include_self = true;
    private boolean allow_multi_conn;

    FixedNumber(int num) {
        this.num = checkedCount(num);
        this.fraction = Double.NaN;
    }

    FixedNumber(double fraction) {
        this.num = 0;
        this.fraction = checkedFraction("num (as a fraction)", fraction);
    }

    final void includeSelf(boolean value) {
        include_self = value;
    }

    final void allowMultiConn(boolean value) {
        allow_multi_conn = value;
    }

    /** For each of {@code rows} neurons, num of {@code candidates}. */
    final Csr draw(int rows, int candidates, String side, long seed) {
        if (!include_self) {
            checkSameSize("without include_self", rows, candidates);
        }
        int degree = Double.isNaN(fraction) ? num : (int) part(fraction, candidates);
        int choice = include_self ? candidates : candidates - 1;
        if (degree > choice && (!allow_multi_conn || choice == 0)) {
            throw new BadValueException(
                    name() + ".num must be between 0 and " + choice + " for " + candidates + " " + side + " neurons"
                            + (include_self ? "" : " without include_self") + ", but is " + degree
                            + (allow_multi_conn ? "." : "; allow_multi_conn would permit repeats."));
        }
        Sequence random = sequence(seed);
        int[] indices = new int[checkedTotal((long) degree * rows)];
        int[] indptr = new int[rows + 1];
        var subsets = new Subsets(candidates);
        for (int i = 0; i < rows; i++) {
            int excluded = include_self ? -1 : i;
            int at = i * degree;
            if (allow_multi_conn) {
                Subsets.drawWithRepeats(random.at(i), candidates, degree, excluded, indices, at);
            } else {
                subsets.draw(random.at(i), degree, excluded, indices, at);
            }
            indptr[i + 1] = at + degree;
        }
        return new Csr(rows, candidates, indptr, indices);
    }

    @Override
    public String toString() {
        return name() + "(num=" + (Double.isNaN(fraction) ? Integer.toString(num) : Double.toString(fraction)) + ")";
    }
}
