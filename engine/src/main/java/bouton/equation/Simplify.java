package bouton.equation;

import bouton.equation.Expr.Call;
import bouton.equation.Expr.Num;
import java.util.List;

/** Exact simplifications, applied as expressions are built. */
final class Simplify {
    private Simplify() {}

    static Expr call(Fn fn, Expr... args) {
        if (args.length != fn.arity()) {
            throw new IllegalArgumentException(fn.text() + " takes " + fn.arity() + " arguments, not " + args.length);
        }
        Expr a = args.length > 0 ? args[0] : Num.ZERO;
        Expr b = args.length > 1 ? args[1] : Num.ZERO;
        if (args.length == 2 && a instanceof Num x && b instanceof Num y && isArithmetic(fn)) {
            return new Num(Evaluate.apply(fn, x.value(), y.value(), 0));
        }
        return switch (fn) {
            case ADD ->
                is(a, 0)
                        ? b
                        : is(b, 0)
                                ? a
                                : b instanceof Call n && n.fn() == Fn.NEG ? call(Fn.SUB, a, n.arg(0)) : raw(fn, args);
            case SUB ->
                is(b, 0) ? a : is(a, 0) ? call(Fn.NEG, b) : a.equals(b) && !isRandom(a) ? Num.ZERO : raw(fn, args);
            case MUL ->
                is(a, 0) || is(b, 0)
                        ? Num.ZERO
                        : is(a, 1)
                                ? b
                                : is(b, 1)
                                        ? a
                                        : is(a, -1) ? call(Fn.NEG, b) : is(b, -1) ? call(Fn.NEG, a) : raw(fn, args);
            case DIV -> is(a, 0) ? Num.ZERO : is(b, 1) ? a : raw(fn, args);
            case POW -> is(b, 1) ? a : is(b, 0) ? Num.ONE : raw(fn, args);
            case NEG ->
                a instanceof Num n
                        ? new Num(-n.value())
                        : a instanceof Call c && c.fn() == Fn.NEG ? c.arg(0) : raw(fn, args);
            case WHERE -> args[1].equals(args[2]) && !isRandom(args[1]) ? args[1] : raw(fn, args);
            default -> raw(fn, args);
        };
    }

    private static boolean isArithmetic(Fn fn) {
        return switch (fn) {
            case ADD, SUB, MUL, DIV, POW, MIN, MAX -> true;
            default -> false;
        };
    }

    private static boolean isRandom(Expr e) {
        return e instanceof Call c && (c.fn().isRandom() || c.args().stream().anyMatch(Simplify::isRandom));
    }

    private static Expr raw(Fn fn, Expr... args) {
        return new Call(fn, List.of(args), 0);
    }

    private static boolean is(Expr e, double value) {
        return e instanceof Num n && n.value() == value;
    }
}
