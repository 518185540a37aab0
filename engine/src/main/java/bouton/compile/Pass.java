package bouton.compile;

import org.jspecify.annotations.Nullable;

/** One pass over a block of elements; implemented by generated classes. */
interface Pass {
    /**
     * Computes the elements from {@code from} to {@code to}.
     *
     * @param frame the arrays and uniforms it was bound to
     * @param scratch of the calling thread
     * @param base position of the slice in arrays with a batch axis
     * @param from first element
     * @param to element after the last, at most a vector further than the last that counts
     */
    void run(Frame frame, Scratch scratch, int base, int from, int to);

    /** What a pass reads and writes, by the local indices of its code. */
    final class Frame {
        final float[][] f;
        final double[][] d;
        final int[][] steps;
        final long[][] bits;
        final float[] uf;
        final double[] ud;
        final int[] un;
        final int[] scratch;
        final int size;
        /** Set by a pass that is checked when it has written a number that is not finite, or numbers whose sum is not. */
        boolean suspect;

        Frame(PassCode code, int size) {
            boolean single = code.precision == Precision.FLOAT32;
            this.f = single ? code.arrays.stream().map(b -> b.f).toArray(float[][]::new) : new float[0][];
            this.d = single
                    ? new double[0][]
                    : code.arrays.stream().map(b -> b.d).toArray(double[][]::new);
            this.steps = code.stepArrays.stream().map(b -> b.ints).toArray(int[][]::new);
            this.bits = code.bitArrays.stream().map(b -> b.bits).toArray(long[][]::new);
            this.uf = new float[single ? code.uniforms.size() : 0];
            this.ud = new double[single ? 0 : code.uniforms.size()];
            this.un = new int[code.intUniforms.size()];
            this.scratch = code.scratches.stream().mapToInt(Integer::intValue).toArray();
            this.size = size;
        }
    }

    /** Blocks of intermediate results, one set per thread, small enough for the first-level cache. */
    final class Scratch {
        /** Elements of a block. */
        static final int BLOCK = 256;

        final float[][] f;
        final double[][] d;
        private @Nullable Draws draws;

        Scratch(Precision precision, int count) {
            f = precision == Precision.FLOAT32 ? new float[count][BLOCK] : new float[0][];
            d = precision == Precision.FLOAT32 ? new double[0][] : new double[count][BLOCK];
        }

        /** A number of a block. */
        double at(int block, int i) {
            return f.length > 0 ? f[block][i] : d[block][i];
        }

        /** Sets a number of a block. */
        void put(int block, int i, double v) {
            if (f.length > 0) {
                f[block][i] = (float) v;
            } else {
                d[block][i] = v;
            }
        }

        /** Sets every other number of all blocks, and the rest to 0. */
        void mix(double v) {
            for (int block = 0; block < f.length + d.length; block++) {
                for (int i = 0; i < BLOCK; i++) {
                    put(block, i, i % 2 == 0 ? v : 0);
                }
            }
        }

        /** Where draws are made. */
        Draws draws() {
            Draws d = draws;
            if (d == null) {
                d = new Draws();
                draws = d;
            }
            return d;
        }
    }
}
