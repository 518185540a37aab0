package bouton.kernel.java;

import bouton.error.BoutonException;
import bouton.kernel.display.Renderers;
import bouton.kernel.display.StandardRenderers;
import bouton.kernel.lang.Outcome;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Runs a file of Java statements as one cell, without Jupyter: {@code RunJava FILE.jsh [arguments]}. The arguments stand in {@code args}. */
public final class RunJava {
    private static final int WRONG_USE = 2;
    private static final int INTERRUPTED = 130;
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[\\d+m");

    private RunJava() {}

    /**
     * Ends with 0, or with 1 after an error, which is reported in the lines of the file.
     *
     * @param arguments the file and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Runs a file and returns the exit status. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty()) {
            err.println("bouton: a file is needed: RunJava FILE.jsh [arguments]");
            return WRONG_USE;
        }
        Path file = Path.of(arguments.getFirst());
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            err.println("bouton: the file '" + file + "' cannot be read: " + e);
            return WRONG_USE;
        }
        Renderers renderers = new Renderers();
        StandardRenderers.register(renderers);
        ConsoleServices console = new ConsoleServices(renderers, out, err);
        Notebook.use(console);
        try (Session session = new Session()) {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(session.loader());
            try {
                session.importStartup();
                Handover.give(arguments.subList(1, arguments.size()).toArray(String[]::new));
                session.eval("String[] args = (String[]) " + Handover.class.getName() + ".take();");
                Evaluator evaluator = new Evaluator(session, new JavaErrors(), renderers);
                CellSource source = new CellSource(String.valueOf(file.getFileName()), text, 0, 0);
                return report(evaluator.run(source, console), err);
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        } catch (BoutonException e) {
            err.println("bouton: " + e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    private static int report(Outcome outcome, PrintStream err) {
        return switch (outcome) {
            case Outcome.Done _ -> 0;
            case Outcome.Failed failed -> {
                failed.traceback().forEach(line -> err.println(onTerminal() ? line : plain(line)));
                yield 1;
            }
            case Outcome.Interrupted _ -> INTERRUPTED;
        };
    }

    @SuppressWarnings("SystemConsoleNull") // may be null by its contract
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static String plain(String line) {
        return COLOUR.matcher(line).replaceAll("");
    }
}
