package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.init.Values;
import bouton.network.DelayLine;
import bouton.network.Dynamics;
import bouton.network.Environment;
import bouton.network.FutureInputs;
import bouton.network.Out;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What carries activity from one population to another: a delay, a communication layer, a synapse and a synaptic output. A delay is given
 * in ms: null and 0 mean none, an array means one per pre neuron or one per synapse, an initializer draws one per synapse. A spike of step i arrives, with a delay of n steps, as brainpy has it: see {@link DelayLine}.
 */
public abstract class Projection {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    final Comm comm;
    final Port post;
    final Environment env;

    @Nullable
    Dynamics syn;

    @Nullable
    Out out;

    Release release;

    Latency latency = new Latency(0, null, null);

    private @Nullable FutureInputs future;

    Projection(@Nullable String name, Comm comm, Port post) {
        this.name = name == null ? getClass().getSimpleName() + COUNT.getAndIncrement() : name;
        this.comm = Objects.requireNonNull(comm, "comm");
        this.post = Objects.requireNonNull(post, "post");
        this.env = post.population().environment();
        this.release = new Release(this.name, List.of(), comm.numPre(), env);
        if (comm.numPost() != post.num()) {
            throw new ShapeException(this.name + ": the comm layer has " + comm.numPost() + " outputs, but "
                    + post.population().name() + " has " + post.num() + " neurons.");
        }
    }

    public final String name() {
        return name;
    }

    /** Whether it has a synapse. */
    public final boolean hasSyn() {
        return syn != null;
    }

    /** The synapse; shared with other projections where the class merges them. */
    public final Dynamics syn() {
        if (syn == null) {
            throw new bouton.error.BoutonException(name + " has no synapse.");
        }
        return syn;
    }

    /** Whether it has a synaptic output. */
    public final boolean hasOut() {
        return out != null;
    }

    /** The synaptic output. */
    public final Out out() {
        if (out == null) {
            throw new bouton.error.BoutonException(name + " has no synaptic output.");
        }
        return out;
    }

    /** Its short-term plasticity, in order: a state per pre neuron each; none without. */
    public final List<Dynamics> releaseGroups() {
        return release.factors();
    }

    /** All groups that it brings along, whether of its own or shared: what a reset sets back. */
    public List<Dynamics> groups() {
        List<Dynamics> groups = new ArrayList<>(release.factors());
        if (syn != null) {
            groups.add(syn);
        }
        return groups;
    }

    /** All it keeps: buffers and arrays of numbers; some belong to other projections too. */
    public final List<Object> arrays() {
        List<Object> arrays = new ArrayList<>(comm.arrays());
        groups().forEach(g -> arrays.addAll(g.arrays()));
        if (out != null) {
            arrays.addAll(out.arrays());
        }
        return arrays;
    }

    /** The communication layer. */
    public final Comm comm() {
        return comm;
    }

    /** Whether {@link #update} takes what the pre neurons send as an argument. */
    public boolean takesInput() {
        return false;
    }

    /**
     * One update.
     *
     * @param x what the pre neurons send, for projections without a pre population; else null
     * @return what arrived at the post neurons, as brainpy returns it
     */
    public abstract Comm.Arrived update(Program program, @Nullable Value x);

    final void checkPre(Port pre, int inputs) {
        if (inputs != pre.num()) {
            throw new ShapeException(name + ": the comm layer takes " + inputs + " neurons, but "
                    + pre.population().name() + " has " + pre.num() + ".");
        }
    }

    /** Whether the response of a synapse is linear, so that it can be kept per post neuron. */
    public static boolean isAlignPost(Model<?> syn) {
        return PostSynapse.fits(syn);
    }

    final Release release(List<Model<?>> factors) {
        return new Release(name, factors, comm.numPre(), env);
    }

    final PreSynapse preSynapse(Model<?> model) {
        return new PreSynapse(build(model, comm.numPre()), release(model.release()));
    }

