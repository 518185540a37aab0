package bouton.kernel;

import bouton.error.BoutonException;
import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.lang.Loop;
import bouton.kernel.lang.Outcome;
import bouton.kernel.magic.CellText;
import bouton.kernel.magic.MagicTable;
import bouton.kernel.magic.Stopwatch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the text of a cell: cell magics, then line magics and code in their order, until something fails. */
final class CellRunner {
    /** Like IPython: code between one or two question marks and the end shows its documentation. */
    private static final Pattern HELP = Pattern.compile("\\s*\\??\\s*([\\w.$]+)\\s*(\\?{1,2})\\s*");

    private static final Pattern PROFILE = Pattern.compile("(\\S.*?)(?:\\s+([\\d.]+))?");

    /** The line magics that need the language of the cell. */
    static final Map<String, String> LINE_MAGICS = Map.of(
            "time", "%time CODE or %%time runs code and prints how long it took.",
            "timeit", "%timeit [-n LOOPS] [-r REPEATS] CODE, or %%timeit [SETUP], measures code that runs many times.",
            "profile", "%profile NET [MS] runs a simulation (100 ms) and shows where its time goes.");

    private final Languages languages;
    private final MagicTable magics;

    CellRunner(Languages languages, MagicTable magics) {
        this.languages = languages;
        this.magics = magics;
    }

    /** The cell magics that need the language of the cell, and those that choose it. */
    static Map<String, String> cellMagics(Languages languages) {
        Map<String, String> all = new TreeMap<>(LINE_MAGICS);
        all.remove("profile");
        languages
                .all()
                .forEach(runtime ->
                        all.put(runtime.name(), "%%" + runtime.name() + " makes it a cell of that language."));
        return all;
    }

    Outcome run(String text, Cell cell) {
        return run(text, languages.main(), cell);
    }

    /** Runs text in a language that {@code %%} lines may change. */
    Outcome run(String text, String language, Cell cell) {
        CellText.Head head = CellText.head(text);
        return run(head.magics(), head.body(), head.line(), language, cell);
    }

    /** The language that a cell is written in. */
    String language(String text) {
        String language = languages.main();
        for (CellText.CellMagic magic : CellText.head(text).magics()) {
            if (languages.has(magic.name())) {
                language = magic.name();
            }
        }
        return language;
    }

    private Outcome run(List<CellText.CellMagic> wrappers, String body, int line, String language, Cell cell) {
        if (wrappers.isEmpty()) {
            return pieces(body, line, language, cell);
        }
        CellText.CellMagic outer = wrappers.getFirst();
        List<CellText.CellMagic> inner = wrappers.subList(1, wrappers.size());
        if (languages.has(outer.name())) {
            return run(inner, body, line, outer.name(), cell);
        }
        if (outer.name().equals("time")) {
            return timed(() -> run(inner, body, line, language, cell), cell);
        }
        if (outer.name().equals("timeit")) {
            String inside = inner.stream()
                    .map(CellText.CellMagic::name)
                    .filter(languages::has)
                    .findFirst()
                    .orElse(language);
            cell.lineOffset(line);
            return magic(() -> {
                Stopwatch watch = Stopwatch.of(outer.arguments());
                return measured(watch, languages.get(inside).loop(watch.rest(), body, cell), cell);
            });
        }
        cell.lineOffset(line);
        return magic(() -> magics.cell(outer.name()).run(outer.arguments(), body, cell));
    }

    private Outcome pieces(String body, int line, String language, Cell cell) {
        Matcher help = HELP.matcher(body);
        if (help.matches()) {
            return help(help.group(1), help.group(2).length() - 1, language, cell);
        }
        Outcome outcome = new Outcome.Done(null);
        for (CellText.Piece piece : CellText.pieces(body, language.equals("python"))) {
            if (cell.isInterrupted()) {
                return new Outcome.Interrupted(List.of());
            }
            cell.lineOffset(line + piece.line());
            outcome = piece.isCode()
                    ? languages.get(language).execute(code(piece.text(), language), cell)
                    : lineMagic(piece, language, cell);
            if (!(outcome instanceof Outcome.Done)) {
                return outcome;
            }
        }
        return cell.isInterrupted() ? new Outcome.Interrupted(List.of()) : outcome;
    }

    private static String code(String text, String language) {
        return language.equals("java") ? CellText.withMagicsCalled(text) : text;
    }

    private Outcome lineMagic(CellText.Piece piece, String language, Cell cell) {
        LanguageRuntime runtime = languages.get(language);
        return switch (piece.magic()) {
            case "time" -> timed(() -> runtime.execute(piece.text(), cell), cell);
            case "timeit" ->
                magic(() -> {
                    Stopwatch watch = Stopwatch.of(piece.text());
                    return measured(watch, runtime.loop("", watch.rest(), cell), cell);
                });
            case "profile" -> magic(() -> runtime.execute(profile(piece.text()), cell));
            default -> magic(() -> magics.line(piece.magic()).run(piece.text(), null, cell));
        };
    }

    private static String profile(String arguments) {
        Matcher matcher = PROFILE.matcher(arguments);
        if (!matcher.matches()) {
            throw new BoutonException(
                    "'" + arguments + "' names no simulation; write %profile NET [MS], such as %profile net 100.");
        }
        String duration = matcher.group(2);
        return matcher.group(1) + ".profile(" + (duration == null ? "100.0" : duration) + ")";
    }

    private static Outcome measured(Stopwatch watch, Loop loop, Cell cell) throws Loop.Ended {
        cell.print("stdout", watch.measure(loop));
        return new Outcome.Done(null);
    }

    private Outcome help(String name, int detail, String language, Cell cell) {
        MimeBundle bundle = languages
                .get(language)
                .inspect(name, name.codePointCount(0, name.length()), detail)
                .bundle();
        if (bundle == null) {
            cell.page(MimeBundle.text("No documentation of " + name + " was found."));
        } else {
            cell.page(bundle);
        }
        return new Outcome.Done(null);
    }

    private interface Step {
        Outcome run() throws Loop.Ended;
    }

    private static Outcome magic(Step step) {
        try {
            return step.run();
        } catch (Loop.Ended e) {
            return e.outcome();
        } catch (BoutonException e) {
            String message = String.valueOf(e.getMessage());
            return new Outcome.Failed(e.getClass().getSimpleName(), message, List.of(Ansi.red("Magic: ") + message));
        }
    }

    private static Outcome timed(Supplier<Outcome> step, Cell cell) {
        long start = System.nanoTime();
        Outcome outcome = step.get();
        double ms = (System.nanoTime() - start) / 1e6;
        String text = ms < 1000
                ? String.format(Locale.ROOT, "Wall time: %.3g ms%n", ms)
                : String.format(Locale.ROOT, "Wall time: %.2f s%n", ms / 1000);
        cell.print("stdout", text);
        return outcome;
    }
}
