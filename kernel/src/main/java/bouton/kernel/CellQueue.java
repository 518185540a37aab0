package bouton.kernel;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.lang.Outcome;
import bouton.kernel.protocol.Channel;
import bouton.kernel.protocol.Content;
import bouton.kernel.protocol.ExecuteRequest;
import bouton.kernel.protocol.Json;
import bouton.kernel.protocol.Message;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Runs execute requests one after the other on one long-lived thread with a large stack. */
final class CellQueue implements AutoCloseable {
    private static final long STACK = 256L << 20;
    private static final int PATIENCE_SECONDS = 3;

    private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>();
    private final Publisher publisher;
    private final OutputRouter router;
    private final Questions questions;
    private final History history;
    private final Languages languages;
    private final CellRunner runner;
    private final Thread thread;
    private int counter;
    private @Nullable Cell running;
    private volatile boolean closed;

    CellQueue(
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
        thread = Thread.ofPlatform()
                .name("bouton-cells")
                .daemon()
                .stackSize(STACK)
                .unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    void add(Message request) {
        waiting.add(request);
    }

    /** Stops the running cell, if any. */
    void interrupt() {
        Cell cell;
        synchronized (this) {
            cell = running;
            if (cell == null) {
                return;
            }
            cell.markInterrupted();
            questions.cancel();
            languages.all().forEach(LanguageRuntime::interrupt);
        }
        router.afterSeconds(PATIENCE_SECONDS, () -> reportStillRunning(cell));
    }

    @Override
    public void close() {
        closed = true;
        interrupt();
        thread.interrupt();
    }

    private void loop() {
        while (!closed) {
            try {
                run(waiting.take());
            } catch (InterruptedException _) {
                // close() wakes this thread so that it looks at the flag
            } catch (RuntimeException | Error e) {
                System.getLogger("bouton.kernel")
                        .log(System.Logger.Level.ERROR, "A cell broke the kernel's own code", e);
            }
        }
    }

    private void run(Message message) {
        ExecuteRequest request = ExecuteRequest.of(message.content());
        if (request.storeHistory()) {
            counter++;
        }
        Cell cell = new Cell(publisher, questions, router, message, request, counter);
        publisher.cellBusy(cell.parent());
        try {
            cell.publish("execute_input", Content.input(request.code(), counter));
            router.enter(cell);
            JsonObject reply = execute(cell);
            cell.output().finish();
            publisher.reply(Channel.SHELL, message, "execute_reply", reply);
            if (request.stopOnError() && !Json.string(reply, "status", "").equals("ok")) {
                abortWaiting();
            }
        } finally {
            publisher.cellIdle(cell.parent());
        }
    }

    private JsonObject execute(Cell cell) {
        ExecuteRequest request = cell.request();
        begin(cell);
        Outcome outcome;
        JsonObject expressions = new JsonObject();
        try {
            outcome = runner.run(request.code(), cell);
            if (outcome instanceof Outcome.Done) {
                request.userExpressions().forEach((name, text) -> expressions.add(name, expression(text, cell)));
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            outcome = new Outcome.Failed(
                    e.getClass().getSimpleName(), String.valueOf(e.getMessage()), List.of(Ansi.red(e.toString())));
        } finally {
            end();
        }
        if (cell.isInterrupted() && outcome instanceof Outcome.Failed failed) {
            outcome = new Outcome.Interrupted(failed.traceback());
        }
        return reply(cell, outcome, expressions);
    }

    private JsonObject reply(Cell cell, Outcome outcome, JsonObject expressions) {
        JsonObject reply;
        String output = null;
        switch (outcome) {
            case Outcome.Done(@Nullable MimeBundle result) -> {
                if (result != null) {
                    JsonObject content = Content.bundle(result);
                    content.addProperty("execution_count", cell.executionCount());
                    cell.publish("execute_result", content);
                    output = result.plain();
                }
                reply = Content.ok();
                reply.add("user_expressions", expressions);
                reply.add("payload", cell.payload());
            }
            case Outcome.Failed(String ename, String evalue, List<String> traceback) ->
                reply = Content.error(ename, evalue, traceback);
            case Outcome.Interrupted(List<String> traceback) -> {
                List<String> lines = new ArrayList<>();
                lines.add(Ansi.red("Interrupted"));
                lines.addAll(traceback);
                reply = Content.error("KeyboardInterrupt", "Interrupted", lines);
            }
        }
        if (!(outcome instanceof Outcome.Done)) {
            JsonObject error = reply.deepCopy();
            error.remove("status");
            cell.publish("error", error);
        }
        reply.addProperty("execution_count", cell.executionCount());
        if (cell.request().storeHistory() && !cell.request().code().isBlank()) {
            history.add(cell.executionCount(), cell.request().code(), output);
        }
        return reply;
    }

    private JsonObject expression(String text, Cell cell) {
        return switch (languages.get(runner.language(cell.request().code())).evaluate(text, cell)) {
            case Outcome.Done(@Nullable MimeBundle result) -> {
                JsonObject content = Content.bundle(result == null ? MimeBundle.text("null") : result);
                content.addProperty("status", "ok");
                yield content;
            }
            case Outcome.Failed(String ename, String evalue, List<String> traceback) ->
                Content.error(ename, evalue, traceback);
            case Outcome.Interrupted(List<String> traceback) ->
                Content.error("KeyboardInterrupt", "Interrupted", traceback);
        };
    }

    private synchronized void begin(Cell cell) {
        running = cell;
    }

    private synchronized void end() {
        running = null;
        languages.all().forEach(LanguageRuntime::cellEnded);
        // An interrupt that came too late must not hit the wait for the next cell.
        if (!closed) {
            Thread.interrupted();
        }
    }

    /** Requests behind a failed one are answered but not run. */
    private void abortWaiting() {
        List<Message> rest = new ArrayList<>();
        waiting.drainTo(rest);
        for (Message message : rest) {
            JsonObject parent = message.header().json();
            publisher.asideBusy(parent);
            JsonObject content = Content.object("status", "aborted", "execution_count", counter);
            publisher.reply(Channel.SHELL, message, "execute_reply", content);
            publisher.asideIdle(parent);
        }
    }

    /** Never claim that a cell was stopped while it runs on. */
    private synchronized void reportStillRunning(Cell cell) {
        if (running == cell) {
            StackTraceElement[] stack = thread.getStackTrace();
            List<String> top = Arrays.stream(stack)
                    .limit(4)
                    .map(frame -> "    at " + frame)
                    .toList();
            cell.print(
                    "stderr",
                    "The cell does not react to the interrupt; it is still running in\n" + String.join("\n", top)
                            + "\nRestart the kernel to end it.\n");
            cell.flush();
        }
    }
}
