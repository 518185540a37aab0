package bouton.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bouton.compile.Precision;
import bouton.equation.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** The fastest number of threads is found, every step is done once, and the numbers stay the same. */
final class ThreadChoiceTest {
    private static final int STEPS = 40_000;
    private final Clock clock = new Clock(0.1, 1);
    private final Set<Integer> tried = new TreeSet<>();
    private long nanos;

    private ThreadChoice choice(int suitable, int most) {
        return new ThreadChoice(suitable, most, () -> nanos);
    }

    /** A machine on which a step takes so long on so many threads. */
    private ThreadChoice.Piece steps(IntToLongFunction cost) {
        return (count, threads, end) -> {
            tried.add(threads);
            boolean more = true;
            for (long k = 1; k <= count && more; k++) {
                nanos += cost.applyAsLong(threads);
                more = end.endOfStep(clock, k);
            }
        };
    }

    @Test
    void more_threads_are_taken_where_they_are_faster() {
        ThreadChoice c = choice(1, 8);
        c.run(STEPS, steps(threads -> 100_000 / threads), (_, _) -> true);
        assertEquals(8, c.current());
    }

    @Test
    void fewer_threads_are_taken_where_they_are_faster_or_hardly_slower() {
        ThreadChoice c = choice(8, 8);
        c.run(STEPS, steps(threads -> 100_000 + 10_000 * threads), (_, _) -> true);
        assertEquals(1, c.current());
        ThreadChoice even = choice(1, 2);
        even.run(STEPS, steps(threads -> 100_000 - 1_000 * threads), (_, _) -> true);
        assertEquals(1, even.current());
    }

    @Test
    void a_machine_that_gets_busy_is_noticed() {
        ThreadChoice c = choice(2, 2);
        c.run(STEPS, steps(threads -> threads == 2 ? 60_000 : 100_000), (_, _) -> true);
        assertEquals(2, c.current());
        c.run(4 * STEPS, steps(threads -> threads == 2 ? 600_000 : 100_000), (_, _) -> true);
        assertEquals(1, c.current());
    }

    @Test
    void where_nothing_can_be_tried_nothing_is() {
        choice(2, 1).run(STEPS, steps(_ -> 100_000), (_, _) -> true);
        assertEquals(Set.of(1), tried);
        ThreadChoice single = choice(1, 2);
        for (int k = 0; k < 10_000; k++) {
            single.run(1, steps(_ -> 100_000), (_, _) -> true);
        }
        assertEquals(1, single.current());
    }

    @Test
    void every_step_is_counted_once_and_a_stop_is_a_stop() {
        List<Long> counted = new ArrayList<>();
        ThreadChoice c = choice(1, 2);
        c.run(STEPS, steps(_ -> 100_000), (_, done) -> {
            counted.add(done);
            return done < 9_000;
        });
        assertEquals(9_000, counted.size());
        for (int k = 0; k < counted.size(); k++) {
            assertEquals(k + 1, counted.get(k));
        }
        assertEquals(Set.of(1, 2), tried);
    }

    @Test
    void the_numbers_are_those_of_one_thread() {
        double[] alone = walked(1);
        double[] chosen = walked(0);
        assertArrayEquals(alone, chosen, 0);
        assertTrue(tried.containsAll(Set.of(1, 2, 3)), tried::toString);
    }

    /** A random walk; with 0 threads those that are chosen, with reviews all the time. */
    private double[] walked(int threads) {
        Environment env = new Environment(0.1, Precision.FLOAT32, 7, 1);
        Variable x = Variable.real("x", "", env, 5000);
        Program p = new Program(env);
        p.write(x, p.call(Fn.ADD, p.read(x), p.draw(Fn.NORMAL, 3, new int[] {5000})));
        Plan plan = p.compile();
        Clock at = new Clock(env.dt(), env.seed());
        if (threads > 0) {
            plan.run(at, 3000, threads, (_, _) -> true);
        } else {
            ThreadChoice.Piece real = (count, team, end) -> {
                tried.add(team);
                plan.run(at, count, team, end);
            };
            new ThreadChoice(2, 3, () -> nanos += 1_500_000).run(3000, real, (_, _) -> true);
        }
        assertEquals(3000, at.step());
        double[] result = new double[5000];
        for (int k = 0; k < result.length; k++) {
            result[k] = x.buffer().get(0, k);
        }
        return result;
    }
}
