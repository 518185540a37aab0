package bouton.equation;

import bouton.equation.Expr.Num;
import bouton.error.UnknownNameException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An integration method: a Butcher tableau, or exponential Euler.
 *
 * @param name as brainpy spells it
 * @param order order of convergence
 * @param a stage coefficients, one row per stage (row {@code i} has {@code i} entries)
 * @param b weights of the stages; empty for exponential Euler
 */
public record Method(String name, int order, double[][] a, double[] b) {
    private static final Map<String, Method> METHODS = new LinkedHashMap<>();

    static {
        exponential("exp_auto", "exp_euler_auto", "exp_euler", "exponential_euler");
        tableau("euler", 1, new double[] {1}, new double[0]);
        tableau("midpoint", 2, new double[] {0, 1}, new double[0], new double[] {1. / 2});
        tableau("heun2", 2, new double[] {1. / 2, 1. / 2}, new double[0], new double[] {1});
        tableau("ralston2", 2, new double[] {1. / 4, 3. / 4}, new double[0], new double[] {2. / 3});
        tableau("rk2", 2, new double[] {1. / 4, 3. / 4}, new double[0], new double[] {2. / 3});
        tableau("rk3", 3, new double[] {1. / 6, 2. / 3, 1. / 6}, new double[0], new double[] {1. / 2}, new double[] {
            -1, 2
        });
        tableau("heun3", 3, new double[] {1. / 4, 0, 3. / 4}, new double[0], new double[] {1. / 3}, new double[] {
            0, 2. / 3
        });
        tableau(
                "ralston3",
                3,
                new double[] {2. / 9, 1. / 3, 4. / 9},
                new double[0],
                new double[] {1. / 2},
                new double[] {0, 3. / 4});
        tableau("ssprk3", 3, new double[] {1. / 6, 1. / 6, 2. / 3}, new double[0], new double[] {1}, new double[] {
            1. / 4, 1. / 4
        });
        tableau(
                "rk4",
                4,
                new double[] {1. / 6, 1. / 3, 1. / 3, 1. / 6},
                new double[0],
                new double[] {1. / 2},
                new double[] {0, 1. / 2},
                new double[] {0, 0, 1});
        tableau(
                "rk4_38rule",
                4,
                new double[] {1. / 8, 3. / 8, 3. / 8, 1. / 8},
                new double[0],
                new double[] {1. / 3},
                new double[] {-1. / 3, 1},
                new double[] {1, -1, 1});
    }

    private static void tableau(String name, int order, double[] b, double[]... a) {
        METHODS.put(name, new Method(name, order, a, b));
    }

    private static void exponential(String... names) {
        for (String n : names) {
            METHODS.put(n, new Method(n, 1, new double[0][], new double[0]));
        }
    }

    /**
     * The method of that name.
     *
     * @throws UnknownNameException if there is none
     */
    public static Method named(String name) {
        Method m = METHODS.get(name);
        if (m == null) {
            throw new UnknownNameException("integration method", name, METHODS.keySet());
        }
        return m;
    }

    /** All methods, in the order of the documentation. */
    public static List<Method> all() {
        return new ArrayList<>(METHODS.values());
    }

    /** Whether this is exponential Euler: each equation solved exactly as if linear in its own variable. */
    public boolean isExponential() {
        return b.length == 0;
    }

    /** The time of a stage, as a fraction of the step. */
    public double c(int stage) {
        double sum = 0;
        for (double x : a[stage]) {
            sum += x;
        }
        return sum;
    }

    /**
     * The exponential Euler update of one equation: {@code x + dt exprel(dt J) f}, with {@code J = df/dx}; where J is constant in time
     * (no state, no input, no t in it) the equal form {@code x e^{dt J} + dt exprel(dt J) f(x=0)}, whose coefficients are constants.
     *
     * @param x the variable
     * @param f its derivative
     * @param constants the names that do not change during a run
     */
    public static Expr exponentialEuler(String x, Expr f, java.util.function.Predicate<String> constants) {
        Expr j = Derivative.of(f, x);
        Expr dt = Expr.sym("dt");
        if (j.equals(Num.ZERO)) {
            return Expr.add(Expr.sym(x), Expr.mul(dt, f));
        }
        Expr z = Expr.mul(dt, j);
        Expr gain = Expr.mul(dt, Expr.call(Fn.EXPREL, z));
        if (j.symbols().stream().allMatch(constants) && !hasDraw(j)) {
            Expr rest = f.substitute(Map.of(x, Num.ZERO));
            Expr decay = Expr.mul(Expr.sym(x), Expr.call(Fn.EXP, z));
            return Expr.add(decay, Expr.mul(gain, rest));
        }
        return Expr.add(Expr.sym(x), Expr.mul(gain, f));
    }

    private static boolean hasDraw(Expr e) {
        return e instanceof Expr.Call c
                && (c.fn().isRandom() || c.args().stream().anyMatch(Method::hasDraw));
    }
}
