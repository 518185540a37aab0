package bouton.dyn;

import bouton.equation.Method;
import bouton.equation.ModelSpec;
import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.init.Values;
import bouton.network.Dynamics;
import bouton.network.Environment;
import bouton.network.Group;
import bouton.network.Shapes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A description of a population or synapse: a model, values of its parameters, and a size that may come later. Setting a value returns
 * the description itself.
 *
 * @param <M> the model's own type
 */
public abstract class Model<M extends Model<M>> implements Cloneable {
    private final ModelSpec spec;
    private Map<String, Values> values = new LinkedHashMap<>();
    private int[] size;
    private boolean keepSize;
    private Method method = Method.named("exp_auto");
    private @Nullable String name;
    private List<Model<?>> release = List.of();
    private List<Optional<Values>> noise = List.of();

    protected Model(ModelSpec spec, int... size) {
        this.spec = spec;
        this.size = size.length == 0 ? size : Shapes.check(spec.name(), size);
    }

    @SuppressWarnings("unchecked")
    private M self() {
        return (M) this;
    }

    /** The declaration. */
    public ModelSpec spec() {
        return spec;
    }

    /**
     * Sets a parameter by name.
     *
     * @throws bouton.error.UnknownNameException if the model has none of that name
     */
    public final M set(String param, double value) {
        return set(param, Values.of(value));
    }

    /** Sets a parameter by name to an array or an initializer. */
    public final M set(String param, Values v) {
        spec().param(param);
        values.put(param, Objects.requireNonNull(v, param));
        return self();
    }

    /** Sets the size. */
    public final M of(int... newSize) {
        size = Shapes.check(spec.name(), newSize);
        return self();
    }

    /** Whether variables keep all sizes; otherwise they have one, the product. */
    public final M keep_size(boolean keep) {
        keepSize = keep;
        return self();
    }

    /** The integration method, as brainpy spells it; {@code exp_auto} unless set. */
    public final M method(String methodName) {
        method = Method.named(methodName);
        return self();
    }

    /**
     * Short-term plasticity in front of a synapse, such as {@code new Expon().stp(new STP())}: what each pre neuron sends is multiplied by
     * the output of the factors, which the same spikes drive. A synapse that adds what it gets (all but AMPA, GABAa and BioNMDA) gets
     * scaled spikes; a synapse that only notices a spike gives a scaled conductance.
     */
    public final M stp(Model<?>... factors) {
        return stp(List.of(factors));
    }

    /** The same, from a list; an empty one takes plasticity away. */
    public final M stp(List<? extends Model<?>> factors) {
        for (Model<?> f : factors) {
            if (!f.isRelease()) {
                throw new BadValueException(f.spec().name() + " is no short-term plasticity that can stand in front of "
                        + spec.name() + "; STD and STP are, and models of one's own that say 'tags release'.");
            }
        }
        release = List.copyOf(factors);
        return self();
    }

    /** Whether its output is a factor on what pre neurons send, as in STD and STP. */
    public final boolean isRelease() {
        return spec.is("release");
    }

    /**
     * What comes after it: {@code new STD().then(new NMDA()).then(new MgBlock())}.
     *
     * @throws BadValueException if it cannot stand there
     */
    public final Chain then(Model<?> next) {
        return new Chain(this).then(next);
    }

    /** The factors of {@link #stp}, none without short-term plasticity. */
    public final List<Model<?>> release() {
        return release;
    }

    /** Noise of the first equation: {@code dx = f dt + g dW}, so that each step adds {@code g sqrt(dt) N(0, 1)}. */
    public final M noise(double g) {
        return noise(Values.of(g));
    }

    /** The same, one strength per element. */
    public final M noise(Values g) {
        return noise(List.of(Optional.of(g)));
    }

    /** Noise per equation, in their order; missing where there is none. */
    public final M noise(List<Optional<Values>> strengths) {
        noise = List.copyOf(strengths);
        return self();
    }

    /** A name for messages and monitors. */
    public final M name(String newName) {
        name = newName;
        return self();
    }

    /** The size; empty if it was not given yet. */
    public final int[] size() {
        return size.clone();
    }

    /** How its equations are integrated. */
    public final Method method() {
        return method;
    }

    /** A description of its own that is the same now, whatever happens to this one later. */
    public final M copy() {
        return self().clone();
    }

    @Override
    @SuppressWarnings("unchecked")
    protected M clone() {
        try {
            Model<M> copy = (Model<M>) super.clone();
            copy.values = new LinkedHashMap<>(values);
            return copy.self();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** Makes the population. */
    public final Group build(String defaultName, Environment env) {
        if (size.length == 0) {
            throw new ShapeException(spec.name() + " needs a size, such as new " + spec.name() + "(100).");
        }
        return build(defaultName, size, env);
    }

    /** What a projection has of it as a synapse. */
    public Dynamics populate(String defaultName, int[] itsSize, Environment env) {
        return build(defaultName, itsSize, env);
    }

    /** Makes the population with a size from outside. */
    public final Group build(String defaultName, int[] itsSize, Environment env) {
        if (spec.is("channel") || spec.is("ion")) {
            throw new BadValueException(spec.name() + " is part of a neuron; add it to one: new CondNeuGroup(10).add(\""
                    + (spec.is("ion") ? "ion" : "channel") + "\", new " + spec.name() + "()).");
        }
        return new Group(name == null ? defaultName : name, spec(), values(), itsSize, keepSize, method, noise, env);
    }

    /** Parameters that were set. */
    public Map<String, Values> values() {
        return Map.copyOf(values);
    }

    /** Equal for descriptions that make equal populations, whatever stands in front: what lets projections share a synapse. */
    public Object identity() {
        return List.of(spec, values(), Arrays.toString(size), method.name(), keepSize, noise);
    }

    @Override
    public String toString() {
        return spec.name() + values;
    }
}
