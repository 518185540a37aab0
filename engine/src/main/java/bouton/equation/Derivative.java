package bouton.equation;

import static bouton.equation.Expr.add;
import static bouton.equation.Expr.call;
import static bouton.equation.Expr.div;
import static bouton.equation.Expr.mul;
import static bouton.equation.Expr.neg;
import static bouton.equation.Expr.num;
import static bouton.equation.Expr.sub;

import bouton.equation.Expr.Call;
import bouton.equation.Expr.Num;
import bouton.equation.Expr.Sym;

/** Symbolic partial derivatives. Steps and comparisons have derivative 0, as brainpy's autodiff has it. */
public final class Derivative {
    private Derivative() {}

    /** The partial derivative of {@code e} with respect to the symbol {@code x}, all others held. */
    public static Expr of(Expr e, String x) {
        return switch (e) {
            case Num _ -> Num.ZERO;
            case Sym s -> s.name().equals(x) ? Num.ONE : Num.ZERO;
            case Call c when !c.mentions(x) || c.fn() == Fn.OLD || c.fn() == Fn.DELAYED -> Num.ZERO;
            case Call c -> ofCall(c, x);
        };
    }

    private static Expr ofCall(Call c, String x) {
        Expr a = c.args().isEmpty() ? Num.ZERO : c.arg(0);
        Expr b = c.args().size() > 1 ? c.arg(1) : Num.ZERO;
        Expr da = of(a, x);
        Expr db = of(b, x);
        return switch (c.fn()) {
            case ADD -> add(da, db);
            case SUB -> sub(da, db);
            case MUL -> add(mul(da, b), mul(a, db));
            case DIV -> db.equals(Num.ZERO) ? div(da, b) : div(sub(mul(da, b), mul(a, db)), mul(b, b));
            case NEG -> neg(da);
            case POW ->
                db.equals(Num.ZERO)
                        ? mul(mul(b, call(Fn.POW, a, sub(b, Num.ONE))), da)
                        : mul(c, add(mul(db, call(Fn.LOG, a)), div(mul(b, da), a)));
            case EXP -> mul(c, da);
            case LOG -> div(da, a);
            case SQRT -> div(da, mul(num(2), c));
            case TANH -> mul(sub(Num.ONE, mul(c, c)), da);
            case ABS -> mul(call(Fn.WHERE, call(Fn.LT, a, Num.ZERO), num(-1), Num.ONE), da);
            case MIN -> call(Fn.WHERE, call(Fn.LE, a, b), da, db);
            case MAX -> call(Fn.WHERE, call(Fn.GE, a, b), da, db);
            case EXPREL -> mul(call(Fn.EXPREL_PRIME, a), da);
            case SIN -> mul(call(Fn.COS, a), da);
            case COS -> neg(mul(call(Fn.SIN, a), da));
            case SINH -> mul(call(Fn.COSH, a), da);
            case COSH -> mul(call(Fn.SINH, a), da);
            case WHERE -> call(Fn.WHERE, a, db, of(c.arg(2), x));
            case EXPREL_PRIME -> throw new IllegalArgumentException("The second derivative of exprel is not provided");
            case FLOOR,
                    STEP,
                    LT,
                    LE,
                    GT,
                    GE,
                    EQ,
                    NE,
                    AND,
                    OR,
                    NOT,
                    NORMAL,
                    UNIFORM,
                    POISSON,
                    GIVEN,
                    OLD,
                    DELAYED,
                    SINCE -> Num.ZERO;
        };
    }
}
