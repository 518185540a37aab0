package bouton.network;

import bouton.error.BoutonException;
import org.jspecify.annotations.Nullable;

/**
 * A population whose update its user writes out: {@link #begin}, operations on its variables, {@link #end}. Projections start and end at it
 * as at any other.
 */
public final class Members extends Population {
    /**
     * @param name for messages
     * @param size sizes
     */
    public Members(String name, Environment env, int... size) {
        super(name, env, size);
    }

    /** Makes a variable known under a name: as {@code spike} it is what projections send, as {@code V} what monitors find. */
    public void own(String key, Variable v) {
        add(key, v);
    }

    @Override
    Value update(Program program, @Nullable Value input) {
        throw new BoutonException(name() + " is updated by the code of its class; call it in an update.");
    }
}
