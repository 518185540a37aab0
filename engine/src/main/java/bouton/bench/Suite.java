package bouton.bench;

import java.util.ArrayList;
import java.util.List;

/** All benchmarks, in the order of the report. */
final class Suite {
    /** Networks. */
    static final List<NetworkBenchmark> NETWORKS = List.of(
            new Coba("coba", 4000, 80),
            new Cuba("cuba", 4000, 0.1),
            new Cuba("cuba-delay", 4000, 1.5),
            new CobaHh(),
            new Coba("coba-40k", 40_000, 800),
            new Coba("coba-scale-16k", 16_000, 80),
            new Coba("coba-scale-40k", 40_000, 80),
            new Coba("coba-scale-100k", 100_000, 80),
            new Coba("coba-scale-400k", 400_000, 80),
            new Coba("coba-scale-1m", 1_000_000, 80),
            new Cuba("cuba-scale-100k", 100_000, 0.1),
            new Decision(),
            new DenseSynapses("dense-ampa", false, false),
            new DenseSynapses("dense-nmda", true, false),
            new DenseSynapses("dense-ampa-scalar", false, true),
            new DenseSynapses("dense-nmda-scalar", true, true),
            new Stdp(),
            new Microcircuit("microcircuit-0.1", 0.1),
            new Microcircuit("microcircuit", 1),
            new GapJunctions(),
            new LifPopulation());

    /** All that can be asked for. */
    static final List<String> NAMES = names();

    private Suite() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        NETWORKS.forEach(b -> names.add(b.name()));
        names.addAll(List.of("micro", "construct", "cold", "limits"));
        return List.copyOf(names);
    }
}
