package bouton.network;

import bouton.compile.Buffer;
import java.util.List;

/** One number of each slice of a batch, repeated for all elements of that slice. Without a batch kernels read the number itself. */
final class RepeatStep extends Step {
    private final Buffer source;
    private final Buffer target;

    private RepeatStep(Buffer source, Buffer target) {
        this.source = source;
        this.target = target;
    }

    static Value of(Program program, Value one, int n) {
        Variable source = program.materialise(one);
        Variable all = new Variable(
                source.name(),
                source.unit(),
                new int[] {n},
                source.buffer().kind(),
                source.isTime(),
                program.environment());
        program.owns(all);
        program.add(new RepeatStep(source.buffer(), all.buffer()));
        return program.read(all);
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(source, Access.READ_ALL), new Use(target, Access.WRITE));
    }

    @Override
    public int size() {
        return target.size();
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        for (int b = 0; b < target.batch(); b++) {
            double v = source.get(b, 0);
            for (int i = from; i < to; i++) {
                target.set(b, i, v);
            }
        }
    }

    @Override
    public String label() {
        return "repeat " + source.name();
    }
}
