package bouton.compile;

import java.util.EnumMap;
import java.util.Map;

/**
 * exp, expm1, exprel, log and tanh as polynomials in FMA arithmetic, written once: the scalar and the vector pass are generated from
 * the same graph, so they agree in every bit. Series are the textbook ones (Abramowitz and Stegun 1964, 4.1.27, 4.2.1) after the usual
 * range reduction; results under 2^-125 (2^-1021 in double precision) are 0. The error bounds are tested in MathFunctionsTest.
 */
final class MathFunctions {
    private static final Map<Op, PassCode> SINGLE = new EnumMap<>(Op.class);
    private static final Map<Op, PassCode> DOUBLE = new EnumMap<>(Op.class);

    /** Where exprel is a polynomial: between -4 and 1. */
    private static final double CENTRE = -1.5;

    private static final double REACH = 2.5;
    private static final double[] NEAR_SINGLE = Interpolation.powers(MathFunctions::exprel, CENTRE, REACH, 12);
    private static final double[] NEAR = Interpolation.powers(MathFunctions::exprel, CENTRE, REACH, 20);
    private static final double[] TAIL_SINGLE = tailCoefficients(5);
    private static final double[] TAIL = tailCoefficients(10);

    private final Graph g = new Graph();
    private final boolean single;
    private final int mantissa;
    private final double magic;

    private MathFunctions(Precision precision) {
        single = precision == Precision.FLOAT32;
        mantissa = single ? 23 : 52;
        magic = single ? 0x1.8p23 : 0x1.8p52;
    }

    /** The code that replaces scratch block 0 by the function of it. */
    static synchronized PassCode code(Op op, Precision precision) {
        return (precision == Precision.FLOAT32 ? SINGLE : DOUBLE).computeIfAbsent(op, o -> {
            MathFunctions m = new MathFunctions(precision);
            Node x = m.g.scratch(0);
            if (o == Op.EXPREL) {
                return m.exprelCode(x, precision);
            }
            Node y = switch (o) {
                case EXP -> m.exp(x);
                case EXPM1 -> m.expm1(x);
                case EXPREL_INVERSE -> m.exprelInverse(x);
                case EXPREL_PRIME -> m.exprelPrime(x);
                case LOG -> m.log(x);
                case TANH -> m.tanh(x);
                default -> throw new IllegalArgumentException(o.name());
            };
            PassCode code = new PassCode(precision);
            code.writeScratch(0, new Emit(code).local(y));
            return code;
        });
    }

    /** ln 2 rounded to so few bits that a product with any exponent is exact. */
    private double ln2High() {
        return single ? 0x1.62e4p-1 : 0x1.62e42ffp-1;
    }

    /** What {@link #ln2High} lacks of ln 2. */
    private double ln2Low() {
        return single ? 0x1.7f7d1cf79abcap-20 : -0x1.718432a1b0e26p-35;
    }

    /** x = n ln 2 + r with |r| <= ln 2 / 2. */
    private record Reduced(Node r, Node shifted) {}

    private Reduced reduce(Node x) {
        Node shifted = fma(x, c(1 / Math.log(2)), c(magic));
        Node n = g.apply(Op.SUB, shifted, c(magic));
        Node r = fma(n, c(-ln2Low()), fma(n, c(-ln2High()), x));
        return new Reduced(r, shifted);
    }

    /** 2^(n - 1), built from the bits of n + magic. */
    private Node halfPower(Node shifted) {
        long bias = single ? 127 : 1023;
        long magicBits = single ? Float.floatToRawIntBits((float) magic) : Double.doubleToRawLongBits(magic);
        Node exponent = g.apply(Op.INT_ADD, g.apply(Op.BITS_OF, shifted), g.intConstant(bias - 1 - magicBits));
        return g.apply(Op.REAL_OF_BITS, g.apply(Op.SHIFT_LEFT, exponent, g.intConstant(mantissa)));
    }

