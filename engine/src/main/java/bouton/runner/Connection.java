package bouton.runner;

import bouton.conn.All2All;
import bouton.conn.Connector;
import bouton.conn.Csr;
import bouton.conn.Edges;
import bouton.conn.One2One;
import bouton.dnn.AllToAll;
import bouton.dnn.CSRLinear;
import bouton.dnn.Comm;
import bouton.dnn.EventCSRLinear;
import bouton.dnn.OneToOne;
import bouton.dyn.Chain;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.dyn.outs.CUBA;
import bouton.dyn.plasticity.Rule;
import bouton.dyn.projections.FullProjAlignPostMg;
import bouton.dyn.projections.FullProjAlignPreSDMg;
import bouton.dyn.projections.FullProjDelta;
import bouton.dyn.projections.PlasticProj;
import bouton.dyn.projections.Projection;
import bouton.dyn.synapses.STD;
import bouton.dyn.synapses.STP;
import bouton.error.BoutonException;
import bouton.init.ArrayValues;
import bouton.init.Values;
import bouton.network.Environment;
import bouton.network.Port;
import bouton.random.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Connections from one population to others: who reaches whom ({@link #by}), how strongly, how late, through which synapse and as which
 * current. A synapse that responds linearly is kept once per post neuron, another once per pre neuron; without a synapse weights go to the
 * membrane potential directly.
 */
public final class Connection {
    private final Cells pre;
    private final Cells[] posts;
    private @Nullable Connector connector;
    private Values weight = Values.of(1.0);
    private @Nullable Values delay;
    private @Nullable Model<?> synapse;
    private SynOut<?> out = new CUBA();
    private @Nullable Rule<?> rule;
    private List<Model<?>> release = List.of();

    Connection(Cells pre, Cells... posts) {
        this.pre = pre;
        this.posts = posts.clone();
    }

    /** Who reaches whom. */
    public Connection by(Connector c) {
        connector = c;
        return this;
    }

    /** A list of synapses, with its weights, and its delays if it has them. */
    public Connection by(Edges edges) {
        connector = edges.connector();
        weight = edges.weights();
        delay = edges.delay().length == 0 ? delay : edges.delays();
        return this;
    }

    /** One weight for all. */
    public Connection weight(double w) {
        weight = Values.of(w);
        return this;
    }

    /** Weights from an initializer, one per synapse. */
    public Connection weight(Values w) {
        weight = w;
        return this;
    }

    /** Delay in ms. */
    public Connection delay(double ms) {
        delay = Values.of(ms);
        return this;
    }

    /** Delays in ms: an array with one per pre neuron or one per synapse, or an initializer that draws one per synapse. */
    public Connection delay(Values ms) {
        delay = ms;
        return this;
    }

    /** The synapse. */
    public Connection through(Model<?> syn) {
        synapse = syn;
        return this;
    }

    /** Short-term plasticity, synapse and output in the order in which a spike passes them. */
    public Connection through(Chain chain) {
        synapse = chain.synapse();
        release = synapse.release();
        SynOut<?> last = chain.out();
        out = last == null ? out : last;
        return this;
    }

    /** The weights follow a rule of plasticity, such as {@code new PairSTDP().W_max(1)}. */
    public Connection plastic(Rule<?> r) {
        rule = r;
        return this;
    }

    /** Short-term plasticity: what each pre neuron sends is multiplied by {@code u x}. */
    public Connection stp(STP factor) {
        return release(factor);
    }

    /** Short-term depression: what each pre neuron sends is multiplied by {@code x}. */
    public Connection std(STD factor) {
        return release(factor);
    }

    /** Factors on what each pre neuron sends, as in {@link Model#stp}. */
    public Connection release(Model<?>... factors) {
        release = List.of(factors);
        return this;
    }

    /** The current it gives; without, the conductance is the current. */
    public Connection as(SynOut<?> o) {
        out = o;
        return this;
    }

    void build(
            int number,
            Environment env,
            Function<String, String> count,
            Function<Cells, Port> ports,
            java.util.function.Consumer<Network.Link> to) {
        if (connector == null) {
            throw new BoutonException("The connection of " + pre.name() + " to "
                    + Arrays.stream(posts).map(Cells::name).toList()
                    + " does not say who reaches whom; add .by(new FixedProb(0.02)), for example.");
        }
        for (Cells post : posts) {
            String name = pre.name() + "2" + post.name() + "#" + number;
            Port a = ports.apply(pre);
            Port b = ports.apply(post);
            long seed = env.seed()
                    ^ Streams.streamId(count.apply(connector.getClass().getSimpleName()));
            Environment own = env.withSeed(env.seed() ^ Streams.streamId(name));
            to.accept(new Network.Link(pre, post, projection(name, a, b, comm(connector, a, b, seed, own))));
        }
    }

    /** All to all and one to one need no list of synapses, and all to all with one weight only a sum; an array of weights goes with such a list. */
    private Comm comm(Connector who, Port a, Port b, long seed, Environment own) {
        if (who instanceof All2All all && all.includesSelf() && !all.sized() && !(weight instanceof ArrayValues)) {
            return new AllToAll(a.num(), b.num(), weight, true, own);
        }
        if (who instanceof One2One && !who.sized() && a.num() == b.num()) {
            return new OneToOne(a.num(), weight, own);
        }
        Csr csr = who.csr(a.num(), b.num(), seed);
        return synapse == null || Projection.isAlignPost(synapse)
                ? new EventCSRLinear(csr, weight, own)
                : new CSRLinear(csr, weight, own);
    }

    private Projection projection(String name, Port a, Port b, Comm comm) {
        Model<?> syn = synapse;
        if (syn != null && !release.isEmpty()) {
            syn.stp(release);
        }
        if (rule != null) {
            if (syn == null) {
                throw new BoutonException(
                        "The plastic connection " + name + " needs a synapse; add .through(new Expon()), for example.");
            }
            return new PlasticProj(a, delay, syn, comm, out, b, rule, null, name);
        }
        if (syn == null) {
            FullProjDelta delta = new FullProjDelta(a, delay, comm, b, name);
            delta.stp(release);
            return delta;
        }
        return Projection.isAlignPost(syn)
                ? new FullProjAlignPostMg(a, delay, comm, syn, out, b, null, name)
                : new FullProjAlignPreSDMg(a, syn, delay, comm, out, b, null, name);
    }
}
