package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import bouton.compile.Precision;
import bouton.error.BadValueException;
import bouton.init.Draw;
import bouton.init.Values;
import bouton.random.Streams;

/**
 * The weights of a communication layer: one for all synapses, or one each. They lie in the store, so they may be read and set between
 * runs; a rule that changes them in a run needs one for {@link #each}.
 */
public final class Weights {
    private final String name;
    private final int[] shape;
    private final Environment env;
    private Variable variable;

    /**
     * @param name for messages and seeds, such as {@code Dense.W}
     * @param given a number, an array or an initializer
     * @param shape of one weight per synapse: the number of synapses, or pre x post
     */
    public Weights(String name, Values given, int[] shape, Environment env) {
        this.name = name;
        this.shape = shape.clone();
        this.env = env;
        double[] v = given.sample(name, shape, new Draw(env.seed(), Streams.streamId(name)));
        this.variable = make(v.length == 1 && Shapes.count(shape) > 1 ? new int[] {1} : shape);
        this.variable.set(v);
    }

    private Variable make(int[] itsShape) {
        return new Variable(name, "", itsShape, Kind.REAL, false, env);
    }

    /** The array: one element if one weight is for all. */
    public Variable variable() {
        return variable;
    }

    /** A copy of the weights: one for all, or one per synapse. */
    public double[] values() {
        return java.util.Arrays.copyOf(variable.values(), variable.size());
    }

    /** The array behind it, which must have the number format of what it is used with. */
    Buffer buffer(Precision precision) {
        if (variable.buffer().precision() != precision) {
            throw new BadValueException(
                    name + " was made for " + variable.buffer().precision() + ", but is used with " + precision
                            + "; make the layer and the populations with one environment.");
        }
        return variable.buffer();
    }

    /** Whether one weight is for all synapses. */
    public boolean isOne() {
        return variable.size() == 1;
    }

    /** Gives each synapse a weight of its own, for rules that change them and layers that work with arrays only; before plans are made. */
    public Weights each() {
        if (isOne() && Shapes.count(shape) > 1) {
            double one = variable.get(0);
            variable = make(shape);
            variable.set(one);
        }
        return this;
    }
}
