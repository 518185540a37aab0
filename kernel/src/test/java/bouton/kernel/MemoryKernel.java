package bouton.kernel;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.Completeness;
import bouton.kernel.lang.Completion;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Inspection;
import bouton.kernel.lang.LanguageInfo;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.lang.Loop;
import bouton.kernel.lang.Outcome;
import bouton.kernel.lang.RuntimeProvider;
import bouton.kernel.lang.RuntimeServices;
import bouton.kernel.lang.Variable;
import bouton.kernel.protocol.Channel;
import bouton.kernel.protocol.Content;
import bouton.kernel.protocol.Header;
import bouton.kernel.protocol.Message;
import bouton.kernel.protocol.Transport;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The kernel's core without sockets, with a language of three words: {@code wait} until stopped, {@code fail}, and what prints itself. */
final class MemoryKernel implements Transport, AutoCloseable {
    /** A message as it was sent. */
    record Sent(Channel channel, Message message) {
        String type() {
            return message.type();
        }

        JsonObject content() {
            return message.content();
        }

        String parent() {
            return message.parent().has("msg_id")
                    ? message.parent().get("msg_id").getAsString()
                    : "";
        }
    }

    final Kernel kernel;
    final Words words = new Words();
    private final List<Sent> sent = new ArrayList<>();
    private volatile BiConsumer<Channel, Message> onSend = (_, _) -> {};
    private int asked;

    MemoryKernel() {
        kernel = new Kernel(this, List.of(words), "words", null, _ -> {});
        kernel.start();
    }

    /** Called on the sending thread before a message is seen by the test. */
    void onSend(BiConsumer<Channel, Message> hook) {
        onSend = hook;
    }

    @Override
    public void send(Channel channel, Message message) {
        onSend.accept(channel, message);
        synchronized (sent) {
            sent.add(new Sent(channel, message));
            sent.notifyAll();
        }
    }

    /** Hands a request to the kernel; its id. */
    synchronized String ask(Channel channel, String type, String subshell, JsonObject content) {
        String id = type + "-" + ++asked;
        JsonObject header = Content.object("msg_id", id, "msg_type", type, "session", "test");
        if (!subshell.isEmpty()) {
            header.addProperty("subshell_id", subshell);
        }
        kernel.received(channel, Message.of(List.of(new byte[] {1}), Header.parse(header), new JsonObject(), content));
        return id;
    }

    String execute(String code) {
        return execute(code, "");
    }

    String execute(String code, String subshell) {
        return ask(Channel.SHELL, "execute_request", subshell, Content.object("code", code));
    }

    String control(String type, Object... content) {
        return ask(Channel.CONTROL, type, "", Content.object(content));
    }

    /** Waits until a message was sent that fits; the first such. A test that waits in vain ends by the time limit of its class. */
    Sent await(Predicate<Sent> fits) {
        synchronized (sent) {
            while (true) {
                for (Sent one : sent) {
                    if (fits.test(one)) {
                        return one;
                    }
                }
                try {
                    sent.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("waited in vain; sent so far: " + sent, e);
                }
            }
        }
    }

    /** The content of the reply to a request. */
    JsonObject reply(String id) {
        return await(one -> one.channel() != Channel.IOPUB && one.parent().equals(id))
                .content();
    }

    String status(String id) {
        return reply(id).get("status").getAsString();
    }

    /** Everything sent so far in answer to a request, up to its idle. */
    List<Sent> all(String id) {
        await(one -> one.parent().equals(id)
                && one.type().equals("status")
                && one.content().get("execution_state").getAsString().equals("idle"));
        synchronized (sent) {
            return sent.stream().filter(one -> one.parent().equals(id)).toList();
        }
    }

    /** Whether no status was sent after this one. */
    boolean isLastStatus(Sent one) {
        synchronized (sent) {
            return sent.stream()
                            .filter(other -> other.type().equals("status"))
                            .reduce((_, later) -> later)
                            .orElse(null)
                    == one;
        }
    }

    /** Forgets what was sent. */
    void forget() {
        synchronized (sent) {
            sent.clear();
        }
    }

    @Override
    public void close() {
        kernel.close();
    }

    /** The language. */
    static final class Words implements RuntimeProvider, LanguageRuntime {
        private final Map<ExecutionContext, CountDownLatch> waiting = new ConcurrentHashMap<>();

        @Override
        public String language() {
            return "words";
        }

        @Override
        public LanguageInfo info() {
            return new LanguageInfo("words", "1", "text/plain", ".txt", "text", "text", "words");
        }

        @Override
        public LanguageRuntime create(RuntimeServices services) {
            return this;
        }

        @Override
        public String name() {
            return "words";
        }

        @Override
        public void warmUp() {}

        @Override
        public Outcome execute(String code, ExecutionContext context) {
            return switch (code) {
                case "fail" -> new Outcome.Failed("Failure", "as asked", List.of());
                case "wait" -> {
                    CountDownLatch end = new CountDownLatch(1);
                    waiting.put(context, end);
                    context.display(MimeBundle.text("waiting"), null);
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    waiting.remove(context);
                    yield new Outcome.Interrupted(List.of());
                }
                default -> new Outcome.Done(MimeBundle.text(code));
            };
        }

        @Override
        public Outcome evaluate(String expression, ExecutionContext context) {
            return execute(expression, context);
        }

        @Override
        public Loop loop(String setup, String code, ExecutionContext context) {
            return times -> times * 1e-3;
        }

        @Override
        public Completion complete(String code, int cursor) {
            return new Completion(
                    0,
                    cursor,
                    List.of(new Completion.Item(String.valueOf(code.codePointCount(0, code.length())), "", "")));
        }

        @Override
        public Inspection inspect(String code, int cursor, int detail) {
            return Inspection.NOT_FOUND;
        }

        @Override
        public Completeness isComplete(String code) {
            return Completeness.of(Completeness.Status.COMPLETE);
        }

        @Override
        public void interrupt() {
            waiting.values().forEach(CountDownLatch::countDown);
        }

        @Override
        public List<Variable> variables() {
            return List.of();
        }

        @Override
        public void close() {
            interrupt();
        }
    }
}
