package bouton.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bouton.compile.Precision;
import bouton.equation.Fn;
import bouton.error.BoutonException;
import bouton.error.ShapeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts and rows of values, and a step that is described in two halves. */
class GatherTest {
    private static final Environment ENV = new Environment(0.1, Precision.FLOAT64, 1, 1);

    private static double[] run(Program program, Variable out, int threads) {
        Clock clock = new Clock(0.1, 1);
        program.compile().run(clock, 1, threads, (c, done) -> true);
        return out.values();
    }

    private static Variable counting(int n) {
        Variable v = Variable.real("v", "", ENV, n);
        for (int i = 0; i < n; i++) {
            v.put(i, i);
        }
        return v;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void elementsComeFromTheirPlaces(int threads) {
        Program program = new Program(ENV);
        Variable v = counting(300);
        int[] places = new int[200];
        double[] expected = new double[200];
        double[] odd = new double[200];
        for (int i = 0; i < 200; i++) {
            places[i] = (7 * i + 3) % 300;
            expected[i] = places[i] + 1.0;
            odd[i] = places[i] % 2;
        }
        Value half = program.call(Fn.MUL, program.constant(0.5), program.read(v));
        Value isOdd = program.call(Fn.GT, half, program.call(Fn.FLOOR, half));
        Variable sum = Variable.real("sum", "", ENV, 200);
        Variable flags = Variable.flags("odd", ENV, 200);
        Value more = program.call(Fn.ADD, program.read(v), program.constant(1));
        program.write(sum, GatherStep.of(program, more, places, 200));
        program.write(flags, GatherStep.of(program, isOdd, places, 20, 10));
        assertArrayEquals(expected, run(program, sum, threads));
        assertArrayEquals(odd, flags.values());
    }

    @Test
    void placesThatAreNotThereAreRefused() {
        Program program = new Program(ENV);
        Value v = program.read(counting(4));
        assertThrows(ShapeException.class, () -> GatherStep.of(program, v, new int[] {4}, 1));
        assertThrows(ShapeException.class, () -> GatherStep.of(program, v, new int[] {-1}, 1));
        assertThrows(ShapeException.class, () -> GatherStep.of(program, v, new int[] {0, 1}, 3));
        assertThrows(ShapeException.class, () -> RowStep.of(program, RowStep.Kind.SUM, v, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void rowsAreSummedAndCompared(int threads) {
        Program program = new Program(ENV);
        Value v = program.read(counting(300));
        Variable sum = Variable.real("sum", "", ENV, 100);
        Variable max = Variable.real("max", "", ENV, 100);
        Variable min = Variable.real("min", "", ENV, 100);
        program.write(sum, RowStep.of(program, RowStep.Kind.SUM, v, 3, 100));
        program.write(max, RowStep.of(program, RowStep.Kind.MAX, v, 3, 100));
        program.write(min, RowStep.of(program, RowStep.Kind.MIN, v, 3, 100));
        double[] expected = new double[100];
        double[] last = new double[100];
        double[] first = new double[100];
        for (int r = 0; r < 100; r++) {
            expected[r] = 9 * r + 3;
            last[r] = 3 * r + 2;
            first[r] = 3 * r;
        }
        assertArrayEquals(expected, run(program, sum, threads));
        assertArrayEquals(last, max.values());
        assertArrayEquals(first, min.values());
    }

    @Test
    void aStepGoesOnInItsRest() {
        Variable v = counting(3);
        Variable w = Variable.real("w", "", ENV, 3);
        Slot slot = new Slot("slot", 3);
        Program first = new Program(ENV);
        Value doubled = first.call(Fn.ADD, first.read(v), first.read(v));
        first.bind(slot, doubled);
        first.write(v, first.call(Fn.ADD, first.read(v), first.constant(10)));
        Variable kept = first.keep(doubled);
        Program rest = first.rest();
        assertArrayEquals(new double[] {10, 11, 12}, run(first, v, 1));
        rest.write(w, rest.call(Fn.ADD, rest.bound(slot), rest.call(Fn.ADD, rest.read(v), rest.read(kept))));
        assertArrayEquals(new double[] {10, 15, 20}, run(rest, w, 1));
        Program next = new Program(ENV);
        next.write(w, next.bound(slot));
        assertArrayEquals(new double[] {0, 2, 4}, run(next, w, 1), "what is bound lasts into the next step");
    }

    @Test
    void aDerivativeIsNotCutInTwo() {
        Program program = new Program(ENV);
        program.independent("x", program.read(counting(2)));
        assertThrows(BoutonException.class, program::rest);
    }
}
