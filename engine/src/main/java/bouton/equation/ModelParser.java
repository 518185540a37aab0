package bouton.equation;

import bouton.equation.ModelSpec.Binding;
import bouton.equation.ModelSpec.Kind;
import bouton.equation.ModelSpec.Param;
import bouton.equation.ModelSpec.Port;
import bouton.equation.ModelSpec.Requirement;
import bouton.equation.ModelSpec.State;
import bouton.error.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model, one statement a line ({@code ;} separates statements too, {@code #} starts a comment):
 *
 * <pre>
 * param tau = 8 [ms] > 0 "decay time"      init V_initializer = uniform(-70, -60) [mV]
 * state g = 0 [nS] "conductance"           time t_last_spike = -1e7 [ms]     flag refractory = 0
 * state x = 0 when sigma != 0 (only then)  port input_y [mV] "cleared at the end of each step"
 * let a = 0.1 * exprel(-V / 10)            derived k = 1 / tau               require tau != 1 "message"
 * before x = ...      dg/dt = -g / tau     after g += input
 * spike V >= V_th     reset V = V_reset, t_last_spike = t                    output g
 * steady p = ...      (what a reset sets a state to, if not its first value)
 * title "..."         tags linear          reference "..."                   note "..."
 * </pre>
 */
public final class ModelParser {
    private static final Pattern ODE = Pattern.compile("d(\\w+)/dt\\s*=(?!=)(.*)");
    private static final Pattern WHEN = Pattern.compile("([^\"]*?\\s)when\\s([^\"]*)(.*)");
    private static final Pattern ASSIGN = Pattern.compile("(\\w+)\\s*([-+*/]?)=(?!=)(.*)");
    private static final List<String> KEYWORDS = List.of(
            "param",
            "init",
            "state",
            "time",
            "flag",
            "port",
            "let",
            "derived",
            "require",
            "before",
            "after",
            "spike",
            "reset",
            "output",
            "steady",
            "title",
            "tags",
            "reference",
            "note",
            "d<state>/dt");

    private final String name;
    private String title = "";
    private final Set<String> tags = new LinkedHashSet<>();
    private final List<String> references = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Param> params = new ArrayList<>();
    private final List<Binding> lets = new ArrayList<>();
    private final Map<String, Expr> macros = new HashMap<>();
    private final List<Binding> derived = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<Binding> steady = new ArrayList<>();
    private final List<Port> ports = new ArrayList<>();
    private final List<Binding> before = new ArrayList<>();
    private final List<Binding> odes = new ArrayList<>();
    private final List<Binding> after = new ArrayList<>();
    private @Nullable Expr spike;
    private final List<Binding> resets = new ArrayList<>();
    private final List<Binding> outputs = new ArrayList<>();
    private final AtomicInteger draws = new AtomicInteger();
    private String line = "";

    private ModelParser(String name) {
        this.name = name;
    }

    /**
     * Reads a model.
     *
     * @param name the name it will have
     * @param text its statements
     * @throws EquationException at the first statement that cannot be read or names something unknown
     */
    public static ModelSpec parse(String name, String text) {
        ModelParser p = new ModelParser(name);
        for (String raw : text.split("\n")) {
            for (String statement : split(raw, ';', '#')) {
                if (!statement.isBlank()) {
                    p.line = statement.strip();
                    p.statement(p.line);
                }
            }
        }
        ModelSpec spec = new ModelSpec(
                name,
                p.title,
                Set.copyOf(p.tags),
                List.copyOf(p.references),
                List.copyOf(p.notes),
                List.copyOf(p.params),
                List.copyOf(p.lets),
                List.copyOf(p.derived),
                List.copyOf(p.requirements),
                List.copyOf(p.states),
                List.copyOf(p.steady),
                List.copyOf(p.ports),
                List.copyOf(p.before),
                List.copyOf(p.odes),
                List.of(),
                List.copyOf(p.after),
                p.spike,
                List.copyOf(p.resets),
                List.copyOf(p.outputs));
        ModelCheck.check(spec);
        return spec;
    }

    private void statement(String s) {
        Matcher ode = ODE.matcher(s);
        if (ode.matches()) {
            odes.add(new Binding(ode.group(1), expr(ode.group(2))));
            return;
        }
        int space = s.indexOf(' ');
        String keyword = space < 0 ? s : s.substring(0, space);
        String rest = space < 0 ? "" : s.substring(space + 1).strip();
        switch (keyword) {
            case "param" -> parameter(rest, false);
            case "init" -> parameter(rest, true);
            case "state" -> state(rest, Kind.REAL);
            case "time" -> state(rest, Kind.TIME);
            case "flag" -> state(rest, Kind.FLAG);
            case "port" -> port(rest);
            case "let" -> let(rest);
            case "derived" -> derived.add(assignment(rest));
            case "require" -> {
                String message = quoted(rest);
                requirements.add(new Requirement(expr(unquoted(rest)), message.isEmpty() ? unquoted(rest) : message));
            }
            case "steady" -> steady.add(assignment(rest));
            case "before" -> before.add(assignment(rest));
            case "after" -> after.add(assignment(rest));
            case "spike" -> spike = expr(rest);
            case "reset" -> split(rest, ',', '#').forEach(r -> resets.add(assignment(r.strip())));
            case "output" -> output(rest);
            case "title" -> title = quoted(rest);
            case "tags" -> tags.addAll(List.of(rest.split("[,\\s]+")));
            case "reference" -> references.add(quoted(rest));
            case "note" -> notes.add(quoted(rest));
            default ->
                throw EquationException.at(
                        name + ": a statement cannot begin with '" + keyword + "'" + Names.hint(keyword, KEYWORDS),
                        s,
                        0);
        }
    }

    private void parameter(String rest, boolean initializer) {
        Declared d = declared(rest);
        Expr value = d.value.equals("none") ? null : expr(initializer ? initial(d.value) : d.value);
        params.add(new Param(d.name, value, d.unit, Range.parse(d.tail, line), initializer, d.doc));
    }

    /** {@code uniform(a, b)} and {@code normal(mean, std)} in an initializer stand for draws scaled to that range. */
    private String initial(String value) {
        Matcher m = Pattern.compile("(uniform|normal)\\(([^,]+),(.+)\\)").matcher(value);
        if (!m.matches()) {
            return value;
        }
        return m.group(1).equals("uniform")
                ? "(" + m.group(2) + ") + uniform() * ((" + m.group(3) + ") - (" + m.group(2) + "))"
                : "(" + m.group(2) + ") + normal() * (" + m.group(3) + ")";
    }

    private void state(String rest, Kind kind) {
        Matcher condition = WHEN.matcher(rest);
        Expr when = condition.matches() ? expr(condition.group(2)) : null;
        Declared d = declared(condition.matches() ? condition.group(1) + condition.group(3) : rest);
        if (!d.tail.isEmpty()) {
            throw EquationException.at("A state has no range", line, line.indexOf(d.tail));
        }
        states.add(new State(d.name, expr(initial(d.value)), kind, d.unit, d.doc, when));
    }

    private void port(String rest) {
        Declared d = declared(rest.replaceFirst("^\\w+", "$0 = 0"));
        if (!d.tail.isEmpty()) {
            throw EquationException.at("A port is a name, a unit and a doc", line, 0);
        }
        ports.add(new Port(d.name, d.unit, d.doc));
    }

    private void let(String rest) {
        Binding b = assignment(rest);
        lets.add(b);
        macros.put(b.name(), b.expr());
    }

    private void output(String rest) {
        Matcher m = ASSIGN.matcher(rest);
        outputs.add(
                m.matches() && m.group(2).isEmpty()
                        ? new Binding(m.group(1), expr(m.group(3)))
                        : new Binding("output", expr(rest)));
    }

    private Binding assignment(String s) {
        Matcher m = ASSIGN.matcher(s);
        if (!m.matches()) {
            throw EquationException.at("Expected 'name = expression'", line, Math.max(0, line.indexOf(s)));
        }
        Expr value = expr(m.group(3));
        Expr target = Expr.sym(m.group(1));
        return new Binding(
                m.group(1),
                switch (m.group(2)) {
                    case "+" -> Expr.add(target, value);
                    case "-" -> Expr.sub(target, value);
                    case "*" -> Expr.mul(target, value);
                    case "/" -> Expr.div(target, value);
                    default -> value;
                });
    }

    private Expr expr(String text) {
        return ExprParser.parse(text.strip(), draws).substitute(macros);
    }

    private record Declared(String name, String value, String unit, String tail, String doc) {}

    private static final Pattern DECLARED = Pattern.compile(
            "(\\w+)\\s*=\\s*([^\\[\"]*?)\\s*(?:\\[([^\\]]*)\\])?\\s*((?:>=?|in )[^\"]*)?\\s*(?:\"(.*)\")?");

    private Declared declared(String rest) {
        Matcher m = DECLARED.matcher(rest);
        if (!m.matches() || m.group(2).isEmpty()) {
            throw EquationException.at("Expected 'name = value [unit] range \"doc\"'", line, 0);
        }
        String value = m.group(2);
        String tail = m.group(4) == null ? "" : m.group(4);
        Matcher range = Pattern.compile("(.*?)\\s*((?:>=?|\\bin )\\s*[\\[(]?\\s*-?[\\d.].*)")
                .matcher(value);
        if (tail.isEmpty() && m.group(3) == null && range.matches()) {
            value = range.group(1);
            tail = range.group(2);
        }
        return new Declared(
                m.group(1),
                value,
                m.group(3) == null ? "" : m.group(3).strip(),
                tail.strip(),
                m.group(5) == null ? "" : m.group(5));
    }

    private static String quoted(String s) {
        int a = s.indexOf('"');
        int b = s.lastIndexOf('"');
        return a >= 0 && b > a ? s.substring(a + 1, b) : "";
    }

    private static String unquoted(String s) {
        int a = s.indexOf('"');
        return (a < 0 ? s : s.substring(0, a)).strip();
    }

    /** Splits outside quotes and brackets; what follows the comment sign is dropped. */
    private static List<String> split(String s, char separator, char comment) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inQuotes = false;
        int depth = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '"') {
                inQuotes = !inQuotes;
            }
            depth += inQuotes ? 0 : c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (!inQuotes && c == comment) {
                break;
            }
            if (!inQuotes && depth == 0 && c == separator) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
