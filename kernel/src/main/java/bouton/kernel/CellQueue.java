package bouton.kernel;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.Outcome;
import bouton.kernel.protocol.Channel;
import bouton.kernel.protocol.Content;
import bouton.kernel.protocol.ExecuteRequest;
import bouton.kernel.protocol.Json;
import bouton.kernel.protocol.Message;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** One shell: runs execute requests one after the other on one long-lived thread with a large stack. */
final class CellQueue implements AutoCloseable {
    private static final long STACK = 256L << 20;
    private static final Object END = new Object();

    /** Requests, and {@link #END} behind the last of a deleted subshell. */
    private final BlockingQueue<Object> waiting = new LinkedBlockingQueue<>();

    private final Shells shells;
    private final Publisher publisher;
    private final OutputRouter router;
    private final Questions questions;
    private final History history;
    private final Languages languages;
    private final CellRunner runner;
    private final Thread thread;
    private volatile boolean closed;

    CellQueue(
            Shells shells,
            String name,
            Publisher publisher,
            OutputRouter router,
            Questions questions,
            History history,
            Languages languages,
            CellRunner runner) {
        this.shells = shells;
        this.publisher = publisher;
        this.router = router;
        this.questions = questions;
        this.history = history;
        this.languages = languages;
        this.runner = runner;
        thread = Thread.ofPlatform().name(name).daemon().stackSize(STACK).unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    void add(Message request) {
        waiting.add(request);
    }

    /** Ends the shell behind what waits in it. */
    void end() {
        waiting.add(END);
    }

    /** The running cell is the last. */
    void stopTaking() {
        closed = true;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void loop() {
        while (!closed) {
            try {
                if (!(waiting.take() instanceof Message message)) {
                    return;
                }
                run(message);
            } catch (InterruptedException _) {
                // close() wakes this thread so that it looks at the flag
            } catch (RuntimeException | Error e) {
                System.getLogger("bouton.kernel")
                        .log(System.Logger.Level.ERROR, "A cell broke the kernel's own code", e);
            }
        }
    }

    private void run(Message message) throws InterruptedException {
        ExecuteRequest request = ExecuteRequest.of(message.content());
        int count = shells.count(request.storeHistory());
        Cell cell = new Cell(publisher, questions, router, message, request, count);
        shells.begin(cell);
        publisher.cellBusy(cell.parent());
        List<Message> aborted = List.of();
        try {
            cell.publish("execute_input", Content.input(request.code(), count));
            router.enter(cell);
            JsonObject reply = execute(cell);
            cell.output().finish();
            if (request.stopOnError() && !Json.string(reply, "status", "").equals("ok")) {
                // Before the reply: what a client sends when it has read the reply is not aborted.
                aborted = takeWaiting();
            }
            publisher.reply(Channel.SHELL, message, "execute_reply", reply);
        } finally {
            publisher.cellIdle(cell.parent());
        }
        aborted.forEach(waiter -> abort(waiter, count));
    }

    private JsonObject execute(Cell cell) {
        ExecuteRequest request = cell.request();
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
            shells.end(cell);
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

    private List<Message> takeWaiting() {
        List<Object> rest = new ArrayList<>();
        waiting.drainTo(rest);
        if (rest.contains(END)) {
            waiting.add(END);
        }
        return rest.stream()
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .toList();
    }

    /** A request behind a failed one is answered but not run. */
    private void abort(Message message, int count) {
        JsonObject parent = message.header().json();
        publisher.asideBusy(parent);
        JsonObject content = Content.object("status", "aborted", "execution_count", count);
        publisher.reply(Channel.SHELL, message, "execute_reply", content);
        publisher.asideIdle(parent);
    }
}
