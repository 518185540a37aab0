package bouton.runner;

import bouton.dyn.projections.Projection;
import bouton.equation.ModelSpec;
import bouton.network.Environment;
import bouton.network.Group;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is written beside the numbers of a run, so that it can be repeated: nothing that depends on the machine. */
public final class Provenance {
    private Provenance() {}

    /**
     * Seed, dt, number format, stretch of time and versions.
     *
     * @param from start of the run, ms
     * @param to end of the run, ms
     */
    public static Map<String, String> of(Environment env, double from, double to) {
        Map<String, String> p = new LinkedHashMap<>();
        p.put("seed", Long.toString(env.seed()));
        p.put("dt", env.dt() + " ms");
        p.put("precision", env.precision().name());
        p.put("from", from + " ms");
        p.put("to", to + " ms");
        String version = Provenance.class.getPackage().getImplementationVersion();
        if (version != null) {
            p.put("bouton", version);
        }
        p.put("java", Integer.toString(Runtime.version().feature()));
        return p;
    }

    /** The parameters of populations and of the synapses of projections: {@code E.tau}, and {@code NAME.syn.tau} for the projection NAME. */
    static Map<String, double[]> parameters(Map<String, Group> groups, Collection<Projection> projections) {
        Map<String, double[]> all = new LinkedHashMap<>();
        groups.forEach((name, g) -> add(all, name, g));
        for (Projection p : projections) {
            if (p.hasSyn() && p.syn() instanceof Group g) {
                add(all, p.name() + ".syn", g);
            }
        }
        return all;
    }

    /** Adds the parameters of one model under its name; first values are no parameters of the steps. */
    public static void add(Map<String, double[]> to, String name, Group group) {
        for (ModelSpec.Param p : group.spec().params()) {
            if (!p.initializer()) {
                to.put(name + "." + p.name(), group.get(p.name()));
            }
        }
    }
}
