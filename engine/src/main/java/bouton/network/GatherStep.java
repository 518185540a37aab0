package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import bouton.error.ShapeException;
import java.util.List;

/** Elements of one array, at places that never change, put into another: rows, columns, other orders, repetitions. */
public final class GatherStep extends Derived {
    private final int[] places;

    private GatherStep(Buffer source, Buffer target, int[] places) {
        super(source, target);
        this.places = places;
    }

    /**
     * The elements of a value at some places.
     *
     * @param places the place of each element of the result
     * @param shape sizes of the result
     * @throws ShapeException if there is no such place, or the shape has another number of elements
     */
    public static Value of(Program program, Value whole, int[] places, int... shape) {
        if (Shapes.count(shape) != places.length) {
            throw new ShapeException(
                    places.length + " places do not fill the shape " + java.util.Arrays.toString(shape));
        }
        for (int p : places) {
            if (p < 0 || p >= Math.max(1, whole.size())) {
                throw new ShapeException("A value of " + whole.size() + " elements has no element " + p + ".");
            }
        }
        Variable source = program.materialise(whole);
        Variable part = program.like(source, source.name(), shape);
        program.add(new GatherStep(source.buffer(), part.buffer(), places.clone()));
        return program.read(part);
    }

    @Override
    public List<Object> arrays() {
        return List.of(places);
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        for (int b = 0; b < source.batch(); b++) {
            int s = b * source.stride();
            int t = b * target.stride();
            if (source.kind() == Kind.BITS) {
                bits(s, t, from, to);
            } else if (source.floats().length > 0) {
                for (int i = from; i < to; i++) {
                    target.floats()[t + i] = source.floats()[s + places[i]];
                }
            } else if (source.doubles().length > 0) {
                for (int i = from; i < to; i++) {
                    target.doubles()[t + i] = source.doubles()[s + places[i]];
                }
            } else {
                for (int i = from; i < to; i++) {
                    target.steps()[t + i] = source.steps()[s + places[i]];
                }
            }
        }
    }

    private void bits(int s, int t, int from, int to) {
        for (int i = from; i < to; i++) {
            int p = s + places[i];
            long on = source.bits()[p >> 6] >>> p & 1;
            int q = t + i;
            target.bits()[q >> 6] = target.bits()[q >> 6] & ~(1L << q) | on << q;
        }
    }

    @Override
    public String label() {
        return "gather " + source.name();
    }
}
