package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import java.util.List;

/** The sum of all elements. */
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
        return program.reuse().sum(source, program.version(source), () -> {
            Variable sum = Variable.real("sum", "", program.environment());
            program.owns(sum);
            program.add(new SumStep(source.buffer(), sum.buffer()));
            return program.read(sum);
        });
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
            } else if (source.kind() == Kind.STEPS) {
                for (int i = 0; i < source.size(); i++) {
                    sum += source.get(b, i);
                }
            } else {
                sum = sum(b * source.stride());
            }
            target.set(b, 0, sum);
        }
    }

    /** Four sums, so that additions need not wait for each other. */
    private double sum(int from) {
        double[] d = source.doubles();
        float[] f = source.floats();
        boolean single = f.length > 0;
        int to = from + source.size();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i + 3 < to && single; i += 4) {
            s0 += f[i];
            s1 += f[i + 1];
            s2 += f[i + 2];
            s3 += f[i + 3];
        }
        for (; i + 3 < to; i += 4) {
            s0 += d[i];
            s1 += d[i + 1];
            s2 += d[i + 2];
            s3 += d[i + 3];
        }
        for (; i < to; i++) {
            s0 += single ? f[i] : d[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public String label() {
        return "sum " + source.name();
    }
}
