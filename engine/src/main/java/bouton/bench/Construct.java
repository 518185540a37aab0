package bouton.bench;

import bouton.compile.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long a network takes to be built: COBA with 40,000 neurons and 32 million synapses. */
final class Construct {
    private Construct() {}

    static List<Row> measure(Options options) {
        int n = options.quick() ? 2000 : 40_000;
        int degree = options.quick() ? 40 : 800;
        Coba coba = new Coba("construct", n, degree);
        Scale scale = new Scale(n, 0.1, 0, 1e6, (long) n * degree);
        List<Row> rows = new ArrayList<>();
        double[] times = new double[options.repeat()];
        Machine.Others others = Machine.others();
        for (int k = 0; k < times.length; k++) {
            System.gc();
            long start = System.nanoTime();
            Workload w = coba.build(scale, Precision.FLOAT32);
            times[k] = Measure.seconds(start);
            scale.check("construct", 0, w.synapses());
        }
        double busy = others.cores();
        double first = times[0];
        Arrays.sort(times);
        double median = times[times.length / 2];
        rows.add(row("construct", "build, median", median, "s", busy));
        rows.add(row("construct", "build, the first", first, "s", busy));
        rows.add(row("construct", "synapses built", scale.synapses() / median * 1e-6, "million per s", busy));
        return rows;
    }

    /** A row of a benchmark that is no network. */
    static Row row(String benchmark, String what, double value, String unit, double busy) {
        return new Row()
                .put("benchmark", benchmark)
                .put("what", what)
                .put("value", value)
                .put("unit", unit)
                .put("load", Machine.loadAverage())
                .put("others_busy", busy);
    }
}
