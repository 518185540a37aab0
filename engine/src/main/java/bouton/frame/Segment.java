package bouton.frame;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Off-heap memory that grows by doubling; freed when nobody refers to it. */
final class Segment {
    private static final long ALIGNMENT = 64;

    private MemorySegment memory;
    private long used;

    Segment(long bytes) {
        memory = Arena.ofAuto().allocate(Math.max(ALIGNMENT, bytes), ALIGNMENT);
    }

    /** Room for so many more bytes; returns where they begin. */
    long reserve(long bytes) {
        long at = used;
        if (used + bytes > memory.byteSize()) {
            MemorySegment larger = Arena.ofAuto().allocate(Math.max(used + bytes, 2 * memory.byteSize()), ALIGNMENT);
            MemorySegment.copy(memory, 0, larger, 0, used);
            memory = larger;
        }
        used += bytes;
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
