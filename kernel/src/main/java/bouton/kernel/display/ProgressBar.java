package bouton.kernel.display;

import bouton.runner.ProgressListener;
import java.util.Collections;
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
public final class ProgressBar implements ProgressListener {
    private static final int PER_SECOND = 8;
    private static final long NANOS = 1_000_000_000L;
    private static final int WIDTH = 30;

    /** The bar of one thread in one cell, reused by the runs that follow in that cell. */
    private static final class Bar {
        final Screen screen;
        final String id = UUID.randomUUID().toString();
        long shownAt;
        long done;
        boolean running;

        Bar(Screen screen) {
            this.screen = screen;
        }
    }

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

    @Override
    public void progress(long done, long total) {
        Screen screen = current.get();
        if (screen == null || total <= 0) {
            return;
        }
        long now = clock.getAsLong();
        Bar bar = bars.get(Thread.currentThread());
        boolean fresh = false;
        if (bar == null || bar.screen != screen || !bar.running || done < bar.done) {
            if (done >= total) {
                return;
            }
            fresh = bar == null || bar.screen != screen;
            if (bar == null || bar.screen != screen) {
                bar = new Bar(screen);
                bars.put(Thread.currentThread(), bar);
            }
            bar.running = true;
            bar.shownAt = now - NANOS;
        }
        bar.done = done;
        boolean end = done >= total;
        if (!end && now - bar.shownAt < NANOS / PER_SECOND) {
            return;
        }
        bar.shownAt = now;
        bar.running = !end;
        MimeBundle picture = picture(done, total);
        if (fresh) {
            screen.display(picture, bar.id);
        } else {
            screen.updateDisplay(bar.id, picture);
        }
    }

    static MimeBundle picture(long done, long total) {
        double part = (double) done / total;
        String steps = String.format(Locale.ROOT, "%,d of %,d steps, %.0f %%", done, total, Math.floor(100 * part));
        int full = (int) (WIDTH * part);
        String text = "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + steps;
        String html = "<progress value=\"" + done + "\" max=\"" + total
                + "\" style=\"width:20em;vertical-align:middle\"></progress> " + steps;
        return MimeBundle.html(html, done >= total ? text + ", done" : text);
    }
}
