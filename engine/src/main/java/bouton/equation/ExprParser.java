package bouton.equation;

import bouton.equation.Expr.Call;
import bouton.error.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads one expression: numbers, names, {@code + - * / ^ **}, comparisons, {@code and or not}, and function calls. Precedence from
 * loose to tight: or, and, not, comparison, sum, product, sign, power.
 */
public final class ExprParser {
    private final String line;
    private final AtomicInteger draws;
    private int pos;

    private ExprParser(String line, AtomicInteger draws) {
        this.line = line;
        this.draws = draws;
    }

    /**
     * Reads a whole string as one expression.
     *
     * @throws EquationException if it is not one
     */
    public static Expr parse(String text) {
        return parse(text, new AtomicInteger());
    }

    /**
     * Reads one of several expressions of a model.
     *
     * @param draws counts the draws of the model, so that each gets numbers of its own
     */
    static Expr parse(String text, AtomicInteger draws) {
        ExprParser p = new ExprParser(text, draws);
        Expr e = p.or();
        p.skip();
        if (p.pos < text.length()) {
            throw p.error("Unexpected '" + text.charAt(p.pos) + "'");
        }
        return e;
    }

    private Expr or() {
        Expr e = and();
        while (word("or")) {
            e = Expr.call(Fn.OR, e, and());
        }
        return e;
    }

    private Expr and() {
        Expr e = not();
        while (word("and")) {
            e = Expr.call(Fn.AND, e, not());
        }
        return e;
    }

    private Expr not() {
        return word("not") ? Expr.call(Fn.NOT, not()) : comparison();
    }

    private Expr comparison() {
        Expr a = sum();
        Fn fn = accept("<=")
                ? Fn.LE
                : accept(">=")
                        ? Fn.GE
                        : accept("==")
                                ? Fn.EQ
                                : accept("!=") ? Fn.NE : accept("<") ? Fn.LT : accept(">") ? Fn.GT : null;
        return fn == null ? a : Expr.call(fn, a, sum());
    }

    private Expr sum() {
        Expr e = product();
        while (true) {
            if (accept("+")) {
                e = Expr.add(e, product());
            } else if (accept("-")) {
                e = Expr.sub(e, product());
            } else {
                return e;
            }
        }
    }

    private Expr product() {
        Expr e = sign();
        while (true) {
            skip();
            if (line.startsWith("**", pos)) {
                return e;
            }
            if (accept("*")) {
                e = Expr.mul(e, sign());
            } else if (accept("/")) {
                e = Expr.div(e, sign());
            } else {
                return e;
            }
        }
    }

    private Expr sign() {
        if (accept("-")) {
            return Expr.neg(sign());
        }
        return accept("+") ? sign() : power();
    }

    private Expr power() {
        Expr base = atom();
        return accept("**") || accept("^") ? Expr.call(Fn.POW, base, sign()) : base;
    }

    private Expr atom() {
        skip();
        if (accept("(")) {
            Expr e = or();
            expect(")");
            return e;
        }
        if (pos < line.length() && (Character.isDigit(line.charAt(pos)) || line.charAt(pos) == '.')) {
            return number();
        }
        int start = pos;
        String name = name();
        if (name.isEmpty()) {
            throw error(
                    pos < line.length() ? "Unexpected '" + line.charAt(pos) + "'" : "The expression ends too early");
        }
        return accept("(") ? function(name, start) : Expr.sym(name);
    }

    private Expr function(String name, int start) {
        Fn fn = Fn.named().get(name);
        if (fn == null) {
            pos = start;
            throw error("Unknown function '" + name + "'"
                    + Names.hint(name, Fn.named().keySet()));
        }
        List<Expr> args = new ArrayList<>();
        if (!accept(")")) {
            do {
                args.add(or());
            } while (accept(","));
            expect(")");
        }
        if (args.size() != fn.arity()) {
            pos = start;
            throw error(name + " takes " + fn.arity() + (fn.arity() == 1 ? " argument" : " arguments") + ", not "
                    + args.size());
        }
        if (fn.isRandom()) {
            return new Call(fn, args, draws.incrementAndGet());
        }
        return Expr.call(fn, args.toArray(Expr[]::new));
    }

    private Expr number() {
        int start = pos;
        while (pos < line.length() && (Character.isDigit(line.charAt(pos)) || line.charAt(pos) == '.')) {
            pos++;
        }
        if (pos < line.length() && (line.charAt(pos) == 'e' || line.charAt(pos) == 'E')) {
            int mark = pos++;
            if (pos < line.length() && (line.charAt(pos) == '-' || line.charAt(pos) == '+')) {
                pos++;
            }
            if (pos < line.length() && Character.isDigit(line.charAt(pos))) {
                while (pos < line.length() && Character.isDigit(line.charAt(pos))) {
                    pos++;
                }
            } else {
                pos = mark;
            }
        }
        try {
            return Expr.num(Double.parseDouble(line.substring(start, pos)));
        } catch (NumberFormatException _) {
            pos = start;
            throw error("Not a number");
        }
    }

    private String name() {
        int start = pos;
        while (pos < line.length() && (Character.isLetterOrDigit(line.charAt(pos)) || line.charAt(pos) == '_')) {
            pos++;
        }
        return line.substring(start, pos);
    }

    private boolean word(String w) {
        skip();
        int end = pos + w.length();
        if (line.startsWith(w, pos)
                && (end == line.length()
                        || !(Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_'))) {
            pos = end;
            return true;
        }
        return false;
    }

    private boolean accept(String s) {
        skip();
        if (line.startsWith(s, pos)) {
            pos += s.length();
            return true;
        }
        return false;
    }

    private void expect(String s) {
        if (!accept(s)) {
            throw error("Expected '" + s + "'");
        }
    }

    private void skip() {
        while (pos < line.length() && Character.isWhitespace(line.charAt(pos))) {
            pos++;
        }
    }

    private EquationException error(String what) {
        return EquationException.at(what, line, pos);
    }
}
