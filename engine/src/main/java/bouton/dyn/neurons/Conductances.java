package bouton.dyn.neurons;

import bouton.dyn.Model;
import bouton.dyn.Neuron;
import bouton.dyn.channels.Channel;
import bouton.dyn.channels.IonChaDyn;
import bouton.equation.ModelSpec;
import bouton.error.BadValueException;
import bouton.init.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A neuron whose current is the sum of its channels. The channels' equations join the neuron's under their names: the gate {@code p} of the
 * channel {@code INa} is the state {@code INa.p}, its parameter {@code g_max} is {@code INa.g_max}.
 *
 * @param <M> the model's own type
 */
public abstract class Conductances<M extends Conductances<M>> extends Neuron<M> {
    private Map<String, IonChaDyn> parts = new LinkedHashMap<>();

    Conductances(ModelSpec spec, int... size) {
        super(spec, size);
    }

    /**
     * Adds a channel, an ion with its channels, or a mix of ions. They are updated in this order.
     *
     * @param name for monitors, such as {@code INa} for {@code INa.p}
     * @throws BadValueException if the name is taken, or the channel belongs into an ion
     */
    @SuppressWarnings("unchecked")
    public final M add(String name, IonChaDyn part) {
        ModelSpec own = super.spec();
        if (!name.matches("[A-Za-z_]\\w*")) {
            throw new BadValueException("'" + name + "' cannot name a channel; use letters, digits and _.");
        }
        if (parts.containsKey(name)
                || own.paramNames().contains(name)
                || own.stateNames().contains(name)) {
            throw new BadValueException(own.name() + " has a '" + name + "' already; names must differ.");
        }
        if (part instanceof Channel<?> c && !c.spec().ions().isEmpty()) {
            String ions = String.join(" and ", c.spec().ions());
            throw new BadValueException(c.spec().name() + " is a channel of " + ions + ": add it to "
                    + (c.spec().ions().size() > 1 ? "a MixIons of " + ions : "an ion of that kind")
                    + ", and that to the neuron.");
        }
        parts.put(name, part);
        return (M) this;
    }

    /** The neuron's own equations and those of its channels and ions, in one declaration. */
    @Override
    public final ModelSpec spec() {
        return new Composition(super.spec(), parts).spec();
    }

    @Override
    public final Map<String, Values> values() {
        Map<String, Values> all = new LinkedHashMap<>(super.values());
        Composition.walk(parts, (path, part) -> {
            if (part instanceof Model<?> m) {
                m.values().forEach((k, v) -> all.putIfAbsent(path + "." + k, v));
            }
        });
        return Map.copyOf(all);
    }

    @Override
    protected M clone() {
        M copy = super.clone();
        ((Conductances<M>) copy).parts = new LinkedHashMap<>(parts);
        return copy;
    }
}
