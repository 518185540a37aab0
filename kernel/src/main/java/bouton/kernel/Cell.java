package bouton.kernel;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.protocol.Channel;
import bouton.kernel.protocol.Content;
import bouton.kernel.protocol.ExecuteRequest;
import bouton.kernel.protocol.Json;
import bouton.kernel.protocol.Message;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One execute request, made on the thread that runs it: everything that it shows goes out under its header, whichever thread shows it and however late. */
final class Cell implements ExecutionContext {
    private final Publisher publisher;
    private final Questions questions;
    private final Message message;
    private final ExecuteRequest request;
    private final int count;
    private final OutputBuffer output;
    private final JsonArray payload = new JsonArray();
    private final List<Runnable> onInterrupt = new ArrayList<>();
    private volatile int lineOffset;
    private volatile boolean interrupted;
    private final Thread shell = Thread.currentThread();

    Cell(
            Publisher publisher,
            Questions questions,
            OutputRouter router,
            Message message,
            ExecuteRequest request,
            int count) {
        this.publisher = publisher;
        this.questions = questions;
        this.message = message;
        this.request = request;
        this.count = count;
        output = new OutputBuffer(this::stream, () -> router.later(this::flush));
    }

    Message message() {
        return message;
    }

    ExecuteRequest request() {
        return request;
    }

    JsonObject parent() {
        return message.header().json();
    }

    OutputBuffer output() {
        return output;
    }

    void lineOffset(int lines) {
        lineOffset = lines;
    }

    /** The payload of the reply: pages. */
    JsonArray payload() {
        synchronized (payload) {
            return payload.deepCopy();
        }
    }

    /** Prints as the cell itself. */
    void print(String stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.write(stream, bytes, 0, bytes.length);
    }

    /** Remembers that the user asked to stop. */
    void markInterrupted() {
        List<Runnable> actions;
        synchronized (onInterrupt) {
            interrupted = true;
            actions = List.copyOf(onInterrupt);
            onInterrupt.clear();
        }
        actions.forEach(Runnable::run);
    }

    @Override
    public void onInterrupt(Runnable action) {
        synchronized (onInterrupt) {
            if (!interrupted) {
                onInterrupt.add(action);
                return;
            }
        }
        action.run();
    }

    @Override
    public boolean isInterrupted() {
        return interrupted;
    }

    /** The innermost frames of the thread that runs it. */
    String place() {
        return Arrays.stream(shell.getStackTrace())
                .limit(4)
                .map(frame -> "    at " + frame)
                .collect(Collectors.joining("\n"));
    }

    void flush() {
        output.flush();
    }

    /** Publishes under this cell's header, after what was printed before. Nothing when silent. */
    void publish(String type, JsonObject content) {
        output.flush();
        if (!request.silent()) {
            publisher.output(type, parent(), content);
        }
    }

    @Override
    public int executionCount() {
        return count;
    }

    @Override
    public int lineOffset() {
        return lineOffset;
    }

    @Override
    public boolean silent() {
        return request.silent();
    }

    @Override
    public void display(MimeBundle bundle, @Nullable String displayId) {
        publish("display_data", Content.display(bundle, displayId));
    }

    @Override
    public void updateDisplay(String displayId, MimeBundle bundle) {
        publish("update_display_data", Content.display(bundle, displayId));
    }

    @Override
    public void clearOutput(boolean wait) {
        publish("clear_output", Content.object("wait", wait));
    }

    @Override
    public void page(MimeBundle bundle) {
        synchronized (payload) {
            JsonObject page = Content.object("source", "page", "start", 0);
            page.add("data", Json.tree(bundle.data()));
            payload.add(page);
        }
    }

    @Override
    public String input(String prompt, boolean password) throws IOException {
        if (!request.allowStdin()) {
            throw new IOException("This frontend takes no input (allow_stdin is false).");
        }
        output.flush();
        return questions.ask(() -> publisher.reply(
                Channel.STDIN, message, "input_request", Content.object("prompt", prompt, "password", password)));
    }

    private void stream(String name, String text) {
        if (!request.silent()) {
            publisher.output("stream", parent(), Content.stream(name, text));
        }
    }
}
