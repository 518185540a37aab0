package bouton.equation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Every function and operator of the equation language. */
public enum Fn {
    ADD(2),
    SUB(2),
    MUL(2),
    DIV(2),
    NEG(1),
    POW(2),
    EXP(1),
    LOG(1),
    SQRT(1),
    TANH(1),
    ABS(1),
    MIN(2),
    MAX(2),
    /** {@code exprel(z) = (e^z - 1) / z}, 1 at 0. */
    EXPREL(1),
    /** The derivative of {@link #EXPREL}, 1/2 at 0. */
    EXPREL_PRIME(1),
    FLOOR(1),
    SIN(1),
    COS(1),
    SINH(1),
    COSH(1),
    /** {@code step(z)}: 1 where z >= 0, else 0. */
    STEP(1),
    LT(2),
    LE(2),
    GT(2),
    GE(2),
    EQ(2),
    NE(2),
    AND(2),
    OR(2),
    NOT(1),
    /** {@code where(condition, a, b)}. */
    WHERE(3),
    /** A draw from N(0, 1), new at every element and step. */
    NORMAL(0),
    /** A draw from the open interval (0, 1), new at every element and step. */
    UNIFORM(0),
    /** A draw from Poisson(lambda), new at every element and step. */
    POISSON(1),
    /** True where a parameter was given; decided when the constants are derived. */
    GIVEN(1),
    /** The value of a state at the start of the step. */
    OLD(1),
    /** {@code delayed(x, d)}: the state x as it was d ms before the start of the step, 0 before time 0. */
    DELAYED(2),
    /** {@code since(T)}: {@code t - T} for a time T, rounded once: {@code i dt} is not rounded before T is taken from it. */
    SINCE(1);

    private static final Map<String, Fn> NAMED = new HashMap<>();

    static {
        for (Fn fn : values()) {
            NAMED.put(fn.text(), fn);
        }
    }

    private final int arity;

    Fn(int arity) {
        this.arity = arity;
    }

    /** Number of arguments. */
    public int arity() {
        return arity;
    }

    /** The name as written in equations. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for the draws, which are a new number at each place they are written. */
    public boolean isRandom() {
        return this == NORMAL || this == UNIFORM || this == POISSON;
    }

    /** True if the result is a truth value. */
    public boolean isLogical() {
        return switch (this) {
            case LT, LE, GT, GE, EQ, NE, AND, OR, NOT, GIVEN -> true;
            default -> false;
        };
    }

    /** The functions that may be called by name. */
    static Map<String, Fn> named() {
        return NAMED;
    }
}
