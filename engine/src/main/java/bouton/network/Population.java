package bouton.network;

import bouton.error.UnknownNameException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something with a size and variables that is updated once a step: neurons, synapses, sources. Wiring hangs on it. */
public abstract class Population implements Port {
    /** Work before or after an update. */
    public interface Hook {
        /**
         * Adds its work to the program.
         *
         * @param result what the update returned; null before it
         */
        void apply(Program program, @Nullable Value result);
    }

    private final String name;
    private final int[] size;
    private final Environment env;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<Object, Hook> before = new LinkedHashMap<>();
    private final Map<Object, Hook> after = new LinkedHashMap<>();
    private final Map<Object, Out> currents = new LinkedHashMap<>();
    private final Map<Object, Slot> deltas = new LinkedHashMap<>();
    private final Map<Object, Object> shared = new java.util.HashMap<>();
    private final Map<Variable, DelayLine> delays = new LinkedHashMap<>();

    Population(String name, Environment env, int... size) {
        this.name = name;
        this.env = env;
        this.size = Shapes.check(name, size);
    }

    public final String name() {
        return name;
    }

    /** Its sizes as given. */
    public final int[] size() {
        return size.clone();
    }

    @Override
    public final Population population() {
        return this;
    }

    @Override
    public final int from() {
        return 0;
    }

    @Override
    public final int to() {
        return num();
    }

    /** The elements {@code from .. to - 1} as an end of projections. */
    public final Slice slice(int from, int to) {
        return new Slice(this, from, to);
    }

    /** Number of elements. */
    @Override
    public final int num() {
        return Shapes.count(size);
    }

    public final Environment environment() {
        return env;
    }

    final Variable add(String key, Variable v) {
        variables.put(key, v);
        return v;
    }

    /** Names of its variables. */
    public final List<String> variableNames() {
        return new ArrayList<>(variables.keySet());
    }

    /**
     * One of its variables.
     *
     * @throws UnknownNameException if there is none of that name
     */
    public final Variable variable(String key) {
        Variable v = variables.get(key);
        if (v == null) {
            throw new UnknownNameException("variable of " + name, key, variables.keySet());
        }
        return v;
    }

    public final boolean hasVariable(String key) {
        return variables.containsKey(key);
    }

    /** All it keeps: buffers and arrays of numbers. */
    public List<Object> arrays() {
        List<Object> arrays = new ArrayList<>();
        variables.values().forEach(v -> arrays.add(v.buffer()));
        delays.values().forEach(d -> arrays.add(d.ring()));
        currents.values().forEach(o -> arrays.addAll(o.arrays()));
        return arrays;
    }

    /** What others receive from it: its spikes if it has them, else its output. */
    public Variable signal() {
        return variable(
                variables.containsKey("spike")
                        ? "spike"
                        : variables.keySet().iterator().next());
    }

    /** What lasts from step to step besides its variables, by name: values kept for delays, and what is bound for a later step. */
    public final Map<String, double[]> lasting() {
        Map<String, double[]> all = new LinkedHashMap<>();
        delays.forEach((v, line) -> all.put("delay/" + keyOf(v), line.state()));
        slots().forEach((key, slot) -> {
            Variable last = slot.last();
            if (last != null) {
                all.put(key, last.values());
            }
        });
        return all;
    }

    /**
     * Puts back what {@link #lasting} gave.
     *
     * @throws UnknownNameException if nothing here has one of the names
     */
    public final void restore(Map<String, double[]> all) {
        Map<String, Slot> slots = slots();
        all.forEach((key, values) -> {
            Slot slot = slots.get(key);
            Variable v = variables.get(key.substring(key.indexOf('/') + 1));
            if (slot != null) {
                slot.carried(env).set(values);
            } else if (v != null && key.startsWith("delay/")) {
                delayOf(v).restore(values);
            } else {
                throw new UnknownNameException(
                        "state of " + name, key, lasting().keySet());
            }
        });
    }

    private String keyOf(Variable v) {
        return variables.entrySet().stream()
                .filter(e -> e.getValue() == v)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(v::name);
    }

    private Map<String, Slot> slots() {
        Map<String, Slot> all = new LinkedHashMap<>();
        currents.values().forEach(o -> all.put("current/" + all.size(), o.slot()));
        deltas.values().forEach(s -> all.put("delta/" + all.size(), s));
        return all;
    }

    /** Called before each update; a second hook of the same key is not added. */
    public final void before(Object key, Hook hook) {
        before.putIfAbsent(key, hook);
    }

    /** Called after each update with its result. */
    public final void after(Object key, Hook hook) {
        after.putIfAbsent(key, hook);
    }

    /** Adds a synaptic output to the current of each element. */
    public final void current(Object key, Out out) {
        currents.putIfAbsent(key, out);
    }

    /** Adds an input that goes to the membrane potential directly, after integration. */
    public final void delta(Object key, Slot slot) {
        deltas.putIfAbsent(key, slot);
    }

    final Iterable<Out> currents() {
        return currents.values();
    }

    final Iterable<Slot> deltas() {
        return deltas.values();
    }

    /** What several projections of this population share under a key; made at the first call. */
    @SuppressWarnings("unchecked")
    public final <T> T shared(Object key, java.util.function.Supplier<T> make) {
        Object known = shared.get(key);
        if (known == null) {
            known = make.get();
            shared.put(key, known);
        }
        return (T) known;
    }

    /** The history of one of its variables, kept up to date after each update. */
    public final DelayLine delayOf(Variable v) {
        return delays.computeIfAbsent(v, source -> {
            DelayLine line = new DelayLine(name + "." + "delay", source);
            after(line, (program, _) -> line.push(program));
            return line;
        });
    }

    /** One update with all that hangs on it. */
    public final Value call(Program program, @Nullable Value input) {
        begin(program);
        Value result = update(program, input);
        end(program, result);
        return result;
    }

    /** What hangs on it before an update. */
    public final void begin(Program program) {
        List.copyOf(before.values()).forEach(h -> h.apply(program, null));
    }

    /** What hangs on it after an update. */
    public final void end(Program program, @Nullable Value result) {
        List.copyOf(after.values()).forEach(h -> h.apply(program, result));
    }

    /** The sum of the synaptic currents bound at this point of the step, at a potential. */
    public final Value sumCurrents(Program program, Value potential, Value init) {
        Value sum = init;
        for (Out out : currents()) {
            sum = program.call(bouton.equation.Fn.ADD, sum, out.apply(program, out.bound(program), potential));
        }
        return sum;
    }

    /** The sum of what arrived for the potential itself at this point of the step. */
    public final Value sumDeltas(Program program, Value init) {
        Value sum = init;
        for (Slot slot : deltas()) {
            sum = program.call(bouton.equation.Fn.ADD, sum, program.bound(slot));
        }
        return sum;
    }

    /** The update itself. */
    abstract Value update(Program program, @Nullable Value input);

    /** Sets all variables to their first values. */
    public void reset() {
        variables.values().forEach(v -> v.set(0));
        delays.values().forEach(DelayLine::reset);
    }

    /** Clears what holds for one step only, such as inputs. */
    public void clearInput(Program program) {}

    /** Changes when compiled plans no longer fit. */
    public int structure() {
        return 0;
    }

    /** Forgets the values kept for delays. */
    public final void resetDelays() {
        delays.values().forEach(DelayLine::reset);
    }
}
