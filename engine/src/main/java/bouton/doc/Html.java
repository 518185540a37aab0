package bouton.doc;

import bouton.equation.ModelSpec.Binding;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as HTML that needs nothing else: formulas as MathML, the picture inside. Colours come from around it, so that dark themes work. */
final class Html {
    private static final Pattern LINK = Pattern.compile("(https?://[^\\s<>\"]*[\\w/)])");
    private static final String CELL = "padding:2px 10px;text-align:left;border-bottom:1px solid rgba(128,128,128,.3)";

    private final MathWriter math;
    private final boolean inFolder;

    /** @param inFolder whether the other pages lie beside this one, so that it can link to them */
    Html(List<Binding> abbreviations, boolean inFolder) {
        this.inFolder = inFolder;
        math = new MathWriter(new MathMl(), abbreviations);
    }

    /** @param png the picture; empty for none */
    String write(List<Block> blocks, byte[] png) {
        return blocks.stream().map(b -> write(b, png)).collect(Collectors.joining("\n"));
    }

    private String write(Block block, byte[] png) {
        return switch (block) {
            case Block.Heading h -> "<h" + h.level() + ">" + escape(h.text()) + "</h" + h.level() + ">";
            case Block.Text t -> "<p>" + linked(t.text()) + "</p>";
            case Block.Pages p ->
                p.names().stream()
                        .map(n -> inFolder ? "<a href=\"" + n + ".html\">" + n + "</a>" : n)
                        .collect(Collectors.joining(", ", "<p>", "</p>"));
            case Block.Bullets b ->
                b.items().stream()
                        .map(i -> "<li>" + linked(i) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
            case Block.Code c -> "<pre><code>" + escape(c.text().strip()) + "</code></pre>";
            case Block.Picture p ->
                "<img style=\"max-width:100%\" alt=\"" + escape(p.alternative()) + "\" src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(png) + "\">";
            case Block.Formula f ->
                "<math display=\"block\" style=\"margin:.5em 0\">" + f.math().apply(math) + "</math>";
            case Block.Grid g ->
                "<table style=\"border-collapse:collapse\"><thead>"
                        + row("th", g.head().stream().map(Html::escape).toList()) + "</thead><tbody>"
                        + g.rows().stream()
                                .map(r -> row("td", r.stream().map(this::cell).toList()))
                                .collect(Collectors.joining())
                        + "</tbody></table>";
        };
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(c -> "<" + tag + " style=\"" + CELL + "\">" + c + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private String cell(Block.Cell c) {
        Function<MathWriter, String> formula = c.math();
        return formula == null ? linked(c.text()) : "<math>" + formula.apply(math) + "</math>";
    }

    private static String linked(String text) {
        return LINK.matcher(escape(text)).replaceAll("<a href=\"$1\">$1</a>");
    }

    private static String escape(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
