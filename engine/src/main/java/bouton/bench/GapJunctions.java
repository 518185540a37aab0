package bouton.bench;

import bouton.compile.Precision;
import bouton.dyn.neurons.HH;
import bouton.network.Clock;
import bouton.network.CouplingStep;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Program;
import bouton.network.Variable;
import bouton.random.Streams;
import java.util.Arrays;
import java.util.List;

/**
 * Electrical synapses: 1,000 Hodgkin-Huxley neurons, each coupled to each by {@code g (V_i - V_j)} with g = 0.1 mS/cm2 / n, driven by
 * currents of 6 to 14 uA/cm2.
 */
final class GapJunctions extends NetworkBenchmark {
    private static final double TOTAL_G = 0.1;

    GapJunctions() {
        super("gap", "1,000 Hodgkin-Huxley neurons, gap junctions all to all");
    }

    @Override
    Scale full() {
        return resized(1000);
    }

    @Override
    Scale quick() {
        return new Scale(100, 100, 20, 150, 100 * 100);
    }

    @Override
    Scale resized(int size) {
        return new Scale(size, 100, 20, 150, (long) size * size);
    }

    @Override
    Workload build(Scale scale, Precision precision, long seed) {
        int n = scale.n();
        Environment env = Environment.standard(seed).withPrecision(precision);
        Group cells = new HH(n).build("HH", env);
        Variable input = Variable.real("input", "uA/cm2", env, n);
        Variable drive = Variable.real("drive", "uA/cm2", env, n);
        double[] current = new double[n];
        for (int i = 0; i < n; i++) {
            current[i] = 6 + 8 * Streams.uniform(seed, Streams.streamId("gap.drive"), i, 0);
        }
        drive.set(current);
        double[] matrix = new double[n * n];
        Arrays.fill(matrix, TOTAL_G / n);
        Program p = new Program(env);
        Variable v = cells.variable("V");
        p.write(input, p.read(drive));
        CouplingStep.add(p, v, v, input, matrix, new int[0], new CouplingStep.Past(new int[0], new double[0]));
        cells.call(p, p.read(input));
        return new Workload(
                p.compile(),
                new Clock(env.dt(), env.seed()),
                List.of(new Workload.Part(cells.variable("spike"), (long) n * n)),
                (long) n * n,
                null);
    }
}
