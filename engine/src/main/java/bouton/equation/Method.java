package bouton.equation;

import bouton.equation.Expr.Num;
import bouton.error.UnknownNameException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An integration method: an explicit Butcher tableau, or exponential Euler.
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
        ralston4();
        tableau(
                "rk4_38rule",
                4,
                new double[] {1. / 8, 3. / 8, 3. / 8, 1. / 8},
                new double[0],
                new double[] {1. / 3},
                new double[] {-1. / 3, 1},
                new double[] {1, -1, 1});
        embedded();
    }

    /** Ralston 1962, doi:10.1090/S0025-5718-1962-0150954-0, with the exact coefficients. */
    private static void ralston4() {
        double r = Math.sqrt(5);
        tableau(
                "ralston4",
                4,
                new double[] {
                    (263 + 24 * r) / 1812,
                    (125 - 1000 * r) / 3828,
                    (3426304 + 1661952 * r) / 5924787,
                    (30 - 4 * r) / 123
                },
                new double[0],
                new double[] {2. / 5},
                new double[] {(-2889 + 1428 * r) / 1024, (3785 - 1620 * r) / 1024},
                new double[] {(-3365 + 2094 * r) / 6040, (-975 - 3046 * r) / 2552, (467040 + 203968 * r) / 240845});
    }

    /** Pairs made for adaptive steps, here with a fixed step and the weights of the higher order, as brainpy steps them. */
    private static void embedded() {
        tableau("heun_euler", 2, new double[] {1. / 2, 1. / 2}, new double[0], new double[] {1});
        // Fehlberg 1969, NASA TR R-315
        tableau(
                "rkf12",
                2,
                new double[] {1. / 512, 255. / 256, 1. / 512},
                new double[0],
                new double[] {1. / 2},
                new double[] {1. / 256, 255. / 256});
        tableau(
                "rkf45",
                5,
                new double[] {16. / 135, 0, 6656. / 12825, 28561. / 56430, -9. / 50, 2. / 55},
                new double[0],
                new double[] {1. / 4},
                new double[] {3. / 32, 9. / 32},
                new double[] {1932. / 2197, -7200. / 2197, 7296. / 2197},
                new double[] {439. / 216, -8, 3680. / 513, -845. / 4104},
                new double[] {-8. / 27, 2, -3544. / 2565, 1859. / 4104, -11. / 40});
        // Dormand and Prince 1980, doi:10.1016/0771-050X(80)90013-3; its seventh stage serves the error estimate only
        tableau(
                "rkdp",
                5,
                new double[] {35. / 384, 0, 500. / 1113, 125. / 192, -2187. / 6784, 11. / 84},
                new double[0],
                new double[] {1. / 5},
                new double[] {3. / 40, 9. / 40},
                new double[] {44. / 45, -56. / 15, 32. / 9},
                new double[] {19372. / 6561, -25360. / 2187, 64448. / 6561, -212. / 729},
                new double[] {9017. / 3168, -355. / 33, 46732. / 5247, 49. / 176, -5103. / 18656});
        // Cash and Karp 1990, doi:10.1145/79505.79507
        tableau(
                "ck",
                5,
                new double[] {37. / 378, 0, 250. / 621, 125. / 594, 0, 512. / 1771},
                new double[0],
                new double[] {1. / 5},
                new double[] {3. / 40, 9. / 40},
                new double[] {3. / 10, -9. / 10, 6. / 5},
                new double[] {-11. / 54, 5. / 2, -70. / 27, 35. / 27},
                new double[] {1631. / 55296, 175. / 512, 575. / 13824, 44275. / 110592, 253. / 4096});
        // Bogacki and Shampine 1989, doi:10.1016/0893-9659(89)90079-7
        for (String name : new String[] {"bs", "BoSh3"}) {
            tableau(name, 3, new double[] {2. / 9, 1. / 3, 4. / 9}, new double[0], new double[] {1. / 2}, new double[] {
                0, 3. / 4
            });
        }
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
