package bouton.dyn.projections;

import bouton.equation.Fn;
import bouton.network.Dynamics;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import org.jspecify.annotations.Nullable;

/** A synapse per pre neuron with the short-term plasticity in front of it, and the variable that holds its conductance. */
final class PreSynapse {
    private final Dynamics syn;
    private final Release release;
    /** The conductance where it is not the synapse's own output: after plasticity that scales it. */
    private final @Nullable Variable scaled;

    PreSynapse(Dynamics syn, Release release) {
        this.syn = syn;
        this.release = release;
        this.scaled = release.factors().isEmpty() || syn.takesAmounts()
                ? null
                : Variable.real(syn.name() + ".released", "", syn.environment(), syn.num());
    }

    Dynamics syn() {
        return syn;
    }

    Release release() {
        return release;
    }

    /** Where its conductance is kept from one update to the next. */
    Variable conductance() {
        return scaled == null ? syn.output() : scaled;
    }

    /** One update with the spikes of the pre neurons. */
    Value call(Program program, Value spikes) {
        Value factor = release.factor(program, spikes);
        if (factor == null) {
            return syn.callAndKeep(program, spikes);
        }
        if (scaled == null) {
            return syn.callAndKeep(program, program.call(Fn.MUL, factor, spikes));
        }
        Value g = program.call(Fn.MUL, syn.call(program, spikes), factor);
        program.write(scaled, g);
        return g;
    }
}
