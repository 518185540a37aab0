package bouton.plot;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.frame.SpikeEvents;
import bouton.frame.StateColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Pictures of what was recorded. */
public final class Plots {
    private static final int WIDTH = 760;
    private static final int RASTER_HEIGHT = 340;
    private static final int LINES_HEIGHT = 280;
    private static final int MAX_TRACES = 7;
    private static final double MARGIN = 0.04;
    private static final String TIME = "time (ms)";

    private Plots() {}

    /** Spikes of populations over time, a row per neuron, the first population lowest. */
    public static Figure raster(SpikeEvents... populations) {
        needsSpikes("raster", populations);
        List<Series> series = new ArrayList<>();
        long below = 0;
        long spikes = 0;
        for (SpikeEvents s : populations) {
            double[] y = new double[s.size()];
            for (int k = 0; k < y.length; k++) {
                y[k] = below + s.neuron(k);
            }
            series.add(new Series(population(s), s.times(), y, true));
            below += s.neuronCount();
            spikes += s.size();
        }
        String title = spikes == 1 ? "1 spike" : String.format(Locale.ROOT, "%,d spikes", spikes);
        Axis neurons = new Axis("neuron", -0.5, below - 0.5);
        return figure(new Panel(
                title, duration(populations), neurons, series, RASTER_HEIGHT, spikes == 0 ? "no spikes" : ""));
    }

    private static void needsSpikes(String what, SpikeEvents... populations) {
        if (populations.length == 0) {
            throw new BadValueException("A " + what + " needs a spike monitor, such as run(1000, \"E.spike\").");
        }
    }

    private static String population(SpikeEvents s) {
        return s.name().replaceFirst("\\.spike$", "");
    }

    /** From the first step recorded to the end of the last. */
    private static Axis duration(SpikeEvents... populations) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (SpikeEvents s : populations) {
            from = Math.min(from, s.firstStep() * s.dt());
            to = Math.max(to, (s.firstStep() + Math.max(1, s.steps())) * s.dt());
        }
        return new Axis(TIME, from, to);
    }

    /**
     * Recorded numbers over time.
     *
     * @param indices elements of the variable; without any, the first seven that were recorded
     * @throws ShapeException if an element was not recorded
     */
    public static Figure traces(StateColumns states, int... indices) {
        int[] columns = indices.length > 0
                ? Arrays.stream(indices).map(states::columnOf).toArray()
                : IntStream.range(0, Math.min(MAX_TRACES, states.columns())).toArray();
        Map<String, double[]> ys = new LinkedHashMap<>();
        for (int c : columns) {
            ys.put(states.label(c), states.column(c));
        }
        String variable = states.name().substring(states.name().lastIndexOf('.') + 1);
        String unit = states.unit().isEmpty() ? "" : " (" + states.unit() + ")";
        int left = indices.length > 0 ? 0 : states.columns() - columns.length;
        String title =
                states.name() + (left > 0 ? ": " + columns.length + " of " + states.columns() + " elements" : "");
        double[] t = states.times();
        double from = states.firstStep() * states.dt();
        double to = (states.firstStep() + (long) Math.max(1, states.samples()) * states.every()) * states.dt();
        return figure(lines(title, new Axis(TIME, from, to), variable + unit, t, ys));
    }

    /**
     * Mean rate of populations in a sliding window.
     *
     * @param windowMs width of the window, ms
     * @see SpikeEvents#rate
     */
    public static Figure rate(double windowMs, SpikeEvents... populations) {
        needsSpikes("rate", populations);
        List<Series> series = new ArrayList<>();
        double high = 0;
        for (SpikeEvents s : populations) {
            double[] rate = s.rate(windowMs);
            double[] t = new double[rate.length];
            for (int k = 0; k < t.length; k++) {
                t[k] = (s.firstStep() + k) * s.dt();
                high = Math.max(high, rate[k]);
            }
            series.add(new Series(population(s), t, rate, false));
        }
        String names = String.join(", ", series.stream().map(Series::name).toList());
        Axis rates = Axis.over("rate (Hz)", 0, high == 0 ? 1 : high * (1 + MARGIN));
        return figure(new Panel(
                "rate of " + names, duration(populations), rates, series, LINES_HEIGHT, high == 0 ? "no spikes" : ""));
    }

    /** Mean rate of a population in a sliding window, ms. */
    public static Figure rate(SpikeEvents population, double windowMs) {
        return rate(windowMs, population);
    }

    /**
     * Lines over a common x, each under its name. Where a number is not finite its line has a gap, and the figure says so.
     *
     * @throws ShapeException if a line has another length than x
     */
    public static Figure lines(String title, String xLabel, String yLabel, double[] x, Map<String, double[]> ys) {
        double first = 0;
        double last = 1;
        for (int k = 0; k < x.length; k++) {
            if (!Double.isFinite(x[k])) {
                throw new BadValueException("The x of a plot must be finite, but is " + x[k] + " (element " + k + ").");
            }
            first = k == 0 ? x[k] : Math.min(first, x[k]);
            last = k == 0 ? x[k] : Math.max(last, x[k]);
        }
        return figure(lines(title, Axis.over(xLabel, first, last), yLabel, x, ys));
    }

    private static Panel lines(String title, Axis x, String yLabel, double[] at, Map<String, double[]> ys) {
        if (ys.isEmpty()) {
            throw new BadValueException("A plot of lines needs at least one line.");
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        List<Series> series = new ArrayList<>();
        for (Map.Entry<String, double[]> e : ys.entrySet()) {
            double[] y = e.getValue();
            if (y.length != at.length) {
                throw new ShapeException(
                        "The line " + e.getKey() + " has " + y.length + " points, but x has " + at.length + ".");
            }
            for (double v : y) {
                low = Double.isFinite(v) ? Math.min(low, v) : low;
                high = Double.isFinite(v) ? Math.max(high, v) : high;
            }
            series.add(new Series(e.getKey(), at.clone(), y.clone(), false));
        }
        boolean empty = low > high;
        double margin = empty ? 0 : MARGIN * (high - low);
        Axis y = Axis.over(yLabel, empty ? 0 : low - margin, empty ? 1 : high + margin);
        return new Panel(title, x, y, series, LINES_HEIGHT, empty ? "nothing recorded" : "");
    }

    private static Figure figure(Panel panel) {
        return new Figure(List.of(panel), WIDTH);
    }

    /** Figures one above another, their y axes below each other; neighbours with the same x axis share its labels. */
    public static Figure stack(Figure... figures) {
        if (figures.length == 0) {
            throw new BadValueException("A stack needs at least one figure.");
        }
        List<Panel> panels = new ArrayList<>();
        for (Figure f : figures) {
            panels.addAll(f.panels());
        }
        for (int k = 0; k + 1 < panels.size(); k++) {
            Panel p = panels.get(k);
            if (p.x().sameRange(panels.get(k + 1).x()) && p.height() > 2 * Panel.savedFoot()) {
                panels.set(k, p.withHeight(p.height() - Panel.savedFoot()));
            }
        }
        return new Figure(
                panels, Arrays.stream(figures).mapToInt(Figure::width).max().orElseThrow());
    }
}
