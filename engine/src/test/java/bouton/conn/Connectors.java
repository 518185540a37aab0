package bouton.conn;

import java.util.List;
import java.util.function.Supplier;

/** Every connector once, made for {@link #N} neurons, for tests that hold for all; one that needs a grid has it. */
final class Connectors {
    static final int N = 60;
    static final int[] GRID = {5, 12};

    static final List<Supplier<Connector>> ALL = List.of(
            All2All::new,
            () -> new All2All().include_self(false),
            One2One::new,
            () -> new FixedProb(0.1),
            () -> new FixedProb(0.3).include_self(false).pre_ratio(0.5),
            () -> new FixedPreNum(7),
            () -> new FixedPostNum(7).include_self(false),
            () -> new FixedTotalNum(123),
            () -> new GridFour().pre(GRID),
            () -> new GridEight().periodic_boundary(true).pre(GRID),
            () -> new GridN(2).include_self(true).pre(GRID),
            () -> new GaussianProb(1.5).pre(GRID),
            () -> new ProbDist(2.5, 0.7).pre_ratio(0.5).pre(GRID).post(GRID),
            () -> new SmallWorld(6, 0.3),
            () -> new SmallWorld(6, 0.3).directed(true).include_self(true),
            () -> new ScaleFreeBA(3),
            () -> new ScaleFreeBADual(3, 1, 0.4).directed(true),
            () -> new PowerLaw(3, 0.6),
            () -> new MatConn(matrix()),
            () -> new IJConn(new int[] {3, 3, 59, 0}, new int[] {59, 1, 0, 0}),
            () -> new CSRConn(new int[] {5, 1, 9}, pointer()));

    private Connectors() {}

    private static boolean[][] matrix() {
        boolean[][] m = new boolean[N][N];
        m[3][4] = true;
        m[59][0] = true;
        m[0][59] = true;
        return m;
    }

    private static int[] pointer() {
        int[] p = new int[N + 1];
        for (int i = 0; i <= N; i++) {
            p[i] = i > 40 ? 3 : i > 2 ? 2 : 0;
        }
        return p;
    }
}
