package bouton.dnn;

import bouton.equation.Fn;
import bouton.error.ShapeException;
import bouton.init.Draw;
import bouton.init.Values;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import bouton.random.Streams;
import org.jspecify.annotations.Nullable;

/** From a vector of pre neurons to a vector of post neurons, linearly. */
public abstract class Comm {
    private final int numPre;
    private final int numPost;

    Comm(int numPre, int numPost) {
        if (numPre < 1 || numPost < 1) {
            throw new ShapeException(getClass().getSimpleName()
                    + " needs at least one pre and one post neuron, but has " + numPre + " and " + numPost + ".");
        }
        this.numPre = numPre;
        this.numPost = numPost;
    }

    /** Number of pre neurons. */
    public final int numPre() {
        return numPre;
    }

    /** Number of post neurons. */
    public final int numPost() {
        return numPost;
    }

    /** What arrives at the post neurons: a value of their number, or one number for all. */
    public final Value apply(Program program, Value x) {
        check(x);
        return weigh(program, x);
    }

    abstract Value weigh(Program program, Value x);

    /** A later view of what arrived. */
    public interface Arrived {
        Value value();
    }

    /** Adds what arrives to a variable of the post neurons. */
    public Arrived addTo(Program program, Value x, Variable target) {
        Value c = apply(program, x);
        program.write(target, program.call(Fn.ADD, program.read(target), c));
        return () -> c;
    }

    final void check(Value x) {
        if (x.size() != numPre && !(x.size() == 0)) {
            throw new ShapeException(
                    getClass().getSimpleName() + " takes " + numPre + " pre neurons, but gets " + x.size() + ".");
        }
    }

    static double[] sample(String what, Values weight, int[] shape, @Nullable Environment env) {
        long seed = env == null ? 0 : env.seed();
        return weight.sample(what, shape, new Draw(seed, Streams.streamId(what)));
    }
}
