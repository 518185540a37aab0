package bouton.dyn.projections;

import bouton.network.DelayLine;
import bouton.network.Group;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;

/** A synapse that is updated right after its pre neurons, and the history of its conductance. */
final class SynThenDelay {
    private final Group syn;
    private final DelayLine line;

    SynThenDelay(Object key, Port pre, Group syn) {
        this.syn = syn;
        this.line = new DelayLine(syn.name() + ".delay", syn.output());
        pre.population().after(key, (program, result) -> {
            Value spikes = result == null ? program.read(pre.population().signal()) : result;
            syn.callAndKeep(program, pre.part(program, spikes));
            line.push(program);
        });
    }

    Group syn() {
        return syn;
    }

    void reserve(int n) {
        if (n > 1) {
            line.reserve(n);
        }
    }

    Value read(Program program, int n) {
        return line.read(program, n);
    }
}
