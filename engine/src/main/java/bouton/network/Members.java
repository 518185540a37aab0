package bouton.network;

import bouton.error.BoutonException;
import org.jspecify.annotations.Nullable;

/**
 * A population whose update its user writes out: {@link #begin}, operations on its variables, {@link #end}. Projections start and end at it
 * as at any other; with {@link #runs} it may also be their synapse.
 */
public final class Members extends Dynamics {
    /** The user's code for one step. */
    @FunctionalInterface
    public interface Code {
        /**
         * Adds its operations to the program.
         *
         * @param input what it is called with; null for nothing
         * @return its result
         */
        Value write(Program program, @Nullable Value input);
    }

    private @Nullable Code update;
    private @Nullable Code receive;
    private @Nullable Variable output;

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

    /** What its update is, and how it takes what arrives between updates; null if it cannot. */
    public void runs(Code itsUpdate, @Nullable Code itsReceive) {
        update = itsUpdate;
        receive = itsReceive;
    }

    @Override
    Value update(Program program, @Nullable Value input) {
        if (update == null) {
            throw new BoutonException(name() + " is updated by the code of its class; call it in an update.");
        }
        return update.write(program, input);
    }

    @Override
    public Variable output() {
        if (output == null) {
            output = Variable.real(name() + ".output", "", environment(), num());
        }
        return output;
    }

    @Override
    public Value callAndKeep(Program program, @Nullable Value input) {
        Value result = call(program, input);
        program.write(output(), result);
        return result;
    }

    @Override
    public void receive(Program program, Value arrived) {
        if (receive == null) {
            throw new BoutonException(name() + " has no add_current(x), which tells what to do with what arrives.");
        }
        receive.write(program, arrived);
    }

    @Override
    public @Nullable Variable receiver() {
        return null;
    }

    @Override
    public boolean takesAmounts() {
        return true;
    }

    /** Forgets what is kept for delays; its variables its user sets. */
    @Override
    public void reset() {
        resetDelays();
    }
}
