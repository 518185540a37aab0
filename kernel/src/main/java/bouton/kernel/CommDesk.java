package bouton.kernel;

import bouton.kernel.comm.Comms;
import bouton.kernel.protocol.Json;
import bouton.kernel.protocol.Message;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Where comms meet the kernel: their messages are handled one after the other on a thread of their own, whatever the cells do. */
final class CommDesk implements Comms.Surroundings, AutoCloseable {
    private static final int FRAMES = 12;

    private final Publisher publisher;
    private final OutputRouter router;
    private final OutputStream err;
    private final Comms comms = new Comms(this);
    private final ExecutorService thread = Kernel.executor("bouton-comms");
    /** What the comm thread answers now. */
    private @Nullable JsonObject parent;

    private @Nullable Thread handling;

    CommDesk(Publisher publisher, OutputRouter router, OutputStream err) {
        this.publisher = publisher;
        this.router = router;
        this.err = err;
    }

    Comms comms() {
        return comms;
    }

    /** comm_open, comm_msg or comm_close came; comms that another message asks about later are as it left them. */
    void received(Message message) throws RejectedExecutionException {
        thread.execute(() -> {
            JsonObject header = message.header().json();
            publisher.asideBusy(header);
            try {
                answering(header);
                comms.received(message);
            } finally {
                answering(null);
                publisher.asideIdle(header);
            }
        });
    }

    private synchronized void answering(@Nullable JsonObject header) {
        parent = header;
        handling = header == null ? null : Thread.currentThread();
    }

    private synchronized JsonObject parentNow() {
        JsonObject answered = parent;
        if (answered != null && handling == Thread.currentThread()) {
            return answered;
        }
        Cell cell = router.find();
        return cell == null ? new JsonObject() : cell.parent();
    }

    @Override
    public void send(String type, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        Cell cell = router.find();
        if (cell != null) {
            cell.flush();
        }
        publisher.publish(type, parentNow(), content, metadata, buffers);
    }

    @Override
    public Runnable here() {
        Cell cell = router.find();
        return cell == null ? () -> {} : () -> router.borrow(cell);
    }

    @Override
    public void failed(String what, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        StringBuilder text =
                new StringBuilder(Ansi.red(what + " failed: ")).append(cause).append('\n');
        Arrays.stream(cause.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().startsWith("bouton.kernel.comm."))
                .limit(FRAMES)
                .forEach(frame -> text.append("    at ").append(frame).append('\n'));
        try {
            err.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** comm_info_reply. */
    JsonObject info(JsonObject request) {
        return comms.info(Json.string(request, "target_name", ""));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
