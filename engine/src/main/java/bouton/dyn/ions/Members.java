package bouton.dyn.ions;

import bouton.dyn.channels.Channel;
import bouton.error.BadValueException;
import java.util.List;
import java.util.Map;

/** Who may be added to an ion or a mix of ions. */
final class Members {
    private Members() {}

    static void put(Map<String, Channel<?>> to, String owner, List<String> ions, String name, Channel<?> channel) {
        List<String> needs = channel.spec().ions();
        if (needs.isEmpty()) {
            throw new BadValueException(
                    channel.spec().name() + " asks for no ion: add it to the neuron itself, not to " + owner + ".");
        }
        if (!ions.containsAll(needs)) {
            throw new BadValueException(channel.spec().name() + " is a channel of " + String.join(" and ", needs)
                    + " and cannot be added to " + owner + ", which gives " + String.join(" and ", ions) + ".");
        }
        if (to.putIfAbsent(name, channel) != null) {
            throw new BadValueException(owner + " has a channel '" + name + "' already; names must differ.");
        }
    }
}
