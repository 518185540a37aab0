package bouton.doc;

import bouton.equation.Expr;
import bouton.equation.Expr.Call;
import bouton.equation.Expr.Num;
import bouton.equation.Expr.Sym;
import bouton.equation.Fn;
import bouton.equation.ModelSpec.Binding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes expressions as formulas. Abbreviations of the model stand for what they were written for. */
final class MathWriter {
    private static final Set<String> GREEK = Set.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu", "xi", "rho",
            "sigma", "tau", "phi", "psi", "omega");
    private static final int ANY = 0;
    private static final int COMPARED = 1;
    private static final int SUM = 2;
    private static final int PRODUCT = 3;
    private static final int FACTOR = 4;
    private static final int BASE = 5;

    private final MathStyle style;
    private final List<Binding> abbreviations;

    /** @param abbreviations the model's, in order of declaration */
    MathWriter(MathStyle style, List<Binding> abbreviations) {
        this.style = style;
        this.abbreviations = List.copyOf(abbreviations);
    }

    static boolean isGreek(String name) {
        return GREEK.contains(name);
    }

    /** {@code dx/dt = f}. */
    String derivative(Binding ode) {
        String top = style.row(style.letter("d", true), name(ode.name()));
        String bottom = style.row(style.letter("d", true), style.letter("t", false));
        return style.row(style.fraction(top, bottom), style.operator("="), write(ode.expr()));
    }

    /** {@code x <- value}. */
    String assignment(Binding b) {
        return style.row(name(b.name()), style.operator("<-"), write(b.expr()));
    }

    /** {@code x = value}; the abbreviation itself is written out. */
    String definition(Binding b) {
        List<Binding> earlier =
                abbreviations.contains(b) ? abbreviations.subList(0, abbreviations.indexOf(b)) : abbreviations;
        return style.row(name(b.name()), style.operator("="), new MathWriter(style, earlier).write(b.expr()));
    }

    String write(Expr e) {
        return write(e, ANY);
    }

    private String write(Expr e, int context) {
        for (int k = abbreviations.size() - 1; k >= 0; k--) {
            if (abbreviations.get(k).expr().equals(e) && e instanceof Call) {
                return name(abbreviations.get(k).name());
            }
        }
        return switch (e) {
            case Num n -> number(n.value(), context);
            case Sym s -> name(s.name());
            case Call c -> call(c, context);
        };
    }

    private String number(double v, int context) {
        String text = v == Math.rint(v) && Math.abs(v) < 1e6 ? Long.toString((long) v) : Double.toString(v);
        int e = text.indexOf('E');
        String digits = e < 0 ? text : text.substring(0, e).replaceFirst("\\.0$", "");
        String written = style.number(digits, e < 0 ? 0 : Integer.parseInt(text.substring(e + 1)));
        return v < 0 && context > SUM || e >= 0 && context >= BASE ? style.parentheses(written) : written;
    }

    private String call(Call c, int context) {
        List<Expr> a = c.args();
        return switch (c.fn()) {
            case ADD -> sum(a, "+", SUM, context);
            case SUB -> sum(a, "-", PRODUCT, context);
            case MUL -> product(a.get(0), a.get(1), context);
            case DIV -> quotient(a.get(0), a.get(1), context);
            case NEG -> wrap(style.row(style.operator("-"), write(a.get(0), PRODUCT)), SUM, context);
            case POW -> style.power(write(a.get(0), BASE), write(a.get(1)));
            case EXP -> exponential(a.get(0), context);
            case SQRT -> style.root(write(a.get(0)));
            case ABS -> style.absolute(write(a.get(0)));
            case WHERE -> wrap(style.cases(write(a.get(0)), write(a.get(1)), write(a.get(2))), SUM, context);
            case LT, LE, GT, GE, EQ, NE -> between(c, SUM, COMPARED, context);
            case AND, OR -> between(c, COMPARED, ANY, context);
            case NOT -> style.row(style.operator("not"), write(a.get(0), BASE));
            case SINCE -> sum(List.of(Expr.sym("t"), a.get(0)), "-", PRODUCT, context);
            case OLD -> style.subscript(write(a.get(0), BASE), style.letter("old", true));
            case GIVEN -> style.row(write(a.get(0)), style.words(" is given"));
            default -> style.function(c.fn().text(), arguments(a));
        };
    }

    private String between(Call c, int inside, int level, int context) {
        return wrap(
                style.row(
                        write(c.args().get(0), inside),
                        style.operator(symbol(c.fn())),
                        write(c.args().get(1), inside)),
                level,
                context);
    }

    private String exponential(Expr x, int context) {
        Expr inner = x instanceof Call c && c.fn() == Fn.NEG ? c.args().getFirst() : x;
        return inner instanceof Sym
                ? wrap(style.power(style.letter("e", true), write(x)), FACTOR, context)
                : style.function("exp", List.of(write(x)));
    }

    /** A sign in the first factor goes in front of the whole. */
    private String product(Expr first, Expr second, int context) {
        Expr positive = withoutSign(first);
        if (positive != null) {
            return wrap(style.row(style.operator("-"), product(positive, second, PRODUCT)), SUM, context);
        }
        return wrap(style.row(write(first, PRODUCT), style.operator("*"), write(second, FACTOR)), PRODUCT, context);
    }

    private static @Nullable Expr withoutSign(Expr e) {
        if (e instanceof Call c && c.fn() == Fn.NEG) {
            return c.args().getFirst();
        }
        if (e instanceof Call c && c.fn() == Fn.MUL) {
            Expr first = withoutSign(c.args().getFirst());
            return first == null
                    ? null
                    : new Call(Fn.MUL, List.of(first, c.args().get(1)), 0);
        }
        return null;
    }

    private String quotient(Expr top, Expr bottom, int context) {
        if (top instanceof Call n && n.fn() == Fn.NEG) {
            return wrap(style.row(style.operator("-"), quotient(n.args().getFirst(), bottom, PRODUCT)), SUM, context);
        }
        return wrap(style.fraction(write(top), write(bottom)), FACTOR, context);
    }

    private List<String> arguments(List<Expr> args) {
        List<String> written = new ArrayList<>();
        args.forEach(a -> written.add(write(a)));
        return written;
    }

    private String sum(List<Expr> a, String operator, int right, int context) {
        return wrap(style.row(write(a.get(0), SUM), style.operator(operator), write(a.get(1), right)), SUM, context);
    }

    private String wrap(String text, int level, int context) {
        return level < context ? style.parentheses(text) : text;
    }

    private static String symbol(Fn fn) {
        return switch (fn) {
            case LT -> "<";
            case LE -> "<=";
            case GT -> ">";
            case GE -> ">=";
            case EQ -> "==";
            case NE -> "!=";
            case AND -> "and";
            case OR -> "or";
            default -> throw new IllegalArgumentException(fn.name());
        };
    }

    /** A name with its subscripts: {@code tau_decay}, {@code alpha1}, {@code gNa}. */
    String name(String name) {
        String[] parts = name.split("_", 2);
        String base = parts[0];
        String sub = parts.length > 1 ? parts[1] : "";
        String stem = base.replaceFirst("\\d+$", "");
        if (!stem.isEmpty() && !stem.equals(base)) {
            sub = sub.isEmpty() ? base.substring(stem.length()) : base.substring(stem.length()) + "," + sub;
            base = stem;
        }
        if (base.matches("[gEIVC][A-Z]\\w*")) {
            sub = sub.isEmpty() ? base.substring(1) : base.substring(1) + "," + sub;
            base = base.substring(0, 1);
        }
        if (base.length() > 1 && !isGreek(base) && !sub.isEmpty()) {
            return style.words(name.replace('_', ' '));
        }
        String letter = style.letter(base, base.length() > 1 && !isGreek(base));
        if (sub.isEmpty()) {
            return letter;
        }
        String[] subs = Arrays.stream(sub.split("[_,]"))
                .map(s -> style.letter(s, s.length() > 1 && !isGreek(s)))
                .toArray(String[]::new);
        return style.subscript(letter, style.row(String.join(style.operator(","), subs)));
    }
}
