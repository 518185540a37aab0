package bouton.equation;

import bouton.error.BadValueException;
import bouton.error.UnknownNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model as declared: names, numbers and equations, nothing about loops or arrays. Made by {@link ModelParser}.
 *
 * @param name the model's name
 * @param title one line that says what it is
 * @param tags properties that the engine and the law tests use, such as {@code linear}; {@code own} says that brainpy has no such model, {@code brainpy.neurons}
 *     that it has it there and not in dyn
 * @param references papers the model comes from
 * @param notes delicate cases, for the documentation
 * @param params what the user may set
 * @param lets abbreviations, already expanded in all equations
 * @param derived constants computed once from the parameters
 * @param requirements conditions on the parameters
 * @param states the variables
 * @param steady what a reset sets states to, where that differs from their first values, in order
 * @param ports input variables
 * @param before assignments that see the old state, in order
 * @param odes the differential equations, integrated together
 * @param parts what is updated after the model's own equations, one after the other: the channels and ions of a neuron
 * @param after assignments that see the new state, in order
 * @param spike the condition for a spike
 * @param resets assignments where the condition holds
 * @param outputs what an update returns; the first is the value of the call
 */
public record ModelSpec(
        String name,
        String title,
        Set<String> tags,
        List<String> references,
        List<String> notes,
        List<Param> params,
        List<Binding> lets,
        List<Binding> derived,
        List<Requirement> requirements,
        List<State> states,
        List<Binding> steady,
        List<Port> ports,
        List<Binding> before,
        List<Binding> odes,
        List<Part> parts,
        List<Binding> after,
        @Nullable Expr spike,
        List<Binding> resets,
        List<Binding> outputs) {

    /**
     * A parameter.
     *
     * @param value its default; null if it has none ({@code none}: left out unless given)
     * @param unit such as {@code ms}, empty without one
     * @param range the values allowed
     * @param initializer true if it only gives a state its first values
     */
    public record Param(String name, @Nullable Expr value, String unit, Range range, boolean initializer, String doc) {}

    /** A name and its expression. */
    public record Binding(String name, Expr expr) {}

    /** A condition that the parameters must fulfil, and what to tell the user when they do not. */
    public record Requirement(Expr condition, String message) {}

    /**
     * A state variable.
     *
     * @param init its first value, an expression of parameters and earlier states
     * @param kind what it holds
     * @param when the condition on the parameters under which it exists; null if it always does. A state that does not exist keeps its
     *     first value: what would change it is left out
     */
    public record State(
            String name,
            Expr init,
            Kind kind,
            String unit,
            String doc,
            @Nullable Expr when) {}

    /** An input variable: others add to it, and it is cleared at the end of each step. The first takes what an update is called with. */
    public record Port(String name, String unit, String doc) {}

    /**
     * A channel or ion of a neuron. Its equations see what earlier parts have become, and write the neuron's potential as {@code old(V)}.
     *
     * @param name its path in the neuron, such as {@code Ca.ICaT}
     * @param method how its equations are integrated
     * @param current what it and all that it holds add to the membrane's current at the potential {@code V}
     */
    public record Part(
            String name, List<Binding> before, List<Binding> odes, List<Binding> after, Method method, Expr current) {}

    /** What a state variable holds. */
    public enum Kind {
        /** A real number. */
        REAL,
        /** A time; kept as a number of steps where floats would be too coarse. */
        TIME,
        /** A truth value. */
        FLAG
    }

    /** Whether the model has the tag. */
    public boolean is(String tag) {
        return tags.contains(tag);
    }

    /** The names of all parameters, in order of declaration. */
    public List<String> paramNames() {
        return params.stream().map(Param::name).toList();
    }

    /** The names of all states, in order of declaration. */
    public List<String> stateNames() {
        return states.stream().map(State::name).toList();
    }

    /**
     * The same model where some parameters are states, which whoever runs it sets in each step.
     *
     * @throws BadValueException if a constant that is computed once is made of one of them, or it only gives first values
     */
    public ModelSpec following(Set<String> names) {
        for (Param p : params) {
            if (names.contains(p.name()) && p.initializer()) {
                throw new BadValueException(
                        name + "." + p.name() + " only gives first values; it cannot follow a variable.");
            }
        }
        for (Binding d : derived) {
            for (String n : names) {
                if (d.expr().mentions(n)) {
                    throw new BadValueException(
                            name + "." + n + " cannot follow a variable: " + d.name() + " is computed from it once.");
                }
            }
        }
        List<State> all = new ArrayList<>(states);
        params.stream()
                .filter(p -> names.contains(p.name()))
                .forEach(p -> all.add(new State(p.name(), Expr.num(0), Kind.REAL, p.unit(), p.doc(), null)));
        return new ModelSpec(
                name,
                title,
                tags,
                references,
                notes,
                params.stream().filter(p -> !names.contains(p.name())).toList(),
                lets,
                derived,
                requirements.stream()
                        .filter(r -> names.stream().noneMatch(r.condition()::mentions))
                        .toList(),
                List.copyOf(all),
                steady,
                ports,
                before,
                odes,
                parts,
                after,
                spike,
                resets,
                outputs);
    }

    /**
     * The channel, ion or mix of ions at that path.
     *
     * @throws UnknownNameException if there is none
     */
    public Part part(String path) {
        for (Part p : parts) {
            if (p.name().equals(path)) {
                return p;
            }
        }
        throw new UnknownNameException(
                "channel or ion of " + name,
                path,
                parts.stream().map(Part::name).toList());
    }

    /**
     * The parameter of that name.
     *
     * @throws UnknownNameException if there is none
     */
    public Param param(String param) {
        for (Param p : params) {
            if (p.name().equals(param)) {
                return p;
            }
        }
        throw new UnknownNameException("parameter of " + name, param, paramNames());
    }

    /** All differential equations: the model's own, then those of its parts. */
    public List<Binding> allOdes() {
        return Stream.concat(odes.stream(), parts.stream().flatMap(p -> p.odes().stream()))
                .toList();
    }

    /** The ions of a channel or of an ion itself: its tags that begin with a capital, such as {@code Ca}. */
    public List<String> ions() {
        return tags.stream()
                .filter(t -> Character.isUpperCase(t.charAt(0)))
                .sorted()
                .toList();
    }

    /**
     * Names that its equations may use without declaring them: {@code t, dt, i, input}; in a neuron of conductances (tag
     * {@code membrane}) the currents {@code synaptic} and {@code channels}; in a channel {@code V} and, of each of its ions X, the
     * concentration {@code C_X} and the reversal potential {@code E_X}; in an ion the {@code current} that it carries.
     */
    public Set<String> free() {
        Set<String> free = new java.util.LinkedHashSet<>(List.of("t", "dt", "input", "i"));
        if (is("membrane")) {
            free.addAll(List.of("synaptic", "channels"));
        }
        if (is("channel")) {
            free.add("V");
            ions().forEach(x -> free.addAll(List.of("C_" + x, "E_" + x)));
        }
        if (is("ion")) {
            free.add("current");
        }
        return free;
    }

    /** All expressions that a step evaluates. */
    public Stream<Expr> stepExpressions() {
        Stream<Expr> bindings = Stream.concat(
                        Stream.of(before, odes, after, resets, outputs),
                        parts.stream().flatMap(p -> Stream.of(p.before, p.odes, p.after)))
                .flatMap(List::stream)
                .map(Binding::expr);
        return spike == null ? bindings : Stream.concat(bindings, Stream.of(spike));
    }

    /** Whether the size of the input matters; false where it only decides a condition, as a spike does that starts a pulse. */
    public boolean takesAmounts() {
        return stepExpressions().noneMatch(ModelSpec::asksInput);
    }

    private static boolean asksInput(Expr e) {
        if (!(e instanceof Expr.Call c)) {
            return false;
        }
        boolean decides = c.fn().isLogical() && e.mentions("input")
                || c.fn() == Fn.WHERE && c.arg(0).mentions("input");
        return decides || c.args().stream().anyMatch(ModelSpec::asksInput);
    }
}
