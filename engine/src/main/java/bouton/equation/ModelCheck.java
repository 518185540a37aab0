package bouton.equation;

import bouton.equation.ModelSpec.Binding;
import bouton.error.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks that a model names only what it declares. */
final class ModelCheck {
    private ModelCheck() {}

    static void check(ModelSpec spec) {
        Set<String> known = new LinkedHashSet<>(spec.free());
        for (ModelSpec.Param p : spec.params()) {
            fresh(spec, known, p.name());
        }
        for (Binding d : spec.derived()) {
            resolve(spec, "derived " + d.name(), d.expr(), known);
            fresh(spec, known, d.name());
        }
        for (ModelSpec.State s : spec.states()) {
            resolve(spec, "state " + s.name(), s.init(), known);
            fresh(spec, known, s.name());
        }
        spec.requirements().forEach(r -> resolve(spec, "require", r.condition(), known));
        Set<String> states = Set.copyOf(spec.stateNames());
        for (Binding o : spec.odes()) {
            target(spec, "d" + o.name() + "/dt", o.name(), states);
        }
        for (Binding b : spec.steady()) {
            target(spec, "steady " + b.name(), b.name(), states);
            resolve(spec, "steady " + b.name(), b.expr(), known);
        }
        for (List<Binding> part : List.of(spec.before(), spec.after())) {
            for (Binding b : part) {
                known.add(b.name());
            }
        }
        spec.resets().forEach(r -> target(spec, "reset " + r.name(), r.name(), states));
        spec.stepExpressions().forEach(e -> resolve(spec, e.text(), e, known));
        if (spec.is("out") || spec.is("rule")) {
            return;
        }
        if (spec.is("ion")) {
            ion(spec, known);
            return;
        }
        if (spec.spike() == null && spec.outputs().isEmpty()) {
            throw new EquationException(spec.name() + " has neither an output nor a spike"
                    + (states.isEmpty()
                            ? "."
                            : "; add 'output " + spec.stateNames().get(0) + "'."));
        }
        if (spec.spike() != null && !states.contains("spike")) {
            throw new EquationException(
                    spec.name() + " has a spike condition but no state to keep it; add 'flag spike = 0'");
        }
    }

    /** Channels ask an ion for its concentration and its reversal potential. */
    private static void ion(ModelSpec spec, Set<String> known) {
        if (spec.ions().size() != 1) {
            throw new EquationException(
                    spec.name() + " does not say which ion it is; write 'tags ion, Ca', for example.");
        }
        for (String need : List.of("C", "E")) {
            if (!known.contains(need)) {
                throw new EquationException(spec.name() + " has no '" + need + "'; an ion declares its "
                        + (need.equals("C") ? "concentration C" : "reversal potential E") + " as a param or a state.");
            }
        }
    }

    private static void fresh(ModelSpec spec, Set<String> known, String name) {
        if (!known.add(name)) {
            throw new EquationException(
                    spec.name() + " declares '" + name + "' twice, or it is a reserved name (t, dt, i, input)");
        }
    }

    private static void target(ModelSpec spec, String where, String name, Set<String> states) {
        if (!states.contains(name)) {
            throw new EquationException(
                    spec.name() + ": '" + where + "' needs a state '" + name + "'" + Names.hint(name, states));
        }
    }

    private static void resolve(ModelSpec spec, String where, Expr e, Set<String> known) {
        for (String s : e.symbols()) {
            if (!known.contains(s)) {
                throw new EquationException(spec.name() + ": '" + where + "' uses '" + s + "', which is not declared"
                        + Names.hint(s, known));
            }
        }
    }
}
