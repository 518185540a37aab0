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
        Set<String> constants = new LinkedHashSet<>(known);
        if (spec.states().stream().anyMatch(s -> s.name().equals("i"))) {
            known.remove("i");
        }
        for (ModelSpec.State s : spec.states()) {
            resolve(spec, "state " + s.name(), s.init(), known);
            fresh(spec, known, s.name());
            if (s.when() != null) {
                resolve(spec, "when", s.when(), constants);
            }
        }
        Set<String> ports = new LinkedHashSet<>();
        for (ModelSpec.Port p : spec.ports()) {
            fresh(spec, p.name().equals("input") ? ports : known, p.name());
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
        spec.stepExpressions().forEach(e -> {
            resolve(spec, e.text(), e, known);
            e.calls(Fn.DELAYED).forEach(c -> delayed(spec, c, states));
        });
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

    private static void delayed(ModelSpec spec, Expr.Call c, Set<String> states) {
        if (!(c.args().get(0) instanceof Expr.Sym s && states.contains(s.name()))
                || !spec.paramNames().containsAll(c.args().get(1).symbols())) {
            throw new EquationException(spec.name() + ": '" + c.text()
                    + "' must be delayed(state, delay) with a delay of numbers and parameters");
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
