package bouton.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bouton.equation.Fn;
import bouton.network.Clock;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Truth values are bits of shared words: one kernel may read and write them. */
class FlagsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 128, 256, 512})
    void whatAKernelReadsIsNotWhatItHasJustWritten(int bits) {
        for (int n : new int[] {1, 2, 37, 64, 130, 300}) {
            for (Precision precision : Precision.values()) {
                Environment env = Environment.standard(1).withPrecision(precision);
                Variable on = Variable.flags("on", env, n);
                Variable count = Variable.real("count", "", env, n);
                for (int i = 0; i < n; i += 3) {
                    on.put(i, 1);
                }
                Program p = new Program(env);
                p.vectorBits(bits);
                Value seen = p.call(Fn.WHERE, p.read(on), p.constant(1), p.constant(0));
                p.write(count, p.call(Fn.ADD, p.read(count), seen));
                p.write(on, p.call(Fn.NOT, p.read(on)));
                p.compile().run(new Clock(env.dt(), 1), 3, 1, (_, _) -> true);
                for (int i = 0; i < n; i++) {
                    assertEquals(i % 3 == 0 ? 2 : 1, count.get(i), "element " + i + " of " + n);
                    assertEquals(i % 3 == 0 ? 0 : 1, on.get(i), "flag " + i + " of " + n);
                }
            }
        }
    }
}
