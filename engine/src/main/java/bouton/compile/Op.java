package bouton.compile;

/** What a {@link Node} does. Reals unless said otherwise. */
enum Op {
    CONST,
    /** A {@link Scalar}. */
    SCALAR,
    /** Time at the start of the step, ms. */
    T,
    /** The step number, an INT. */
    STEP,
    /** Elements of a parameter array: same for all slices. */
    PARAM,
    /** The one element of a buffer, for all elements of the kernel. */
    SHARED,
    LOAD,
    LOAD_STEPS,
    LOAD_BITS,
    /** Elements of a block of scratch. */
    SCRATCH,
    /** A number that is the same for all elements, from the table of uniforms. */
    UNIFORM,
    UNIFORM_INT,
    ADD,
    SUB,
    MUL,
    DIV,
    FMA,
    NEG,
    ABS,
    SQRT,
    MIN,
    MAX,
    SELECT,
    SELECT_INT,
    LT,
    LE,
    GT,
    GE,
    EQ,
    NE,
    AND,
    OR,
    NOT,
    // functions in passes of their own
    EXP,
    EXPREL,
    /** x / (e^x - 1). */
    EXPREL_INVERSE,
    EXPREL_PRIME,
    EXPM1,
    LOG,
    TANH,
    FLOOR,
    SIN,
    COS,
    NORMAL_DRAW,
    UNIFORM_DRAW,
    POISSON_DRAW,
    // integers of the width of a real
    INT_CONST,
    INT_SUB,
    INT_ADD,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    /** Of the bits, with zeros from above. */
    SHIFT_DOWN,
    INT_MUL,
    INT_AND,
    INT_XOR,
    TO_REAL,
    BITS_OF,
    REAL_OF_BITS;

    boolean isFunction() {
        return isMath() || isSlowMath() || isDraw();
    }

    /** Computed by a generated pass of its own. */
    boolean isMath() {
        return switch (this) {
            case EXP, EXPREL, EXPREL_INVERSE, EXPREL_PRIME, EXPM1, LOG, TANH -> true;
            default -> false;
        };
    }

    /** Computed one element at a time by the library. */
    boolean isSlowMath() {
        return this == FLOOR || this == SIN || this == COS;
    }

    boolean isDraw() {
        return this == NORMAL_DRAW || this == UNIFORM_DRAW || this == POISSON_DRAW;
    }

    boolean isLogical() {
        return switch (this) {
            case LT, LE, GT, GE, EQ, NE, AND, OR, NOT, LOAD_BITS -> true;
            default -> false;
        };
    }

    boolean isInt() {
        return switch (this) {
            case STEP,
                    LOAD_STEPS,
                    UNIFORM_INT,
                    SELECT_INT,
                    INT_CONST,
                    INT_SUB,
                    INT_ADD,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    SHIFT_DOWN,
                    INT_MUL,
                    INT_AND,
                    INT_XOR,
                    BITS_OF -> true;
            default -> false;
        };
    }
}
