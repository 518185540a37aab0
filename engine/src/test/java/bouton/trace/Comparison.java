package bouton.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a program step by step beside a trace and keeps the largest error of each column, relative to the column's largest value. */
final class Comparison {
    /** The bound in double precision. */
    static final double TOLERANCE = 1e-9;

    private static final Map<String, String> REPORT = new TreeMap<>();

    private Comparison() {}

    /** How a trace is computed. */
    enum Variant {
        SCALAR64(Precision.FLOAT64, 0),
        VECTOR64(Precision.FLOAT64, 512),
        SCALAR32(Precision.FLOAT32, 0),
        VECTOR32(Precision.FLOAT32, 512);

        final Precision precision;
        final int bits;

        Variant(Precision precision, int bits) {
            this.precision = precision;
            this.bits = bits;
        }

        Environment environment(double dt) {
            return Environment.standard(1).withDt(dt).withPrecision(precision);
        }
    }

    /** A column and where its number is found after a step. */
    record Watch(String column, Variable variable, int index) {}

    /** Runs and compares all rows. */
    static void run(Trace trace, Program program, Variant variant, List<Watch> watches, double tolerance) {
        run(trace, program, variant, watches, tolerance, Integer.MAX_VALUE);
    }

    /** Runs and compares the first rows; spikes must agree in every step, other columns within the tolerance. */
    static void run(Trace trace, Program program, Variant variant, List<Watch> watches, double tolerance, int rows) {
        program.vectorBits(variant.bits);
        var plan = program.compile();
        double[] at = trace.column("i");
        Map<String, double[]> got = new LinkedHashMap<>();
        watches.forEach(w -> got.put(w.column, new double[at.length]));
        int[] row = {0};
        plan.run(new Clock(trace.number("dt"), 1), trace.steps(), 1, (clock, _) -> {
            if (row[0] < at.length && clock.step() == (long) at[row[0]]) {
                watches.forEach(w -> got.get(w.column)[row[0]] = w.variable.get(w.index));
                row[0]++;
            }
            return true;
        });
        assertEquals(at.length, row[0], "rows");
        double worst = 0;
        List<String> wrong = new ArrayList<>();
        for (Watch w : watches) {
            double[] want = Arrays.copyOf(trace.column(w.column), Math.min(rows, at.length));
            double error = error(want, got.get(w.column));
            worst = Math.max(worst, error);
            if (!(error <= tolerance)) {
                wrong.add(w.column + " " + error + " first at row " + firstWrong(want, got.get(w.column), tolerance));
            }
        }
        record(trace.name(), variant, worst);
        assertTrue(wrong.isEmpty(), trace.name() + " " + variant + ": " + wrong);
    }

    private static double largest(double[] want) {
        double largest = 0;
        for (double v : want) {
            if (Math.abs(v) < 1e6) {
                largest = Math.max(largest, Math.abs(v));
            }
        }
        return largest == 0 ? 1 : largest;
    }

    static double error(double[] want, double[] got) {
        double worst = 0;
        for (int k = 0; k < want.length; k++) {
            double e = Math.abs(want[k] - got[k]) / largest(want);
            worst = Double.isNaN(e) ? Double.POSITIVE_INFINITY : Math.max(worst, e);
        }
        return worst;
    }

    private static String firstWrong(double[] want, double[] got, double tolerance) {
        for (int k = 0; k < want.length; k++) {
            if (!(Math.abs(want[k] - got[k]) <= tolerance * largest(want))) {
                return k + ": " + want[k] + " wanted, " + got[k] + " got";
            }
        }
        return "none";
    }

    static synchronized void record(String name, Variant variant, double error) {
        REPORT.merge(name, String.format("  %s %.1e", variant, error), String::concat);
    }

    /** The table of the largest errors so far. */
    static synchronized void print() {
        REPORT.forEach((name, errors) -> System.out.printf("%-48s%s%n", name, errors));
        REPORT.clear();
    }
}
