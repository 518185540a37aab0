package bouton.dyn;

import bouton.error.BadValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a spike passes on its way to a current, in that order: short-term plasticity (any number), one synapse, and an output if it is
 * not said elsewhere. {@code new STD().then(new NMDA()).then(new MgBlock())} is the synapse {@code new NMDA().stp(new STD())} with the
 * output MgBlock.
 */
public final class Chain {
    private final List<Model<?>> release = new ArrayList<>();
    private @Nullable Model<?> synapse;
    private @Nullable SynOut<?> out;

    /** @param first short-term plasticity or a synapse */
    Chain(Model<?> first) {
        then(first);
    }

    /**
     * Adds what comes next.
     *
     * @throws BadValueException if it cannot stand there
     */
    public Chain then(Model<?> next) {
        Objects.requireNonNull(next, "next");
        if (out != null) {
            throw refuse(next, "nothing comes after the output " + out.spec().name());
        }
        if (next instanceof SynOut<?> o) {
            if (synapse == null) {
                throw refuse(next, "an output comes after a synapse, such as Expon");
            }
            out = o;
            return this;
        }
        if (synapse != null) {
            throw refuse(
                    next, synapse.spec().name() + " passes on a conductance, which only an output such as COBA takes");
        }
        if (next.spec().spike() != null || next.spec().outputs().isEmpty()) {
            throw refuse(next, "it is no synapse");
        }
        if (next.isRelease()) {
            release.add(next);
        } else {
            synapse = next;
        }
        return this;
    }

    private BadValueException refuse(Model<?> next, String why) {
        return new BadValueException(next.spec().name() + " cannot stand at this place of " + this + ": " + why
                + ". The order is: short-term plasticity (STD, STP), one synapse, one output.");
    }

    /** The synapse, with the plasticity in front of it. */
    public Model<?> synapse() {
        if (synapse == null) {
            throw new BadValueException(
                    "The chain " + this + " ends before a synapse; add .then(new Expon()), for example.");
        }
        return release.isEmpty() ? synapse : synapse.stp(release);
    }

    /** The output; null if the chain has none. */
    public @Nullable SynOut<?> out() {
        return out;
    }

    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        release.forEach(m -> names.add(m.spec().name()));
        if (synapse != null) {
            names.add(synapse.spec().name());
        }
        if (out != null) {
            names.add(out.spec().name());
        }
        return "[" + String.join(" >> ", names) + "]";
    }
}
