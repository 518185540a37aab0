package bouton.kernel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The one question to the user that may be open at a time. */
final class Questions {
    private @Nullable CompletableFuture<String> open;

    /** Sends a question and waits for its answer. */
    String ask(Runnable send) throws IOException {
        CompletableFuture<String> answer = new CompletableFuture<>();
        synchronized (this) {
            if (open != null) {
                throw new IOException("Another thread already waits for input.");
            }
            open = answer;
        }
        try {
            send.run();
            return answer.get();
        } catch (InterruptedException | CancellationException e) {
            InterruptedIOException stopped = new InterruptedIOException("The wait for input was interrupted.");
            stopped.initCause(e);
            throw stopped;
        } catch (ExecutionException e) {
            throw new IOException("The answer did not arrive.", e);
        } finally {
            synchronized (this) {
                open = null;
            }
        }
    }

    /** An input_reply; ignored when nothing was asked. */
    synchronized void answer(String text) {
        if (open != null) {
            open.complete(text);
        }
    }

    /** Ends the wait. */
    synchronized void cancel() {
        if (open != null) {
            open.cancel(false);
        }
    }
}
