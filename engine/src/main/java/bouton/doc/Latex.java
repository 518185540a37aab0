package bouton.doc;

import java.util.List;
import java.util.Map;

/** Formulas for notebooks and for pages that a browser typesets with MathJax or KaTeX. */
final class Latex implements MathStyle {
    private static final Map<String, String> OPERATORS = Map.of(
            "*",
            "\\,",
            "<=",
            "\\le ",
            ">=",
            "\\ge ",
            "==",
            "=",
            "!=",
            "\\ne ",
            "and",
            "\\land ",
            "or",
            "\\lor ",
            "not",
            "\\lnot ",
            "<-",
            "\\leftarrow ");

    @Override
    public String number(String digits, int exponent) {
        return exponent == 0 ? digits : digits + " \\cdot 10^{" + exponent + "}";
    }

    @Override
    public String letter(String name, boolean upright) {
        if (MathWriter.isGreek(name)) {
            return "\\" + name + " ";
        }
        return upright ? "\\mathrm{" + name + "}" : name;
    }

    @Override
    public String subscript(String base, String sub) {
        return base.strip() + "_{" + sub.strip() + "}";
    }

    @Override
    public String fraction(String top, String bottom) {
        return "\\frac{" + top.strip() + "}{" + bottom.strip() + "}";
    }

    @Override
    public String power(String base, String exponent) {
        return "{" + base.strip() + "}^{" + exponent.strip() + "}";
    }

    @Override
    public String root(String x) {
        return "\\sqrt{" + x.strip() + "}";
    }

    @Override
    public String absolute(String x) {
        return "\\left|" + x + "\\right|";
    }

    @Override
    public String parentheses(String x) {
        return "\\left(" + x.strip() + "\\right)";
    }

    @Override
    public String row(String... parts) {
        return String.join("", parts);
    }

    @Override
    public String operator(String symbol) {
        String known = OPERATORS.get(symbol);
        return known == null ? " " + symbol + " " : " " + known;
    }

    @Override
    public String function(String name, List<String> args) {
        return "\\operatorname{" + name + "}" + parentheses(String.join(", ", args));
    }

    @Override
    public String cases(String condition, String a, String b) {
        return "\\begin{cases} " + a.strip() + " & \\text{if } " + condition.strip() + " \\\\ " + b.strip()
                + " & \\text{otherwise} \\end{cases}";
    }

    @Override
    public String words(String text) {
        return "\\text{" + text + "}";
    }
}
