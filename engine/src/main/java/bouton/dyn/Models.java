package bouton.dyn;

import bouton.dyn.neurons.HH;
import bouton.dyn.neurons.HHLTC;
import bouton.dyn.neurons.IF;
import bouton.dyn.neurons.IFLTC;
import bouton.dyn.neurons.Lif;
import bouton.dyn.neurons.LifLTC;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.neurons.LifRefLTC;
import bouton.dyn.outs.COBA;
import bouton.dyn.outs.CUBA;
import bouton.dyn.outs.MgBlock;
import bouton.dyn.sources.PoissonGroup;
import bouton.dyn.synapses.AMPA;
import bouton.dyn.synapses.Alpha;
import bouton.dyn.synapses.BioNMDA;
import bouton.dyn.synapses.DualExpon;
import bouton.dyn.synapses.DualExponV2;
import bouton.dyn.synapses.Expon;
import bouton.dyn.synapses.GABAa;
import bouton.dyn.synapses.NMDA;
import bouton.dyn.synapses.STD;
import bouton.dyn.synapses.STP;
import bouton.error.UnknownNameException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The catalogue: every model, once. Law tests, Python classes, stubs and documentation are made from it. */
public final class Models {
    private static final Map<String, Supplier<? extends Model<?>>> ALL = new LinkedHashMap<>();

    static {
        add(
                Expon::new,
                Alpha::new,
                DualExpon::new,
                DualExponV2::new,
                NMDA::new,
                STD::new,
                STP::new,
                AMPA::new,
                GABAa::new,
                BioNMDA::new);
        add(COBA::new, CUBA::new, MgBlock::new);
        add(IF::new, IFLTC::new, Lif::new, LifLTC::new, LifRef::new, LifRefLTC::new, HH::new, HHLTC::new);
        add(PoissonGroup::new);
    }

    private Models() {}

    @SafeVarargs
    private static void add(Supplier<? extends Model<?>>... makers) {
        for (Supplier<? extends Model<?>> m : makers) {
            ALL.put(m.get().spec().name(), m);
        }
    }

    /** The names of all models, in the order of the documentation. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * A new description of the model of that name.
     *
     * @throws UnknownNameException if there is none
     */
    public static Model<?> named(String name) {
        Supplier<? extends Model<?>> m = ALL.get(name);
        if (m == null) {
            throw new UnknownNameException("model", name, ALL.keySet());
        }
        return m.get();
    }
}
