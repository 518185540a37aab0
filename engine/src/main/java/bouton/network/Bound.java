package bouton.network;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What one description of a step binds to names, and what of it lasts into the next step. */
final class Bound {
    private final Map<Slot, Value> values = new IdentityHashMap<>();
    private final Set<Slot> carried = new LinkedHashSet<>();
    private boolean all;
    private boolean continued;

    void put(Slot key, Value value) {
        values.put(key, value);
    }

    /** The value last bound, else the one of the step before. */
    Value get(Slot key, Program program) {
        Value v = values.get(key);
        if (v == null) {
            v = program.read(key.carried(program.environment()));
            carried.add(key);
        }
        return v;
    }

    /** Lets everything last into the next step, since that may ask for other things than this one. */
    void carryAll() {
        all = true;
    }

    /** Hands over to the description of the rest of the step. */
    void continueIn(Bound rest, Program program, Program next) {
        values.forEach((key, value) -> rest.values.put(key, next.read(program.keep(value))));
        rest.all = true;
        continued = true;
    }

    /** Writes what lasts. */
    void finish(Program program) {
        if (continued) {
            return;
        }
        if (all) {
            carried.addAll(values.keySet());
        }
        for (Slot key : carried) {
            Value last = values.get(key);
            if (last != null) {
                program.write(key.carried(program.environment()), last);
            }
        }
    }
}
