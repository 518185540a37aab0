package bouton.kernel.python;

import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.Completeness;
import bouton.kernel.lang.Completion;
import bouton.kernel.lang.ExecutionContext;
import bouton.kernel.lang.Inspection;
import bouton.kernel.lang.Outcome;
import bouton.kernel.lang.RuntimeServices;
import bouton.kernel.lang.Variable;
import bouton.kernel.share.SharedNames;
import bouton.kernel.share.SharedNames.Shared;
import bouton.python.PythonContexts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Language;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** A started GraalPy and the notebook's Python side in it. */
final class PythonSession implements AutoCloseable {
    private static final String FOLDER = "bouton-kernel-python";
    private static final String PACKAGE = "bouton_notebook";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Context context;
    private final SharedNames shared;
    private final Value cells;
    private final Value namespace;
    private volatile boolean interrupted;
    // What was taken from another language, so that an unchanged name is not taken twice.
    private final Map<String, Shared> taken = new ConcurrentHashMap<>();

    PythonSession(RuntimeServices services) {
        shared = services.shared();
        context = PythonContexts.builder()
                .out(services.out())
                .err(services.err())
                .in(services.in())
                .arguments(List.of(""))
                .modules(PythonSession.class.getClassLoader(), FOLDER, PACKAGE)
                .build();
        // Imported inside a function: nothing of this may stand in the user's namespace.
        Value load = context.eval("python", "__import__('importlib').import_module");
        cells = load.execute(PACKAGE).invokeMember("start", new NotebookHost(services));
        namespace = cells.getMember("namespace");
        Value warm = cells.invokeMember("execute", "1 + 1", "Cell In[0]", 0, true);
        if (!"done".equals(warm.getArrayElement(0).asString())) {
            throw new IllegalStateException("The first Python expression failed: " + warm);
        }
        for (String module : List.of("errors", "completion", "inspection", "completeness")) {
            load.execute(PACKAGE + "." + module);
        }
    }

    private Value module(String name) {
        return context.eval("python", "__import__('importlib').import_module").execute(PACKAGE + "." + name);
    }

    /**
     * Does work of a cell as one stay in the context, unless the user has stopped the cell before: an interrupt that finds nobody inside is lost, so
     * the question is asked inside, where every later interrupt is felt.
     */
    private Outcome inside(ExecutionContext cell, Supplier<Outcome> work) {
        context.enter();
        try {
            if (cell.isInterrupted()) {
                return new Outcome.Interrupted(List.of());
            }
            return work.get();
        } finally {
            context.leave();
        }
    }

    Outcome execute(String code, ExecutionContext cell) {
        return inside(cell, () -> run(code, cell));
    }

    private Outcome run(String code, ExecutionContext cell) {
        if (interrupted) {
            interrupted = false;
            cells.invokeMember("forget_half_imports");
        }
        takeShared();
        Value before = cells.invokeMember("snapshot");
        try {
            return outcome(cells.invokeMember(
                    "execute", code, "Cell In[" + cell.executionCount() + "]", cell.lineOffset(), cell.silent()));
        } finally {
            offerChanges(before);
        }
    }

    Outcome evaluate(String expression, ExecutionContext cell) {
        return inside(cell, () -> {
            takeShared();
            return outcome(cells.invokeMember("evaluate", expression, "Expression[" + cell.executionCount() + "]"));
        });
    }

    /** Code of {@code %timeit}, compiled unless its outcome is an error. */
    Timer timer(String setup, String code, ExecutionContext cell) {
        return new Timer(setup, code, cell);
    }

    /** Code that runs many times. */
    final class Timer {
        private final ExecutionContext cell;
        private final Value made;
        private double seconds;

        private Timer(String setup, String code, ExecutionContext cell) {
            this.cell = cell;
            takeShared();
            made = cells.invokeMember(
                    "timer", setup, code, "Cell In[" + cell.executionCount() + "]", cell.lineOffset());
        }

        Outcome outcome() {
            return made.getArrayElement(0).asString().equals("done")
                    ? new Outcome.Done(null)
                    : PythonSession.outcome(made);
        }

        Outcome run(long times) {
            return inside(cell, () -> {
                Value answer = cells.invokeMember("timed", made.getArrayElement(1), times);
                if (answer.getArrayElement(0).asString().equals("done")) {
                    seconds = answer.getArrayElement(1).asDouble();
                    return new Outcome.Done(null);
                }
                return PythonSession.outcome(answer);
            });
        }

