package bouton.doc;

import bouton.doc.Block.Cell;
import bouton.dyn.Model;
import bouton.dyn.Models;
import bouton.equation.Expr;
import bouton.equation.ModelSpec;
import bouton.equation.ModelSpec.Binding;
import bouton.equation.ModelSpec.Param;
import bouton.plot.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a model, all of it from the model's own file: equations in the order in which a step does them, parameters, states, delicate cases, how
 * to write it, references, and a picture of its response.
 */
public final class ModelPage {
    private final Model<?> model;
    private final ModelSpec spec;
    private final @Nullable Figure picture;
    private final List<Block> blocks = new ArrayList<>();

    private ModelPage(Model<?> model) {
        this.model = model;
        this.spec = model.spec();
        this.picture = Response.of(model);
        write();
    }

    /** The page of a model, with its default parameters. */
    public static ModelPage of(Model<?> model) {
        return new ModelPage(model);
    }

    /** The page of a model of the catalogue. */
    public static ModelPage of(String name) {
        return of(Models.named(name));
    }

    /** The picture of the response; null for models that do nothing on their own. */
    public @Nullable Figure picture() {
        return picture;
    }

    /** Markdown with LaTeX formulas. */
    public String markdown() {
        return new Markdown(spec.lets()).write(blocks, spec.name() + ".png");
    }

    /** HTML to put into a page: formulas as MathML, the picture inside. */
    public String html() {
        return html(false);
    }

    private String html(boolean inFolder) {
        return new Html(spec.lets(), inFolder).write(blocks, picture == null ? new byte[0] : picture.png());
    }

    /** A page for a browser. */
    public String document() {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + spec.name()
                + " - Bouton</title><style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;"
                + "max-width:50em;margin:2em auto;padding:0 1em}pre{overflow-x:auto}</style></head>\n<body>\n"
                + html(true)
                + "\n</body></html>\n";
    }

    /** The equations as LaTeX, a line each. */
    public String latex() {
        MathWriter math = new MathWriter(new Latex(), spec.lets());
        StringBuilder lines = new StringBuilder();
        for (Block b : blocks) {
            if (b instanceof Block.Formula f) {
                lines.append(f.math().apply(math).replaceAll(" +", " ").strip()).append('\n');
            }
        }
        return lines.toString();
    }

    private void write() {
        blocks.add(new Block.Heading(1, spec.name()));
        if (!spec.title().isEmpty()) {
            blocks.add(new Block.Text(spec.title() + "."));
        }
        if (picture != null) {
            blocks.add(new Block.Picture("response of " + spec.name()));
        }
        blocks.add(new Block.Heading(2, "Equations"));
        formulas("At the start of a step:", spec.before(), MathWriter::assignment);
        formulas("Integrated over the step:", spec.odes(), MathWriter::derivative);
        formulas("Then:", spec.after(), MathWriter::assignment);
        Expr spike = spec.spike();
        if (spike != null) {
            blocks.add(new Block.Text("It spikes where"));
            blocks.add(new Block.Formula(m -> m.write(spike)));
        }
        formulas("After a spike:", spec.resets(), MathWriter::assignment);
        if (!spec.outputs().isEmpty()) {
            Expr output = spec.outputs().getFirst().expr();
            blocks.add(new Block.Text(
                    spec.is("channel")
                            ? "Its current, inward positive, with V of the neuron and C, E of its ions, is"
                            : "An update returns"));
            blocks.add(new Block.Formula(m -> m.write(output)));
        }
        formulas("A reset sets", spec.steady(), MathWriter::assignment);
        formulas("with", spec.lets(), MathWriter::definition);
        formulas("and, computed once,", spec.derived(), MathWriter::definition);
        parameters();
        states();
        if (!spec.notes().isEmpty()) {
            blocks.add(new Block.Heading(2, "Delicate cases"));
            blocks.add(new Block.Bullets(spec.notes()));
        }
        if (Models.names().contains(spec.name())) {
            code();
        }
        if (!spec.references().isEmpty()) {
            blocks.add(new Block.Heading(2, "References"));
            blocks.add(new Block.Bullets(spec.references().stream()
                    .map(r -> r.replaceFirst("doi:(\\S+)", "https://doi.org/$1"))
                    .toList()));
        }
        seeAlso();
    }

    private interface Line {
        String write(MathWriter math, Binding b);
    }

    private void formulas(String introduction, List<Binding> bindings, Line line) {
        if (!bindings.isEmpty()) {
            blocks.add(new Block.Text(introduction));
            bindings.forEach(b -> blocks.add(new Block.Formula(m -> line.write(m, b))));
        }
    }

    private void parameters() {
        if (spec.params().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "Parameters"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Param p : spec.params()) {
            Expr standard = p.value();
            rows.add(List.of(
                    Cell.of(p.name()),
                    p.initializer() ? Cell.of("") : Cell.math(m -> m.name(p.name())),
                    standard == null ? Cell.of("none") : Cell.of(standard.text()),
                    Cell.of(p.unit()),
                    Cell.of(
                            p.initializer()
                                    ? "number, array or initializer"
                                    : p.range().text()),
                    Cell.of(p.doc())));
        }
        blocks.add(new Block.Grid(List.of("name", "symbol", "default", "unit", "range", "meaning"), rows));
    }

