package bouton.equation;

import bouton.equation.Expr.Call;
import bouton.equation.Expr.Num;
import bouton.equation.Expr.Sym;

/**
 * Evaluates expressions in double precision, one number at a time: for constants, derived parameters and initial states. Truth
 * values are 1 and 0. Uses {@link StrictMath}, so the bits are the same on every machine.
 */
public final class Evaluate {
    private Evaluate() {}

    /** What an expression may ask for while it is evaluated. */
    public interface Context {
        /** The value of a symbol. */
        double symbol(String name);

        /** Whether a parameter was given. */
        boolean given(String name);

        /** A draw; {@code id} tells it from the others of the model. */
        default double draw(Fn fn, int id, double arg) {
            throw new IllegalArgumentException(fn.text() + "() cannot stand in a constant");
        }
    }

    /** The value of an expression. */
    public static double value(Expr e, Context context) {
        return switch (e) {
            case Num n -> n.value();
            case Sym s -> context.symbol(s.name());
            case Call c when c.fn() == Fn.GIVEN -> context.given(((Sym) c.arg(0)).name()) ? 1 : 0;
            case Call c
            when c.fn() == Fn.WHERE ->
                value(c.arg(0), context) != 0 ? value(c.arg(1), context) : value(c.arg(2), context);
            case Call c when c.fn() == Fn.AND -> value(c.arg(0), context) != 0 && value(c.arg(1), context) != 0 ? 1 : 0;
            case Call c when c.fn() == Fn.OR -> value(c.arg(0), context) != 0 || value(c.arg(1), context) != 0 ? 1 : 0;
            case Call c -> {
                int n = c.args().size();
                double a = n > 0 ? value(c.arg(0), context) : 0;
                yield c.fn().isRandom()
                        ? context.draw(c.fn(), c.id(), a)
                        : apply(c.fn(), a, n > 1 ? value(c.arg(1), context) : 0, n > 2 ? value(c.arg(2), context) : 0);
            }
        };
    }

    /** One function of up to three numbers. */
    public static double apply(Fn fn, double a, double b, double c) {
        return switch (fn) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case NEG -> -a;
            case POW -> StrictMath.pow(a, b);
            case EXP -> StrictMath.exp(a);
            case LOG -> StrictMath.log(a);
            case SQRT -> StrictMath.sqrt(a);
            case TANH -> StrictMath.tanh(a);
            case ABS -> Math.abs(a);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case EXPREL -> a == 0 ? 1 : StrictMath.expm1(a) / a;
            case EXPREL_PRIME -> exprelPrime(a);
            case FLOOR -> StrictMath.floor(a);
            case SIN -> StrictMath.sin(a);
            case COS -> StrictMath.cos(a);
            case SINH -> StrictMath.sinh(a);
            case COSH -> StrictMath.cosh(a);
            case STEP -> a >= 0 ? 1 : 0;
            case LT -> a < b ? 1 : 0;
            case LE -> a <= b ? 1 : 0;
            case GT -> a > b ? 1 : 0;
            case GE -> a >= b ? 1 : 0;
            case EQ -> a == b ? 1 : 0;
            case NE -> a != b ? 1 : 0;
            case AND -> a != 0 && b != 0 ? 1 : 0;
            case OR -> a != 0 || b != 0 ? 1 : 0;
            case NOT -> a == 0 ? 1 : 0;
            case WHERE -> a != 0 ? b : c;
            case NORMAL, UNIFORM, POISSON, GIVEN, OLD, DELAYED, SINCE ->
                throw new IllegalArgumentException(fn.text() + " has no value of its own");
        };
    }

    /** {@code (e^z - exprel(z)) / z}; by its series near 0, where the difference cancels. */
    private static double exprelPrime(double z) {
        if (Math.abs(z) < 0.5) {
            double sum = 0;
            double term = 1;
            for (int k = 0; k < 16; k++) {
                term = k == 0 ? 0.5 : term * z * (k + 1) / (k * (k + 2.0));
                sum += term;
            }
            return sum;
        }
        return (StrictMath.exp(z) - StrictMath.expm1(z) / z) / z;
    }
}
