package bouton.doc;

import bouton.equation.ModelSpec.Binding;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A page as Markdown with LaTeX between dollars. */
final class Markdown {
    private final MathWriter math;

    Markdown(List<Binding> abbreviations) {
        math = new MathWriter(new Latex(), abbreviations);
    }

    /** @param picture the file of the picture, beside the page */
    String write(List<Block> blocks, String picture) {
        return blocks.stream().map(b -> write(b, picture)).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String write(Block block, String picture) {
        return switch (block) {
            case Block.Heading h -> "#".repeat(h.level()) + " " + h.text();
            case Block.Text t -> escape(t.text());
            case Block.Pages p ->
                p.names().stream().map(n -> "[" + n + "](" + n + ".md)").collect(Collectors.joining(", "));
            case Block.Bullets b ->
                b.items().stream().map(i -> "- " + escape(i)).collect(Collectors.joining("\n"));
            case Block.Code c -> "```" + c.language() + "\n" + c.text().strip() + "\n```";
            case Block.Picture p -> "![" + p.alternative() + "](" + picture + ")";
            case Block.Formula f -> "$$" + apply(f.math()) + "$$";
            case Block.Grid g ->
                row(g.head()) + "\n" + row(g.head().stream().map(_ -> "---").toList()) + "\n"
                        + g.rows().stream()
                                .map(r -> row(r.stream().map(this::cell).toList()))
                                .collect(Collectors.joining("\n"));
        };
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String cell(Block.Cell c) {
        Function<MathWriter, String> formula = c.math();
        return formula == null ? escape(c.text()) : "$" + apply(formula) + "$";
    }

    private String apply(Function<MathWriter, String> formula) {
        return formula.apply(math).replaceAll(" +", " ").strip();
    }

    private static String escape(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("$", "\\$");
    }
}
