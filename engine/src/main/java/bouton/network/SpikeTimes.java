package bouton.network;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Spikes at given times: entry k makes neuron {@code indices[k]} spike in the first step that begins at {@code times[k]} or later. */
public final class SpikeTimes extends Population {
    private final int[] indices;
    private final double[] times;
    private final Variable spike;
    private final Variable next;

    /**
     * @param indices neurons
     * @param times in ms, one per neuron index; in any order
     */
    public SpikeTimes(String name, int[] indices, double[] times, Environment env, int... size) {
        super(name, env, size);
        if (indices.length != times.length) {
            throw new ShapeException(
                    name + " needs as many indices as times, but has " + indices.length + " and " + times.length + ".");
        }
        int[] order = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> times[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.indices = Arrays.stream(order).map(k -> indices[k]).toArray();
        this.times = Arrays.stream(order).mapToDouble(k -> times[k]).toArray();
        for (int k = 0; k < order.length; k++) {
            if (this.indices[k] < 0 || this.indices[k] >= num()) {
                throw new ShapeException(
                        name + " has " + num() + " neurons; there is no neuron " + this.indices[k] + ".");
            }
            if (Double.isNaN(this.times[k])) {
                throw new BadValueException(name + ": a spike time is NaN.");
            }
        }
        this.spike = add("spike", Variable.flags(name + ".spike", env, num()));
        this.next = Variable.real(name + ".next", "", env.withPrecision(bouton.compile.Precision.FLOAT64), 1);
    }

    @Override
    public void reset() {
        super.reset();
        next.set(0);
    }

    @Override
    Value update(Program program, @Nullable Value input) {
        program.owns(spike);
        program.add(new Fire());
        return program.read(spike);
    }

    @Override
    public List<Object> arrays() {
        List<Object> arrays = new ArrayList<>(super.arrays());
        arrays.add(indices);
        arrays.add(times);
        return arrays;
    }

    private final class Fire extends Step {
        @Override
        public List<Use> uses() {
            return List.of(new Use(spike.buffer(), Access.WRITE_ALL));
        }

        @Override
        public boolean serial() {
            return true;
        }

        @Override
        public int size() {
            return num();
        }

        @Override
        public void run(Clock clock, int from, int to, int thread) {
            Arrays.fill(spike.buffer().bits(), 0);
            int k = (int) next.get(0);
            double t = clock.t();
            while (k < times.length && t >= times[k]) {
                for (int b = 0; b < spike.batch(); b++) {
                    spike.buffer().set(b, indices[k], 1);
                }
                k++;
            }
            next.buffer().set(0, 0, k);
        }

        @Override
        public String label() {
            return name();
        }
    }
}
