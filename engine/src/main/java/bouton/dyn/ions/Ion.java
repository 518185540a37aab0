package bouton.dyn.ions;

import bouton.dyn.Model;
import bouton.dyn.channels.Channel;
import bouton.dyn.channels.IonChaDyn;
import bouton.equation.ModelSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The description of an ion: its concentration C, its reversal potential E, and the channels that it passes. In each step its channels
 * are updated first, then C, then E.
 *
 * @param <M> the model's own type
 */
public abstract class Ion<M extends Ion<M>> extends Model<M> implements IonChaDyn {
    private Map<String, Channel<?>> channels = new LinkedHashMap<>();

    protected Ion(ModelSpec spec, int... size) {
        super(spec, size);
    }

    /**
     * Adds a channel that passes this ion or asks for its concentration.
     *
     * @param name for monitors, such as {@code ICaT} for {@code Ca.ICaT.p}
     * @throws bouton.error.BadValueException if there is one of that name, or it is no channel of this ion
     */
    @SuppressWarnings("unchecked")
    public final M add(String name, Channel<?> channel) {
        Members.put(channels, spec().name(), spec().ions(), name, channel);
        return (M) this;
    }

    /** Its channels by name. */
    public final Map<String, Channel<?>> channels() {
        return Collections.unmodifiableMap(channels);
    }

    @Override
    protected M clone() {
        M copy = super.clone();
        ((Ion<M>) copy).channels = new LinkedHashMap<>(channels);
        return copy;
    }
}
