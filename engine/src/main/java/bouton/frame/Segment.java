package bouton.frame;

import bouton.error.BadValueException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Off-heap memory that grows by doubling; freed when nobody refers to it, so a view of it stays valid as long as it is held. */
final class Segment {
    private static final long ALIGNMENT = 64;

    private final String what;
    private final String advice;
    private MemorySegment memory;
    private long used;

    /**
     * @param what whose memory, for errors
     * @param advice what to do where it does not fit
     * @param bytes room to begin with
     */
    Segment(String what, String advice, long bytes) {
        this.what = what;
        this.advice = advice;
        memory = allocate(Math.max(ALIGNMENT, bytes));
    }

    private Segment(Segment other) {
        what = other.what;
        advice = other.advice;
        memory = other.contents();
        used = other.used;
    }

    /** What it holds now; what comes later is not in it. */
    Segment snapshot() {
        return new Segment(this);
    }

    private MemorySegment allocate(long bytes) {
        Size.check(what, (double) bytes, advice);
        try {
            return Arena.ofAuto().allocate(bytes, ALIGNMENT);
        } catch (OutOfMemoryError e) {
            BadValueException refused = new BadValueException(what + " would take " + Size.size((double) bytes)
                    + ", which is not free beside the results kept so far; drop earlier results, " + advice
                    + ", or give Java more with -XX:MaxDirectMemorySize.");
            refused.initCause(e);
            throw refused;
        }
    }

    /** Room for so many more bytes; returns where they begin. */
    long reserve(long bytes) {
        long at = used;
        long needed = used + bytes;
        if (needed > memory.byteSize()) {
            long doubled = Math.min(2 * memory.byteSize(), Size.limit());
            MemorySegment larger = allocate(Math.max(needed, doubled));
            MemorySegment.copy(memory, 0, larger, 0, used);
            memory = larger;
        }
        used = needed;
        return at;
    }

    MemorySegment memory() {
        return memory;
    }

    MemorySegment contents() {
        return memory.asSlice(0, used);
    }

    long used() {
        return used;
    }
}
