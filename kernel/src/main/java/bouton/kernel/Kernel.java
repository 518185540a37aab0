package bouton.kernel;

import bouton.error.BoutonException;
import bouton.kernel.comm.Comms;
import bouton.kernel.display.ProgressBar;
import bouton.kernel.display.Renderers;
import bouton.kernel.lang.Completeness;
import bouton.kernel.lang.Completion;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Magic;
import bouton.kernel.lang.Outcome;
import bouton.kernel.lang.RuntimeProvider;
import bouton.kernel.lang.RuntimeServices;
import bouton.kernel.magic.BasicMagics;
import bouton.kernel.magic.MagicTable;
import bouton.kernel.protocol.Channel;
import bouton.kernel.protocol.Content;
import bouton.kernel.protocol.HistoryRequest;
import bouton.kernel.protocol.Inbox;
import bouton.kernel.protocol.Json;
import bouton.kernel.protocol.Message;
import bouton.kernel.protocol.Transport;
import bouton.kernel.share.SharedNames;
import bouton.kernel.widget.Widgets;
import bouton.runner.Progress;
import com.google.gson.JsonObject;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The kernel without sockets: takes messages, sends messages. Cells run on one thread per shell; what needs no cell (completion, inspection, history) on a
 * second, so that it answers during a long cell; control on a third; kernel_info at once.
 */
public final class Kernel implements Inbox, AutoCloseable {
    /** Version of the implementation. */
    public static final String VERSION = "0.1.0";

    private final Publisher publisher;
    private final OutputRouter router = new OutputRouter();
    private final Questions questions = new Questions();
    private final History history;
    private final Languages languages;
    private final MagicTable magics;
    private final CellRunner runner;
    private final Shells cells;
    private final CommDesk comms;
    private final Services services;
    private final Consumer<Boolean> onShutdown;
    private final ExecutorService asides = executor("bouton-asides");
    private final ExecutorService control = executor("bouton-control");

    /**
     * A kernel, not yet receiving.
     *
     * @param transport the way out
     * @param providers the languages
     * @param language the language of cells without a {@code %%} line
     * @param historyFile where the history is kept; null for memory only
     * @param onShutdown called after shutdown_reply was sent; takes whether a restart follows
     */
    public Kernel(
            Transport transport,
            List<RuntimeProvider> providers,
            String language,
            @Nullable Path historyFile,
            Consumer<Boolean> onShutdown) {
        publisher = new Publisher(transport);
        history = new History(historyFile);
        this.onShutdown = onShutdown;
        services = new Services(router, System.out, System.err);
        comms = new CommDesk(publisher, router, services.err());
        services.comms = comms.comms();
        Widgets.use(comms.comms());
        languages = new Languages(providers, language, services);
        List<Magic> all = new ArrayList<>(BasicMagics.all(languages.all(), services));
        languages.all().forEach(runtime -> all.addAll(runtime.magics()));
        magics = new MagicTable(all, CellRunner.LINE_MAGICS, CellRunner.cellMagics(languages));
        services.magics = magics;
        runner = new CellRunner(languages, magics);
        services.runner = runner;
        cells = new Shells(publisher, router, questions, history, languages, runner);
    }

    /** Begins to run cells, shows the progress of simulations in them, and warms the languages in the background. */
    public void start() {
        Progress.setStandard(new ProgressBar(router::find));
        cells.start();
        languages.warmUp();
    }