        double seconds() {
            return seconds;
        }
    }

    /** Where an interrupted cell was; to be called when the interrupt is over. */
    List<String> traceOfStop() {
        return strings(cells.invokeMember("trace_of_stop"));
    }

    private static Outcome outcome(Value answer) {
        return switch (answer.getArrayElement(0).asString()) {
            case "done" -> {
                Value bundle = answer.getArrayElement(1);
                yield new Outcome.Done(bundle.isNull() ? null : bundle.<MimeBundle>asHostObject());
            }
            case "interrupted" -> new Outcome.Interrupted(strings(answer.getArrayElement(1)));
            default ->
                new Outcome.Failed(
                        answer.getArrayElement(1).asString(),
                        answer.getArrayElement(2).asString(),
                        strings(answer.getArrayElement(3)));
        };
    }

    private static List<String> strings(Value list) {
        List<String> out = new ArrayList<>();
        for (long i = 0; i < list.getArraySize(); i++) {
            out.add(list.getArrayElement(i).asString());
        }
        return out;
    }

    private void takeShared() {
        for (String name : shared.names()) {
            Shared value = shared.get(name);
            if (value != null && !value.owner().equals("python") && taken.get(name) != value) {
                cells.invokeMember("take", name, value.value());
                taken.put(name, value);
            }
        }
    }

    private void offerChanges(Value before) {
        Value changes = cells.invokeMember("changes", before);
        Value bound = changes.getArrayElement(0);
        for (long i = 0; i < bound.getArraySize(); i++) {
            Value row = bound.getArrayElement(i);
            String name = row.getArrayElement(0).asString();
            Object value = Trees.shared(row.getArrayElement(1));
            shared.put(name, value, "python", row.getArrayElement(2).asString());
        }
        for (String name : strings(changes.getArrayElement(1))) {
            shared.remove(name, "python");
        }
    }

    /** What a Python object looks like; Java objects come back to the registry. */
    MimeBundle render(Value value) {
        return cells.invokeMember("shown", value).asHostObject();
    }

    Completion complete(String code, int cursor) {
        String before = code.substring(0, code.offsetByCodePoints(0, cursor));
        Value answer = module("completion").invokeMember("complete", before, namespace);
        int start = cursor - answer.getArrayElement(0).asInt();
        List<Completion.Item> items = new ArrayList<>();
        Value found = answer.getArrayElement(1);
        for (long i = 0; i < found.getArraySize(); i++) {
            List<String> item = strings(found.getArrayElement(i));
            items.add(new Completion.Item(item.get(0), item.get(1), item.get(2)));
        }
        return new Completion(start, cursor, items);
    }

    Inspection inspect(String code, int cursor, int detail) {
        Value text = module("inspection").invokeMember("inspect_at", code, cursor, detail, namespace);
        return text.isNull() ? Inspection.NOT_FOUND : new Inspection(MimeBundle.text(text.asString()));
    }

    Completeness isComplete(String code) {
        List<String> answer = strings(module("completeness").invokeMember("is_complete", code));
        return new Completeness(Completeness.Status.valueOf(answer.get(0).toUpperCase(Locale.ROOT)), answer.get(1));
    }

    List<Variable> variables() {
        List<Variable> out = new ArrayList<>();
        Value rows = cells.invokeMember("variables");
        for (long i = 0; i < rows.getArraySize(); i++) {
            List<String> row = strings(rows.getArrayElement(i));
            Shared owner = shared.get(row.get(0));
            if (owner == null || owner.owner().equals("python")) {
                out.add(new Variable(row.get(0), row.get(1), row.get(2)));
            }
        }
        return out;
    }

    /** Whether every thread in Python has left it. */
    boolean interrupt() {
        interrupted = true;
        try {
            context.interrupt(PATIENCE);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Whether an exception is the end of an interrupted cell. */
    static boolean isInterrupt(Throwable thrown) {
        return thrown instanceof PolyglotException e && e.isInterrupted();
    }

    @Override
    public void close() {
        context.close(true);
    }

    @Override
    public String toString() {
        return "GraalPy " + Objects.toString(version(), "");
    }

    private @Nullable String version() {
        Language python = context.getEngine().getLanguages().get("python");
        return python == null ? null : python.getVersion();
    }
}
