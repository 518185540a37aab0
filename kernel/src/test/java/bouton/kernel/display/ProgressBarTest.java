package bouton.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.runner.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One bar per cell, replaced in place a few times a second, with speed and time left. */
final class ProgressBarTest {
    private final List<String> shown = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private long nanos;
    private final Screen screen = new Screen() {
        @Override
        public void display(MimeBundle bundle, @Nullable String displayId) {
            shown.add("new " + bundle.plain());
            ids.add(String.valueOf(displayId));
        }

        @Override
        public void updateDisplay(String displayId, MimeBundle bundle) {
            shown.add(bundle.plain());
            ids.add(displayId);
        }
    };

    private final ProgressBar bar = new ProgressBar(() -> screen, () -> nanos);
    private ProgressListener run = bar.start(0, 0.1, List.of());

    private void after(double seconds, long done, long total) {
        nanos += (long) (seconds * 1e9);
        run.progress(done, total);
    }

    @Test
    void speed_and_time_left_are_those_of_the_run() {
        after(0, 100, 10_000);
        after(2, 2_100, 10_000);
        after(2, 10_000, 10_000);
        assertEquals(3, shown.size());
        assertTrue(shown.get(0).startsWith("new [....") && !shown.get(0).contains("left"), shown::toString);
        assertTrue(shown.get(1).endsWith("2,100 of 10,000 steps, 21 %, 1,000 steps per s, 8 s left"), shown::toString);
        assertTrue(shown.get(2).endsWith("100 %, 2,475 steps per s, done"), shown::toString);
        assertEquals(1, ids.stream().distinct().count());
    }

    @Test
    void a_run_has_one_bar_whichever_thread_tells_how_far_it_is() throws InterruptedException {
        run.progress(100, 1000);
        nanos += 1_000_000_000;
        Thread other = Thread.ofPlatform().start(() -> run.progress(600, 1000));
        other.join();
        assertEquals(2, shown.size());
        assertTrue(shown.get(1).endsWith("60 %, 500 steps per s, 1 s left"), shown::toString);
        assertEquals(1, ids.stream().distinct().count());
    }

    @Test
    void a_run_after_one_that_was_stopped_has_its_own_speed_in_the_same_place() {
        after(0, 0, 1000);
        after(1, 500, 1000);
        run = bar.start(1000, 0.1, List.of());
        after(100, 600, 1000);
        after(1, 700, 1000);
        assertTrue(shown.get(3).endsWith("70 %, 100 steps per s, 3 s left"), shown::toString);
        assertEquals(1, ids.stream().distinct().count());
    }

    @Test
    void minutes_and_hours_are_written_as_such() {
        after(0, 0, 1_000_000);
        after(1, 10_000, 1_000_000);
        after(1, 10_100, 1_000_000);
        after(18, 10_200, 1_000_000);
        assertTrue(shown.get(1).endsWith("10,000 steps per s, 1:39 min left"), shown::toString);
        assertTrue(shown.get(3).endsWith("510 steps per s, 32:21 min left"), shown::toString);
        after(3600, 10_300, 1_000_000);
        assertTrue(shown.get(4).endsWith("h left"), shown::toString);
    }

    @Test
    void reports_that_come_too_fast_are_left_out_and_short_runs_show_nothing() {
        after(0, 10, 10);
        assertEquals(List.of(), shown);
        after(0, 1, 100);
        for (int k = 2; k < 50; k++) {
            after(0.001, k, 100);
        }
        assertEquals(1, shown.size());
    }
}
