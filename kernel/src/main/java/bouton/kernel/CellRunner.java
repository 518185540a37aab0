package bouton.kernel;

import bouton.error.BoutonException;
import bouton.kernel.display.MimeBundle;
import bouton.kernel.lang.LanguageRuntime;
import bouton.kernel.lang.Outcome;
import bouton.kernel.magic.CellText;
import bouton.kernel.magic.MagicTable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the text of a cell: cell magics, then line magics and code in their order, until something fails. */
final class CellRunner {
    /** Like IPython: code between one or two question marks and the end shows its documentation. */
    private static final Pattern HELP = Pattern.compile("\\s*\\??\\s*([\\w.$]+)\\s*(\\?{1,2})\\s*");

    private final Languages languages;
    private final MagicTable magics;

    CellRunner(Languages languages, MagicTable magics) {
        this.languages = languages;
        this.magics = magics;
    }

    Outcome run(String text, Cell cell) {
        CellText.Head head = CellText.head(text);
        return run(head.magics(), head.body(), head.line(), languages.main(), cell);
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
                    ? languages.get(language).execute(piece.text(), cell)
                    : lineMagic(piece, language, cell);
            if (!(outcome instanceof Outcome.Done)) {
                return outcome;
            }
        }
        return cell.isInterrupted() ? new Outcome.Interrupted(List.of()) : outcome;
    }

    private Outcome lineMagic(CellText.Piece piece, String language, Cell cell) {
        LanguageRuntime runtime = languages.get(language);
        if (piece.magic().equals("time")) {
            return timed(() -> runtime.execute(piece.text(), cell), cell);
        }
        return magic(() -> magics.line(piece.magic()).run(piece.text(), null, cell));
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
        Outcome run();
    }

    private static Outcome magic(Step step) {
        try {
            return step.run();
        } catch (BoutonException e) {
            String message = String.valueOf(e.getMessage());
            return new Outcome.Failed(e.getClass().getSimpleName(), message, List.of(Ansi.red("Magic: ") + message));
        }
    }

    private static Outcome timed(Step step, Cell cell) {
        long start = System.nanoTime();
        Outcome outcome = step.run();
        double ms = (System.nanoTime() - start) / 1e6;
        String text = ms < 1000
                ? String.format(Locale.ROOT, "Wall time: %.3g ms%n", ms)
                : String.format(Locale.ROOT, "Wall time: %.2f s%n", ms / 1000);
        cell.print("stdout", text);
        return outcome;
    }
}
