package bouton.kernel.display;

import bouton.frame.Recorded;
import bouton.runner.ProgressListener;
import bouton.runner.RunListener;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a simulation is, in the cell of the thread that runs it: one bar per cell and thread, replaced in place at most
 * {@value #PER_SECOND} times a second. A run that ends before its first report shows nothing.
 */
public final class ProgressBar implements RunListener {
    private static final int PER_SECOND = 8;
    private static final long NANOS = 1_000_000_000L;
    private static final int WIDTH = 30;

    /** The bar of one thread in one cell, reused by the runs that follow in that cell. */
    private record Bar(Screen screen, String id) {}

    private final Supplier<? extends @Nullable Screen> current;
    private final LongSupplier clock;
    private final Map<Thread, Bar> bars = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param current gives the cell of the calling thread, null when there is none */
    public ProgressBar(Supplier<? extends @Nullable Screen> current) {
        this(current, System::nanoTime);
    }

    ProgressBar(Supplier<? extends @Nullable Screen> current, LongSupplier clock) {
        this.current = current;
        this.clock = clock;
    }

    /** The bar belongs to the thread that runs, whichever thread of its team tells how far it is. */
    @Override
    public ProgressListener start(long total, double dt, List<Recorded> recorded) {
        Screen screen = current.get();
        return screen == null ? NONE : new Watch(screen, Thread.currentThread());
    }

    @Override
    public void end(long done, long total) {
        // The last report of the run has said it.
    }

    @Override
    public void progress(long done, long total) {
        start(total, Double.NaN, List.of()).progress(done, total);
    }

    /** How far one run is. */
    private final class Watch implements ProgressListener {
        private final Screen screen;
        private final Thread runner;
        private @Nullable Bar bar;
        private long begunAt;
        private long begunWith;
        private long shownAt;
        private boolean over;

        Watch(Screen screen, Thread runner) {
            this.screen = screen;
            this.runner = runner;
        }

        @Override
        public void progress(long done, long total) {
            boolean end = done >= total;
            Bar mine = bar;
            if (over || total <= 0 || mine == null && end) {
                return;
            }
            long now = clock.getAsLong();
            boolean fresh = false;
            if (mine == null) {
                mine = bars.get(runner);
                if (mine == null || mine.screen != screen) {
                    fresh = true;
                    mine = new Bar(screen, UUID.randomUUID().toString());
                    bars.put(runner, mine);
                }
                bar = mine;
                begunAt = now;
                begunWith = done;
            } else if (!end && now - shownAt < NANOS / PER_SECOND) {
                return;
            }
            shownAt = now;
            over = end;
            double rate = (done - begunWith) / Math.max(1e-9, (now - begunAt) * 1e-9);
            MimeBundle picture = picture(done, total, rate);
            if (fresh) {
                screen.display(picture, mine.id);
            } else {
                screen.updateDisplay(mine.id, picture);
            }
        }
    }

    /** @param rate steps per second, 0 where it is not known yet */
    private static MimeBundle picture(long done, long total, double rate) {
        double part = (double) done / total;
        String steps = String.format(Locale.ROOT, "%,d of %,d steps, %.0f %%", done, total, Math.floor(100 * part));
        if (rate > 0) {
            steps += String.format(Locale.ROOT, ", %,.0f steps per s", rate);
            if (done < total) {
                steps += ", " + time((total - done) / rate) + " left";
            }
        }
        int full = (int) (WIDTH * part);
        String text = "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + steps;
        String html = "<progress value=\"" + done + "\" max=\"" + total
                + "\" style=\"width:20em;vertical-align:middle\"></progress> " + steps;
        return MimeBundle.html(html, done >= total ? text + ", done" : text);
    }

    private static String time(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 60
                ? whole + " s"
                : whole < 3600
                        ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
                        : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole / 60 % 60);
    }
}