    private void states() {
        if (spec.states().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "States"));
        List<List<Cell>> rows = new ArrayList<>();
        for (ModelSpec.State s : spec.states()) {
            rows.add(List.of(
                    Cell.of(s.name()),
                    Cell.math(m -> m.name(s.name())),
                    Cell.math(m -> m.write(s.init())),
                    Cell.of(s.unit()),
                    Cell.of(s.kind().name().toLowerCase(Locale.ROOT)),
                    Cell.of(s.doc())));
        }
        blocks.add(new Block.Grid(List.of("name", "symbol", "first value", "unit", "kind", "meaning"), rows));
    }

    private void code() {
        String name = spec.name();
        String some = spec.params().stream()
                .filter(p -> !p.initializer() && p.value() instanceof Expr.Num)
                .findFirst()
                .map(p -> p.name() + "=" + ((Expr.Num) java.util.Objects.requireNonNull(p.value())).value())
                .orElse("");
        boolean out = spec.is("out");
        blocks.add(new Block.Heading(2, "In code"));
        if (spec.is("channel") || spec.is("ion")) {
            part(some);
            return;
        }
        String arguments = out ? some : some.isEmpty() ? "100" : "100, " + some;
        blocks.add(new Block.Code("python", "import bouton as bp\n\nx = bp.dyn." + name + "(" + arguments + ")"));
        String setter = some.isEmpty() ? "" : "." + some.replace("=", "(") + ")";
        blocks.add(new Block.Code(
                "java",
                "import " + model.getClass().getName() + ";\n\nvar x = new " + name + "(" + (out ? "" : "100") + ")"
                        + setter + ";"));
        brainpys();
    }

    /** Channels and ions are written where they are used: in a neuron, those of an ion in the ion. */
    private void part(String some) {
        String name = spec.name();
        List<String> ions = spec.is("ion") ? List.of() : spec.ions();
        String own = "bp.dyn." + name + "(100" + (some.isEmpty() ? "" : ", " + some) + ")";
        String java = "new " + name + "()" + (some.isEmpty() ? "" : "." + some.replace("=", "(") + ")");
        Map<String, String> kinds = Map.of("Na", "SodiumFixed", "K", "PotassiumFixed", "Ca", "CalciumDetailed");
        StringBuilder python = new StringBuilder("import bouton as bp\n\n");
        StringBuilder inJava = new StringBuilder("import " + model.getClass().getName() + ";\n\n");
        if (ions.isEmpty()) {
            python.append("neu = bp.dyn.CondNeuGroup(100, x=").append(own).append(")");
            inJava.append("var neu = new CondNeuGroup(100).add(\"x\", ")
                    .append(java)
                    .append(");");
        } else {
            ions.forEach(i -> python.append("%s = bp.dyn.%s(100)\n".formatted(i, kinds.get(i))));
            ions.forEach(i -> inJava.append("var %s = new %s();\n".formatted(i, kinds.get(i))));
            String all = String.join(", ", ions);
            boolean mix = ions.size() > 1;
            if (mix) {
                python.append("mix = bp.dyn.mix_ions(").append(all).append(")\n");
                inJava.append("var mix = new MixIons(").append(all).append(");\n");
            }
            String holder = mix ? "mix" : ions.get(0);
            python.append(holder).append(".add_elem(x=").append(own).append(")\n");
            inJava.append(holder).append(".add(\"x\", ").append(java).append(");\n");
            List<String> parts = new ArrayList<>(ions);
            parts.addAll(mix ? List.of("mix") : List.of());
            python.append("neu = bp.dyn.CondNeuGroup(100");
            parts.forEach(p -> python.append(", ").append(p).append("=").append(p));
            python.append(")");
            inJava.append("var neu = new CondNeuGroup(100)");
            parts.forEach(p ->
                    inJava.append(".add(\"").append(p).append("\", ").append(p).append(")"));
            inJava.append(";");
        }
        blocks.add(new Block.Code("python", python.toString()));
        blocks.add(new Block.Code("java", inJava.toString()));
        brainpys();
    }

    private void brainpys() {
        if (!spec.is("own")) {
            String namespace = spec.is("brainpy.neurons") ? "brainpy.neurons." : "brainpy.dyn.";
            blocks.add(
                    new Block.Text("The name, parameters and defaults are those of " + namespace + spec.name() + "."));
        }
    }

    private void seeAlso() {
        List<String> others = Models.names().stream()
                .filter(n -> !n.equals(spec.name())
                        && Models.named(n)
                                .getClass()
                                .getPackageName()
                                .equals(model.getClass().getPackageName()))
                .toList();
        if (!others.isEmpty()) {
            blocks.add(new Block.Heading(2, "See also"));
            blocks.add(new Block.Pages(others));
        }
    }
}
