package bouton.runner;

import bouton.dyn.projections.Projection;
import bouton.error.BadValueException;
import bouton.error.UnknownNameException;
import bouton.init.ArrayValues;
import bouton.init.Values;
import bouton.network.Group;
import bouton.network.InputCurrent;
import bouton.network.Out;
import bouton.network.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * One number of a network that may be turned while the network runs, from any thread: a parameter, a constant input, or a state, of which all
 * elements are set. A change is made between two steps and holds from the next.
 */
public final class Knob {
    private final String name;
    private final Group owner;
    private final Supplier<double[]> values;
    private final Consumer<double[]> change;
    private final IntSupplier structure;

    Knob(String name, Group owner, Supplier<double[]> values, Consumer<double[]> change, IntSupplier structure) {
        this.name = name;
        this.owner = owner;
        this.values = values;
        this.change = change;
        this.structure = structure;
    }

    /**
     * A parameter or a state of a population or synapse.
     *
     * @throws UnknownNameException if it has neither of that name
     */
    public static Knob of(Group group, String what) {
        String name = group.name() + "." + what;
        if (group.hasVariable(what)) {
            Variable v = group.variable(what);
            return new Knob(name, group, v::values, v::set, group::structure);
        }
        check(group, what);
        int[] shape = group.variable(group.variableNames().getFirst()).shape();
        return new Knob(name, group, () -> group.get(what), v -> group.set(what, values(v, shape)), group::structure);
    }

    /**
     * A parameter of a synaptic output, such as {@code E} of COBA.
     *
     * @param post the population whose current it is
     */
    public static Knob of(Out out, String what, Group post) {
        out.get(what);
        int[] shape = post.output().shape();
        return new Knob(
                out.name() + "." + what,
                post,
                () -> out.get(what),
                v -> out.set(what, values(v, shape)),
                post::structure);
    }

    /** By its path in a network: see {@link Network#knob}. */
    static Knob of(String path, Map<String, Group> groups, Map<String, InputCurrent> inputs, List<Network.Link> links) {
        int dot = path.indexOf('.');
        String part = dot < 0 ? path : path.substring(0, dot);
        String what = path.substring(dot + 1);
        Group group = groups.get(part);
        if (group != null && dot > 0) {
            InputCurrent input = inputs.get(part);
            return what.equals("input") && input != null
                    ? new Knob(path, group, input::values, input::set, input::structure)
                    : of(group, what);
        }
        for (Network.Link link : links) {
            Projection p = link.projection();
            Group post = Objects.requireNonNull(groups.get(link.post().name()));
            if (!p.name().equals(part)) {
                continue;
            }
            if (what.startsWith("syn.") && p.hasSyn() && p.syn() instanceof Group synapse) {
                return of(synapse, what.substring(4));
            }
            if (what.startsWith("out.") && p.hasOut()) {
                return of(p.out(), what.substring(4), post);
            }
            throw new BadValueException("'" + path + "' names no number that can be turned: a connection has syn.NAME"
                    + " and out.NAME, such as " + part + ".syn.tau. Weights and delays are fixed when it is built.");
        }
        Set<String> known = new LinkedHashSet<>(groups.keySet());
        links.forEach(link -> known.add(link.projection().name()));
        throw new UnknownNameException("population or connection (write E.tau, for example)", part, known);
    }

    private static Values values(double[] v, int[] shape) {
        return v.length == 1 ? Values.of(v[0]) : new ArrayValues(v, shape);
    }

    private static void check(Group group, String what) {
        Set<String> known = new LinkedHashSet<>(group.variableNames());
        for (String p : group.spec().paramNames()) {
            if (group.hasValues(p)) {
                known.add(p);
            } else if (p.equals(what)) {
                throw new BadValueException(group.name() + "." + p
                        + " is used at a reset only, so it cannot be turned while a network runs.");
            }
        }
        if (!known.contains(what)) {
            throw new UnknownNameException("parameter or state of " + group.name(), what, known);
        }
    }

    /** Its path, such as {@code E.tau}. */
    public String name() {
        return name;
    }

    /** What it stands at; the mean where elements differ. */
    public double get() {
        return Arrays.stream(values.get()).average().orElse(Double.NaN);
    }

    /**
     * Turns it, and waits until that is done.
     *
     * @return whether it holds from the next step on; false where it changes what compiled kernels are made of, so that it holds from the next run on
     * @throws BadValueException if the value is outside the range of the parameter; nothing is changed then
     */
    public boolean set(double v) {
        List<Boolean> same = new ArrayList<>();
        CompletableFuture<Void> made = Changes.make(owner, false, () -> {
            double[] before = values.get();
            // As many values as before: kernels for one number and for one per element are not the same.
            double[] after = new double[before.length];
            Arrays.fill(after, v);
            int structureBefore = structure.getAsInt();
            try {
                change.accept(after);
            } catch (BadValueException e) {
                change.accept(before);
                throw e;
            }
            same.add(structure.getAsInt() == structureBefore);
        });
        try {
            made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                cause.addSuppressed(e);
                throw cause;
            }
            throw e;
        }
        return same.getFirst();
    }

    @Override
    public String toString() {
        return name + " = " + get();
    }
}
