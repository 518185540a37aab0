package bouton.dyn.neurons;

import bouton.dyn.Model;
import bouton.dyn.channels.Channel;
import bouton.dyn.channels.IonChaDyn;
import bouton.dyn.ions.Ion;
import bouton.dyn.ions.MixIons;
import bouton.equation.Expr;
import bouton.equation.Fn;
import bouton.equation.Method;
import bouton.equation.ModelSpec;
import bouton.equation.ModelSpec.Binding;
import bouton.equation.ModelSpec.Param;
import bouton.equation.ModelSpec.Part;
import bouton.equation.ModelSpec.Requirement;
import bouton.equation.ModelSpec.State;
import bouton.error.BadValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Makes one declaration of a neuron, its channels and its ions. The potential is integrated with everything at its old value; then the
 * parts are updated in order, all at the old potential: a channel's gates; an ion's channels, then its concentration, which sees
 * their new gates, then its reversal potential.
 */
final class Composition {
    /** More draws than a channel has, so that those of two channels differ. */
    private static final int DRAWS = 1000;

    private static final Map<String, Expr> AT_OLD_V = Map.of("V", Expr.call(Fn.OLD, Expr.sym("V")));

    private final ModelSpec base;
    private final Map<String, IonChaDyn> members;
    private final IdentityHashMap<Ion<?>, String> ions = new IdentityHashMap<>();
    private final Map<String, Expr> currents = new LinkedHashMap<>();
    private final Map<String, List<Expr>> carried = new HashMap<>();
    private final List<Param> params = new ArrayList<>();
    private final List<Binding> derived = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<Binding> steady = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private int draws;

    Composition(ModelSpec base, Map<String, IonChaDyn> members) {
        this.base = base;
        this.members = members;
        params.addAll(base.params());
        derived.addAll(base.derived());
        requirements.addAll(base.requirements());
        states.addAll(base.states());
    }

    /** Every channel, ion and mix with its path, those that hold others after these. */
    static void walk(Map<String, IonChaDyn> members, BiConsumer<String, IonChaDyn> each) {
        members.forEach((name, part) -> {
            channels(part).forEach((child, c) -> each.accept(name + "." + child, c));
            each.accept(name, part);
        });
    }

    private static Map<String, Channel<?>> channels(IonChaDyn part) {
        return switch (part) {
            case Ion<?> ion -> ion.channels();
            case MixIons mix -> mix.channels();
            default -> Map.of();
        };
    }

    ModelSpec spec() {
        members.forEach((name, part) -> {
            if (part instanceof Ion<?> ion && ions.put(ion, name) != null) {
                throw new BadValueException("The ion " + name + " is in the neuron twice; make one for each name.");
            }
        });
        members.forEach((name, part) -> {
            if (part instanceof Ion<?> ion) {
                declare(ion, name, names(ion.spec(), name, Map.of()));
            }
        });
        members.forEach((name, part) -> {
            if (part instanceof Channel<?> c) {
                flow(name, c, Map.of());
            }
            Map<String, String> paths = paths(name, part);
            channels(part).forEach((child, c) -> flow(name + "." + child, c, paths));
        });
        walk(members, this::update);
        Expr total = sum(members.keySet().stream().map(this::current).toList());
        return new ModelSpec(
                base.name(),
                base.title(),
                base.tags(),
                base.references(),
                base.notes(),
                List.copyOf(params),
                base.lets(),
                List.copyOf(derived),
                List.copyOf(requirements),
                List.copyOf(states),
                List.copyOf(steady),
                base.ports(),
                base.before(),
                bindings(base.odes(), e -> e.substitute(Map.of("channels", total))),
                List.copyOf(parts),
                base.after(),
                base.spike(),
                base.resets(),
                base.outputs());
    }

    /** The ions that channels of a part see, and where they are. */
    private Map<String, String> paths(String name, IonChaDyn part) {
        List<Ion<?>> seen = switch (part) {
            case Ion<?> ion -> List.of(ion);
            case MixIons mix -> mix.ions();
            default -> List.of();
        };
        Map<String, String> paths = new HashMap<>();
        for (Ion<?> ion : seen) {
            String path = ions.get(ion);
            if (path == null) {
                throw new BadValueException(name + " mixes " + ion.spec().name()
                        + ", which is not in the neuron; add the ion to the neuron too.");
            }
            paths.put(ion.spec().ions().get(0), path);
        }
        return paths;
    }

