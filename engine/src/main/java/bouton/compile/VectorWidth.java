package bouton.compile;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Chooses, once, between vector and scalar kernels. The system property {@code bouton.vector} forces a width in bits (128, 256, 512) or
 * {@code off}.
 */
public final class VectorWidth {
    private static final System.Logger LOG = System.getLogger("bouton");
    private static final AtomicBoolean TOLD = new AtomicBoolean();
    private static final int BITS = choose(System.getProperty("bouton.vector", ""));

    private VectorWidth() {}

    /** Width in bits; 0 for scalar code. */
    public static int bits() {
        return BITS;
    }

    /** Elements of a vector, 1 for scalar code. */
    public static int lanes(Precision precision) {
        return BITS == 0 ? 1 : BITS / (8 * precision.bytes());
    }

    private static int choose(String forced) {
        if (forced.equals("off")) {
            return 0;
        }
        if (!ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            if (!TOLD.getAndSet(true)) {
                LOG.log(
                        System.Logger.Level.INFO,
                        "Vector module not loaded: kernels run one element at a time, with the same numbers. For full speed start Java with"
                                + " --add-modules jdk.incubator.vector");
            }
            return 0;
        }
        if (!forced.isEmpty()) {
            int bits = forced.matches("128|256|512") ? Integer.parseInt(forced) : -1;
            if (bits < 0) {
                throw new IllegalArgumentException(
                        "bouton.vector must be off, 128, 256 or 512, but is '" + forced + "'");
            }
            return bits;
        }
        try {
            Object species = Class.forName("jdk.incubator.vector.FloatVector")
                    .getField("SPECIES_PREFERRED")
                    .get(null);
            Object size = Class.forName("jdk.incubator.vector.VectorSpecies")
                    .getMethod("vectorBitSize")
                    .invoke(species);
            return Math.clamp((Integer) size, 128, 512);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The vector module is there but cannot be asked for its width; please report this", e);
        }
    }
}
