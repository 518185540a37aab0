package bouton.plot;

import bouton.error.BadValueException;
import bouton.frame.SpikeEvents;
import bouton.frame.StateColumns;
import bouton.plot.Panel.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pictures of what was recorded. */
public final class Plots {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 320;
    private static final int MAX_TRACES = 8;
    private static final String TIME = "time (ms)";

    private Plots() {}

    /** Spikes of populations over time, the first population lowest. */
    public static Figure raster(SpikeEvents... populations) {
        if (populations.length == 0) {
            throw new BadValueException("A raster needs a spike monitor, such as run(1000, \"E.spike\").");
        }
        List<Series> series = new ArrayList<>();
        int below = 0;
        int spikes = 0;
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (SpikeEvents s : populations) {
            double[] y = new double[s.size()];
            for (int k = 0; k < y.length; k++) {
                y[k] = below + s.neuron(k);
            }
            series.add(new Series(s.name(), s.times(), y, true));
            below += s.neuronCount();
            spikes += s.size();
            from = Math.min(from, s.firstStep() * s.dt());
            to = Math.max(to, (s.firstStep() + s.steps()) * s.dt());
        }
        Panel p = new Panel(
                String.format("%,d spikes", spikes),
                TIME,
                "neuron",
                Ticks.between(from, to, 8),
                Ticks.between(0, below, 5),
                series,
                spikes == 0 ? "no spikes" : "");
        return new Figure(List.of(p), WIDTH, HEIGHT);
    }

    /** Recorded numbers over time: the columns given, or the first few. */
    public static Figure traces(StateColumns states, int... columns) {
        int[] which = columns.length > 0
                ? columns
                : java.util.stream.IntStream.range(0, Math.min(MAX_TRACES, states.columns()))
                        .toArray();
        Map<String, double[]> ys = new LinkedHashMap<>();
        for (int c : which) {
            ys.put("[" + states.indices()[c] + "]", states.column(c));
        }
        String unit = states.unit().isEmpty() ? "" : " (" + states.unit() + ")";
        return lines(
                states.name(),
                TIME,
                states.name().substring(states.name().lastIndexOf('.') + 1) + unit,
                states.times(),
                ys);
    }

    /** Mean rate of a population in a sliding window, as brainpy's {@code firing_rate}. */
    public static Figure rate(SpikeEvents s, double windowMs) {
        if (!(windowMs >= s.dt())) {
            throw new BadValueException(
                    "The window of a rate must be at least dt = " + s.dt() + " ms, but is " + windowMs + ".");
        }
        int steps = Math.toIntExact(s.steps());
        double[] count = new double[steps];
        for (int k = 0; k < s.size(); k++) {
            count[(int) (s.step(k) - s.firstStep())]++;
        }
        int half = (int) (windowMs / 2 / s.dt());
        double scale = 1000 / (s.dt() * (2 * half + 1) * s.neuronCount());
        double[] t = new double[steps];
        double[] rate = new double[steps];
        double sum = 0;
        for (int k = 0; k < Math.min(half, steps); k++) {
            sum += count[k];
        }
        for (int k = 0; k < steps; k++) {
            sum += k + half < steps ? count[k + half] : 0;
            sum -= k - half - 1 >= 0 ? count[k - half - 1] : 0;
            t[k] = (s.firstStep() + k) * s.dt();
            rate[k] = sum * scale;
        }
        return lines("rate of " + s.name(), TIME, "rate (Hz)", t, Map.of(s.name(), rate));
    }

    /** Lines over a common x. */
    public static Figure lines(String title, String xLabel, String yLabel, double[] x, Map<String, double[]> ys) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        List<Series> series = new ArrayList<>();
        for (Map.Entry<String, double[]> e : ys.entrySet()) {
            if (e.getValue().length != x.length) {
                throw new bouton.error.ShapeException("The line " + e.getKey() + " has " + e.getValue().length
                        + " points, but x has " + x.length + ".");
            }
            for (double v : e.getValue()) {
                low = Double.isFinite(v) ? Math.min(low, v) : low;
                high = Double.isFinite(v) ? Math.max(high, v) : high;
            }
            series.add(new Series(e.getKey(), x, e.getValue(), false));
        }
        boolean empty = x.length == 0 || low > high;
        double margin = empty ? 0 : 0.04 * (high - low);
        double first = x.length == 0 ? 0 : Arrays.stream(x).min().orElse(0);
        double last = x.length == 0 ? 1 : Arrays.stream(x).max().orElse(1);
        Panel p = new Panel(
                title,
                xLabel,
                yLabel,
                Ticks.between(first, last, 8),
                Ticks.between(empty ? 0 : low - margin, empty ? 1 : high + margin, 5),
                series,
                empty ? "nothing recorded" : "");
        return new Figure(List.of(p), WIDTH, HEIGHT);
    }

    /** Figures one above another. */
    public static Figure stack(Figure... figures) {
        if (figures.length == 0) {
            throw new BadValueException("A stack needs at least one figure.");
        }
        List<Panel> panels = new ArrayList<>();
        for (Figure f : figures) {
            panels.addAll(f.panels());
        }
        return new Figure(panels, WIDTH, 240);
    }
}
