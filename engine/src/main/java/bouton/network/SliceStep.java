package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;

/** Copies a stretch of one array into another. */
final class SliceStep extends Derived {
    private final int sourceFrom;
    private final int targetFrom;
    private final int count;

    private SliceStep(Buffer source, Buffer target, int sourceFrom, int targetFrom, int count) {
        super(source, target);
        this.sourceFrom = sourceFrom;
        this.targetFrom = targetFrom;
        this.count = count;
    }

    static Value take(Program program, Value whole, int from, int to) {
        Variable source = program.materialise(whole);
        Variable part = program.like(source, source.name(), to - from);
        program.add(new SliceStep(source.buffer(), part.buffer(), from, 0, to - from));
        return program.read(part);
    }

    static Value spread(Program program, Value part, int from, int n) {
        Variable source = program.materialise(part);
        Variable whole = program.like(source, source.name(), n);
        program.add(new SliceStep(source.buffer(), whole.buffer(), 0, from, source.size()));
        return program.read(whole);
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        int first = Math.max(from, targetFrom);
        int last = Math.min(to, targetFrom + count);
        for (int b = 0; b < source.batch() && first < last; b++) {
            copy(b * source.stride() + first - targetFrom + sourceFrom, b * target.stride() + first, last - first);
        }
    }

    private void copy(int a, int b, int length) {
        if (source.kind() == Kind.BITS) {
            copyBits(a, b, length);
        } else if (source.floats().length > 0) {
            System.arraycopy(source.floats(), a, target.floats(), b, length);
        } else if (source.doubles().length > 0) {
            System.arraycopy(source.doubles(), a, target.doubles(), b, length);
        } else {
            System.arraycopy(source.steps(), a, target.steps(), b, length);
        }
    }

    /** Bits at any offsets, a word of the target at a time. */
    private void copyBits(int a, int b, int length) {
        long[] from = source.bits();
        long[] to = target.bits();
        int done = 0;
        while (done < length) {
            int at = b + done;
            int take = Math.min(64 - (at & 63), length - done);
            int src = a + done;
            int shift = src & 63;
            long bits = from[src >> 6] >>> shift;
            if (shift + take > 64) {
                bits |= from[(src >> 6) + 1] << (64 - shift);
            }
            long mask = take == 64 ? -1L : (1L << take) - 1;
            to[at >> 6] = (to[at >> 6] & ~(mask << at)) | ((bits & mask) << at);
            done += take;
        }
    }

    @Override
    public String label() {
        return "slice " + source.name();
    }
}
