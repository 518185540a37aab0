package bouton.kernel;

import bouton.error.BoutonException;
import bouton.error.Names;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.protocol.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The main shell and the subshells (JEP 91): a thread and a queue each, over one set of languages, one history and one execution counter. An
 * interrupt stops the cells of all of them; until they have ended no shell begins another.
 */
final class Shells implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 3;

    private final Publisher publisher;
    private final OutputRouter router;
    private final Questions questions;
    private final History history;
    private final Languages languages;
    private final CellRunner runner;
    private final CellQueue main;
    private final Map<String, CellQueue> subshells = new LinkedHashMap<>();
    private final Set<Cell> running = new HashSet<>();
    private final Set<Cell> stopping = new HashSet<>();
    private int counter;
    private boolean closed;

    Shells(
            Publisher publisher,
            OutputRouter router,
            Questions questions,
            History history,
            Languages languages,
            CellRunner runner) {
        this.publisher = publisher;
        this.router = router;
        this.questions = questions;
        this.history = history;
        this.languages = languages;
        this.runner = runner;
        main = queue("bouton-cells");
    }

    private CellQueue queue(String thread) {
        return new CellQueue(this, thread, publisher, router, questions, history, languages, runner);
    }

    void start() {
        main.start();
    }

    /**
     * Leaves an execute request with its shell.
     *
     * @throws BoutonException when its {@code subshell_id} names none
     */
    void add(Message request) {
        shell(request.header().subshell()).add(request);
    }

    private synchronized CellQueue shell(String id) {
        return id.isEmpty() ? main : known(id, subshells.get(id));
    }

    private CellQueue known(String id, @Nullable CellQueue shell) {
        if (shell == null) {
            throw new BoutonException("There is no subshell '" + id + "'" + Names.hint(id, subshells.keySet()));
        }
        return shell;
    }

    /** A new subshell; its id. */
    synchronized String create() {
        String id = UUID.randomUUID().toString();
        CellQueue shell = queue("bouton-subshell-" + id);
        subshells.put(id, shell);
        shell.start();
        return id;
    }

    /** Ends a subshell behind the cells that wait in it. */
    synchronized void delete(String id) {
        known(id, subshells.remove(id)).end();
    }

    /** The ids of all subshells, the oldest first. */
    synchronized List<String> list() {
        return List.copyOf(subshells.keySet());
    }

    /** The count of the next cell, which is that of the last one when it is not stored. */
    synchronized int count(boolean stored) {
        return stored ? ++counter : counter;
    }

    /** Called by a shell before it says that it is busy, so that no interrupt between that and the cell's first line is lost. */
    synchronized void begin(Cell cell) throws InterruptedException {
        while (!stopping.isEmpty() && !closed) {
            wait();
        }
        running.add(cell);
    }

    /** Called by a shell when a cell has left the languages. */
    synchronized void end(Cell cell) {
        running.remove(cell);
        stopping.remove(cell);
        if (stopping.isEmpty()) {
            languages.all().forEach(LanguageRuntime::cellEnded);
            notifyAll();
        }
        // An interrupt that came too late must not hit the wait for the next cell.
        if (!closed) {
            Thread.interrupted();
        }
    }

    /** Stops the running cells, if any. */
    void interrupt() {
        Set<Cell> stopped;
        synchronized (this) {
            if (running.isEmpty()) {
                return;
            }
            stopped = Set.copyOf(running);
            stopping.addAll(stopped);
            stopped.forEach(Cell::markInterrupted);
            questions.cancel();
            languages.all().forEach(LanguageRuntime::interrupt);
        }
        stopped.forEach(cell -> router.afterSeconds(PATIENCE_SECONDS, () -> reportStillRunning(cell)));
    }

    /** Never claim that a cell was stopped while it runs on. */
    private synchronized void reportStillRunning(Cell cell) {
        if (running.contains(cell)) {
            cell.print(
                    "stderr",
                    "The cell does not react to the interrupt; it is still running in\n" + cell.place()
                            + "\nRestart the kernel to end it.\n");
            cell.flush();
        }
    }

    @Override
    public void close() {
        List<CellQueue> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(subshells.values());
            all.add(main);
            notifyAll();
        }
        all.forEach(CellQueue::stopTaking);
        interrupt();
        all.forEach(CellQueue::close);
    }
}