    /** (e^r - 1 - r) / r^2 for |r| <= ln 2 / 2. */
    private Node tail(Node r) {
        return horner(single ? TAIL_SINGLE : TAIL, r);
    }

    private static double[] tailCoefficients(int terms) {
        double reach = Math.log(2) / 2;
        double[] powers = Interpolation.powers(MathFunctions::tail, 0, reach, terms);
        for (int k = 0; k < terms; k++) {
            powers[k] /= Math.pow(reach, k);
        }
        return powers;
    }

    /** 1/2! + r/3! + ... */
    private static double tail(double r) {
        double sum = 0;
        for (int k = 20; k >= 2; k--) {
            sum = (1 + sum * r) / k;
        }
        return sum;
    }

    private static double exprel(double x) {
        return x == 0 ? 1 : Math.expm1(x) / x;
    }

    private Node exp(Node x) {
        Reduced y = reduce(x);
        Node r2 = g.apply(Op.MUL, y.r, y.r);
        Node p = g.apply(Op.ADD, fma(tail(y.r), r2, y.r), c(1));
        Node e = g.apply(Op.MUL, g.apply(Op.ADD, p, p), halfPower(y.shifted));
        return select(lt(x, c(low())), c(0), select(lt(c(high()), x), c(Double.POSITIVE_INFINITY), e));
    }

    private Node expm1(Node x) {
        Reduced y = reduce(x);
        Node p = fma(g.apply(Op.MUL, y.r, y.r), tail(y.r), y.r);
        Node h = halfPower(y.shifted);
        Node half = fma(h, p, g.apply(Op.SUB, h, c(0.5)));
        Node e = g.apply(Op.ADD, half, half);
        return select(lt(x, c(single ? -40 : -80)), c(-1), select(lt(c(high()), x), c(Double.POSITIVE_INFINITY), e));
    }

    private Node exprel(Node x) {
        Node zero = g.apply(Op.EQ, x, c(0));
        return select(zero, c(1), g.apply(Op.DIV, expm1(x), x));
    }

    /**
     * Steps of exponential Euler ask for exprel of small numbers, where a polynomial does without the exponential and the division: the interpolation in
     * Chebyshev's points, over half the range of s. Vectors with an element beyond take the long way too.
     */
    private PassCode exprelCode(Node x, Precision precision) {
        Node s = fma(x, c(1 / REACH), c(-CENTRE / REACH));
        Node usual = horner(single ? NEAR_SINGLE : NEAR, s);
        Node beyond = lt(c(1), g.apply(Op.ABS, s));
        PassCode code = new PassCode(precision);
        Emit emit = new Emit(code);
        code.writeScratch(0, emit.local(usual));
        code.rarely(emit.local(beyond));
        code.writeScratch(0, emit.local(select(beyond, exprel(x), usual)));
        return code;
    }

    private Node exprelInverse(Node x) {
        Node zero = g.apply(Op.EQ, x, c(0));
        return select(zero, c(1), g.apply(Op.DIV, x, expm1(x)));
    }

    /** (e^x - exprel(x)) / x, by its series where the difference would cancel. */
    private Node exprelPrime(Node x) {
        double[] coefficients = new double[single ? 11 : 18];
        double factorial = 1;
        for (int k = 0; k < coefficients.length; k++) {
            factorial *= k + 2;
            coefficients[k] = (k + 1) / factorial;
        }
        Node small = lt(g.apply(Op.ABS, x), c(1));
        Node e = expm1(x);
        Node direct = g.apply(Op.DIV, g.apply(Op.SUB, g.apply(Op.ADD, e, c(1)), g.apply(Op.DIV, e, x)), x);
        return select(small, horner(coefficients, x), direct);
    }

