package bouton.conn;

import bouton.error.BadValueException;

/** A grid of neurons, numbered with its last axis fastest, as arrays are. */
final class Lattice {
    private final int[] sides;

    Lattice(int... sides) {
        this.sides = sides.clone();
    }

    int dimensions() {
        return sides.length;
    }

    int side(int axis) {
        return sides[axis];
    }

    int size() {
        int n = 1;
        for (int side : sides) {
            n = Math.multiplyExact(n, side);
        }
        return n;
    }

    /** Writes the coordinates of a neuron. */
    void locate(int neuron, int[] at) {
        int rest = neuron;
        for (int a = sides.length - 1; a >= 0; a--) {
            at[a] = rest % sides[a];
            rest /= sides[a];
        }
    }

    /** The neuron at {@code at + offset}, or -1 beyond the edge of a grid that does not close on itself. */
    int neighbour(int[] at, int[] offset, boolean periodic) {
        int neuron = 0;
        for (int a = 0; a < sides.length; a++) {
            int c = at[a] + offset[a];
            if (periodic) {
                c = Math.floorMod(c, sides[a]);
            } else if (c < 0 || c >= sides[a]) {
                return -1;
            }
            neuron = neuron * sides[a] + c;
        }
        return neuron;
    }

    /** All offsets of at most {@code reach} along each axis, the zero offset among them. */
    int[][] box(int reach) {
        long count = 1;
        for (int ignored : sides) {
            count = Math.min(count * (2L * reach + 1), Integer.MAX_VALUE);
        }
        if (count > 1 << 24) {
            throw new BadValueException("A neighbourhood of " + reach + " neurons to each side along " + sides.length
                    + " axes has more than " + (1 << 24) + " neurons; use a smaller one.");
        }
        int[][] offsets = new int[(int) count][sides.length];
        for (int k = 0; k < offsets.length; k++) {
            int rest = k;
            for (int a = sides.length - 1; a >= 0; a--) {
                offsets[k][a] = rest % (2 * reach + 1) - reach;
                rest /= 2 * reach + 1;
            }
        }
        return offsets;
    }

    /** One step forth and back along each axis. */
    int[][] cross() {
        int[][] offsets = new int[2 * sides.length][sides.length];
        for (int a = 0; a < sides.length; a++) {
            offsets[2 * a][a] = -1;
            offsets[2 * a + 1][a] = 1;
        }
        return offsets;
    }
}
