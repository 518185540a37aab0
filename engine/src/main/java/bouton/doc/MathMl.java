package bouton.doc;

import java.util.List;
import java.util.Map;

/** Formulas that every browser shows by itself, with no script and no network. */
final class MathMl implements MathStyle {
    private static final Map<String, String> OPERATORS = Map.of(
            "<", "&lt;", ">", "&gt;", "<=", "\u2264", ">=", "\u2265", "==", "=", "!=", "\u2260", "-", "\u2212", "<-",
            "\u2190");
    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("alpha", "\u03b1"),
            Map.entry("beta", "\u03b2"),
            Map.entry("gamma", "\u03b3"),
            Map.entry("delta", "\u03b4"),
            Map.entry("epsilon", "\u03b5"),
            Map.entry("zeta", "\u03b6"),
            Map.entry("eta", "\u03b7"),
            Map.entry("theta", "\u03b8"),
            Map.entry("kappa", "\u03ba"),
            Map.entry("lambda", "\u03bb"),
            Map.entry("mu", "\u03bc"),
            Map.entry("xi", "\u03be"),
            Map.entry("rho", "\u03c1"),
            Map.entry("sigma", "\u03c3"),
            Map.entry("tau", "\u03c4"),
            Map.entry("phi", "\u03c6"),
            Map.entry("psi", "\u03c8"),
            Map.entry("omega", "\u03c9"));

    @Override
    public String number(String digits, int exponent) {
        String mantissa = digits.startsWith("-")
                ? "<mrow><mo>\u2212</mo><mn>" + digits.substring(1) + "</mn></mrow>"
                : "<mn>" + digits + "</mn>";
        return exponent == 0
                ? mantissa
                : row(mantissa, "<mo>\u22c5</mo>", power("<mn>10</mn>", number(Integer.toString(exponent), 0)));
    }

    @Override
    public String letter(String name, boolean upright) {
        String greek = GREEK.get(name);
        if (greek != null) {
            return "<mi>" + greek + "</mi>";
        }
        return upright ? "<mi mathvariant=\"normal\">" + name + "</mi>" : "<mi>" + name + "</mi>";
    }

    @Override
    public String subscript(String base, String sub) {
        return "<msub>" + base + sub + "</msub>";
    }

    @Override
    public String fraction(String top, String bottom) {
        return "<mfrac>" + top + bottom + "</mfrac>";
    }

    @Override
    public String power(String base, String exponent) {
        return "<msup>" + base + exponent + "</msup>";
    }

    @Override
    public String root(String x) {
        return "<msqrt>" + x + "</msqrt>";
    }

    @Override
    public String absolute(String x) {
        return row("<mo>|</mo>", x, "<mo>|</mo>");
    }

    @Override
    public String parentheses(String x) {
        return row("<mo>(</mo>", x, "<mo>)</mo>");
    }

    @Override
    public String row(String... parts) {
        return "<mrow>" + String.join("", parts) + "</mrow>";
    }

    @Override
    public String operator(String symbol) {
        if (symbol.equals("and") || symbol.equals("or") || symbol.equals("not")) {
            return words(" " + symbol + " ");
        }
        if (symbol.equals("*")) {
            return "<mspace width=\".17em\"/>";
        }
        return "<mo>" + OPERATORS.getOrDefault(symbol, symbol) + "</mo>";
    }

    @Override
    public String function(String name, List<String> args) {
        return row(letter(name, true), parentheses(String.join("<mo>,</mo>", args)));
    }

    @Override
    public String cases(String condition, String a, String b) {
        return row(
                "<mo>{</mo><mtable columnalign=\"left left\"><mtr><mtd>",
                a,
                "</mtd><mtd>",
                words("if "),
                condition,
                "</mtd></mtr><mtr><mtd>",
                b,
                "</mtd><mtd>",
                words("otherwise"),
                "</mtd></mtr></mtable>");
    }

    @Override
    public String words(String text) {
        return "<mtext>" + text.replace(' ', '\u00a0') + "</mtext>";
    }
}
