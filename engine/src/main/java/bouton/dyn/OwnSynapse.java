package bouton.dyn;

import bouton.equation.ModelParser;
import bouton.error.BadValueException;
import bouton.network.Dynamics;
import bouton.network.Environment;
import bouton.network.Members;
import java.util.function.Supplier;

/** A synapse whose update its user writes out, as a synapse of projections. */
public final class OwnSynapse extends Model<OwnSynapse> {
    private final Object identity;
    private final Supplier<Members> make;

    /**
     * @param name of the class, for messages
     * @param linear whether its response is linear, so that it may align with the post neuron
     * @param identity equal for those that projections may share
     * @param make makes its population
     */
    public OwnSynapse(String name, boolean linear, Object identity, Supplier<Members> make) {
        super(ModelParser.parse(name, (linear ? "tags align_post\n" : "") + "state g = 0\nafter g += input\noutput g"));
        this.identity = identity;
        this.make = make;
    }

    @Override
    public Object identity() {
        return identity;
    }

    @Override
    public Dynamics populate(String defaultName, int[] itsSize, Environment env) {
        Members made = make.get();
        Environment its = made.environment();
        if (its.dt() != env.dt() || its.precision() != env.precision()) {
            throw new BadValueException(made.name() + " was made with dt = " + its.dt() + " ms and " + its.precision()
                    + ", but the post neurons with " + env.dt() + " ms and " + env.precision() + ".");
        }
        return made;
    }
}
