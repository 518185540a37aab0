package bouton.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes what threads print to the cell that started them. Bytes wait in the cell's {@link OutputBuffer}; one timer sends them
 * {@value #DELAY_MS} ms after the first, and the cell itself sends them before anything that must come later.
 */
final class OutputRouter implements AutoCloseable {
    private static final long DELAY_MS = 40;

    @SuppressWarnings("ThreadLocalUsage") // one router lives as long as the kernel; tests make several
    private final InheritableThreadLocal<@Nullable Cell> cells = new InheritableThreadLocal<>();

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("bouton-output").daemon().unstarted(task));
    private volatile @Nullable Cell last;

    /** From now on this thread, and the threads it starts, print to this cell. */
    void enter(Cell cell) {
        cells.set(cell);
        last = cell;
    }

    /** From now on this thread shows what it shows in a cell that need not be the last. */
    void borrow(Cell cell) {
        cells.set(cell);
    }

    /** The cell of this thread, or the last cell for a thread that belongs to none; null before the first. */
    @Nullable
    Cell find() {
        Cell own = cells.get();
        return own != null ? own : last;
    }

    /** Runs a task after the delay within which output may wait. */
    void later(Runnable task) {
        var _ = timer.schedule(task, DELAY_MS, TimeUnit.MILLISECONDS);
    }

    /** Runs a task after some seconds. */
    void afterSeconds(int seconds, Runnable task) {
        var _ = timer.schedule(task, seconds, TimeUnit.SECONDS);
    }

    /**
     * A stream that goes to the cell of the writing thread.
     *
     * @param name stdout or stderr
     * @param outside where it goes before the first cell
     */
    OutputStream stream(String name, OutputStream outside) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                Objects.checkFromIndexSize(from, length, bytes.length);
                Cell cell = find();
                if (cell == null) {
                    outside.write(bytes, from, length);
                } else {
                    cell.output().write(name, bytes, from, length);
                }
            }
        };
    }

    /** A stream whose lines the user types into the cell of the reading thread. */
    InputStream input() {
        return new QuestionStream(this);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
