package bouton.dyn.ions;

import bouton.dyn.channels.Channel;
import bouton.dyn.channels.IonChaDyn;
import bouton.error.BadValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ions together, for channels that need more than one, such as a potassium channel that calcium opens. The ions belong to the neuron too. */
public final class MixIons implements IonChaDyn {
    private final List<Ion<?>> ions;
    private final Map<String, Channel<?>> channels = new LinkedHashMap<>();

    /**
     * @param ions two or more, of different kinds
     * @throws BadValueException if there are fewer, or two of a kind
     */
    public MixIons(Ion<?>... ions) {
        this.ions = List.of(ions);
        List<String> kinds = kinds();
        if (kinds.size() < 2 || kinds.stream().distinct().count() < kinds.size()) {
            throw new BadValueException("MixIons takes two or more ions of different kinds, not " + kinds + ".");
        }
    }

    /** The same: {@code mix_ions(ca, k)}. */
    public static MixIons mix_ions(Ion<?>... ions) {
        return new MixIons(ions);
    }

    /**
     * Adds a channel.
     *
     * @throws BadValueException if there is one of that name, or it needs an ion that is not here
     */
    public MixIons add(String name, Channel<?> channel) {
        Members.put(channels, "MixIons(" + String.join(", ", kinds()) + ")", kinds(), name, channel);
        return this;
    }

    private List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        ions.forEach(i -> kinds.addAll(i.spec().ions()));
        return kinds;
    }

    /** The ions. */
    public List<Ion<?>> ions() {
        return ions;
    }

    /** Its channels by name. */
    public Map<String, Channel<?>> channels() {
        return Collections.unmodifiableMap(channels);
    }
}
