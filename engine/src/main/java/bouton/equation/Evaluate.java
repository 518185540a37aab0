package bouton.equation;

import bouton.equation.Expr.Call;
import bouton.equation.Expr.Num;
import bouton.equation.Expr.Sym;
import java.util.function.ToDoubleFunction;

/**
 * Evaluates expressions in double precision, one number at a time: for constants, derived parameters and initial states. Truth
 * values are 1 and 0. Uses {@link StrictMath}, so the bits are the same on every machine.
 */
public final class Evaluate {
    private Evaluate() {}

    /**
     * The value of an expression without draws.
     *
     * @param symbols the value of each symbol
     */
    public static double value(Expr e, ToDoubleFunction<String> symbols) {
        return switch (e) {
            case Num n -> n.value();
            case Sym s -> symbols.applyAsDouble(s.name());
            case Call c when c.fn() == Fn.WHERE -> value(c.arg(0), symbols) != 0 ? value(c.arg(1), symbols) : value(c.arg(2), symbols);
            case Call c -> {
                int n = c.args().size();
                if (c.fn().isRandom()) {
                    throw new IllegalArgumentException(c.fn().text() + "() cannot stand in a constant");
                }
                yield apply(
                        c.fn(),
                        n > 0 ? value(c.arg(0), symbols) : 0,
                        n > 1 ? value(c.arg(1), symbols) : 0,
                        n > 2 ? value(c.arg(2), symbols) : 0);
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
            case NORMAL, UNIFORM, POISSON, GIVEN, OLD ->
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