    /** x = 2^k m with m in [sqrt(1/2), sqrt(2)); ln m = 2 artanh(s), s = (m - 1) / (m + 1). */
    private Node log(Node x) {
        double scale = single ? 0x1p25 : 0x1p54;
        Node tiny = lt(x, c(single ? 0x1p-126 : 0x1p-1022));
        Node scaled = select(tiny, g.apply(Op.MUL, x, c(scale)), x);
        double root = Math.sqrt(0.5);
        long rootBits = single ? Float.floatToRawIntBits((float) root) : Double.doubleToRawLongBits(root);
        Node bits = g.apply(Op.BITS_OF, scaled);
        Node k = g.apply(Op.SHIFT_RIGHT, g.apply(Op.INT_SUB, bits, g.intConstant(rootBits)), g.intConstant(mantissa));
        Node m =
                g.apply(Op.REAL_OF_BITS, g.apply(Op.INT_SUB, bits, g.apply(Op.SHIFT_LEFT, k, g.intConstant(mantissa))));
        long magicBits = single ? Float.floatToRawIntBits((float) magic) : Double.doubleToRawLongBits(magic);
        Node kReal =
                g.apply(Op.SUB, g.apply(Op.REAL_OF_BITS, g.apply(Op.INT_ADD, k, g.intConstant(magicBits))), c(magic));
        Node exponent = g.apply(Op.SUB, kReal, select(tiny, c(single ? 25 : 54), c(0)));
        Node f = g.apply(Op.SUB, m, c(1));
        Node s = g.apply(Op.DIV, f, g.apply(Op.ADD, m, c(1)));
        Node s2 = g.apply(Op.MUL, s, s);
        double[] coefficients = new double[single ? 5 : 11];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = 2.0 / (2 * i + 3);
        }
        // ln m = f - s (f - s^2 R): the leading f is exact, so the sum keeps its bits near m = 1.
        Node correction = g.apply(Op.MUL, s, g.apply(Op.SUB, f, g.apply(Op.MUL, s2, horner(coefficients, s2))));
        Node lnM = g.apply(Op.SUB, f, g.apply(Op.SUB, correction, g.apply(Op.MUL, exponent, c(ln2Low()))));
        Node y = fma(exponent, c(ln2High()), lnM);
        Node bounded = select(g.apply(Op.EQ, x, c(Double.POSITIVE_INFINITY)), x, y);
        return select(
                lt(c(0), x), bounded, select(g.apply(Op.EQ, x, c(0)), c(Double.NEGATIVE_INFINITY), c(Double.NaN)));
    }

    private Node tanh(Node x) {
        double far = single ? 10 : 20;
        Node bounded = g.apply(Op.MIN, g.apply(Op.MAX, x, c(-far)), c(far));
        Node e = expm1(g.apply(Op.ADD, bounded, bounded));
        return g.apply(Op.DIV, e, g.apply(Op.ADD, e, c(2)));
    }

    private double low() {
        return single ? -86.6 : -707.7;
    }

    private double high() {
        return single ? 88.722839 : 709.782712893384;
    }

    private Node horner(double[] coefficients, Node x) {
        Node sum = c(coefficients[coefficients.length - 1]);
        for (int k = coefficients.length - 2; k >= 0; k--) {
            sum = fma(sum, x, c(coefficients[k]));
        }
        return sum;
    }

    private Node fma(Node a, Node b, Node c) {
        return g.apply(Op.FMA, a, b, c);
    }

    private Node lt(Node a, Node b) {
        return g.apply(Op.LT, a, b);
    }

    private Node select(Node condition, Node a, Node b) {
        return g.apply(Op.SELECT, condition, a, b);
    }

    private Node c(double v) {
        return g.constant(v);
    }

    /** Turns the graph of a function, which has no cuts, into instructions. */
    private static final class Emit {
        private final PassCode code;

        Emit(PassCode code) {
            this.code = code;
        }

        int local(Node n) {
            return switch (n.op) {
                case CONST, INT_CONST -> code.constant(n.op, n.value);
                case SCRATCH -> code.scratch((int) n.value);
                default -> code.add(n.op, n.args.stream().mapToInt(this::local).toArray());
            };
        }
    }
}
