package bouton.network;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What several users of a program ask for and is made once: sums of a variable, values of the past. */
final class Reuse {
    private final Map<Variable, Sum> sums = new IdentityHashMap<>();
    private final Map<DelayLine, Map<Integer, Value>> pasts = new IdentityHashMap<>();

    private record Sum(int version, Value value) {}

    /** The sum of a variable as it is now. */
    Value sum(Variable v, int version, Supplier<Value> make) {
        Sum known = sums.get(v);
        if (known == null || known.version != version) {
            known = new Sum(version, make.get());
            sums.put(v, known);
        }
        return known.value;
    }

    /** What a delay line held some steps ago; copied out of it once until the line moves on. */
    Value past(DelayLine line, int back, Supplier<Value> make) {
        return pasts.computeIfAbsent(line, _ -> new HashMap<>()).computeIfAbsent(back, _ -> make.get());
    }

    /** Tells that a delay line has moved on. */
    void pushed(DelayLine line) {
        pasts.remove(line);
    }
}
