package bouton.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhiloxTest {
    /** The three vectors "philox4x32 10" of Random123's known-answer file: four counter words, two key words, four result words. */
    private static final String[] KNOWN = {
        "00000000 00000000 00000000 00000000 00000000 00000000 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0 d16cfe09 94fdcceb 5001e420 24126ea1"
    };

    @Test
    void publishedVectors() {
        for (String line : KNOWN) {
            String[] w = line.split(" ");
            long low = Philox.low(pair(w, 0), pair(w, 2), pair(w, 4));
            long high = Philox.high(pair(w, 0), pair(w, 2), pair(w, 4));
            assertEquals(Long.toHexString(pair(w, 6)), Long.toHexString(low));
            assertEquals(Long.toHexString(pair(w, 8)), Long.toHexString(high));
            long[] both = new long[2];
            Philox.both(pair(w, 0), pair(w, 2), pair(w, 4), both);
            assertArrayEquals(new long[] {low, high}, both);
        }
    }

    @Test
    void everyCounterAndKeyBitMatters() {
        Set<Long> seen = new HashSet<>();
        seen.add(Philox.low(0, 0, 0));
        for (int bit = 0; bit < 64; bit++) {
            seen.add(Philox.low(1L << bit, 0, 0));
            seen.add(Philox.low(0, 1L << bit, 0));
            seen.add(Philox.low(0, 0, 1L << bit));
        }
        assertEquals(1 + 3 * 64, seen.size());
    }

    private static long pair(String[] words, int at) {
        return Long.parseUnsignedLong(words[at + 1] + words[at], 16);
    }
}