    /** Declares a channel and notes its current, for the potential and for the ions whose reversal potential drives it. */
    private void flow(String path, Channel<?> channel, Map<String, String> seen) {
        UnaryOperator<String> names = names(channel.spec(), path, seen);
        declare(channel, path, names);
        Expr current = channel.spec().outputs().get(0).expr();
        Expr here = current.rename(names, draws);
        currents.put(path, here);
        seen.forEach((ion, at) -> {
            if (current.mentions("E_" + ion)) {
                carried.computeIfAbsent(at, _ -> new ArrayList<>()).add(here);
            }
        });
    }

    private void declare(Model<?> model, String path, UnaryOperator<String> names) {
        ModelSpec s = model.spec();
        draws += DRAWS;
        UnaryOperator<Expr> rename = e -> e.rename(names, draws);
        for (Param p : s.params()) {
            Expr value = p.value();
            params.add(new Param(
                    path + "." + p.name(),
                    value == null ? null : rename.apply(value),
                    p.unit(),
                    p.range(),
                    p.initializer(),
                    p.doc()));
        }
        s.derived().forEach(b -> derived.add(new Binding(path + "." + b.name(), rename.apply(b.expr()))));
        s.requirements()
                .forEach(
                        r -> requirements.add(new Requirement(rename.apply(r.condition()), path + ": " + r.message())));
        for (State x : s.states()) {
            Expr when = x.when();
            states.add(new State(
                    path + "." + x.name(),
                    rename.apply(x.init()),
                    x.kind(),
                    x.unit(),
                    x.doc(),
                    when == null ? null : rename.apply(when)));
        }
        s.steady().forEach(b -> steady.add(new Binding(path + "." + b.name(), rename.apply(b.expr()))));
    }

    private void update(String path, IonChaDyn part) {
        if (!(part instanceof Model<?> model)) {
            parts.add(new Part(path, List.of(), List.of(), List.of(), Method.named("exp_auto"), current(path)));
            return;
        }
        ModelSpec s = model.spec();
        int dot = path.lastIndexOf('.');
        IonChaDyn owner = dot < 0 ? null : members.get(path.substring(0, dot));
        UnaryOperator<String> names = names(s, path, owner == null ? Map.of() : paths(path, owner));
        Expr through = sum(carried.getOrDefault(path, List.of())).substitute(AT_OLD_V);
        UnaryOperator<Expr> here = e -> {
            Expr mine = e.rename(names, draws).substitute(AT_OLD_V);
            return s.is("ion") ? mine.substitute(Map.of("current", through)) : mine;
        };
        parts.add(new Part(
                path,
                renamed(s.before(), names, here),
                renamed(s.odes(), names, here),
                renamed(s.after(), names, here),
                model.method(),
                current(path)));
        draws += DRAWS;
    }

    /** The current of a channel, or of all channels of an ion or mix. */
    private Expr current(String path) {
        Expr own = currents.get(path);
        if (own != null) {
            return own;
        }
        return sum(currents.entrySet().stream()
                .filter(e -> e.getKey().startsWith(path + "."))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static Expr sum(List<Expr> terms) {
        return terms.stream().reduce(Expr.num(0), Expr::add);
    }

    private static List<Binding> bindings(List<Binding> list, UnaryOperator<Expr> change) {
        return list.stream()
                .map(b -> new Binding(b.name(), change.apply(b.expr())))
                .toList();
    }

    private static List<Binding> renamed(List<Binding> list, UnaryOperator<String> names, UnaryOperator<Expr> change) {
        return list.stream()
                .map(b -> new Binding(names.apply(b.name()), change.apply(b.expr())))
                .toList();
    }

    /** Names of a part's own get its path in front; {@code C_Ca} becomes the C of the ion. */
    private static UnaryOperator<String> names(ModelSpec s, String path, Map<String, String> seen) {
        Set<String> own = new HashSet<>(s.paramNames());
        own.addAll(s.stateNames());
        s.derived().forEach(b -> own.add(b.name()));
        s.before().forEach(b -> own.add(b.name()));
        s.after().forEach(b -> own.add(b.name()));
        Map<String, String> ofIons = new HashMap<>();
        seen.forEach((ion, at) -> {
            ofIons.put("C_" + ion, at + ".C");
            ofIons.put("E_" + ion, at + ".E");
        });
        return n -> own.contains(n) ? path + "." + n : ofIons.getOrDefault(n, n);
    }
}