    /** Sets everything it keeps back to the start: synapses, plasticity in front, what is on its way. Weights stay. */
    public final void reset() {
        groups().forEach(Dynamics::reset);
        if (future != null) {
            future.reset();
        }
    }

    /** Reads the delay and makes room for what is on its way; {@code line} keeps the history that is read, if there is one. */
    final void delays(@Nullable Values delay) {
        latency = Latency.of(name, delay, comm, env);
        int[] each = latency.perSynapse();
        if (each != null) {
            future = new FutureInputs(name + ".delays", comm.eachSynapse(), each, comm.takesEvents(), false, env);
        }
    }

    /** Counts delays per synapse from the step in which the conductance is read. */
    final void delaysFromReading(java.util.function.IntUnaryOperator stepsOf) {
        int[] each = latency.perSynapse();
        if (each != null) {
            int[] later = java.util.Arrays.stream(each).map(stepsOf).toArray();
            future = new FutureInputs(name + ".delays", comm.eachSynapse(), later, comm.takesEvents(), true, env);
        }
    }

    static @Nullable Values ms(@Nullable Double delay) {
        return delay == null ? null : Values.of(delay.doubleValue());
    }

    final Value input(@Nullable Value x) {
        if (x == null) {
            throw new BadValueException(name + " needs what the pre neurons send: call it with their spikes.");
        }
        return x;
    }

    /** What pre sends, as it arrives; as it is sent, where each synapse has a delay of its own. */
    final Value signal(Program program, Port pre) {
        if (latency.perSynapse() != null) {
            return signal(program, pre, 0);
        }
        int[] each = latency.perPre();
        if (each == null) {
            return signal(program, pre, latency.steps());
        }
        DelayLine line = pre.population().delayOf(pre.population().signal());
        return pre.part(program, line.read(program, whole(pre, each)));
    }

    /** One number per element of the population, 0 outside the port. */
    static int[] whole(Port pre, int[] each) {
        int[] all = new int[pre.population().num()];
        System.arraycopy(each, 0, all, pre.from(), each.length);
        return all;
    }

    /** What arrives of x, which was made of {@code from}. */
    final Value arriving(Program program, Variable from, Value x, @Nullable Value scale) {
        return future == null ? comm.apply(program, x, scale) : comm.delayed(program, future, from, x, scale);
    }

    /** The spikes (or other signal) of pre, delayed by {@code n} steps. */
    static Value signal(Program program, Port pre, int n) {
        Variable v = pre.population().signal();
        Value whole = n <= 1 ? program.read(v) : pre.population().delayOf(v).read(program, n);
        return pre.part(program, whole);
    }

    /** Makes room in the history of what pre sends. */
    final void reserve(Port pre) {
        if (latency.steps() > 1 && latency.perSynapse() == null) {
            pre.population().delayOf(pre.population().signal()).reserve(latency.steps());
        }
    }

    static String label(Port port, String what) {
        return port.population().name() + (port.isWhole() ? "" : "[" + port.from() + ":" + port.to() + "]") + "."
                + what;
    }

    final Dynamics build(Model<?> model, int num) {
        int[] size = model.size().length == 0 ? new int[] {num} : model.size();
        Dynamics g = model.populate(name + "." + model.spec().name(), size, env);
        if (g.num() != num) {
            throw new ShapeException(name + ": the synapse " + model.spec().name() + " has " + g.num()
                    + " elements, but needs " + num + ".");
        }
        return g;
    }

    final Out build(SynOut<?> model) {
        return model.buildOut(
                name + "." + model.spec().name(), new int[] {post.population().num()}, env);
    }

    final void bind(Program program, Value c) {
        out().bind(program, post.spread(program, c));
    }

    static List<Object> key(Object... parts) {
        List<Object> key = new ArrayList<>();
        for (Object p : parts) {
            key.add(p);
        }
        return key;
    }
}
