package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import java.util.List;

/** The sum of all elements, in order. */
public final class SumStep extends Step {
    private final Buffer source;
    private final Buffer target;

    private SumStep(Buffer source, Buffer target) {
        this.source = source;
        this.target = target;
    }

    /** The sum of a value's elements, as a value of one element. */
    public static Value of(Program program, Value v) {
        if (v.size() == 0) {
            return v;
        }
        Variable source = program.materialise(v);
        Variable sum = Variable.real("sum", "", program.environment());
        program.owns(sum);
        program.add(new SumStep(source.buffer(), sum.buffer()));
        return program.read(sum);
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(source, Access.READ_ALL), new Use(target, Access.WRITE_ALL));
    }

    @Override
    public boolean serial() {
        return true;
    }

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        for (int b = 0; b < source.batch(); b++) {
            double sum = 0;
            if (source.kind() == Kind.BITS) {
                int first = b * source.stride() / 64;
                for (int w = 0; w < source.stride() / 64; w++) {
                    sum += Long.bitCount(source.bits()[first + w]);
                }
            } else {
                for (int i = 0; i < source.size(); i++) {
                    sum += source.get(b, i);
                }
            }
            target.set(b, 0, sum);
        }
    }

    @Override
    public String label() {
        return "sum " + source.name();
    }
}
