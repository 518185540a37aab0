package bouton.doc;

import java.util.List;

/** How the parts of a formula are written: {@link Latex} or {@link MathMl}. */
interface MathStyle {
    /** A number; {@code exponent} is 0 or a power of ten. */
    String number(String digits, int exponent);

    /** A name of one letter or a Greek one, upright if {@code upright}. */
    String letter(String name, boolean upright);

    String subscript(String base, String sub);

    String fraction(String top, String bottom);

    String power(String base, String exponent);

    String root(String x);

    String absolute(String x);

    String parentheses(String x);

    /** Parts side by side. */
    String row(String... parts);

    /** An operator such as {@code +}, {@code <=} or {@code *}, spelled as in the equation language. */
    String operator(String symbol);

    String function(String name, List<String> args);

    /** {@code a} where the condition holds, else {@code b}. */
    String cases(String condition, String a, String b);

    /** Plain words. */
    String words(String text);
}