    /** Makes {@code System.out}, {@code System.err} and {@code System.in} those of the cells. */
    public void captureSystemStreams() {
        KernelLog.keepOutOfCells();
        System.setOut(new PrintStream(services.out(), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(services.err(), true, StandardCharsets.UTF_8));
        System.setIn(services.in());
    }

    @Override
    public void subscribed(byte[] topic) {
        publisher.welcome(topic);
    }

    @Override
    public void received(Channel channel, Message message) {
        try {
            switch (message.type()) {
                case "execute_request" -> execute(message);
                case "input_reply" -> questions.answer(Json.string(message.content(), "value", ""));
                case "kernel_info_request", "comm_info_request", "connect_request" -> answer(channel, message);
                case "comm_open", "comm_msg", "comm_close" -> comms.received(message);
                case "interrupt_request",
                        "shutdown_request",
                        "create_subshell_request",
                        "delete_subshell_request",
                        "list_subshell_request" -> control.execute(() -> answer(channel, message));
                default -> asides.execute(() -> answer(channel, message));
            }
        } catch (RejectedExecutionException e) {
            System.getLogger("bouton.kernel").log(System.Logger.Level.DEBUG, "A request came after the shutdown");
        }
    }

    @Override
    public void close() {
        cells.close();
        control.shutdown();
        asides.shutdownNow();
        comms.close();
        languages.close();
        router.close();
    }

    private void execute(Message message) {
        try {
            cells.add(message);
        } catch (BoutonException e) {
            aside(message, () -> publisher.reply(Channel.SHELL, message, "execute_reply", refusal(e)));
        }
    }

    private JsonObject refusal(BoutonException e) {
        JsonObject content = Content.error("BoutonException", String.valueOf(e.getMessage()), List.of());
        content.addProperty("execution_count", cells.count(false));
        return content;
    }

    private void answer(Channel channel, Message message) {
        aside(message, () -> {
            String type = message.type();
            JsonObject content;
            try {
                content = content(type, message.content());
            } catch (RuntimeException e) {
                content = Content.error(e.getClass().getSimpleName(), String.valueOf(e.getMessage()), List.of());
            }
            if (content == null) {
                System.getLogger("bouton.kernel")
                        .log(System.Logger.Level.WARNING, "No answer to a message of type {0}", type);
                return;
            }
            String reply = type.replaceFirst("_request$", "_reply");
            publisher.reply(channel, message, reply, content);
            if (type.equals("shutdown_request")) {
                publisher.publish(reply, message.header().json(), content);
            }
        });
        if (message.type().equals("shutdown_request")) {
            onShutdown.accept(Json.flag(message.content(), "restart", false));
        }
    }

    private void aside(Message message, Runnable work) {
        JsonObject parent = message.header().json();
        publisher.asideBusy(parent);
        try {
            work.run();
        } finally {
            publisher.asideIdle(parent);
        }
    }

    private @Nullable JsonObject content(String type, JsonObject request) {
        return switch (type) {
            case "kernel_info_request" -> Content.kernelInfo(languages.info(), VERSION);
            case "comm_info_request" -> comms.info(request);
            case "interrupt_request" -> {
                cells.interrupt();
                yield Content.ok();
            }
            case "create_subshell_request" -> subshells(cells.create());
            case "list_subshell_request" -> subshells(cells.list());
            case "delete_subshell_request" -> {
                cells.delete(Json.string(request, "subshell_id", ""));
                yield Content.ok();
            }
            case "shutdown_request" -> {
                JsonObject content = Content.ok();
                content.addProperty("restart", Json.flag(request, "restart", false));
                yield content;
            }
            case "history_request" -> history.reply(HistoryRequest.of(request));
            case "complete_request" -> Content.completion(complete(request));
            case "inspect_request" ->
                Content.inspection(
                        AsideText.of(request, runner, languages).inspect(Json.number(request, "detail_level", 0)));
            case "is_complete_request" -> Content.completeness(isComplete(Json.string(request, "code", "")));
            default -> null;
        };
    }

    private static JsonObject subshells(Object ids) {
        return Content.object("status", "ok", "subshell_id", ids);
    }

    private Completion complete(JsonObject request) {
        AsideText text = AsideText.of(request, runner, languages);
        String word = text.magicBefore();
        if (word.isEmpty()) {
            return text.complete();
        }
        return new Completion(
                text.cursor() - word.length(),
                text.cursor(),
                magics.complete(word).stream()
                        .map(name -> new Completion.Item(name, "magic", ""))
                        .toList());
    }

    private Completeness isComplete(String code) {
        return AsideText.isComplete(code, runner, languages);
    }

    static ExecutorService executor(String name) {
        return Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().name(name).daemon().unstarted(task));
    }

    /** What runtimes get. */
    private static final class Services implements RuntimeServices {
        private final SharedNames shared = new SharedNames();
        private final Renderers renderers = new Renderers();
        private final OutputRouter router;
        private final OutputStream out;
        private final OutputStream err;
        private final InputStream in;
        private @Nullable Comms comms;
        private @Nullable MagicTable magics;
        private @Nullable CellRunner runner;

        Services(OutputRouter router, PrintStream outside, PrintStream outsideErrors) {
            this.router = router;
            out = router.stream("stdout", outside);
            err = router.stream("stderr", outsideErrors);
            in = router.input();
            bouton.kernel.display.StandardRenderers.register(renderers);
        }

        @Override
        public Comms comms() {
            return Objects.requireNonNull(comms);
        }

        @Override
        public SharedNames shared() {
            return shared;
        }

        @Override
        public Renderers renderers() {
            return renderers;
        }

        @Override
        public Magic magic(String name, boolean cell) {
            MagicTable table = Objects.requireNonNull(magics);
            return cell ? table.cell(name) : table.line(name);
        }

        @Override
        public Outcome run(String text, String language) {
            return Objects.requireNonNull(runner).run(text, language, cell());
        }

        @Override
        public OutputStream out() {
            return out;
        }

        @Override
        public OutputStream err() {
            return err;
        }

        @Override
        public InputStream in() {
            return in;
        }

        @Override
        public ExecutionContext current() {
            return cell();
        }

        private Cell cell() {
            Cell cell = router.find();
            if (cell == null) {
                throw new BoutonException("No cell has run yet, so there is nothing to show this in.");
            }
            return cell;
        }
    }
}
